//! Retention: who took part so long ago that nobody needs to know any more who they were.

use entity::{participant, registration, training};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect,
};

use crate::clock::column;
use crate::erasures::{Erasures, erase};
use crate::error::{Error, Result};
use crate::people::ParticipantId;

/// How many are erased in one go.
const BATCH: u64 = 500;

/// Erases everybody all of whose trainings ended more than `days` days ago; says how many they are. A rehearsal
/// only counts them.
pub async fn retain(
    db: &impl ConnectionTrait,
    journal: &Erasures,
    now: Timestamp,
    days: u32,
    is_rehearsal: bool,
) -> Result<usize> {
    let today = TimeZone::UTC.to_datetime(now).date();
    let since: Date = today
        .checked_sub(i64::from(days).days())
        .map_err(Error::internal)?;
    let since = column::to_date(since)?;
    let recent = Query::select()
        .expr(Expr::val(1))
        .from(registration::Entity)
        .inner_join(
            training::Entity,
            Expr::col((training::Entity, training::Column::Id))
                .equals((registration::Entity, registration::Column::TrainingId)),
        )
        .and_where(
            Expr::col((registration::Entity, registration::Column::ParticipantId))
                .equals((participant::Entity, participant::Column::Id)),
        )
        .and_where(training::Column::EndsOn.gte(since))
        .take();
    let mut done = 0;
    let mut after = 0;
    loop {
        use participant::{Column, Entity};
        let ids: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::AddressHash.is_not_null())
            .filter(Column::Id.gt(after))
            .filter(Expr::exists(recent.clone()).not())
            .order_by(Column::Id, Order::Asc)
            .limit(BATCH)
            .into_tuple()
            .all(db)
            .await?;
        let Some(last) = ids.last() else {
            return Ok(done);
        };
        after = *last;
        done += ids.len();
        if !is_rehearsal {
            let people: Vec<_> = ids.iter().copied().map(ParticipantId).collect();
            journal.append(&people, now).map_err(Error::internal)?;
            erase(db, &ids).await?;
        }
    }
}
