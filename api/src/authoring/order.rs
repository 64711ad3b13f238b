//! The order of a training's modules: one for each week, without gaps.

use entity::ids::{ModuleId, TrainingId};
use entity::module::{ActiveModel, Column, Entity, Model};
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, QueryOrder, Set};

use crate::cx::Tx;
use crate::error::{Refusal, WriteError};

/// A training's modules in order.
pub async fn modules(tx: &Tx<'_>, training: TrainingId) -> Result<Vec<Model>, WriteError> {
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::TrainingId.eq(training))
        .order_by_asc(Column::Position);
    Ok(rows.all(tx.on()).await?)
}

/// Gives these weeks to these modules, one week left free for a new one if `free` says which.
pub async fn arrange(
    tx: &Tx<'_>,
    rows: &[Model],
    order: &[ModuleId],
    free: Option<i32>,
) -> Result<(), WriteError> {
    let weeks = (1..).filter(|week| Some(*week) != free);
    let moved: Vec<_> = order
        .iter()
        .zip(weeks)
        .filter(|(id, week)| {
            rows.iter()
                .any(|row| row.id == **id && row.position != *week)
        })
        .collect();
    // No two are ever in one week, not even on the way.
    for sign in [-1, 1] {
        for (id, week) in &moved {
            let row = ActiveModel {
                id: Set(**id),
                position: Set(sign * *week),
                ..Default::default()
            };
            row.update(tx.on()).await?;
        }
    }
    Ok(())
}

/// The week that somebody names: one of those that are there, or for a new module the next one.
pub fn week(wanted: Option<i32>, current: Option<i32>, count: usize) -> Result<i32, Refusal> {
    let last = count + usize::from(current.is_none());
    let last = i32::try_from(last).unwrap_or(i32::MAX);
    let week = wanted.or(current).unwrap_or(last);
    Refusal::within(week, &(1..=last), "input.position")
}
