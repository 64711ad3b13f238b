//! Making drafted rooms the ones that hold.

use std::sync::Arc;

use entity::breakout_room::RoomState;
use entity::ids::{BreakoutPlanId, SittingId};
use entity::registration_group;
use futures_util::FutureExt;
use sea_orm::ColumnTrait;

use super::plan::is_on;
use super::state::{Units, current, leave_mixed, not_mixed, remove, turn};
use crate::access::{Action, Resource, Touched};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::live::Known;

/// Of the groups within the viewer's scope.
pub async fn publish_breakouts(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    known: &Known<'_>,
) -> Result<BreakoutPlanId> {
    cx.authorize(Action::PublishBreakouts, Resource::Visible)?;
    is_on(cx, known)?;
    let turn = Isolation::InTurn(known.training.id);
    let sitting = known.sitting.id.0;
    let published = cx
        .write_once_at(turn, "publishBreakouts", key, sitting, |tx, sitting| {
            apply(tx, sitting).boxed()
        })
        .await;
    Ok(BreakoutPlanId(
        cx.noted(Action::PublishBreakouts, published)?,
    ))
}

async fn apply(tx: &Tx<'_>, sitting: Arc<i64>) -> Result<i64, WriteError> {
    let nothing = || {
        let nothing = Refusal::new(ErrorCode::Conflict, "error-nothing-planned");
        nothing.about("input.sitting")
    };
    let plan = current(tx, SittingId(*sitting))
        .await?
        .ok_or_else(nothing)?;
    not_mixed(tx, &plan)?;
    let units = match tx.authorize(Action::MixBreakouts, Resource::Visible) {
        Ok(()) => Units::All,
        Err(_) => Units::Groups(groups(tx, plan.training_id.0).await?),
    };
    // Groups of which nobody could be given a room have no draft, and their rooms of before are over too.
    let had = remove(tx, &plan, &units, RoomState::Standing).await?;
    let has = turn(tx, &plan, &units, RoomState::Draft, RoomState::Published).await?;
    let left = match &units {
        Units::Groups(groups) => leave_mixed(tx, &plan, groups).await?,
        _ => false,
    };
    if !had && !has && !left {
        return Err(nothing().into());
    }
    let touched = Touched {
        node: Some(ids::encode(Kind::BreakoutPlan, plan.id.0)),
        ..Touched::default()
    };
    tx.audit(Action::PublishBreakouts, touched).await?;
    Ok(plan.id.0)
}

async fn groups(tx: &Tx<'_>, training: i64) -> Result<Vec<entity::ids::GroupId>, WriteError> {
    use registration_group::{Column, Entity};
    let rows = tx.find::<Entity>().filter(Column::TrainingId.eq(training));
    Ok(rows.all().await?.into_iter().map(|row| row.id).collect())
}
