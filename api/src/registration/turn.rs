//! One at a time: whoever changes who has a place in a training, or who waits for one, holds its row of
//! `admission` until the end of the transaction.

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::ids::{GroupId, RegistrationId};
use entity::registration::RegistrationStatus;
use entity::registration_group::GroupStatus;
use entity::{registration, registration_group, seat};
use jiff::Timestamp;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::{Expr, Func, IntoCondition, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use super::ledger::Ledger;
use crate::clock::column;
use crate::curriculum::Training;
use crate::cx::{Tx, take_turn};
use crate::error::WriteError;
use crate::ids::{self, Kind};

/// Ids of one statement.
const IDS: usize = 1000;
/// How many who wait are looked at in one go.
const WAITING: u64 = 64;

pub struct Turn<'t> {
    on: &'t DatabaseTransaction,
    now: Timestamp,
    pub ledger: Ledger<'t>,
}

/// Who came to a place that had become free.
#[derive(Debug, Default)]
pub struct Moved {
    pub groups: Vec<GroupId>,
    pub registrations: Vec<RegistrationId>,
}

impl<'t> Turn<'t> {
    pub async fn take(
        on: &'t DatabaseTransaction,
        training: &'t Training,
        now: Timestamp,
    ) -> Result<Self, WriteError> {
        let row = take_turn(on, training.id).await?;
        // Where somebody waits, it was full.
        let is_waiting = row.is_full && is_waiting(on, training).await?;
        Ok(Self {
            on,
            now,
            ledger: Ledger::open(training, row, is_waiting),
        })
    }

    /// Gives each of the seats the best state of its registrations.
    pub async fn settle(&mut self, seats: HashSet<i64>) -> Result<(), WriteError> {
        let seats: Vec<i64> = seats.into_iter().collect();
        for part in seats.chunks(IDS) {
            let ids = || part.iter().copied();
            let mut best: HashMap<i64, RegistrationStatus> = HashMap::new();
            let rows = registration::Entity::find()
                .select_only()
                .column(registration::Column::SeatId)
                .column(registration::Column::Status)
                .filter(registration::Column::SeatId.is_in(ids()));
            let rows: Vec<(i64, RegistrationStatus)> = rows.into_tuple().all(self.on).await?;
            let mut places: HashMap<i64, i32> = HashMap::new();
            for (seat, status) in rows {
                let is_placed = status == RegistrationStatus::Confirmed;
                *places.entry(seat).or_default() += i32::from(is_placed);
                let known = best.entry(seat).or_insert(status);
                *known = Ord::max(*known, status);
            }
            let mut stated: BTreeMap<RegistrationStatus, Vec<i64>> = BTreeMap::new();
            let rows = seat::Entity::find().filter(seat::Column::Id.is_in(ids()));
            for row in rows.all(self.on).await? {
                let status = best.get(&row.id.0).copied();
                let status = status.unwrap_or(RegistrationStatus::Cancelled);
                self.ledger.taken +=
                    places.get(&row.id.0).copied().unwrap_or_default() - row.places;
                // Also where it is so already: as many statements for somebody whom others know as for a stranger.
                stated.entry(status).or_default().push(row.id.0);
            }
            self.count_places(part).await?;
            for (status, ids) in stated {
                let placed_at = match status {
                    RegistrationStatus::Confirmed => {
                        let now = Expr::value(column::to_timestamp(self.now)?);
                        Func::coalesce([Expr::col(seat::Column::ConfirmedAt), now]).into()
                    }
                    _ => Expr::value(None::<DateTimeUtc>),
                };
                seat::Entity::update_many()
                    .col_expr(seat::Column::Status, status.into())
                    .col_expr(seat::Column::ConfirmedAt, placed_at)
                    .filter(seat::Column::Id.is_in(ids))
                    .exec(self.on)
                    .await?;
            }
        }
        Ok(())
    }

    /// As many as registrations of each seat have a place, whether or not that has changed.
    async fn count_places(&self, seats: &[i64]) -> Result<(), WriteError> {
        use registration::{Column as Of, Entity as Registrations};
        let mut placed = Query::select();
        placed
            .expr(Expr::col(Of::Id).count())
            .from(Registrations)
            .and_where(
                Expr::col((Registrations, Of::SeatId)).equals((seat::Entity, seat::Column::Id)),
            )
            .and_where(Of::Status.eq(RegistrationStatus::Confirmed));
        seat::Entity::update_many()
            .col_expr(
                seat::Column::Places,
                Expr::SubQuery(None, Box::new(placed.into())),
            )
            .filter(seat::Column::Id.is_in(seats.iter().copied()))
            .exec(self.on)
            .await?;
        Ok(())
    }

    /// Whoever waits longest comes to the places that are free, as long as all of those who wait together fit.
    pub async fn advance(&mut self) -> Result<Moved, WriteError> {
        use registration::Column as Of;
        let mut moved = Moved::default();
        while self.ledger.is_waiting {
            let heads: Vec<(i64, i64)> = registration::Entity::find()
                .select_only()
                .column(Of::Queue)
                .column_as(Of::Id.count(), "size")
                .filter(Of::TrainingId.eq(self.ledger.training.id))
                .filter(Of::Queue.is_not_null())
                .group_by(Of::Queue)
                .order_by_asc(Of::Queue)
                .limit(WAITING)
                .into_tuple()
                .all(self.on)
                .await?;
            if heads.is_empty() {
                self.ledger.is_waiting = false;
            }
            for (queue, size) in heads {
                let size = i32::try_from(size).unwrap_or(i32::MAX);
                let capacity = self.ledger.training.terms.capacity;
                if capacity
                    .is_some_and(|capacity| self.ledger.taken.saturating_add(size) > capacity)
                {
                    return Ok(moved);
                }
                self.confirm(queue, &mut moved).await?;
            }
        }
        Ok(moved)
    }

    async fn confirm(&mut self, queue: i64, moved: &mut Moved) -> Result<(), WriteError> {
        use registration::Column as Of;
        let unit = Of::TrainingId
            .eq(self.ledger.training.id)
            .and(Of::Queue.eq(queue));
        let rows = registration::Entity::find()
            .filter(unit.clone())
            .all(self.on)
            .await?;
        registration::Entity::update_many()
            .col_expr(Of::Status, RegistrationStatus::Confirmed.into())
            .col_expr(Of::Queue, Expr::value(None::<i64>))
            .filter(unit)
            .exec(self.on)
            .await?;
        let mut groups: Vec<GroupId> = rows.iter().map(|row| row.group_id).collect();
        groups.dedup();
        registration_group::Entity::update_many()
            .col_expr(
                registration_group::Column::Status,
                GroupStatus::Confirmed.into(),
            )
            .col_expr(registration_group::Column::Queue, Expr::value(None::<i64>))
            .filter(registration_group::Column::Id.is_in(groups.iter().map(|id| id.0)))
            .filter(registration_group::Column::Queue.eq(queue))
            .exec(self.on)
            .await?;
        self.settle(rows.iter().map(|row| row.seat_id.0).collect())
            .await?;
        moved.groups.extend(groups);
        moved.registrations.extend(rows.iter().map(|row| row.id));
        Ok(())
    }

    /// Keeps what has been counted. Whether the training has become full, or is no longer.
    pub async fn finish(self) -> Result<bool, WriteError> {
        let on = self.on;
        let (counted, is_fullness_other) = self.ledger.counted();
        on.execute(&counted).await?;
        Ok(is_fullness_other)
    }
}

/// Fills the places that a training has since more of them are there, and tells those who came to one.
pub async fn fill_places(tx: &Tx<'_>, training: &Training) -> Result<(), WriteError> {
    let mut turn = Turn::take(tx.on(), training, tx.now()).await?;
    let moved = turn.advance().await?;
    turn.finish().await?;
    tx.announce_in_turn(training.id, nodes(moved.groups, moved.registrations))
        .await
}

/// Groups and registrations, as others are told of them.
pub fn nodes(
    groups: impl IntoIterator<Item = GroupId>,
    registrations: impl IntoIterator<Item = RegistrationId>,
) -> impl Iterator<Item = (&'static str, String)> {
    let groups = groups
        .into_iter()
        .map(|id| ("group", ids::encode(Kind::Group, id.0)));
    let registrations = registrations
        .into_iter()
        .map(|id| ("registration", ids::encode(Kind::Registration, id.0)));
    groups.chain(registrations)
}

async fn is_waiting(on: &DatabaseTransaction, training: &Training) -> Result<bool, WriteError> {
    use registration::Column as Of;
    let somebody: Option<i64> = registration::Entity::find()
        .select_only()
        .column(Of::Queue)
        .filter(Of::TrainingId.eq(training.id))
        .filter(Of::Queue.is_not_null())
        .into_tuple()
        .one(on)
        .await?;
    Ok(somebody.is_some())
}

/// The seats of these registrations.
pub async fn seats_of(
    on: &DatabaseTransaction,
    registrations: impl IntoCondition,
) -> Result<Vec<i64>, WriteError> {
    let seats = registration::Entity::find()
        .select_only()
        .column(registration::Column::SeatId)
        .filter(registrations.into_condition())
        .into_tuple()
        .all(on)
        .await?;
    Ok(seats)
}
