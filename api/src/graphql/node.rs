//! `node` and `nodes`: anything with an id, by its id.

use std::collections::{BTreeMap, BTreeSet};

use async_graphql::{Context, ID, Interface, Object};
use entity::audit_event::Model;
use entity::ids::{
    AssignmentId, MaterialId, ModuleId, ProgramId, SessionId, SittingId, SkillId, TrainingId,
};

use super::cx;
use super::ids::{self, Kind};
use super::selection::Selected;
use crate::access::graphql::AuditEventObject;
use crate::access::{self, Action, Resource, decide};
use crate::breakouts::graphql::BreakoutPlanObject;
use crate::breakouts::{BreakoutPlan, plans_by_ids};
use crate::curriculum::graphql::{
    AssignmentObject, MaterialObject, ModuleObject, ProgramObject, SkillObject, TrainingObject,
};
use crate::cx::Cx;
use crate::desk::graphql::{
    GlossaryTermObject, MessageObject, RevisionObject, TranslationObject, messages_named,
    translations_named,
};
use crate::desk::{Place, revisions_by_ids, terms_by_ids};
use crate::error::{Refusal, Result};
use crate::live::graphql::{AttendanceObject, UnmatchedAttendanceObject, attendance_objects};
use crate::live::{attendance_by_ids, unmatched_by_ids};
use crate::people::graphql::{
    ChapterObject, OrganizationObject, ParticipantObject, chapter_objects, organization_objects,
    participant_objects, want,
};
use crate::people::{self, ChapterFilter};
use crate::progress::graphql::{SubmissionObject, submission_objects};
use crate::progress::submissions_by_ids;
use crate::registration::graphql::{
    GroupObject, RegistrationObject, group_objects, registration_objects,
};
use crate::registration::{groups_by_ids, registrations_by_ids};
use crate::schedule::graphql::{SessionObject, SittingObject};

/// Something with an id that stays the same.
#[derive(Clone, Interface)]
#[graphql(
    name = "Node",
    field(name = "id", ty = "ID", desc = "Opaque, and the same for ever.")
)]
pub enum Node {
    Assignment(AssignmentObject),
    Attendance(AttendanceObject),
    AuditEvent(AuditEventObject),
    BreakoutPlan(BreakoutPlanObject),
    Chapter(ChapterObject),
    GlossaryTerm(GlossaryTermObject),
    Group(GroupObject),
    Material(MaterialObject),
    Message(MessageObject),
    Module(ModuleObject),
    Organization(OrganizationObject),
    Participant(ParticipantObject),
    Program(ProgramObject),
    Registration(RegistrationObject),
    Revision(RevisionObject),
    Session(SessionObject),
    Sitting(SittingObject),
    Skill(SkillObject),
    Submission(SubmissionObject),
    Training(TrainingObject),
    Translation(TranslationObject),
    UnmatchedAttendance(UnmatchedAttendanceObject),
}

/// The most ids that `nodes` takes.
const MOST: usize = 100;

/// What everybody may see is in memory.
pub fn public(cx: &Cx, kind: Kind, row: i64) -> Option<Node> {
    let content = cx.content();
    let curriculum = &content.curriculum;
    let schedule = &content.schedule;
    Some(match kind {
        Kind::Assignment => {
            Node::Assignment(curriculum.assignment(AssignmentId(row))?.clone().into())
        }
        Kind::Material => {
            let material = curriculum.material(MaterialId(row))?;
            Node::Material(MaterialObject::new(material, cx.chain(None)))
        }
        Kind::Module => Node::Module(curriculum.module(ModuleId(row))?.clone().into()),
        Kind::Program => Node::Program(curriculum.program(ProgramId(row))?.clone().into()),
        Kind::Session => Node::Session(schedule.session(SessionId(row))?.clone().into()),
        Kind::Sitting => Node::Sitting(schedule.sitting(SittingId(row))?.clone().into()),
        Kind::Skill => Node::Skill(curriculum.skill(SkillId(row))?.clone().into()),
        Kind::Training => Node::Training(curriculum.training(TrainingId(row))?.clone().into()),
        Kind::Attendance
        | Kind::AuditEvent
        | Kind::Chapter
        | Kind::BreakoutPlan
        | Kind::GlossaryTerm
        | Kind::Group
        | Kind::Message
        | Kind::Organization
        | Kind::Participant
        | Kind::Registration
        | Kind::Revision
        | Kind::Submission
        | Kind::Translation
        | Kind::TranslationImport
        | Kind::UnmatchedAttendance
        | Kind::Upload => return None,
    })
}

/// The rows of one kind that is not for everybody: one read for all of them.
async fn scoped(
    cx: &Cx,
    kind: Kind,
    rows: Vec<i64>,
    selected: &Selected<'_>,
) -> Result<Vec<(i64, Node)>> {
    if cx.viewer().is_none() || rows.is_empty() {
        return Ok(Vec::new());
    }
    Ok(match kind {
        Kind::AuditEvent => {
            let found = access::events_by_ids(cx, rows).await?;
            let node = |row: Model| (row.id.0, Node::AuditEvent(AuditEventObject(row)));
            found.into_iter().map(node).collect()
        }
        Kind::Chapter => {
            let filter = ChapterFilter {
                ids: Some(rows),
                ..ChapterFilter::default()
            };
            let found = chapter_objects(cx, filter, selected).await?;
            let node = |one: ChapterObject| (one.row().0, Node::Chapter(one));
            found.into_iter().map(node).collect()
        }
        Kind::Organization => {
            let found = organization_objects(cx, Some(rows), selected).await?;
            let node = |one: OrganizationObject| (one.row().0, Node::Organization(one));
            found.into_iter().map(node).collect()
        }
        Kind::Participant => {
            let found = people::by_ids(cx, rows, want(selected)).await?;
            let found = participant_objects(cx, found, selected).await?;
            let node = |one: ParticipantObject| (one.row().0, Node::Participant(one));
            found.into_iter().map(node).collect()
        }
        Kind::Group => {
            let found = group_objects(cx, groups_by_ids(cx, rows).await?, selected).await?;
            let node = |one: GroupObject| (one.row().0, Node::Group(one));
            found.into_iter().map(node).collect()
        }
        Kind::Registration => {
            let rows = registrations_by_ids(cx, rows).await?;
            let found = registration_objects(cx, rows, selected).await?;
            let node = |one: RegistrationObject| (one.row().0, Node::Registration(one));
            found.into_iter().map(node).collect()
        }
        Kind::Attendance => {
            let rows = attendance_by_ids(cx, rows).await?;
            let found = attendance_objects(cx, rows, selected).await?;
            let node = |one: AttendanceObject| (one.row().0, Node::Attendance(one));
            found.into_iter().map(node).collect()
        }
        Kind::GlossaryTerm => {
            let found = terms_by_ids(cx, rows).await?.into_iter();
            let found = found.map(GlossaryTermObject::from);
            found
                .map(|one| (one.row(), Node::GlossaryTerm(one)))
                .collect()
        }
        Kind::Revision => {
            let found = revisions_by_ids(cx, rows).await?.into_iter();
            let found = found.map(RevisionObject::from);
            found.map(|one| (one.row(), Node::Revision(one))).collect()
        }
        Kind::BreakoutPlan => {
            let found = plans_by_ids(cx, rows).await?.into_iter();
            let node = |row: BreakoutPlan| (row.id.0, Node::BreakoutPlan(row.into()));
            found.map(node).collect()
        }
        Kind::Submission => {
            let rows = submissions_by_ids(cx, rows).await?;
            let found = submission_objects(cx, rows, selected).await?;
            let node = |one: SubmissionObject| (one.row().0, Node::Submission(one));
            found.into_iter().map(node).collect()
        }
        Kind::UnmatchedAttendance => {
            let found = unmatched_by_ids(cx, rows).await?.into_iter();
            let found = found.map(UnmatchedAttendanceObject::from);
            found
                .map(|one| (one.row(), Node::UnmatchedAttendance(one)))
                .collect()
        }
        _ => Vec::new(),
    })
}

/// In the order of the ids; an id that is there twice is answered twice.
async fn find(cx: &Cx, ids: &[(Kind, i64)], selected: &Selected<'_>) -> Result<Vec<Option<Node>>> {
    let mut found: BTreeMap<(Kind, i64), Node> = BTreeMap::new();
    let mut others: BTreeMap<Kind, BTreeSet<i64>> = BTreeMap::new();
    for (kind, row) in ids {
        match public(cx, *kind, *row) {
            Some(node) => {
                found.insert((*kind, *row), node);
            }
            None => {
                others.entry(*kind).or_default().insert(*row);
            }
        }
    }
    for (kind, rows) in others {
        let nodes = scoped(cx, kind, rows.into_iter().collect(), selected).await?;
        found.extend(nodes.into_iter().map(|(row, node)| ((kind, row), node)));
    }
    Ok(ids.iter().map(|id| found.get(id).cloned()).collect())
}

/// What an id names.
enum Named {
    Row(Kind, i64),
    Message(String),
    Translation(Place),
}

/// `path` is what a refusal names.
fn named(id: &ID, path: &str) -> Result<Named, Refusal> {
    if let Some(key) = ids::name(Kind::Message, id) {
        return Ok(Named::Message(key));
    }
    let place = ids::name(Kind::Translation, id);
    match place.and_then(|name| Place::named(&name)) {
        Some(place) => Ok(Named::Translation(place)),
        None => ids::decode(id, path).map(|(kind, row)| Named::Row(kind, row)),
    }
}

/// In the order of the ids, each kind of thing read once. What is at the desk is for those who are.
async fn all(cx: &Cx, ids: Vec<Named>, selected: &Selected<'_>) -> Result<Vec<Option<Node>>> {
    let viewer = cx.viewer().map(AsRef::as_ref);
    let is_at_desk = decide(viewer, Action::ReadMessages, Resource::Visible).is_ok();
    let (mut rows, mut keys, mut places) = (Vec::new(), Vec::new(), Vec::new());
    for id in &ids {
        match id {
            Named::Row(kind, row) => rows.push((*kind, *row)),
            Named::Message(key) if is_at_desk => keys.push(key.clone()),
            Named::Translation(place) if is_at_desk => places.push(place.clone()),
            Named::Message(_) | Named::Translation(_) => {}
        }
    }
    let mut found = find(cx, &rows, selected).await?.into_iter();
    let messages = messages_named(cx.content(), keys);
    let translations = translations_named(cx.content(), places);
    let node = |id: &Named| match id {
        Named::Row(..) => found.next().flatten(),
        Named::Message(key) => {
            let found = messages.iter().find(|one| one.key() == key)?;
            Some(Node::Message(found.clone()))
        }
        Named::Translation(place) => {
            let found = translations.iter().find(|one| one.place() == place)?;
            Some(Node::Translation(found.clone()))
        }
    };
    Ok(ids.iter().map(node).collect())
}

#[derive(Default)]
pub struct NodeQuery;

#[Object]
impl NodeQuery {
    /// The thing with this id; null if there is none that the viewer may see.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "An id that this service gave out.")] id: ID,
    ) -> Result<Option<Node>> {
        let found = all(cx(ctx), vec![named(&id, "id")?], &Selected::of(ctx)).await?;
        Ok(found.into_iter().next().flatten())
    }

    /// The things with these ids, in the same order; null for each that is unknown or out of scope.
    async fn nodes(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "At most 100 ids.")] ids: Vec<ID>,
    ) -> Result<Vec<Option<Node>>> {
        Refusal::few(ids.len(), MOST, "ids")?;
        let ids = ids.iter().enumerate();
        let ids = ids.map(|(index, id)| named(id, &format!("ids.{index}")));
        let ids = ids.collect::<Result<_, _>>()?;
        all(cx(ctx), ids, &Selected::of(ctx)).await
    }
}
