//! A submission, with what was written.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use crate::access::{Action, Resource, decide};
use crate::clock::column;
use crate::curriculum::Orphan;
use crate::curriculum::graphql::AssignmentObject;
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids, scalars};
use crate::ids::Kind;
use crate::progress::{Submission, SubmissionId, SubmissionStatus, TextKind, credited, texts_of};
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::vault::Redacted;

#[derive(Clone)]
pub struct SubmissionObject {
    row: Arc<Submission>,
    reflection: Option<Redacted<String>>,
    feedback: Option<Redacted<String>>,
    /// Those whom the viewer may see, if they were selected.
    credited: Vec<RegistrationObject>,
}

/// Whether what was handed in was looked at.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "SubmissionStatus", remote = "SubmissionStatus")]
pub enum SubmissionStatusEnum {
    /// Not yet. It counts.
    Submitted,
    /// It is to be done again, and does not count until then.
    Returned,
    /// It was accepted.
    Accepted,
}

/// That an assignment was handed in. There is no place in it for lists or assessments of named co-workers: whatever is
/// on your chart stays with you.
#[Object(name = "Submission")]
impl SubmissionObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Submission, self.row.id.0)
    }

    /// What was to be done.
    async fn assignment(&self, ctx: &Context<'_>) -> Result<AssignmentObject> {
        let found = cx(ctx)
            .content()
            .curriculum
            .assignment(self.row.assignment_id);
        Ok(found.ok_or(Orphan)?.clone().into())
    }

    /// Whether it was looked at.
    async fn status(&self) -> SubmissionStatusEnum {
        self.row.status.into()
    }

    /// When it was handed in last, UTC.
    async fn submitted_at(&self) -> Result<scalars::DateTime> {
        Ok(scalars::DateTime::new(column::timestamp(
            self.row.submitted_at,
        )?))
    }

    /// Whether it was handed in after it was due.
    async fn is_late(&self, ctx: &Context<'_>) -> Result<bool> {
        let content = cx(ctx).content();
        let assignment = content.curriculum.assignment(self.row.assignment_id);
        let assignment = assignment.ok_or(Orphan)?;
        let due = content.schedule.due_at(assignment, &content.curriculum);
        let submitted = column::timestamp(self.row.submitted_at)?;
        Ok(due.is_some_and(|due| due < submitted))
    }

    /// What the one who handed it in wrote about it. For them, and for coordinators with live:write within scope; null
    /// to everybody else.
    async fn reflection(&self) -> Option<&str> {
        let text = self.reflection.as_ref();
        text.map(|text| text.reveal().as_str())
    }

    /// What a coordinator answered. For those who handed it in or are credited, and for coordinators; null to everybody
    /// else.
    async fn feedback(&self) -> Option<&str> {
        self.feedback.as_ref().map(|text| text.reveal().as_str())
    }

    /// When it was looked at, UTC; null if it was not.
    async fn reviewed_at(&self) -> Result<Option<scalars::DateTime>> {
        let at = self.row.reviewed_at.map(column::timestamp).transpose()?;
        Ok(at.map(scalars::DateTime::new))
    }

    /// For whom it counts, as far as the viewer may see them: who handed it in, and members of their group.
    async fn credited(&self) -> &[RegistrationObject] {
        &self.credited
    }
}

impl SubmissionObject {
    pub fn row(&self) -> SubmissionId {
        self.row.id
    }
}

/// Submissions with what was selected of them: one read for each kind of thing.
pub fn submission_objects<'a>(
    cx: &'a Cx,
    rows: Vec<Submission>,
    selected: &'a Selected<'a>,
) -> BoxFuture<'a, Result<Vec<SubmissionObject>>> {
    async move {
        let ids = || rows.iter().map(|row| row.id.0).collect::<Vec<_>>();
        let mut texts = match selected.has("reflection") || selected.has("feedback") {
            true => texts_of(cx, ids()).await?,
            false => HashMap::new(),
        };
        let mut of = HashMap::new();
        if selected.has("credited") {
            let found = credited(cx, ids()).await?;
            let selected = selected.field("credited");
            // One of them may be credited with several.
            let mut all: Vec<_> = found.values().flatten().cloned().collect();
            all.sort_by_key(|row| row.id);
            all.dedup_by_key(|row| row.id);
            let objects = registration_objects(cx, all, &selected).await?;
            let objects: HashMap<_, _> = objects.into_iter().map(|one| (one.row(), one)).collect();
            for (id, rows) in found {
                let own = rows.iter().filter_map(|row| objects.get(&row.id).cloned());
                of.insert(id, own.collect::<Vec<_>>());
            }
        }
        let viewer = cx.viewer().map(AsRef::as_ref);
        let is_participant = viewer.is_some_and(crate::access::Viewer::is_participant);
        let object = |row: Submission| {
            let author = Resource::Participant(row.participant_id.0);
            let may_read = decide(viewer, Action::ReadSubmissions, author).is_ok();
            let reflection = texts.remove(&(row.id, TextKind::Reflection));
            let feedback = texts.remove(&(row.id, TextKind::Feedback));
            SubmissionObject {
                reflection: reflection.filter(|_| may_read),
                feedback: feedback.filter(|_| may_read || is_participant),
                credited: of.remove(&row.id).unwrap_or_default(),
                row: Arc::new(row),
            }
        };
        Ok(rows.clone().into_iter().map(object).collect())
    }
    .boxed()
}
