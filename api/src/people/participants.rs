//! Participants, a page at a time. The cost of a page does not depend on how many there are.

use std::collections::HashMap;
use std::sync::Arc;

use entity::{participant, participant_person, participant_scope};
use sea_orm::{ColumnTrait, Condition, Order};

use super::organizations::{self, Chapter, ChapterFilter, Organization};
use super::{OrganizationId, ParticipantId, Person, strands};
use crate::access::{Action, Resource, decide};
use crate::curriculum::CountryCode;
use crate::cx::Cx;
use crate::error::Result;
use crate::ids::{self, Kind};
use crate::vault::Sealed;

#[derive(Clone, Debug)]
pub struct Participant {
    pub id: ParticipantId,
    pub country: CountryCode,
    pub language: String,
    pub time_zone: String,
    pub person: Option<Person>,
    /// Those that the viewer may see, with their organizations if wanted.
    pub chapters: Vec<(Arc<Chapter>, Option<Arc<Organization>>)>,
}

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct ParticipantFilter {
    pub countries: Option<Vec<String>>,
    pub chapters: Option<Vec<i64>>,
    pub languages: Option<Vec<String>>,
}

/// What is asked about participants beside their own columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Want {
    pub person: bool,
    pub chapters: bool,
    pub organizations: bool,
    /// How many there are in all.
    pub total: bool,
}

/// A part of the list, in the order of ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub after: Option<i64>,
    pub before: Option<i64>,
    pub size: usize,
    /// From the end rather than from the start.
    pub is_last: bool,
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
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    let rows = cx.find::<participant::Entity>()?;
    let order = if position.is_last {
        Order::Desc
    } else {
        Order::Asc
    };
    let most = u64::try_from(position.size)
        .unwrap_or(u64::MAX)
        .saturating_add(1);
    let found = match cx.viewer() {
        Some(viewer) => rows
            .filter(strands::candidates(viewer, filter, &position, most))
            .order_by(participant::Column::Id, order)
            .limit(most),
        None => rows.limit(0),
    };
    let mut found = found.all().await?;
    let has_more = found.len() > position.size;
    found.truncate(position.size);
    if position.is_last {
        found.reverse();
    }
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

async fn count(cx: &Cx, filter: &ParticipantFilter) -> Result<u64> {
    let rows = cx.find::<participant::Entity>()?;
    let matching = match cx.viewer() {
        Some(viewer) => rows.filter(strands::matching(viewer, filter)),
        None => rows.limit(0),
    };
    matching.count().await
}

/// One statement for each kind of thing that is wanted, however many rows there are.
async fn fill(cx: &Cx, rows: Vec<participant::Model>, want: Want) -> Result<Vec<Participant>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id.0).collect();
    let mut persons = match want.person && !ids.is_empty() {
        true => persons(cx, &ids).await?,
        false => HashMap::new(),
    };
    let mut chapters = match want.chapters && !ids.is_empty() {
        true => chapters(cx, &ids, want.organizations).await?,
        false => HashMap::new(),
    };
    let participant = |row: participant::Model| Participant {
        id: row.id,
        country: row.country,
        language: row.language.0,
        time_zone: row.time_zone.0,
        person: persons.remove(&row.id),
        chapters: chapters.remove(&row.id).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(participant).collect())
}

async fn persons(cx: &Cx, ids: &[i64]) -> Result<HashMap<ParticipantId, Person>> {
    use participant_person::{Column, Entity};
    let rows = cx
        .find::<Entity>()?
        .filter(Column::ParticipantId.is_in(ids.iter().copied()));
    let viewer = cx.viewer().map(AsRef::as_ref);
    let mut persons = HashMap::new();
    for row in rows.all().await? {
        let sealed = Sealed {
            key: row.key_id,
            bytes: row.sealed,
        };
        let mut person = Person::unseal(cx.vault(), row.participant_id, &sealed)?;
        let id = ids::encode(Kind::Participant, row.participant_id.0);
        let may_know = decide(viewer, Action::ReadContacts, Resource::Participant(&id));
        if may_know.is_err() {
            person.email = None;
        }
        persons.insert(row.participant_id, person);
    }
    Ok(persons)
}

type Chapters = Vec<(Arc<Chapter>, Option<Arc<Organization>>)>;

async fn chapters(
    cx: &Cx,
    ids: &[i64],
    with_organizations: bool,
) -> Result<HashMap<ParticipantId, Chapters>> {
    use participant_scope::{Column, Entity};
    let conditions = Condition::all()
        .add(Column::ParticipantId.is_in(ids.iter().copied()))
        .add(Column::ChapterId.is_not_null());
    let rows = cx.find::<Entity>()?.filter(conditions);
    let links = rows.order_by(Column::Id, Order::Asc).all().await?;
    let mut wanted: Vec<i64> = links
        .iter()
        .filter_map(|link| link.chapter_id)
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
    let found: HashMap<_, _> = found
        .into_iter()
        .map(|chapter| (chapter.id, chapter))
        .collect();
    let mut chapters: HashMap<ParticipantId, Chapters> = HashMap::new();
    for link in links {
        if let Some(chapter) = link.chapter_id.and_then(|id| found.get(&id)) {
            let organization = organizations.get(&chapter.organization).cloned();
            let own = chapters.entry(link.participant_id).or_default();
            own.push((Arc::clone(chapter), organization));
        }
    }
    Ok(chapters)
}
