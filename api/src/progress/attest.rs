//! That a facilitator confirms that somebody took part.

use std::sync::Arc;

use entity::{registration, seat};
use futures_util::FutureExt;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::course::Course;
use super::refresh::refresh;
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Result, WriteError};
use crate::people::not_found;
use crate::registration::{RegistrationId, touched};

/// Records the confirmation, or takes it back.
pub async fn attest(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    id: i64,
    is_attested: bool,
) -> Result<RegistrationId> {
    let outcome = attempt(cx, key, id, is_attested).await;
    Ok(RegistrationId(
        cx.noted(Action::AttestParticipation, outcome)?,
    ))
}

async fn attempt(cx: &Cx, key: Option<IdempotencyKey>, id: i64, is_attested: bool) -> Result<i64> {
    use registration::{Column, Entity};
    cx.authorize(Action::AttestParticipation, Resource::Visible)?;
    let row = cx.find::<Entity>()?.filter(Column::Id.eq(id)).one().await?;
    let row = row.ok_or_else(|| not_found("input.registration"))?;
    let training = cx.content().curriculum.training(row.training_id);
    let training = training.ok_or_else(|| not_found("input.registration"))?;
    let course = Course::of(cx, training);
    cx.write_once_at(
        Isolation::InTurn(training.id),
        "attestParticipation",
        key,
        (id, is_attested, course),
        |tx, input| apply(tx, input).boxed(),
    )
    .await
}

async fn apply(tx: &Tx<'_>, input: Arc<(i64, bool, Course)>) -> Result<i64, WriteError> {
    use registration::{Column, Entity};
    let (id, is_attested, course) = &*input;
    let row = tx.find::<Entity>().filter(Column::Id.eq(*id)).one().await?;
    let row = row.ok_or_else(|| not_found("input.registration"))?;
    let now = is_attested
        .then(|| column::to_timestamp(tx.now()))
        .transpose()?;
    seat::Entity::update_many()
        .col_expr(seat::Column::AttestedAt, Expr::value(now))
        .filter(seat::Column::Id.eq(row.seat_id))
        .exec(tx.on())
        .await?;
    // Whether they have it is in the registrations too, also where nothing else changes.
    Entity::update_many()
        .col_expr(Column::IsAttested, Expr::value(*is_attested))
        .filter(Column::SeatId.eq(row.seat_id))
        .exec(tx.on())
        .await?;
    refresh(tx, course, &[row.seat_id]).await?;
    tx.audit(Action::AttestParticipation, touched(&row)).await?;
    Ok(*id)
}
