//! What is to be written for a file, and what that comes to.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::attendance_connection::{ActiveModel, Column, Entity, Model};
use entity::ids::{ConnectionId, SeatId};
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};

use super::{Imported, Stay};
use crate::clock::column;
use crate::cx::Tx;
use crate::error::WriteError;
use crate::live::presence::{Presence, Span, settle, spans};
use crate::live::record::Place;
use crate::live::unmatched;

pub struct Plan<'s> {
    new: Vec<(&'s Stay, Vec<u8>, Option<SeatId>)>,
    /// Those that waited, and whose person is known by now.
    found: Vec<(ConnectionId, SeatId)>,
    known: usize,
    matched: usize,
    stays: usize,
    /// Everybody in the file.
    seats: BTreeSet<SeatId>,
    spans: BTreeMap<SeatId, Vec<Span>>,
}

impl<'s> Plan<'s> {
    pub async fn make(
        tx: &Tx<'_>,
        place: &Place,
        stays: &'s [Stay],
        owners: &[Option<SeatId>],
    ) -> Result<Self, WriteError> {
        let known = tx
            .beyond_scope::<Entity>()
            .filter(Column::SittingId.eq(place.sitting))
            .filter(Column::Fingerprint.is_not_null());
        let known: HashMap<Vec<u8>, Model> = known
            .all(tx.on())
            .await?
            .into_iter()
            .filter_map(|row| Some((row.fingerprint.clone()?, row)))
            .collect();
        let mut plan = Self {
            new: Vec::new(),
            found: Vec::new(),
            known: 0,
            matched: 0,
            stays: stays.len(),
            seats: BTreeSet::new(),
            spans: BTreeMap::new(),
        };
        let mut times: HashMap<String, usize> = HashMap::new();
        for (stay, owner) in stays.iter().zip(owners) {
            let mut owner = *owner;
            let who = stay.fingerprint(place);
            let time = times.entry(who.clone()).or_default();
            let fingerprint = tx.addresses().hash(&format!("{who} {time}"));
            *time += 1;
            match known.get(&fingerprint) {
                None => plan.new.push((stay, fingerprint, owner)),
                Some(row) => {
                    plan.known += 1;
                    if let (Some(seat), true) = (owner, row.is_open) {
                        plan.found.push((row.id, seat));
                    } else {
                        owner = row.seat_id;
                    }
                }
            }
            plan.matched += usize::from(owner.is_some());
            plan.seats.extend(owner);
        }
        plan.spans = spans(tx, place, &plan.seats).await?;
        let found: HashMap<ConnectionId, SeatId> = plan.found.iter().copied().collect();
        for row in known.into_values() {
            if let Some(seat) = found.get(&row.id) {
                let span = Span {
                    joined: row.joined_at.map(column::timestamp).transpose()?,
                    left: row.left_at.map(column::timestamp).transpose()?,
                    seconds: row.seconds,
                    headcount: row.headcount,
                };
                plan.spans.entry(*seat).or_default().push(span);
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
        for presence in self.spans.values().filter_map(|spans| Presence::of(spans)) {
            if presence.is_enough(place.presence_minutes) {
                imported.attended += 1;
                imported.heads += presence.headcount;
            } else {
                imported.brief += 1;
            }
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
                joined_at: Set(stay.joined.map(column::to_timestamp).transpose()?),
                left_at: Set(stay.left.map(column::to_timestamp).transpose()?),
                seconds: Set(stay.seconds),
                headcount: Set(stay.headcount),
                address_hash: Set(None),
                key_id: Set(None),
                sealed: Set(None),
                imported_at: Set(at),
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
        settle(tx, place, &self.spans, &self.seats).await?;
        Ok(self.seats)
    }
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

    /// Who, and from when: the same line of the same file says the same again.
    fn fingerprint(&self, place: &Place) -> String {
        let who = self.email.as_ref().or(self.name.as_ref());
        let who = who.or(self.codes.first()).map_or("", String::as_str);
        let from = self.joined.map(Timestamp::as_second).unwrap_or_default();
        format!("sitting {} {from} {who}", place.sitting.0)
    }
}
