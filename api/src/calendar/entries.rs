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
pub struct Choices {
    pub status: RegistrationStatus,
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

/// Those that somebody comes to: each week the one that they chose for it, if that is called off the one that they prefer.
/// Where they have said neither, or neither is held, all of them: any one will do.
pub fn of_holder(content: &Content, training: &Training, choices: &Choices) -> Vec<Entry> {
    let has_left = choices.status == RegistrationStatus::Cancelled;
    let has_place = choices.status == RegistrationStatus::Confirmed;
    let is_on = training.status != TrainingStatus::Cancelled && !has_left;
    let is_held = |sitting: &Arc<Sitting>| sitting.status == SittingStatus::Scheduled;
    let schedule = &content.schedule;
    let mut entries = Vec::new();
    for session in schedule.sessions_of(training) {
        let all: Vec<_> = schedule.sittings_of(session).collect();
        let for_week = choices.for_weeks.get(&session.id);
        let for_week = for_week.and_then(|id| all.iter().find(|sitting| sitting.id == *id));
        let preferred = choices.preferred.as_ref();
        let preferred =
            preferred.and_then(|label| all.iter().find(|sitting| sitting.label == *label));
        let chosen = for_week.or(preferred);
        let held = [for_week, preferred]
            .into_iter()
            .flatten()
            .find(|one| is_held(one));
        let settled = held.or(chosen.filter(|_| has_left));
        let only = all.iter().filter(|sitting| is_held(sitting)).count() == 1;
        let is_settled = settled.is_some() || only && chosen.is_none();
        let state = match has_place && is_settled {
            true => State::Confirmed,
            false => State::Tentative {
                is_undecided: chosen.is_none() && !only,
            },
        };
        let shown = all.iter().filter(|sitting| {
            let is = |other: &Arc<Sitting>| other.id == sitting.id;
            // What they chose stays, to say that it is called off.
            settled.is_none_or(|one| is(one)) || chosen.is_some_and(|one| is(one))
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
