//! How far somebody has come.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use async_graphql::{Context, Object};

use super::missing::{MissingRequirementObject, RequirementCode};
use super::module::ModuleProgressObject;
use super::submission::{SubmissionObject, submission_objects};
use crate::clock::column;
use crate::curriculum::graphql::{AssignmentObject, ModuleObject};
use crate::curriculum::{Module, Orphan, Training, TrainingId};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::selection::Selected;
use crate::graphql::{cx, scalars};
use crate::progress::{
    Attendance, Course, Ledger, Rule, Submission, SubmissionId, SubmissionStatus, pace, read_ledger,
};
use crate::registration::Registration;

/// What was read for a page of registrations.
#[derive(Default)]
pub struct Progress {
    ledger: Ledger,
    /// Of each training that there is a registration for.
    courses: HashMap<TrainingId, Course>,
    pub submissions: HashMap<SubmissionId, SubmissionObject>,
}

impl Progress {
    pub fn attendance(&self, row: &Registration) -> &[Attendance] {
        self.ledger.attendance(row.seat_id)
    }
}

/// Reads what is selected of these registrations' progress, and if wanted the sittings that they attended.
pub async fn progress_of(
    cx: &Cx,
    rows: &[Registration],
    of: &Selected<'_>,
    with_attendance: bool,
) -> Result<Progress> {
    let (modules, missing) = (of.field("modules"), of.field("missing"));
    let has_modules = of.has("modules");
    let with_attendance = with_attendance || has_modules || missing.has("module");
    let with_submissions = has_modules || missing.has("assignment");
    let ledger = read_ledger(cx, rows, with_attendance, with_submissions).await?;
    let wanted = modules.field("assignments").field("submission");
    let mut all: Vec<Submission> = match modules.field("assignments").has("submission") {
        true => ledger.all_submissions().cloned().collect(),
        false => Vec::new(),
    };
    all.sort_by_key(|row| row.id);
    all.dedup_by_key(|row| row.id);
    let objects = submission_objects(cx, all, &wanted).await?;
    let trainings: BTreeSet<TrainingId> = rows.iter().map(|row| row.training_id).collect();
    let trainings = trainings.into_iter();
    let trainings = trainings.filter_map(|id| cx.content().curriculum.training(id));
    Ok(Progress {
        courses: trainings
            .map(|training| (training.id, Course::of(cx, training)))
            .collect(),
        submissions: objects.into_iter().map(|one| (one.row(), one)).collect(),
        ledger,
    })
}

pub struct TrainingProgressObject {
    pub row: Arc<Registration>,
    training: Arc<Training>,
    pub read: Arc<Progress>,
}

impl TrainingProgressObject {
    pub fn new(cx: &Cx, row: Arc<Registration>, read: Arc<Progress>) -> Result<Self> {
        let training = cx.content().curriculum.training(row.training_id);
        Ok(Self {
            training: Arc::clone(training.ok_or(Orphan)?),
            row,
            read,
        })
    }

    fn course(&self, cx: &Cx) -> Course {
        let known = self.read.courses.get(&self.training.id);
        known
            .copied()
            .unwrap_or_else(|| Course::of(cx, &self.training))
    }

    pub fn submission(&self, assignment: i64) -> Option<&Submission> {
        self.read.ledger.submission(&self.row, assignment)
    }

    pub fn has_attended(&self, cx: &Cx, module: &Module) -> bool {
        let session = cx.content().schedule.session_of(module.id);
        let attended = self.read.attendance(&self.row);
        session.is_some_and(|session| attended.iter().any(|one| one.session_id == session.id))
    }

    pub fn has_handed_in(&self, assignment: i64) -> bool {
        let submission = self.submission(assignment);
        submission.is_some_and(|one| one.status != SubmissionStatus::Returned)
    }

    /// The first module whose session can still be attended and was not.
    fn next_module(&self, cx: &Cx) -> Option<ModuleObject> {
        let content = cx.content();
        let mut modules = content.curriculum.modules_of(&self.training);
        let next = modules.find(|module| {
            let session = content.schedule.session_of(module.id);
            let sittings = session.map(|session| content.schedule.sittings_of(session));
            let lies_ahead = sittings.is_some_and(|mut all| all.any(|one| one.ends_at > cx.now()));
            lies_ahead && !self.has_attended(cx, module)
        });
        Some(next?.clone().into())
    }

    /// The first assignment that was not handed in, and is not over.
    fn next_assignment(&self, cx: &Cx) -> Option<AssignmentObject> {
        let content = cx.content();
        let modules = content.curriculum.modules_of(&self.training);
        let mut assignments = modules
            .flat_map(|module| &module.assignments)
            .filter_map(|id| content.curriculum.assignment(*id));
        let next = assignments.find(|one| {
            let due = content.schedule.due_at(one, &content.curriculum);
            due.is_none_or(|due| due > cx.now()) && !self.has_handed_in(one.id.0)
        });
        Some(next?.clone().into())
    }
}

/// How far somebody has come in a training, through whomever they came.
#[Object(name = "TrainingProgress")]
impl TrainingProgressObject {
    /// Whether they have done what the training's rule asks for. Once they have, a stricter rule takes it from nobody.
    async fn completed(&self) -> bool {
        self.row.completed_at.is_some()
    }

    /// Since when, UTC; null if they have not.
    async fn completed_at(&self) -> Result<Option<scalars::DateTime>> {
        let at = self.row.completed_at.map(column::timestamp).transpose()?;
        Ok(at.map(scalars::DateTime::new))
    }

    /// How many different sessions they have attended. Two sittings of one session count once.
    async fn attended(&self) -> i32 {
        self.row.attended
    }

    /// How many sessions the training has.
    async fn sessions(&self, ctx: &Context<'_>) -> i32 {
        self.course(cx(ctx)).sessions
    }

    /// How many assignments they have handed in, alone or with their group. What was returned does not count.
    async fn submitted(&self) -> i32 {
        self.row.submitted
    }

    /// How many assignments the training has.
    async fn assignments(&self, ctx: &Context<'_>) -> i32 {
        self.course(cx(ctx)).assignments
    }

    /// Whether a facilitator has confirmed that they took part.
    async fn is_attested(&self) -> bool {
        self.row.is_attested
    }

    /// Whether they have a place, have not completed the training, and have done less than its rule asks for by now:
    /// its share of the sessions that are over and of the assignments that are due, rounded down.
    async fn is_behind(&self, ctx: &Context<'_>) -> bool {
        let cx = cx(ctx);
        pace(cx, &self.training).is_missed_by(&self.row)
    }

    /// What they still have to do; empty if they have completed the training.
    async fn missing(&self, ctx: &Context<'_>) -> Vec<MissingRequirementObject> {
        let cx = cx(ctx);
        let row = &self.row;
        if row.completed_at.is_some() {
            return Vec::new();
        }
        let rule = Rule::of(&self.training.completion, &self.course(cx));
        let mut missing = Vec::new();
        let sessions = rule.sessions - row.attended;
        if sessions > 0 {
            missing.push(MissingRequirementObject {
                code: RequirementCode::Attendance,
                count: sessions,
                module: self.next_module(cx),
                assignment: None,
            });
        }
        let assignments = rule.assignments - row.submitted;
        if assignments > 0 {
            missing.push(MissingRequirementObject {
                code: RequirementCode::Assignment,
                count: assignments,
                module: None,
                assignment: self.next_assignment(cx),
            });
        }
        if rule.attestation && !row.is_attested {
            missing.push(MissingRequirementObject {
                code: RequirementCode::Attestation,
                count: 1,
                module: None,
                assignment: None,
            });
        }
        missing
    }

    /// Week by week.
    async fn modules(&self, ctx: &Context<'_>) -> Vec<ModuleProgressObject> {
        let cx = cx(ctx);
        let modules = cx.content().curriculum.modules_of(&self.training);
        modules.map(|module| self.module(cx, module)).collect()
    }
}
