//! Saying by hand who was in a sitting, or was not.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::ids::{AttendanceId, RegistrationId, SeatId, SessionId, SittingId, TrainingId};
use entity::registration::RegistrationStatus;
use entity::{attendance, registration};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};
use serde::Serialize;

use crate::access::{Action, Resource};
use crate::clock::column;
use crate::curriculum::Training;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::people::not_found;
use crate::progress::{Course, refresh};
use crate::registration::touched;
use crate::schedule::{Sitting, SittingStatus};

/// A sitting with the training that it is part of.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    pub sitting: &'a Sitting,
    pub training: &'a Training,
}

impl<'a> Known<'a> {
    pub fn find(cx: &'a Cx, id: i64, argument: &str) -> Result<Self, Refusal> {
        let content = cx.content();
        let found = || {
            let sitting = content.schedule.sitting(SittingId(id))?;
            let session = content.schedule.session(sitting.session)?;
            let module = content.curriculum.module(session.module)?;
            let training = content.curriculum.training(module.training)?;
            Some(Self { sitting, training })
        };
        found().ok_or_else(|| not_found(argument))
    }
}

/// Refuses a sitting that nobody can have been in.
pub fn begun(cx: &Cx, sitting: &Sitting, argument: &str) -> Result<(), Refusal> {
    if sitting.status == SittingStatus::Cancelled {
        let cancelled = Refusal::new(ErrorCode::Conflict, "error-sitting-cancelled");
        return Err(cancelled.about(argument));
    }
    if cx.now() < sitting.starts_at {
        let early = Refusal::new(ErrorCode::SittingNotBegun, "error-sitting-not-begun");
        return Err(early.about(argument));
    }
    Ok(())
}

/// Where attendance is written.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub training: TrainingId,
    pub session: SessionId,
    pub sitting: SittingId,
    pub presence_minutes: i32,
    pub course: Course,
}

impl Place {
    pub fn of(cx: &Cx, known: &Known<'_>) -> Self {
        Self {
            training: known.training.id,
            session: known.sitting.session,
            sitting: known.sitting.id,
            presence_minutes: known.training.completion.presence_minutes,
            course: Course::of(cx, known.training),
        }
    }
}

/// What is said of somebody.
#[derive(Clone, Debug, Serialize)]
pub struct Attendee {
    pub registration: i64,
    pub is_present: bool,
    pub headcount: i32,
    pub minutes: Option<i32>,
    /// Where in the input it stands.
    #[serde(skip)]
    pub path: String,
}

#[derive(Serialize)]
struct Input {
    #[serde(skip)]
    place: Place,
    sitting: i64,
    attendees: Vec<Attendee>,
}

/// Records all of them, or none; answers what is written of them, in their order.
pub async fn record(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    known: &Known<'_>,
    attendees: Vec<Attendee>,
) -> Result<Vec<AttendanceId>> {
    cx.authorize(Action::RecordAttendance, Resource::Visible)?;
    begun(cx, known.sitting, "input.sitting")?;
    let place = Place::of(cx, known);
    let turn = Isolation::InTurn(known.training.id);
    let input = Input {
        place,
        sitting: known.sitting.id.0,
        attendees,
    };
    let outcome = cx
        .write_once_at(turn, "recordAttendance", key, input, |tx, input| {
            apply(tx, input).boxed()
        })
        .await;
    let ids = cx.noted(Action::RecordAttendance, outcome)?;
    Ok(ids.into_iter().map(AttendanceId).collect())
}

async fn apply(tx: &Tx<'_>, input: Arc<Input>) -> Result<Vec<i64>, WriteError> {
    let Input {
        place, attendees, ..
    } = &*input;
    let rows = {
        use registration::{Column, Entity};
        let ids = attendees.iter().map(|one| one.registration);
        tx.find::<Entity>()
            .filter(Column::Id.is_in(ids))
            .filter(Column::TrainingId.eq(place.training))
            .all()
            .await?
    };
    let rows: BTreeMap<RegistrationId, registration::Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let mut ids = Vec::with_capacity(attendees.len());
    let mut seats = Vec::with_capacity(attendees.len());
    for attendee in attendees {
        let argument = format!("{}.registration", attendee.path);
        let row = rows.get(&RegistrationId(attendee.registration));
        let row = row.ok_or_else(|| not_found(&argument))?;
        if row.status == RegistrationStatus::Cancelled {
            let cancelled = Refusal::new(ErrorCode::Conflict, "error-registration-cancelled");
            return Err(cancelled.about(argument).into());
        }
        ids.push(write(tx, place, row.seat_id, attendee).await?);
        seats.push(row.seat_id);
        tx.audit(Action::RecordAttendance, touched(row)).await?;
    }
    refresh(tx, &place.course, &seats).await?;
    Ok(ids)
}

async fn write(
    tx: &Tx<'_>,
    place: &Place,
    seat: SeatId,
    attendee: &Attendee,
) -> Result<i64, WriteError> {
    use attendance::{ActiveModel, Column, Entity};
    let known = tx
        .beyond_scope::<Entity>()
        .filter(Column::SittingId.eq(place.sitting))
        .filter(Column::SeatId.eq(seat))
        .one(tx.on())
        .await?;
    let said = ActiveModel {
        is_present: Set(attendee.is_present),
        headcount: Set(attendee.headcount),
        minutes: Set(attendee.minutes),
        is_by_hand: Set(true),
        recorded_at: Set(column::to_timestamp(tx.now())?),
        ..Default::default()
    };
    if let Some(known) = known {
        let values = ActiveModel {
            id: Set(known.id),
            ..said
        };
        values.update(tx.on()).await?;
        return Ok(known.id.0);
    }
    let id = AttendanceId(tx.timely_id());
    tx.insert(ActiveModel {
        id: Set(id),
        training_id: Set(place.training),
        session_id: Set(place.session),
        sitting_id: Set(place.sitting),
        seat_id: Set(seat),
        ..said
    })
    .await?;
    Ok(id.0)
}
