//! How far somebody is with one week's module.

use std::sync::Arc;

use async_graphql::{Enum, SimpleObject};

use super::progress::TrainingProgressObject;
use super::submission::SubmissionObject;
use crate::curriculum::Module;
use crate::curriculum::graphql::{AssignmentObject, ModuleObject};
use crate::cx::Cx;
use crate::schedule::graphql::SittingObject;

/// How far somebody is with a module.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ProgressStatus")]
pub enum ProgressStatus {
    /// Nothing was attended, nothing handed in.
    NotStarted,
    /// Something was.
    InProgress,
    /// The session was attended and every assignment handed in.
    Completed,
}

/// How far somebody is with one week's module.
#[derive(SimpleObject)]
#[graphql(name = "ModuleProgress")]
pub struct ModuleProgressObject {
    /// Which one.
    module: ModuleObject,
    /// How far.
    status: ProgressStatus,
    /// The sittings of its session in which they were, by label.
    attended_sittings: Vec<SittingObject>,
    /// Its assignments.
    assignments: Vec<AssignmentProgressObject>,
}

/// Whether somebody has handed in an assignment.
#[derive(SimpleObject)]
#[graphql(name = "AssignmentProgress")]
pub struct AssignmentProgressObject {
    /// Which one.
    assignment: AssignmentObject,
    /// What they handed in, else what counts for them; null if there is nothing, or if it was handed in by somebody out
    /// of the viewer's scope.
    submission: Option<SubmissionObject>,
}

impl TrainingProgressObject {
    pub fn module(&self, cx: &Cx, module: &Arc<Module>) -> ModuleProgressObject {
        let content = cx.content();
        let session = content.schedule.session_of(module.id);
        let attended = self.read.attendance(&self.row);
        let sittings = session.map(|session| content.schedule.sittings_of(session));
        let attended_sittings: Vec<SittingObject> = sittings
            .into_iter()
            .flatten()
            .filter(|sitting| attended.iter().any(|one| one.sitting_id == sitting.id))
            .map(|sitting| Arc::clone(sitting).into())
            .collect();
        let all = module.assignments.iter();
        let all: Vec<_> = all
            .filter_map(|id| content.curriculum.assignment(*id))
            .collect();
        let handed_in = all
            .iter()
            .filter(|one| self.has_handed_in(one.id.0))
            .count();
        let has_attended = self.has_attended(cx, module);
        let status = if handed_in == all.len() && (has_attended || session.is_none()) {
            ProgressStatus::Completed
        } else if handed_in == 0 && !has_attended {
            ProgressStatus::NotStarted
        } else {
            ProgressStatus::InProgress
        };
        let assignments = all.into_iter().map(|one| {
            let submission = self.submission(one.id.0);
            AssignmentProgressObject {
                submission: submission.and_then(|row| self.read.submissions.get(&row.id).cloned()),
                assignment: one.clone().into(),
            }
        });
        ModuleProgressObject {
            module: Arc::clone(module).into(),
            status,
            attended_sittings,
            assignments: assignments.collect(),
        }
    }
}
