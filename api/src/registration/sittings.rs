//! Which sitting of each week somebody comes to: the one that they chose for it, else the one that they prefer.

use std::collections::HashMap;
use std::sync::Arc;

use entity::registration::Model;
use entity::registration_sitting::{Column, Entity};
use sea_orm::ColumnTrait;

use super::RegistrationId;
use crate::curriculum::Training;
use crate::cx::Cx;
use crate::error::Result;
use crate::schedule::{SessionId, Sitting, SittingId};

#[derive(Clone, Debug)]
pub struct RegisteredSitting {
    pub sitting: Arc<Sitting>,
    pub is_chosen: bool,
}

/// All sittings of their training for each of these registrations, week by week.
pub async fn sittings_of(
    cx: &Cx,
    registrations: &[&Model],
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
    row: &Model,
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
