//! What is to be written for a file, and what that comes to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::attendance_connection::{ActiveModel, Column, Entity, Model};
use entity::ids::{ConnectionId, SeatId};
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};

use super::identity::{Owner, visible};
use super::{Imported, Stay};
use crate::clock::column;
use crate::cx::Tx;
use crate::error::{Result, WriteError};
use crate::live::presence::{Presence, Span, Written, settle, written};
use crate::live::record::Place;
use crate::live::unmatched;

pub struct Plan<'s> {
    new: Vec<(&'s Stay, Vec<u8>, Option<SeatId>)>,
    /// Those that waited, and whose person is known by now.
    found: HashMap<ConnectionId, SeatId>,
    /// Those that turn out to be longer, as in an export from after the end.
    grown: HashMap<ConnectionId, Span>,
    known: usize,
    matched: usize,
    stays: usize,
    /// Everybody in the file.
    seats: BTreeSet<SeatId>,
    spans: BTreeMap<SeatId, Vec<Span>>,
    written: Written,
}

impl<'s> Plan<'s> {
    pub async fn make(
        tx: &Tx<'_>,
        place: &Place,
        stays: &'s [Stay],
        owners: &[Owner],
    ) -> Result<Self, WriteError> {
        let known = known(tx, place).await?;
        let seats = known.values().filter_map(|row| row.seat_id).collect();
        let visible = visible(tx, seats).await?;
        let mut plan = Self {
            new: Vec::new(),
            found: HashMap::new(),
            grown: HashMap::new(),
            known: 0,
            matched: 0,
            stays: stays.len(),
            seats: BTreeSet::new(),
            spans: BTreeMap::new(),
            written: written(tx, place).await?,
        };
        let mut times: HashMap<String, usize> = HashMap::new();
        for (stay, owner) in stays.iter().zip(owners) {
            if *owner == Owner::Erased {
                plan.known += 1;
                continue;
            }
            let who = stay.fingerprint(place);
            let time = times.entry(who.clone()).or_default();
            let fingerprint = tx.addresses().hash(&format!("{who}\u{1}{time}"));
            *time += 1;
            let owner = match known.get(&fingerprint) {
                None => {
                    plan.new.push((stay, fingerprint, owner.seat()));
                    owner.seat()
                }
                Some(row) => {
                    plan.known += 1;
                    let seat = match row.is_open {
                        true => owner.seat(),
                        // Whose it is tells nobody who may not see them.
                        false => row.seat_id.filter(|seat| visible.contains(seat)),
                    };
                    if let (Some(seat), true) = (seat, row.is_open) {
                        plan.found.insert(row.id, seat);
                    }
                    let is_longer = stay.span().is_longer_than(&span(row)?);
                    if is_longer && (row.is_open || seat.is_some()) {
                        plan.grown.insert(row.id, stay.span());
                    }
                    seat
                }
            };
            plan.matched += usize::from(owner.is_some());
            plan.seats.extend(owner);
        }
        for row in known.values() {
            let seat = plan.found.get(&row.id).copied().or(row.seat_id);
            if let Some(seat) = seat.filter(|seat| plan.seats.contains(seat)) {
                let span = match plan.grown.get(&row.id) {
                    Some(grown) => *grown,
                    None => span(row)?,
                };
                plan.spans.entry(seat).or_default().push(span);
            }
        }
        for (stay, _, owner) in &plan.new {
            if let Some(seat) = owner {
                plan.spans.entry(*seat).or_default().push(stay.span());
            }
        }
        Ok(plan)
    }

    pub fn imported(&self, place: &Place) -> Imported {
        let whole = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        let mut imported = Imported {
            connections: whole(self.stays),
            known: whole(self.known),
            matched: whole(self.matched),
            unmatched: whole(self.stays - self.matched),
            ..Imported::default()
        };
        for seat in &self.seats {
            let by_hand = self.written.get(seat).filter(|row| row.is_by_hand);
            let presence = self.spans.get(seat).and_then(|spans| Presence::of(spans));
            let there = match (by_hand, presence) {
                (Some(row), _) => row.is_present.then_some(row.headcount),
                (None, Some(one)) if one.is_enough(place.presence_minutes) => Some(one.headcount),
                (None, _) => {
                    imported.brief += 1;
                    None
                }
            };
            imported.attended += i32::from(there.is_some());
            imported.heads += there.unwrap_or_default();
        }
        imported
    }

    /// Writes it; says whose progress it touches.
    pub async fn write(self, tx: &Tx<'_>, place: &Place) -> Result<BTreeSet<SeatId>, WriteError> {
        let at = column::to_timestamp(tx.now())?;
        let first = tx.timely_id();
        let mut rows = Vec::with_capacity(self.new.len());
        for ((stay, fingerprint, owner), number) in self.new.into_iter().zip(0..) {
            let id = ConnectionId(first + number);
            let mut row = ActiveModel {
                id: Set(id),
                sitting_id: Set(place.sitting),
                fingerprint: Set(Some(fingerprint)),
                seat_id: Set(owner),
                is_open: Set(owner.is_none()),
                headcount: Set(stay.headcount),
                address_hash: Set(None),
                key_id: Set(None),
                sealed: Set(None),
                imported_at: Set(at),
                ..times_of(&stay.span())?
            };
            // Whose is known needs no name.
            if owner.is_none() {
                let sealed = unmatched::seal(tx, id, stay)?;
                let address = stay.email.as_deref();
                row.address_hash = Set(address.map(|email| tx.addresses().hash(email)));
                row.key_id = Set(Some(sealed.key));
                row.sealed = Set(Some(sealed.bytes));
            }
            rows.push(row);
        }
        tx.insert_all(rows).await?;
        for (id, seat) in self.found {
            unmatched::closed(id, Some(seat)).update(tx.on()).await?;
        }
        for (id, span) in self.grown {
            let values = ActiveModel {
                id: Set(id),
                ..times_of(&span)?
            };
            values.update(tx.on()).await?;
        }
        settle(tx, place, &self.written, &self.spans, &self.seats).await?;
        Ok(self.seats)
    }
}

/// What was imported of the sitting before.
async fn known(tx: &Tx<'_>, place: &Place) -> Result<HashMap<Vec<u8>, Model>, WriteError> {
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::SittingId.eq(place.sitting))
        .filter(Column::Fingerprint.is_not_null());
    let rows = rows.all(tx.on()).await?.into_iter();
    Ok(rows
        .filter_map(|row| Some((row.fingerprint.clone()?, row)))
        .collect())
}

fn span(row: &Model) -> Result<Span> {
    Ok(Span {
        joined: row.joined_at.map(column::timestamp).transpose()?,
        left: row.left_at.map(column::timestamp).transpose()?,
        seconds: row.seconds,
        headcount: row.headcount,
    })
}

fn times_of(span: &Span) -> Result<ActiveModel> {
    Ok(ActiveModel {
        joined_at: Set(span.joined.map(column::to_timestamp).transpose()?),
        left_at: Set(span.left.map(column::to_timestamp).transpose()?),
        seconds: Set(span.seconds),
        ..Default::default()
    })
}

impl Stay {
    pub fn span(&self) -> Span {
        Span {
            joined: self.joined,
            left: self.left,
            seconds: self.seconds,
            headcount: self.headcount,
        }
    }

    /// Who, and from when: the same line of the same file says the same again, and so does a later export, which may
    /// say that it was longer.
    fn fingerprint(&self, place: &Place) -> String {
        let plain =
            |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_lowercase();
        let from = self.joined.map(Timestamp::as_second).unwrap_or_default();
        let (email, name) = (plain(&self.email), plain(&self.name));
        let codes = self.codes.join(" ");
        let sitting = place.sitting.0;
        format!("sitting {sitting}\u{1}{from}\u{1}{email}\u{1}{codes}\u{1}{name}")
    }
}
