//! Participants, a page at a time. The cost of a page does not depend on how many there are.
//!
//! What a viewer reads of somebody is what the latest registration says that this viewer may see: nobody learns
//! what another partner knows.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::{participant, registration};
use sea_orm::{ColumnTrait, Condition};

use super::organizations::{self, Chapter, Organization};
use super::said::{self, Said};
use super::strands::{self, Position};
use super::{ParticipantId, Person, RegistrationId, person};
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
    let mut said = said::of(cx, found.iter().map(|row| row.id.0), want).await?;
    let people = found.into_iter().map(|row| {
        let said = said.remove(&row.id).unwrap_or_default();
        (row.id, said, Some(row))
    });
    Ok(Page {
        participants: described(cx, people.collect(), want).await?,
        has_more,
        total,
    })
}

/// Those of the ids that the viewer may see.
pub async fn by_ids(cx: &Cx, ids: Vec<i64>, want: Want) -> Result<Vec<Participant>> {
    let said = said::of(cx, ids.iter().copied(), want).await?;
    let mut others = ids;
    others.retain(|id| !said.contains_key(&ParticipantId(*id)));
    let mut people: Vec<_> = said
        .into_iter()
        .map(|(id, said)| (id, said, None))
        .collect();
    if !others.is_empty() && cx.viewer().is_some_and(sees_without_registration) {
        let rows = cx
            .find::<participant::Entity>()?
            .filter(participant::Column::Id.is_in(others));
        let rows = rows.all().await?.into_iter();
        people.extend(rows.map(|row| (row.id, Vec::new(), Some(row))));
    }
    described(cx, people, want).await
}

/// All others see people through registrations alone.
fn sees_without_registration(viewer: &Arc<Viewer>) -> bool {
    matches!(viewer.reach, Reach::Everywhere | Reach::Participant(_))
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

/// Everybody with what their registrations say; where there is none, with what their own row says.
async fn described(
    cx: &Cx,
    people: Vec<(ParticipantId, Vec<Said>, Option<participant::Model>)>,
    want: Want,
) -> Result<Vec<Participant>> {
    let organizations = match want.organizations {
        true => {
            let said = people.iter().flat_map(|(_, said, _)| said);
            let chapters = said.filter_map(|one| one.chapter.as_deref());
            organizations::of_chapters(cx, chapters).await?
        }
        false => BTreeMap::new(),
    };
    let mut described = Vec::with_capacity(people.len());
    for (id, said, row) in people {
        let registrations = want
            .registrations
            .then(|| said.iter().map(|one| one.id).collect());
        let mut chapters: Vec<_> = said.iter().filter_map(|one| one.chapter.clone()).collect();
        chapters.sort_by_key(|chapter| chapter.id);
        chapters.dedup_by_key(|chapter| chapter.id);
        let with = |chapter: Arc<Chapter>| {
            let organization = organizations.get(&chapter.organization).cloned();
            (chapter, organization)
        };
        let (country, language, time_zone, person) = match (said.into_iter().next_back(), row) {
            (Some(last), _) => {
                let person = match &last.person {
                    Some(sealed) => Some(person::known_to(cx, id, last.id, sealed)?),
                    None => None,
                };
                (last.country, last.language, last.time_zone, person)
            }
            (None, Some(row)) => (row.country, row.language.0, row.time_zone.0, None),
            (None, None) => continue,
        };
        described.push(Participant {
            id,
            country,
            language,
            time_zone,
            person,
            chapters: chapters.into_iter().map(with).collect(),
            registrations,
        });
    }
    Ok(described)
}
