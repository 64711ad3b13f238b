//! Which sittings are in a calendar, and how sure each of them is.

use std::collections::HashMap;
use std::sync::Arc;

use crate::content::Content;
use crate::curriculum::{Training, TrainingStatus};
use crate::registration::RegistrationStatus;
use crate::schedule::{SessionId, Sitting, SittingId, SittingStatus};

pub struct Entry {
    pub sitting: Arc<Sitting>,
    pub state: State,
    /// Grows with each change of when it is, and whether.
    pub sequence: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Confirmed,
    /// They may come, and may not: it is one of several, or there is no place yet.
    Tentative {
        is_undecided: bool,
    },
    Cancelled,
}

/// What somebody said of the sittings that they come to.
#[derive(Default)]
pub struct Choices {
    pub status: Option<RegistrationStatus>,
    pub preferred: Option<String>,
    pub for_weeks: HashMap<SessionId, SittingId>,
}

/// All sittings of a training.
pub fn of_training(content: &Content, training: &Training) -> Vec<Entry> {
    let is_on = training.status != TrainingStatus::Cancelled;
    let schedule = &content.schedule;
    schedule
        .sessions_of(training)
        .flat_map(|session| schedule.sittings_of(session))
        .map(|sitting| entry(sitting, is_on, State::Confirmed))
        .collect()
}

/// Those that somebody comes to. Of a week for which they have not chosen, or of which their sitting is called off, all
/// of them: any one will do.
pub fn of_holder(content: &Content, training: &Training, choices: &Choices) -> Vec<Entry> {
    let has_left = choices.status == Some(RegistrationStatus::Cancelled);
    let has_place = choices.status == Some(RegistrationStatus::Confirmed);
    let is_on = training.status != TrainingStatus::Cancelled && !has_left;
    let is_held = |sitting: &Arc<Sitting>| sitting.status == SittingStatus::Scheduled;
    let schedule = &content.schedule;
    let mut entries = Vec::new();
    for session in schedule.sessions_of(training) {
        let all: Vec<_> = schedule.sittings_of(session).collect();
        let chosen = match choices.for_weeks.get(&session.id) {
            Some(id) => all.iter().find(|sitting| sitting.id == *id),
            None => all
                .iter()
                .find(|sitting| choices.preferred.as_ref() == Some(&sitting.label)),
        };
        let only = all.iter().filter(|sitting| is_held(sitting)).count() == 1;
        let is_settled = chosen.map_or(only, |sitting| is_held(sitting));
        let state = match has_place && is_settled {
            true => State::Confirmed,
            false => State::Tentative {
                is_undecided: chosen.is_none() && !only,
            },
        };
        // Whose sitting is called off may come to another.
        let settled = chosen.filter(|sitting| is_held(sitting) || has_left);
        let shown = all.iter().filter(|sitting| match settled {
            Some(settled) => settled.id == sitting.id,
            None => true,
        });
        entries.extend(shown.map(|sitting| entry(sitting, is_on, state)));
    }
    entries
}

fn entry(sitting: &Arc<Sitting>, is_on: bool, state: State) -> Entry {
    let is_held = is_on && sitting.status == SittingStatus::Scheduled;
    Entry {
        sitting: Arc::clone(sitting),
        state: if is_held { state } else { State::Cancelled },
        // That all of it is off is a change of each.
        sequence: sitting.sequence + i32::from(!is_on),
    }
}
