//! What completing a training takes, and how much of it somebody should have done by now.

use entity::ids::TrainingId;
use entity::{assignment, module, session, sitting};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect, RelationTrait};
use serde::Serialize;

use crate::curriculum::{CompletionTerms, Training};
use crate::cx::{Cx, Tx};
use crate::error::WriteError;
use crate::registration::Pace;
use crate::schedule::SittingStatus;

/// A training as progress counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Course {
    pub training: i64,
    /// Those that take place. They are not part of what a client asked for.
    #[serde(skip)]
    pub sessions: i32,
    #[serde(skip)]
    pub assignments: i32,
}

/// What it takes. Never more than there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rule {
    pub sessions: i32,
    pub assignments: i32,
    pub attestation: bool,
}

/// What somebody has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Done {
    pub attended: i32,
    pub submitted: i32,
    pub is_attested: bool,
}

impl Course {
    pub fn of(cx: &Cx, training: &Training) -> Self {
        let content = cx.content();
        let sessions = content.schedule.sessions_of(training).filter(|session| {
            let mut sittings = content.schedule.sittings_of(session);
            sittings.any(|sitting| sitting.status == SittingStatus::Scheduled)
        });
        let modules = content.curriculum.modules_of(training);
        let assignments: usize = modules.map(|module| module.assignments.len()).sum();
        Self {
            training: training.id.0,
            sessions: whole(sessions.count()),
            assignments: whole(assignments),
        }
    }
}

impl Course {
    /// As the rows have it in this transaction.
    pub async fn read(tx: &Tx<'_>, training: i64) -> Result<Self, WriteError> {
        let id = TrainingId(training);
        let sessions: Vec<i64> = tx
            .beyond_scope::<sitting::Entity>()
            .select_only()
            .column(sitting::Column::SessionId)
            .distinct()
            .join(JoinType::InnerJoin, sitting::Relation::Session.def())
            .join(JoinType::InnerJoin, session::Relation::Module.def())
            .filter(module::Column::TrainingId.eq(id))
            .filter(sitting::Column::Status.eq(SittingStatus::Scheduled))
            .into_tuple()
            .all(tx.on())
            .await?;
        let assignments = tx
            .beyond_scope::<assignment::Entity>()
            .join(JoinType::InnerJoin, assignment::Relation::Module.def())
            .filter(module::Column::TrainingId.eq(id));
        let assignments = assignments.count(tx.on()).await?;
        Ok(Self {
            training,
            sessions: whole(sessions.len()),
            assignments: i32::try_from(assignments).unwrap_or(i32::MAX),
        })
    }
}

impl Rule {
    pub fn of(terms: &CompletionTerms, course: &Course) -> Self {
        Self {
            sessions: terms.sessions.min(course.sessions),
            assignments: terms.assignments.min(course.assignments),
            attestation: terms.attestation,
        }
    }

    pub const fn is_met_by(&self, done: Done) -> bool {
        done.attended >= self.sessions
            && done.submitted >= self.assignments
            && (done.is_attested || !self.attestation)
    }
}

/// What the rule asks for by now: its share of the sessions that are over, and of the assignments that are due.
pub fn pace(cx: &Cx, training: &Training) -> Pace {
    let course = Course::of(cx, training);
    let rule = Rule::of(&training.completion, &course);
    let content = cx.content();
    let is_over = |ends: Option<Timestamp>| ends.is_some_and(|ends| ends <= cx.now());
    let sessions = content.schedule.sessions_of(training).filter(|session| {
        let sittings = content.schedule.sittings_of(session);
        let held = sittings.filter(|sitting| sitting.status == SittingStatus::Scheduled);
        is_over(held.map(|sitting| sitting.ends_at).max())
    });
    let due = content
        .curriculum
        .modules_of(training)
        .flat_map(|module| &module.assignments)
        .filter_map(|id| content.curriculum.assignment(*id))
        .filter(|one| is_over(content.schedule.due_at(one, &content.curriculum)));
    Pace {
        sessions: share(rule.sessions, whole(sessions.count()), course.sessions),
        assignments: share(rule.assignments, whole(due.count()), course.assignments),
    }
}

/// As much of what is required as there is over of all, rounded down.
fn share(required: i32, over: i32, all: i32) -> i32 {
    (required * over).checked_div(all).unwrap_or_default()
}

fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
