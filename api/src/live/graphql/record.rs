//! Saying by hand who was in a sitting.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use super::attendance::{AttendanceObject, attendance_objects};
use crate::cx::Cx;
use crate::error::{Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row, within};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::live::{AttendanceId, Attendee, Known, MOST_HEADS, attendance_by_ids, record};

/// The most people of one call.
const MOST: usize = 500;
/// A day.
const MOST_MINUTES: i32 = 1440;

/// That somebody was in a sitting, or was not.
#[derive(InputObject)]
pub struct AttendeeInput {
    /// Whose registration.
    registration: ID,
    /// Whether they were there.
    #[graphql(default = true)]
    attended: bool,
    /// How many people sat behind their connection, with them: 1 to 500.
    #[graphql(default = 1)]
    headcount: i32,
    /// For how many minutes, if that is known: 0 to 1440.
    minutes: Option<i32>,
}

/// Who was in a sitting.
#[derive(InputObject)]
pub struct RecordAttendanceInput {
    /// Which sitting; it has to have begun.
    sitting: ID,
    /// Who was there, or was not; at most 500. It takes the place of what was known, also of what a file said, and no
    /// file changes it later.
    attendees: Vec<AttendeeInput>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of it: of all of it, or of nothing.
#[derive(SimpleObject)]
pub struct RecordAttendancePayload {
    /// Why nothing was done, each with the path of the one at fault; empty if it was.
    errors: Vec<UserError>,
    /// Those who were there, of those who were named; null if nothing was done.
    attendance: Option<Vec<AttendanceObject>>,
}

impl AttendeeInput {
    fn read(&self, checks: &mut Checks, path: String) -> Option<Attendee> {
        let registration = format!("{path}.registration");
        let registration = checks.check(row(Kind::Registration, &self.registration, &registration));
        let count = within(self.headcount, 1..=MOST_HEADS, &format!("{path}.headcount"));
        let count = checks.check(count);
        let minutes = self.minutes;
        let minutes =
            minutes.map(|minutes| within(minutes, 0..=MOST_MINUTES, &format!("{path}.minutes")));
        let minutes = checks.check(minutes.transpose());
        Some(Attendee {
            registration: registration?,
            is_present: self.attended,
            headcount: count?,
            minutes: minutes?,
            path,
        })
    }
}

impl RecordAttendanceInput {
    async fn record(&self, cx: &Cx) -> Result<Vec<AttendanceId>> {
        let mut checks = Checks::default();
        let sitting = checks.check(row(Kind::Sitting, &self.sitting, "input.sitting"));
        let sitting = sitting.map(|id| Known::find(cx, id, "input.sitting"));
        let sitting = checks.check(sitting.transpose()).flatten();
        checks.check(Refusal::few(self.attendees.len(), MOST, "input.attendees"));
        let attendees = self.attendees.iter().take(MOST).zip(0..);
        let attendees: Vec<_> = attendees
            .filter_map(|(one, index)| one.read(&mut checks, format!("input.attendees.{index}")))
            .collect();
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        let unknown = || crate::people::not_found("input.sitting");
        record(cx, key.flatten(), &sitting.ok_or_else(unknown)?, attendees).await
    }
}

#[derive(Default)]
pub struct RecordMutation;

#[Object]
impl RecordMutation {
    /// Says by hand who was in a sitting, or was not. Needs live:write within the scope of each registration.
    async fn record_attendance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sitting, and who was there.")] input: RecordAttendanceInput,
    ) -> Result<RecordAttendancePayload> {
        let cx = cx(ctx);
        let (ids, errors) = payload(cx, input.record(cx).await)?;
        let attendance = match ids {
            Some(ids) => {
                let rows = attendance_by_ids(cx, ids.into_iter().map(|id| id.0).collect()).await?;
                let selected = Selected::of(ctx).field("attendance");
                Some(attendance_objects(cx, rows, &selected).await?)
            }
            None => None,
        };
        Ok(RecordAttendancePayload { errors, attendance })
    }
}
