//! Calling a sitting off, and taking it up again.

use std::sync::Arc;

use entity::ids::SittingId;
use entity::sitting::{ActiveModel, SittingStatus};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, Set};

use super::place::{Span, is_free, not_begun};
use super::schedule::known;
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Result, WriteError};
use crate::ids::Kind;
use crate::live::record::Known;
use crate::progress::recount;

pub async fn cancel_sitting(cx: &Cx, key: Option<IdempotencyKey>, known: &Known<'_>) -> Result<()> {
    set(cx, key, known, Action::CancelSitting).await
}

pub async fn restore_sitting(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    known: &Known<'_>,
) -> Result<()> {
    set(cx, key, known, Action::RestoreSitting).await
}

async fn set(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    known: &Known<'_>,
    action: Action,
) -> Result<()> {
    cx.authorize(action, Resource::Visible)?;
    not_begun(known.sitting.starts_at, cx.now())?;
    let turn = Isolation::InTurn(known.training.id);
    let is_on = action == Action::RestoreSitting;
    let input = (known.sitting.id.0, known.training.id.0, is_on);
    cx.write_once_at(turn, action.name(), key, input, |tx, input| {
        apply(tx, input).boxed()
    })
    .await?;
    cx.reread_content().await
}

async fn apply(tx: &Tx<'_>, input: Arc<(i64, i64, bool)>) -> Result<(), WriteError> {
    let (id, training, is_on) = *input;
    let (status, action) = match is_on {
        true => (SittingStatus::Scheduled, Action::RestoreSitting),
        false => (SittingStatus::Cancelled, Action::CancelSitting),
    };
    let row = known(tx, SittingId(id)).await?;
    let span = Span {
        starts_at: column::timestamp(row.starts_at)?,
        minutes: row.minutes,
    };
    not_begun(span.starts_at, tx.now())?;
    if row.status == status {
        return Ok(());
    }
    if is_on {
        is_free(tx, row.session_id, Some(row.id), span, "input.sitting").await?;
    }
    let values = ActiveModel {
        id: Set(row.id),
        status: Set(status),
        sequence: Set(row.sequence + 1),
        changed_at: Set(Some(column::to_timestamp(tx.now())?)),
        ..Default::default()
    };
    values.update(tx.on()).await?;
    recount(tx, training).await?;
    tx.audit_published(action, Kind::Sitting, row.id.0).await
}
