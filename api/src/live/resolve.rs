//! Saying whose a stay is, or that it is nobody's.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::attendance_connection;
use entity::ids::{ConnectionId, SeatId};
use entity::registration::{self, RegistrationStatus};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, Set};
use serde::Serialize;

use super::presence::{settle, spans, written};
use super::record::{Known, Place};
use crate::access::{Action, Resource, Touched};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;
use crate::progress::refresh;

#[derive(Serialize)]
struct Input {
    #[serde(skip)]
    place: Place,
    stay: i64,
    registration: Option<i64>,
    headcount: Option<i32>,
}

/// Gives a stay to a registration, or to nobody. Said again, it goes from one to the other. Answers the sitting's stay.
pub async fn resolve(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    id: i64,
    registration: Option<i64>,
    headcount: Option<i32>,
) -> Result<ConnectionId> {
    let outcome = attempt(cx, key, id, registration, headcount).await;
    Ok(ConnectionId(cx.noted(Action::ResolveAttendance, outcome)?))
}

async fn attempt(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    id: i64,
    registration: Option<i64>,
    headcount: Option<i32>,
) -> Result<i64> {
    use attendance_connection::{Column, Entity};
    cx.authorize(Action::ResolveAttendance, Resource::Visible)?;
    let row = cx.find::<Entity>()?.filter(Column::Id.eq(id)).one().await?;
    let row = row.ok_or_else(|| not_found("input.unmatched"))?;
    let known = Known::find(cx, row.sitting_id.0, "input.unmatched")?;
    let input = Input {
        place: Place::of(cx, &known),
        stay: id,
        registration,
        headcount,
    };
    let turn = Isolation::InTurn(known.training.id);
    cx.write_once_at(turn, "resolveAttendance", key, input, |tx, input| {
        apply(tx, input).boxed()
    })
    .await
}

async fn apply(tx: &Tx<'_>, input: Arc<Input>) -> Result<i64, WriteError> {
    let Input {
        place,
        stay: id,
        registration,
        headcount,
    } = &*input;
    let row = {
        use attendance_connection::{Column, Entity};
        tx.find::<Entity>().filter(Column::Id.eq(*id)).one().await?
    };
    let row = row.ok_or_else(|| not_found("input.unmatched"))?;
    let owner = match registration {
        Some(id) => Some(holder(tx, place, *id).await?),
        None => None,
    };
    let mut values = super::unmatched::closed(row.id, owner);
    if let Some(headcount) = headcount {
        values.headcount = Set(*headcount);
    }
    values.update(tx.on()).await?;
    let seats: BTreeSet<SeatId> = row.seat_id.into_iter().chain(owner).collect();
    let spans = spans(tx, place, &seats).await?;
    let written = written(tx, place).await?;
    settle(tx, place, &written, &spans, &seats).await?;
    let seats: Vec<_> = seats.into_iter().collect();
    refresh(tx, &place.course, &seats).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::Sitting, place.sitting.0)),
        ..Touched::default()
    };
    tx.audit(Action::ResolveAttendance, touched).await?;
    Ok(*id)
}

async fn holder(tx: &Tx<'_>, place: &Place, id: i64) -> Result<SeatId, WriteError> {
    use registration::{Column, Entity};
    let row = tx
        .find::<Entity>()
        .filter(Column::Id.eq(id))
        .filter(Column::TrainingId.eq(place.training))
        .one()
        .await?;
    let row = row.ok_or_else(|| not_found("input.registration"))?;
    if row.status == RegistrationStatus::Cancelled {
        let cancelled = Refusal::new(ErrorCode::Conflict, "error-registration-cancelled");
        return Err(cancelled.about("input.registration").into());
    }
    Ok(row.seat_id)
}
