//! Accepting what was handed in, or returning it to be done again.

use std::sync::Arc;

use entity::ids::{SeatId, SubmissionId};
use entity::submission::{self, SubmissionStatus};
use entity::submission_text::TextKind;
use entity::{registration, submission_credit};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, QuerySelect, Set};
use serde::Serialize;

use super::course::Course;
use super::refresh::refresh;
use super::texts;
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Result, WriteError};
use crate::people::not_found;
use crate::registration::touched;

#[derive(Serialize)]
pub struct Review {
    pub submission: i64,
    /// Accepted, or to be done again.
    pub is_accepted: bool,
    pub feedback: Option<String>,
}

pub async fn review(cx: &Cx, key: Option<IdempotencyKey>, review: Review) -> Result<SubmissionId> {
    let outcome = attempt(cx, key, review).await;
    Ok(SubmissionId(cx.noted(Action::ReviewSubmission, outcome)?))
}

async fn attempt(cx: &Cx, key: Option<IdempotencyKey>, review: Review) -> Result<i64> {
    use submission::{Column, Entity};
    cx.authorize(Action::ReviewSubmission, Resource::Visible)?;
    let row = cx.find::<Entity>()?;
    let row = row.filter(Column::Id.eq(review.submission)).one().await?;
    let row = row.ok_or_else(|| not_found("input.submission"))?;
    let training = cx.content().curriculum.training(row.training_id);
    let training = training.ok_or_else(|| not_found("input.submission"))?;
    let course = Course::of(cx, training);
    cx.write_once_at(
        Isolation::InTurn(training.id),
        "reviewSubmission",
        key,
        (review, course),
        |tx, input| apply(tx, input).boxed(),
    )
    .await
}

async fn apply(tx: &Tx<'_>, input: Arc<(Review, Course)>) -> Result<i64, WriteError> {
    let (review, course) = &*input;
    let row = {
        use submission::{Column, Entity};
        let rows = tx.find::<Entity>();
        rows.filter(Column::Id.eq(review.submission)).one().await?
    };
    let row = row.ok_or_else(|| not_found("input.submission"))?;
    let values = submission::ActiveModel {
        id: Set(row.id),
        status: Set(match review.is_accepted {
            true => SubmissionStatus::Accepted,
            false => SubmissionStatus::Returned,
        }),
        reviewed_at: Set(Some(column::to_timestamp(tx.now())?)),
        ..Default::default()
    };
    values.update(tx.on()).await?;
    let feedback = review.feedback.as_deref();
    texts::may_keep(tx, row.participant_id, feedback, "input.feedback").await?;
    texts::write(tx, row.id, TextKind::Feedback, feedback).await?;
    let seats: Vec<i64> = {
        use submission_credit::{Column, Entity};
        let rows = tx.beyond_scope::<Entity>().select_only();
        rows.column(Column::SeatId)
            .filter(Column::SubmissionId.eq(row.id))
            .into_tuple()
            .all(tx.on())
            .await?
    };
    let seats: Vec<SeatId> = seats.into_iter().map(SeatId).collect();
    refresh(tx, course, &seats).await?;
    let author = {
        use registration::{Column, Entity};
        let rows = tx.find::<Entity>();
        rows.filter(Column::Id.eq(row.registration_id))
            .one()
            .await?
    };
    let author = author.ok_or_else(|| not_found("input.submission"))?;
    tx.audit(Action::ReviewSubmission, touched(&author)).await?;
    Ok(row.id.0)
}
