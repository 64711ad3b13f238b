//! What a seat's stays in a sitting come to: how long, how many people, and whether that is being there.

use std::collections::{BTreeMap, BTreeSet};

use entity::ids::{AttendanceId, SeatId};
use entity::{attendance, attendance_connection};
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};

use super::record::Place;
use crate::clock::column;
use crate::cx::Tx;
use crate::error::WriteError;

/// One stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub joined: Option<Timestamp>,
    pub left: Option<Timestamp>,
    pub seconds: Option<i32>,
    pub headcount: i32,
}

impl Span {
    const fn says_how_long(&self) -> bool {
        self.seconds.is_some() || (self.joined.is_some() && self.left.is_some())
    }

    /// Whether this is the same stay, seen for longer.
    pub fn is_longer_than(&self, before: &Self) -> bool {
        before.says_how_long() && (self.left > before.left || self.seconds > before.seconds)
    }
}

/// What they come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence {
    /// `None` if nothing says how long.
    pub seconds: Option<i64>,
    /// The most that sat behind one of the connections.
    pub headcount: i32,
}

impl Presence {
    /// Stays at the same time, as with a second device, count once. `None` if there are none.
    pub fn of(spans: &[Span]) -> Option<Self> {
        let headcount = spans.iter().map(|span| span.headcount).max()?;
        let mut timed: Vec<_> = spans
            .iter()
            .filter_map(|span| span.joined.zip(span.left))
            .collect();
        timed.sort_unstable();
        let mut together = 0;
        let mut until: Option<Timestamp> = None;
        for (joined, left) in timed {
            let from = until.map_or(joined, |until| until.max(joined));
            together += (left.as_second() - from.as_second()).max(0);
            until = Some(until.map_or(left, |until| until.max(left)));
        }
        let untimed = spans.iter().filter(|span| span.joined.is_none());
        let said: i64 = untimed.filter_map(|span| span.seconds).map(i64::from).sum();
        // One of them that says nothing of how long says that they were there.
        let is_said = spans.iter().all(Span::says_how_long);
        Some(Self {
            seconds: is_said.then(|| together.max(said)),
            headcount,
        })
    }

    /// Whether that is long enough. Who says nothing of how long says that they were there.
    pub fn is_enough(&self, minutes: i32) -> bool {
        self.seconds
            .is_none_or(|seconds| seconds >= i64::from(minutes) * 60)
    }

    pub fn minutes(&self) -> Option<i32> {
        let minutes = self.seconds? / 60;
        Some(i32::try_from(minutes).unwrap_or(i32::MAX))
    }
}

/// The stays of seats in one sitting, as they are written.
pub async fn spans(
    tx: &Tx<'_>,
    place: &Place,
    seats: &BTreeSet<SeatId>,
) -> Result<BTreeMap<SeatId, Vec<Span>>, WriteError> {
    use attendance_connection::{Column, Entity};
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::SittingId.eq(place.sitting))
        .filter(Column::SeatId.is_not_null());
    let mut spans: BTreeMap<SeatId, Vec<Span>> = BTreeMap::new();
    for row in rows.all(tx.on()).await? {
        if let Some(seat) = row.seat_id.filter(|seat| seats.contains(seat)) {
            spans.entry(seat).or_default().push(Span {
                joined: row.joined_at.map(column::timestamp).transpose()?,
                left: row.left_at.map(column::timestamp).transpose()?,
                seconds: row.seconds,
                headcount: row.headcount,
            });
        }
    }
    Ok(spans)
}

/// The attendance of a sitting as it is written.
pub type Written = BTreeMap<SeatId, attendance::Model>;

pub async fn written(tx: &Tx<'_>, place: &Place) -> Result<Written, WriteError> {
    use attendance::{Column, Entity};
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::SittingId.eq(place.sitting));
    let rows = rows.all(tx.on()).await?.into_iter();
    Ok(rows.map(|row| (row.seat_id, row)).collect())
}

/// Writes what the stays of these seats come to. What somebody said by hand stays.
pub async fn settle(
    tx: &Tx<'_>,
    place: &Place,
    written: &Written,
    spans: &BTreeMap<SeatId, Vec<Span>>,
    seats: &BTreeSet<SeatId>,
) -> Result<(), WriteError> {
    use attendance::ActiveModel;
    let at = column::to_timestamp(tx.now())?;
    let mut new = Vec::new();
    let first = tx.timely_id();
    for seat in seats {
        let presence = spans.get(seat).and_then(|spans| Presence::of(spans));
        match (written.get(seat), presence) {
            (Some(row), _) if row.is_by_hand => {}
            (Some(row), presence) => {
                let is_present = presence.is_some_and(|one| one.is_enough(place.presence_minutes));
                let headcount = presence.map_or(1, |one| one.headcount);
                let minutes = presence.and_then(|one| one.minutes());
                let is_same = row.is_present == is_present
                    && row.headcount == headcount
                    && row.minutes == minutes;
                if !is_same {
                    let values = ActiveModel {
                        id: Set(row.id),
                        is_present: Set(is_present),
                        headcount: Set(headcount),
                        minutes: Set(minutes),
                        recorded_at: Set(at),
                        ..Default::default()
                    };
                    values.update(tx.on()).await?;
                }
            }
            (None, None) => {}
            (None, Some(presence)) => new.push(ActiveModel {
                id: Set(AttendanceId(
                    first + i64::try_from(new.len()).unwrap_or_default(),
                )),
                training_id: Set(place.training),
                session_id: Set(place.session),
                sitting_id: Set(place.sitting),
                seat_id: Set(*seat),
                is_present: Set(presence.is_enough(place.presence_minutes)),
                headcount: Set(presence.headcount),
                minutes: Set(presence.minutes()),
                is_by_hand: Set(false),
                recorded_at: Set(at),
            }),
        }
    }
    tx.insert_all(new).await
}
