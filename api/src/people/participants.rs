//! Participants, a page at a time. The cost of a page does not depend on how many there are.
//!
//! What a viewer reads of somebody is what the latest registration says that this viewer may see: nobody learns
//! what another partner knows.

use std::collections::HashMap;
use std::sync::Arc;

use entity::{participant, registration};
use sea_orm::{ColumnTrait, Condition, Order};

use super::organizations::{self, Chapter, ChapterFilter, Organization};
use super::strands::{self, Position};
use super::{ChapterId, OrganizationId, ParticipantId, Person, RegistrationId, person};
use crate::access::{Action, Reach, Resource, Viewer};
use crate::curriculum::{CountryCode, TrainingId};
use crate::cx::Cx;
use crate::error::Result;

#[derive(Clone, Debug)]
pub struct Participant {
    pub id: ParticipantId,
    pub country: CountryCode,
    pub language: String,
    pub time_zone: String,
    pub person: Option<Person>,
    /// Those that the viewer may see, with their organizations if wanted.
    pub chapters: Vec<(Arc<Chapter>, Option<Arc<Organization>>)>,
    /// The registrations that the viewer may see, if wanted: oldest first.
    pub registrations: Option<Vec<RegistrationId>>,
}

/// People with a registration of which every condition that is given holds.
#[derive(Clone, Debug, Default)]
pub struct ParticipantFilter {
    pub countries: Option<Vec<String>>,
    pub chapters: Option<Vec<i64>>,
    pub languages: Option<Vec<String>>,
    pub training: Option<TrainingId>,
}

/// What is asked about participants beside their own columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Want {
    pub person: bool,
    pub chapters: bool,
    pub organizations: bool,
    pub registrations: bool,
    /// How many there are in all.
    pub total: bool,
}

#[derive(Debug)]
pub struct Page {
    pub participants: Vec<Participant>,
    /// Whether there are more beyond the end that was read towards.
    pub has_more: bool,
    pub total: Option<u64>,
}

pub async fn page(
    cx: &Cx,
    filter: &ParticipantFilter,
    position: Position,
    want: Want,
) -> Result<Page> {
    use participant::{Column, Entity};
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    let rows = cx.find::<Entity>()?;
    let found = match cx.viewer() {
        Some(viewer) => rows
            .filter(candidates(viewer, filter, &position))
            .order_by(Column::Id, position.order())
            .limit(position.most()),
        None => rows.limit(0),
    };
    let (found, has_more) = position.cut(found.all().await?);
    let total = match want.total {
        true => Some(count(cx, filter).await?),
        false => None,
    };
    Ok(Page {
        participants: fill(cx, found, want).await?,
        has_more,
        total,
    })
}

/// Those of the ids that the viewer may see.
pub async fn by_ids(cx: &Cx, ids: Vec<i64>, want: Want) -> Result<Vec<Participant>> {
    let rows = cx
        .find::<participant::Entity>()?
        .filter(participant::Column::Id.is_in(ids));
    let rows = rows.all().await?;
    fill(cx, rows, want).await
}

/// Participants of whom the first that match are all among.
fn candidates(viewer: &Viewer, filter: &ParticipantFilter, position: &Position) -> Condition {
    use participant::Column;
    let bounds = || position.bounds(Column::Id);
    if is_everybody(viewer, filter) {
        return bounds();
    }
    // One strand, in an order that has nothing to do with languages.
    if matches!(viewer.reach, Reach::Everywhere)
        && filter.countries.is_none()
        && filter.chapters.is_none()
    {
        return matching(viewer, filter).add(bounds());
    }
    let strands = strands::of(viewer, filter.countries.as_ref(), filter.chapters.as_ref());
    let strands = strands.into_iter();
    let strands = strands.map(|strand| strand.add(own(filter))).collect();
    match strands::first(strands, registration::Column::ParticipantId, position) {
        Some(first) => Condition::all().add(Column::Id.in_subquery(first)),
        None => matching(viewer, filter).add(bounds()),
    }
}

/// All of those that match, without a limit.
fn matching(viewer: &Viewer, filter: &ParticipantFilter) -> Condition {
    use crate::access::Guarded;
    use registration::{Column, Entity};
    if is_everybody(viewer, filter) {
        return Condition::all();
    }
    let (countries, chapters) = (filter.countries.as_ref(), filter.chapters.as_ref());
    let rows = Entity::visible_to(viewer)
        .condition()
        .add(strands::named(countries, chapters))
        .add(own(filter));
    let id = (participant::Entity, participant::Column::Id);
    Condition::all().add(strands::exists(rows, Column::ParticipantId, id))
}

fn is_everybody(viewer: &Viewer, filter: &ParticipantFilter) -> bool {
    let asks_nothing = filter.countries.is_none()
        && filter.chapters.is_none()
        && filter.languages.is_none()
        && filter.training.is_none();
    asks_nothing && matches!(viewer.reach, Reach::Everywhere | Reach::Participant(_))
}

/// What is asked for besides countries and chapters.
fn own(filter: &ParticipantFilter) -> Condition {
    use registration::Column;
    let languages = filter.languages.as_ref();
    Condition::all()
        .add_option(languages.map(|tags| Column::Language.is_in(tags)))
        .add_option(filter.training.map(|id| Column::TrainingId.eq(id)))
}

async fn count(cx: &Cx, filter: &ParticipantFilter) -> Result<u64> {
    let rows = cx.find::<participant::Entity>()?;
    let matching = match cx.viewer() {
        Some(viewer) => rows.filter(matching(viewer, filter)),
        None => rows.limit(0),
    };
    matching.count().await
}

/// One statement for each kind of thing that is wanted, however many rows there are.
async fn fill(cx: &Cx, rows: Vec<participant::Model>, want: Want) -> Result<Vec<Participant>> {
    use registration::{Column, Entity};
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids = rows.iter().map(|row| row.id.0);
    let seen = cx
        .find::<Entity>()?
        .filter(Column::ParticipantId.is_in(ids));
    let mut registrations: HashMap<ParticipantId, Vec<registration::Model>> = HashMap::new();
    for row in seen.order_by(Column::Id, Order::Asc).all().await? {
        registrations
            .entry(row.participant_id)
            .or_default()
            .push(row);
    }
    let latest: Vec<_> = registrations
        .values()
        .filter_map(|own| own.last())
        .collect();
    let mut persons = match want.person {
        true => person::of(cx, &latest).await?,
        false => HashMap::new(),
    };
    let chapters = match want.chapters {
        true => chapters(cx, registrations.values().flatten(), want.organizations).await?,
        false => HashMap::new(),
    };
    let participant = |row: participant::Model| {
        let own = registrations.remove(&row.id).unwrap_or_default();
        let mut brought_by: Vec<ChapterId> = own.iter().filter_map(|one| one.chapter_id).collect();
        brought_by.sort_unstable();
        brought_by.dedup();
        let known = brought_by.iter().filter_map(|id| chapters.get(id).cloned());
        let ids = want
            .registrations
            .then(|| own.iter().map(|one| one.id).collect());
        let said = own.into_iter().next_back();
        Participant {
            id: row.id,
            person: said.as_ref().and_then(|said| persons.remove(&said.id)),
            chapters: known.collect(),
            registrations: ids,
            country: said
                .as_ref()
                .map_or(row.country, |said| said.country.clone()),
            language: said
                .as_ref()
                .map_or(row.language.0, |said| said.language.0.clone()),
            time_zone: said.map_or(row.time_zone.0, |said| said.time_zone.0),
        }
    };
    Ok(rows.into_iter().map(participant).collect())
}

type Chapters = HashMap<ChapterId, (Arc<Chapter>, Option<Arc<Organization>>)>;

async fn chapters(
    cx: &Cx,
    registrations: impl Iterator<Item = &registration::Model>,
    with_organizations: bool,
) -> Result<Chapters> {
    let mut wanted: Vec<i64> = registrations
        .filter_map(|row| row.chapter_id)
        .map(|id| id.0)
        .collect();
    wanted.sort_unstable();
    wanted.dedup();
    if wanted.is_empty() {
        return Ok(HashMap::new());
    }
    let filter = ChapterFilter {
        ids: Some(wanted),
        ..ChapterFilter::default()
    };
    let found = organizations::chapters(cx, filter).await?;
    let organizations: HashMap<OrganizationId, Arc<Organization>> = match with_organizations {
        true => organizations::of_chapters(cx, found.iter().map(AsRef::as_ref))
            .await?
            .into_iter()
            .collect(),
        false => HashMap::new(),
    };
    let with = |chapter: Arc<Chapter>| {
        let organization = organizations.get(&chapter.organization).cloned();
        (chapter.id, (chapter, organization))
    };
    Ok(found.into_iter().map(with).collect())
}
