//! Who gets a place, who waits, who is refused: the rules alone, in the order in which requests came.
//!
//! Places go in the order of arrival, to a group as a whole. A group that does not fit waits, whole, and nobody
//! who came later passes it.

use std::collections::{HashMap, HashSet};

use entity::registration::RegistrationStatus;
use entity::registration_group::GroupStatus;

use crate::error::{ErrorCode, Refusal};
use crate::people::ParticipantId;
use crate::registration::GroupId;

/// What the rules need to know of a training.
#[derive(Clone, Debug)]
pub struct House {
    pub capacity: Option<i32>,
    pub has_waitlist: bool,
    pub minimum: i32,
    /// Registrations with a place.
    pub taken: i32,
    /// The last place in the queue that was given away.
    pub last_queue: i64,
    /// Whether anybody waits.
    pub is_waiting: bool,
    pub groups: HashMap<GroupId, Standing>,
}

/// A group, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub status: GroupStatus,
    pub queue: Option<i64>,
    pub size: i32,
    pub facilitators: i32,
    /// Its members, of those who are asked about; all of them while it is forming.
    pub members: HashSet<ParticipantId>,
}

impl Standing {
    pub fn new() -> Self {
        Self {
            status: GroupStatus::Forming,
            queue: None,
            size: 0,
            facilitators: 0,
            members: HashSet::new(),
        }
    }
}

/// What becomes of those who come in together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub status: RegistrationStatus,
    pub queue: Option<i64>,
    /// Those who were in the group already share it.
    pub is_for_all: bool,
}

/// Somebody who wants to come in.
pub struct Newcomer<'a> {
    pub id: ParticipantId,
    pub is_facilitator: bool,
    pub path: &'a str,
}

impl House {
    /// They all come in, or none of them.
    pub fn enter(
        &mut self,
        group: GroupId,
        newcomers: &[Newcomer<'_>],
    ) -> Result<Verdict, Vec<Refusal>> {
        let Some(standing) = self.groups.get(&group) else {
            let unknown = Refusal::new(ErrorCode::NotFound, "error-not-found");
            return Err(vec![unknown.about("input.group")]);
        };
        if standing.status == GroupStatus::Cancelled {
            let cancelled = Refusal::new(ErrorCode::Conflict, "error-group-cancelled");
            return Err(vec![cancelled.about("input.group")]);
        }
        let twice = newcomers
            .iter()
            .filter(|one| standing.members.contains(&one.id));
        let twice: Vec<Refusal> = twice
            .map(|one| {
                Refusal::new(ErrorCode::AlreadyRegistered, "error-already-in-group").about(one.path)
            })
            .collect();
        if !twice.is_empty() {
            return Err(twice);
        }
        let is_forming = standing.status == GroupStatus::Forming;
        let grown = standing.size + count(newcomers.len());
        let verdict = if is_forming && grown < self.minimum {
            Verdict {
                status: RegistrationStatus::Pending,
                queue: None,
                is_for_all: false,
            }
        } else {
            let mut unit: HashSet<ParticipantId> = newcomers.iter().map(|one| one.id).collect();
            if is_forming {
                unit.extend(&standing.members);
            }
            self.admit(&unit, is_forming)?
        };
        if let Some(standing) = self.groups.get_mut(&group) {
            standing.size = grown;
            standing.facilitators +=
                count(newcomers.iter().filter(|one| one.is_facilitator).count());
            standing.members.extend(newcomers.iter().map(|one| one.id));
            if is_forming && verdict.status != RegistrationStatus::Pending {
                standing.queue = verdict.queue;
                standing.status = match verdict.status {
                    RegistrationStatus::Confirmed => GroupStatus::Confirmed,
                    _ => GroupStatus::Waitlisted,
                };
            }
        }
        Ok(verdict)
    }

    /// A place for each of them, as if nobody had one already: neither the answer, nor how many are left, says who has.
    fn admit(
        &mut self,
        unit: &HashSet<ParticipantId>,
        is_for_all: bool,
    ) -> Result<Verdict, Vec<Refusal>> {
        let size = count(unit.len());
        let fits = self
            .capacity
            .is_none_or(|capacity| self.taken.saturating_add(size) <= capacity);
        if fits && !self.is_waiting {
            self.taken += size;
            return Ok(Verdict {
                status: RegistrationStatus::Confirmed,
                queue: None,
                is_for_all,
            });
        }
        let could_ever_fit = self.capacity.is_none_or(|capacity| size <= capacity);
        if !self.has_waitlist || !could_ever_fit {
            return Err(vec![full()]);
        }
        self.last_queue += 1;
        self.is_waiting = true;
        Ok(Verdict {
            status: RegistrationStatus::Waitlisted,
            queue: Some(self.last_queue),
            is_for_all,
        })
    }

    pub fn is_full(&self) -> bool {
        let is_taken = self.capacity.is_some_and(|capacity| self.taken >= capacity);
        self.is_waiting || is_taken
    }
}

pub fn full() -> Refusal {
    Refusal::new(ErrorCode::TrainingFull, "error-training-full").about("input.training")
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}
