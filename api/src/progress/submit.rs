//! Handing in an assignment: for oneself, or as a group's contact for members too.

use std::sync::Arc;

use entity::ids::{AssignmentId, SeatId, SubmissionId};
use entity::registration::RegistrationStatus;
use entity::submission::{self, SubmissionStatus};
use entity::submission_text::TextKind;
use entity::{registration, submission_credit};
use futures_util::FutureExt;
use jiff::civil::Time;
use jiff::{Timestamp, ToSpan};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use serde::Serialize;

use super::course::Course;
use super::credit::{Credit, credited, may_credit};
use super::refresh::refresh;
use super::texts;
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::curriculum::{Assignment, Training};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::people::not_found;
use crate::registration::touched;

#[derive(Serialize)]
pub struct HandedIn {
    pub registration: i64,
    pub assignment: i64,
    pub reflection: Option<String>,
    pub credit: Credit,
}

#[derive(Serialize)]
struct Planned {
    handed_in: HandedIn,
    course: Course,
    #[serde(skip)]
    /// Only to do again what was returned: it is too late for anything else.
    is_late: bool,
}

pub async fn submit(cx: &Cx, key: IdempotencyKey, handed_in: HandedIn) -> Result<SubmissionId> {
    let outcome = attempt(cx, key, handed_in).await;
    Ok(SubmissionId(cx.noted(Action::SubmitAssignment, outcome)?))
}

async fn attempt(cx: &Cx, key: IdempotencyKey, handed_in: HandedIn) -> Result<i64> {
    use registration::{Column, Entity};
    cx.authorize(Action::SubmitAssignment, Resource::Visible)?;
    let own = cx.find::<Entity>()?;
    let own = own.filter(Column::Id.eq(handed_in.registration));
    let own = own.one().await?;
    let own = own.ok_or_else(|| not_found("input.registration"))?;
    let content = cx.content();
    let training = content.curriculum.training(own.training_id);
    let training = training.ok_or_else(|| not_found("input.registration"))?;
    let assignment = content
        .curriculum
        .assignment(AssignmentId(handed_in.assignment))
        .filter(|one| training.modules.contains(&one.module))
        .ok_or_else(|| not_found("input.assignment"))?;
    let is_late = is_too_late(cx, training, assignment)?;
    may_credit(&own, assignment, &handed_in.credit)?;
    let planned = Planned {
        handed_in,
        course: Course::of(cx, training),
        is_late,
    };
    let turn = Isolation::InTurn(training.id);
    cx.write_once_at(turn, "submitAssignment", Some(key), planned, |tx, input| {
        apply(tx, input).boxed()
    })
    .await
}

/// Refuses what is too early; says whether it is too late.
fn is_too_late(cx: &Cx, training: &Training, assignment: &Assignment) -> Result<bool> {
    let first_day = training.starts_on.to_datetime(Time::midnight());
    let begins = first_day
        .to_zoned_datetime(training.time_zone.clone())
        .map_err(Error::internal)?
        .timestamp();
    if cx.now() < begins {
        let early = Refusal::new(ErrorCode::AssignmentNotOpen, "error-assignment-not-open");
        return Err(early.about("input.assignment").into());
    }
    let content = cx.content();
    let due = content.schedule.due_at(assignment, &content.curriculum);
    Ok(due
        .map(|due| closes_at(training, due))
        .transpose()?
        .is_some_and(|closes| closes <= cx.now()))
}

/// Until when it is taken although it is late.
fn closes_at(training: &Training, due: Timestamp) -> Result<Timestamp> {
    let due = due.to_zoned_datetime(training.time_zone.clone());
    let late = i64::from(training.completion.late_days).days();
    Ok(due.checked_add(late).map_err(Error::internal)?.timestamp())
}

async fn apply(tx: &Tx<'_>, input: Arc<Planned>) -> Result<i64, WriteError> {
    let Planned {
        handed_in,
        course,
        is_late,
    } = &*input;
    let own = {
        use registration::{Column, Entity};
        let rows = tx.find::<Entity>();
        rows.filter(Column::Id.eq(handed_in.registration))
            .one()
            .await?
    };
    let own = own.ok_or_else(|| not_found("input.registration"))?;
    if own.status != RegistrationStatus::Confirmed {
        let refused = Refusal::new(ErrorCode::Conflict, "error-no-place");
        return Err(refused.about("input.registration").into());
    }
    let seats = credited(tx, &own, &handed_in.credit).await?;
    let assignment = AssignmentId(handed_in.assignment);
    let before = {
        use submission::{Column, Entity};
        let of_own = Column::RegistrationId.eq(own.id);
        tx.find::<Entity>()
            .filter(of_own)
            .filter(Column::AssignmentId.eq(assignment))
            .one()
            .await?
    };
    let about = |code, message| Refusal::new(code, message).about("input.assignment");
    let mut touched_seats = seats.clone();
    let id = match before {
        Some(before) if before.status == SubmissionStatus::Returned => {
            touched_seats.extend(again(tx, before.id).await?);
            before.id
        }
        Some(_) => {
            return Err(about(ErrorCode::AlreadySubmitted, "error-already-submitted").into());
        }
        None if *is_late => {
            return Err(about(ErrorCode::AssignmentClosed, "error-assignment-closed").into());
        }
        None => first(tx, &own, assignment).await?,
    };
    let credits = seats.iter().map(|seat| submission_credit::ActiveModel {
        submission_id: Set(id),
        seat_id: Set(*seat),
    });
    tx.insert_all(credits.collect()).await?;
    let reflection = handed_in.reflection.as_deref();
    texts::may_keep(tx, own.participant_id, reflection, "input.reflection").await?;
    texts::write(tx, id, TextKind::Reflection, reflection).await?;
    refresh(tx, course, &touched_seats).await?;
    tx.audit(Action::SubmitAssignment, touched(&own)).await?;
    Ok(id.0)
}

async fn first(
    tx: &Tx<'_>,
    own: &registration::Model,
    assignment: AssignmentId,
) -> Result<SubmissionId, WriteError> {
    let id = SubmissionId(tx.timely_id());
    tx.insert(submission::ActiveModel {
        id: Set(id),
        training_id: Set(own.training_id),
        assignment_id: Set(assignment),
        registration_id: Set(own.id),
        seat_id: Set(own.seat_id),
        participant_id: Set(own.participant_id),
        status: Set(SubmissionStatus::Submitted),
        submitted_at: Set(column::to_timestamp(tx.now())?),
        reviewed_at: Set(None),
    })
    .await?;
    Ok(id)
}

/// What was returned is handed in again; whom it was for before is said.
async fn again(tx: &Tx<'_>, id: SubmissionId) -> Result<Vec<SeatId>, WriteError> {
    use submission_credit::{Column, Entity};
    let values = submission::ActiveModel {
        id: Set(id),
        status: Set(SubmissionStatus::Submitted),
        submitted_at: Set(column::to_timestamp(tx.now())?),
        reviewed_at: Set(None),
        ..Default::default()
    };
    values.update(tx.on()).await?;
    let seats: Vec<i64> = tx
        .beyond_scope::<Entity>()
        .select_only()
        .column(Column::SeatId)
        .filter(Column::SubmissionId.eq(id))
        .into_tuple()
        .all(tx.on())
        .await?;
    Entity::delete_many()
        .filter(Column::SubmissionId.eq(id))
        .exec(tx.on())
        .await?;
    Ok(seats.into_iter().map(SeatId).collect())
}
