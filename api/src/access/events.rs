//! Reading the audit, within scope, newest first.

use entity::audit_event::{Column, Entity, Model};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, Condition, Order};

use super::scope::{chapters_named, known, organizations_named};
use super::{Action, Guarded, Reach, Resource, Viewer, Visible, decide};
use crate::clock::column;
use crate::cx::{Cx, timely_id};
use crate::error::Result;

impl Guarded for Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        if decide(Some(viewer), Action::ReadAudit, Resource::Visible).is_err() {
            return Visible::Nothing;
        }
        let condition = match &viewer.reach {
            Reach::Everywhere => return Visible::All,
            Reach::Countries(codes) => Column::Country.is_in(known(codes)),
            Reach::Chapters(slugs) => Column::ChapterId.in_subquery(chapters_named(slugs)),
            Reach::Organizations(slugs) => {
                Column::OrganizationId.in_subquery(organizations_named(slugs))
            }
            Reach::Participant(_) => return Visible::Nothing,
        };
        Visible::Where(Condition::all().add(condition))
    }
}

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct EventFilter {
    pub subject: Option<String>,
    pub action: Option<String>,
    pub node: Option<String>,
    pub since: Option<Timestamp>,
    pub until: Option<Timestamp>,
}

/// A part of the list, newest first.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// Only older ones.
    pub after: Option<i64>,
    /// Only newer ones.
    pub before: Option<i64>,
    pub size: usize,
    /// From the oldest rather than from the newest.
    pub is_last: bool,
}

/// The events of a span, and whether there are more beyond the end that was read towards.
pub async fn events(cx: &Cx, filter: &EventFilter, span: Span) -> Result<(Vec<Model>, bool)> {
    cx.authorize(Action::ReadAudit, Resource::Visible)?;
    let between = Condition::all()
        .add_option(span.after.map(|id| Column::Id.lt(id)))
        .add_option(span.before.map(|id| Column::Id.gt(id)));
    let order = if span.is_last {
        Order::Asc
    } else {
        Order::Desc
    };
    let rows = cx
        .find::<Entity>()?
        .filter(matching(filter))
        .filter(between)
        .order_by(Column::Id, order)
        .limit(span.size as u64 + 1);
    let mut rows = rows.all().await?;
    let has_more = rows.len() > span.size;
    rows.truncate(span.size);
    if span.is_last {
        rows.reverse();
    }
    Ok((rows, has_more))
}

/// What was done to one of these, for whom it is about: when and what, not by whom.
pub async fn events_about(cx: &Cx, nodes: Vec<String>) -> Result<Vec<(Timestamp, String)>> {
    let rows = cx.audit_of(nodes).await?;
    rows.into_iter()
        .map(|row| Ok((column::timestamp(row.at)?, row.action)))
        .collect()
}

/// Those of the ids that the viewer may see.
pub async fn events_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    cx.find::<Entity>()?
        .filter(Column::Id.is_in(ids))
        .all()
        .await
}

pub async fn count(cx: &Cx, filter: &EventFilter) -> Result<u64> {
    cx.find::<Entity>()?.filter(matching(filter)).count().await
}

/// An id begins with its moment, so a span of time is a span of ids.
fn matching(filter: &EventFilter) -> Condition {
    Condition::all()
        .add_option(filter.subject.as_ref().map(|name| Column::Subject.eq(name)))
        .add_option(filter.action.as_ref().map(|name| Column::Action.eq(name)))
        .add_option(filter.node.as_ref().map(|id| Column::Node.eq(id)))
        .add_option(filter.since.map(|at| Column::Id.gte(timely_id(at, 0))))
        .add_option(filter.until.map(|at| Column::Id.lt(timely_id(at, 0))))
}
