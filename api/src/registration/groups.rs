//! Groups as the viewer may see them, and who is in them.

use std::collections::{BTreeSet, HashMap};

use entity::registration::{self, RegistrationStatus};
use entity::registration_group::{Column, Entity, GroupStatus, Model};
use sea_orm::sea_query::{Expr, ExprTrait, Func};
use sea_orm::{ColumnTrait, Condition, Order};

use super::page::{Page, page_of};
use super::registrations::by;
use super::{GroupId, Registration};
use crate::access::{Action, Guarded, Resource};
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::Result;
use crate::people::strands::{self, Position};

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct GroupFilter {
    pub statuses: Option<Vec<GroupStatus>>,
    pub countries: Option<Vec<String>>,
    pub chapters: Option<Vec<i64>>,
    pub umbrella: Option<bool>,
    /// A part of the name, in large letters or small.
    pub search: Option<String>,
}

/// The groups of one training, in the order in which they came in.
pub async fn groups_page(
    cx: &Cx,
    training: TrainingId,
    filter: &GroupFilter,
    position: Position,
    with_total: bool,
) -> Result<Page<Model>> {
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    let matching = matching(training, filter);
    page_of::<Entity>(cx, matching, Column::Id, Order::Asc, position, with_total).await
}

fn matching(training: TrainingId, filter: &GroupFilter) -> Condition {
    let countries = filter.countries.as_ref();
    let chapters = filter.chapters.as_ref();
    let statuses = filter.statuses.as_ref();
    let named = |part: &String| {
        let escaped: String = part
            .to_lowercase()
            .chars()
            .flat_map(|c| {
                ['%', '_', '\\']
                    .contains(&c)
                    .then_some('\\')
                    .into_iter()
                    .chain([c])
            })
            .collect();
        let like = sea_orm::sea_query::LikeExpr::new(format!("%{escaped}%")).escape('\\');
        Func::lower(Expr::col((Entity, Column::Name))).like(like)
    };
    Condition::all()
        .add(Column::TrainingId.eq(training))
        .add_option(statuses.map(|all| Column::Status.is_in(all.iter().copied())))
        .add_option(countries.map(|codes| Column::Country.is_in(codes)))
        .add_option(chapters.map(|ids| Column::ChapterId.is_in(ids.iter().copied())))
        .add_option(filter.umbrella.map(|is| Column::IsUmbrella.eq(is)))
        .add_option(filter.search.as_ref().map(named))
}

/// Those of the ids that the viewer may see.
pub async fn groups_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = cx.find::<Entity>()?.filter(Column::Id.is_in(ids));
    rows.order_by(Column::Id, Order::Asc).all().await
}

/// The registrations of the groups' contacts, as far as the viewer may see them.
pub async fn contacts(cx: &Cx, groups: &[GroupId]) -> Result<HashMap<GroupId, Registration>> {
    use registration::{Column, Entity};
    if groups.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = cx
        .find::<Entity>()?
        .filter(Column::GroupId.is_in(groups.iter().map(|id| id.0)))
        .filter(Column::IsContact.eq(true))
        .filter(Column::Status.ne(RegistrationStatus::Cancelled));
    let rows = Registration::read(rows).await?;
    Ok(rows.into_iter().map(|row| (row.group_id, row)).collect())
}

/// A page of the members of each group: those who have not cancelled.
pub async fn members(
    cx: &Cx,
    groups: &[GroupId],
    position: Position,
    with_totals: bool,
) -> Result<HashMap<GroupId, Page<Registration>>> {
    use registration::{Column, Entity};
    let Some(viewer) = cx.viewer().filter(|_| !groups.is_empty()) else {
        return Ok(HashMap::new());
    };
    let of = |id: GroupId| {
        Entity::visible_to(viewer)
            .condition()
            .add(Column::GroupId.eq(id))
            .add(Column::Status.ne(RegistrationStatus::Cancelled))
    };
    let strands = groups.iter().map(|id| of(*id)).collect();
    let rows = cx.find::<Entity>()?;
    let rows = match strands::heads(strands, Column::Id, &position) {
        Some(heads) => rows.filter(Column::Id.in_subquery(heads)),
        None => rows
            .filter(Column::GroupId.is_in(groups.iter().map(|id| id.0)))
            .filter(Column::Status.ne(RegistrationStatus::Cancelled))
            .filter(position.bounds(Column::Id)),
    };
    let rows = rows.order_by(Column::Id, position.order());
    let rows = Registration::read(rows).await?;
    let mut rows = by(rows, |row| row.group_id);
    let mut pages = HashMap::new();
    for id in groups {
        let (rows, has_more) = position.cut(rows.remove(id).unwrap_or_default());
        let total = match with_totals {
            true => Some(cx.find::<Entity>()?.filter(of(*id)).count().await?),
            false => None,
        };
        pages.insert(
            *id,
            Page {
                rows,
                has_more,
                total,
            },
        );
    }
    Ok(pages)
}

/// How many stand before each of these groups in its training's queue, themselves counted.
pub async fn places_in_queue(cx: &Cx, groups: &[Model]) -> Result<HashMap<GroupId, usize>> {
    let waiting = groups
        .iter()
        .filter(|group| group.status == GroupStatus::Waitlisted);
    let waiting: Vec<_> = waiting.collect();
    let trainings: BTreeSet<TrainingId> = waiting.iter().map(|group| group.training_id).collect();
    let mut places = HashMap::new();
    for training in trainings {
        let queue = cx.queue(training).await?;
        for group in waiting.iter().filter(|group| group.training_id == training) {
            let before = queue.iter().filter(|place| Some(**place) <= group.queue);
            places.insert(group.id, before.count());
        }
    }
    Ok(places)
}
