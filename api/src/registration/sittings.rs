//! Which sitting of each week somebody comes to: the one that they chose for it, else the one that they prefer.

use std::collections::HashMap;
use std::sync::Arc;

use entity::registration::{self, NO_CALENDAR, RegistrationStatus};
use entity::registration_sitting::{Column, Entity};
use sea_orm::{ColumnTrait, Condition};

use super::{Registration, RegistrationId};
use crate::access::rows_of;
use crate::curriculum::Training;
use crate::cx::Cx;
use crate::error::Result;
use crate::schedule::{Schedule, SessionId, Sitting, SittingId, SittingStatus};

#[derive(Clone, Debug)]
pub struct RegisteredSitting {
    pub sitting: Arc<Sitting>,
    pub is_chosen: bool,
}

/// All sittings of their training for each of these registrations, week by week.
pub async fn sittings_of(
    cx: &Cx,
    registrations: &[Registration],
) -> Result<HashMap<RegistrationId, Vec<RegisteredSitting>>> {
    if registrations.is_empty() {
        return Ok(HashMap::new());
    }
    let ids = registrations.iter().map(|row| row.id.0);
    let rows = cx
        .find::<Entity>()?
        .filter(Column::RegistrationId.is_in(ids));
    let mut chosen: HashMap<(RegistrationId, SessionId), SittingId> = HashMap::new();
    for row in rows.all().await? {
        chosen.insert((row.registration_id, row.session_id), row.sitting_id);
    }
    let mut found = HashMap::new();
    for row in registrations {
        let Some(training) = cx.content().curriculum.training(row.training_id) else {
            continue;
        };
        found.insert(row.id, of_training(cx, training, row, &chosen));
    }
    Ok(found)
}

fn of_training(
    cx: &Cx,
    training: &Training,
    row: &Registration,
    chosen: &HashMap<(RegistrationId, SessionId), SittingId>,
) -> Vec<RegisteredSitting> {
    let schedule = &cx.content().schedule;
    let mut all = Vec::new();
    for session in schedule.sessions_of(training) {
        let for_week = chosen.get(&(row.id, session.id));
        for sitting in schedule.sittings_of(session) {
            let is_chosen = match for_week {
                Some(id) => *id == sitting.id,
                None => row.preferred_sitting.as_ref() == Some(&sitting.label),
            };
            all.push(RegisteredSitting {
                sitting: Arc::clone(sitting),
                is_chosen,
            });
        }
    }
    all
}

/// Those with a place who come to a sitting: who chose it for its week, else who prefers it. Who said neither, or whose
/// sitting is called off that week, may come to any.
pub fn coming_to(schedule: &Schedule, training: &Training, sitting: &Sitting) -> Condition {
    use registration::Column as Of;
    let session = schedule.session(sitting.session);
    let all = session
        .into_iter()
        .flat_map(|session| schedule.sittings_of(session));
    let held: Vec<_> = all
        .filter(|one| one.status == SittingStatus::Scheduled)
        .collect();
    let ids = held.iter().map(|one| one.id.0);
    let labels = held.iter().map(|one| one.label.as_str());
    let of_week = Column::SessionId.eq(sitting.session);
    let chose = |which| {
        rows_of(
            Entity,
            Column::RegistrationId,
            Condition::all().add(of_week.clone()).add(which),
        )
    };
    let any = Condition::any()
        .add(Of::PreferredSitting.is_null())
        .add(Of::PreferredSitting.eq(sitting.label.as_str()))
        .add(Of::PreferredSitting.is_not_in(labels));
    let else_prefers = Condition::all()
        .add(Of::Id.not_in_subquery(chose(Column::SittingId.is_in(ids))))
        .add(any);
    let comes = Condition::any()
        .add(Of::Id.in_subquery(chose(Column::SittingId.eq(sitting.id))))
        .add(else_prefers);
    Condition::all()
        .add(Of::TrainingId.eq(training.id))
        .add(has_place())
        .add(comes)
}

/// Who has a place, and was not erased since.
pub fn has_place() -> Condition {
    use registration::Column;
    Condition::all()
        .add(Column::Status.eq(RegistrationStatus::Confirmed))
        .add(Column::CalendarVersion.ne(NO_CALENDAR))
}
