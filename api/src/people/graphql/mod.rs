//! Organizations, chapters and participants in the schema.

mod mutation;
mod query;

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};

pub use mutation::PeopleMutation;
pub use query::PeopleQuery;

use super::{
    Chapter, ChapterFilter, ChapterId, ChapterKind, Organization, OrganizationId, Participant,
    ParticipantId, Want,
};
use crate::curriculum::Orphan;
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, Listing, PageArgs};
use crate::graphql::scalars;
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::localization::graphql::CountryObject;
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::registration::registrations_by_ids;

#[derive(Clone)]
pub struct OrganizationObject {
    organization: Arc<Organization>,
    /// If they were selected.
    chapters: Option<Vec<Arc<Chapter>>>,
}

/// A union, a party, a movement: whoever brings people to a training.
#[Object(name = "Organization")]
impl OrganizationObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Organization, self.organization.id.0)
    }

    /// Its readable name in addresses and tokens.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(&self.organization.slug)
    }

    /// Its name as it writes it; names are not translated.
    async fn name(&self) -> &str {
        &self.organization.name
    }

    /// Its chapters within the viewer's scope.
    async fn chapters(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ChapterObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let chapters = match &self.chapters {
            Some(chapters) => chapters.clone(),
            None => {
                let filter = ChapterFilter {
                    organizations: Some(vec![self.organization.id.0]),
                    ..ChapterFilter::default()
                };
                super::chapters(cx(ctx), filter).await?
            }
        };
        let known = |chapter| ChapterObject {
            chapter,
            organization: Some(Arc::clone(&self.organization)),
        };
        Ok(listing("chapters", chapters.into_iter().map(known), |one| {
            one.chapter.id.0
        })
        .page(&page)?)
    }
}

#[derive(Clone)]
pub struct ChapterObject {
    chapter: Arc<Chapter>,
    /// If it was selected.
    organization: Option<Arc<Organization>>,
}

impl From<Arc<Chapter>> for ChapterObject {
    fn from(chapter: Arc<Chapter>) -> Self {
        Self {
            chapter,
            organization: None,
        }
    }
}

/// A local group of an organization, or its national committee.
#[Object(name = "Chapter")]
impl ChapterObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Chapter, self.chapter.id.0)
    }

    /// Its readable name in addresses and tokens.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(&self.chapter.slug)
    }

    /// Its name as it writes it; names are not translated.
    async fn name(&self) -> &str {
        &self.chapter.name
    }

    /// What it is to its organization.
    async fn kind(&self) -> ChapterKindEnum {
        self.chapter.kind.into()
    }

    /// The country that it organizes in.
    async fn country(&self) -> CountryObject {
        self.chapter.country.clone().into()
    }

    /// Whose chapter it is.
    async fn organization(&self, ctx: &Context<'_>) -> Result<OrganizationObject> {
        let organization = match &self.organization {
            Some(organization) => Arc::clone(organization),
            None => {
                let id = self.chapter.organization;
                let found = super::of_chapters(cx(ctx), std::iter::once(&*self.chapter)).await?;
                found.get(&id).cloned().ok_or(Orphan)?
            }
        };
        Ok(OrganizationObject {
            organization,
            chapters: None,
        })
    }
}

/// What a chapter is to its organization.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ChapterKind", remote = "ChapterKind")]
pub enum ChapterKindEnum {
    /// A local group.
    Chapter,
    /// The committee of a whole country.
    NationalCommittee,
}

#[derive(Clone)]
pub struct ParticipantObject {
    participant: Participant,
    /// If they were selected.
    registrations: Option<Vec<RegistrationObject>>,
}

/// Somebody who takes part, as far as the viewer may know them.
#[Object(name = "Participant")]
impl ParticipantObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Participant, self.participant.id.0)
    }

    /// The name that they, or who brought them last within the viewer's scope, gave; null if it was erased.
    async fn display_name(&self) -> Option<&str> {
        let person = self.participant.person.as_ref()?;
        Some(person.display_name.reveal())
    }

    /// Where they organize, as they said; ZZ if they did not.
    async fn country(&self) -> CountryObject {
        self.participant.country.clone().into()
    }

    /// The chapters within the viewer's scope that brought them.
    async fn chapters(&self) -> Vec<ChapterObject> {
        let chapters = self.participant.chapters.iter().cloned();
        chapters
            .map(|(chapter, organization)| ChapterObject {
                chapter,
                organization,
            })
            .collect()
    }

    /// The language that they are written to in.
    async fn language(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(&self.participant.language)
    }

    /// The time zone that they live in.
    async fn time_zone(&self) -> scalars::TimeZone {
        scalars::TimeZone::new(&self.participant.time_zone)
    }

    /// Their registrations within the viewer's scope, oldest first.
    async fn registrations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<RegistrationObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let registrations = match &self.registrations {
            Some(registrations) => registrations.clone(),
            None => {
                let of = vec![self.participant.clone()];
                registrations(cx(ctx), of, &Selected::of_page(ctx)).await?
            }
        };
        let rows = registrations.into_iter();
        Ok(listing("registrations", rows, |one| one.row().0).page(&page)?)
    }

    /// Their address; null without the permission people:contact, and if there is none.
    async fn email(&self) -> Option<&str> {
        let person = self.participant.person.as_ref()?;
        Some(person.email.as_ref()?.reveal())
    }
}

pub fn want(selected: &Selected<'_>) -> Want {
    Want {
        person: selected.has("displayName") || selected.has("email"),
        chapters: selected.has("chapters"),
        organizations: selected.field("chapters").has("organization"),
        registrations: selected.has("registrations"),
        total: false,
    }
}

/// Participants with what was selected of them.
pub async fn participant_objects(
    cx: &Cx,
    participants: Vec<Participant>,
    selected: &Selected<'_>,
) -> Result<Vec<ParticipantObject>> {
    let mut theirs = None;
    if selected.has("registrations") {
        let of = selected.field("registrations").page();
        let found = registrations(cx, participants.clone(), &of).await?;
        let mut grouped: HashMap<ParticipantId, Vec<_>> = HashMap::new();
        for one in found {
            grouped.entry(one.participant_row()).or_default().push(one);
        }
        theirs = Some(grouped);
    }
    let object = |participant: Participant| ParticipantObject {
        registrations: theirs
            .as_mut()
            .map(|theirs| theirs.remove(&participant.id).unwrap_or_default()),
        participant,
    };
    Ok(participants.into_iter().map(object).collect())
}

/// The registrations of all of them, in order.
async fn registrations(
    cx: &Cx,
    participants: Vec<Participant>,
    selected: &Selected<'_>,
) -> Result<Vec<RegistrationObject>> {
    let mut ids: Vec<i64> = Vec::new();
    for participant in participants {
        let own = match participant.registrations {
            Some(own) => own,
            None => {
                let want = Want {
                    registrations: true,
                    ..Want::default()
                };
                let found = super::by_ids(cx, vec![participant.id.0], want).await?;
                let own = found.into_iter().filter_map(|one| one.registrations);
                own.flatten().collect()
            }
        };
        ids.extend(own.iter().map(|id| id.0));
    }
    let rows = registrations_by_ids(cx, ids).await?;
    registration_objects(cx, rows, selected).await
}

/// In the order in which they were added.
fn listing<T>(
    name: &'static str,
    entries: impl Iterator<Item = T>,
    row: impl Fn(&T) -> i64,
) -> Listing<T> {
    Listing {
        name,
        direction: OrderDirection::Asc,
        entries: entries.map(|entry| ((0, row(&entry)), entry)).collect(),
    }
}

/// Chapters with their organizations, if those are wanted.
pub async fn chapter_objects(
    cx: &Cx,
    filter: ChapterFilter,
    selected: &Selected<'_>,
) -> Result<Vec<ChapterObject>> {
    let chapters = super::chapters(cx, filter).await?;
    let organizations = match selected.has("organization") {
        true => super::of_chapters(cx, chapters.iter().map(AsRef::as_ref)).await?,
        false => Default::default(),
    };
    let object = |chapter: Arc<Chapter>| ChapterObject {
        organization: organizations.get(&chapter.organization).cloned(),
        chapter,
    };
    Ok(chapters.into_iter().map(object).collect())
}

/// Organizations with their chapters, if those are wanted; all in scope, or those of these ids.
pub async fn organization_objects(
    cx: &Cx,
    ids: Option<Vec<i64>>,
    selected: &Selected<'_>,
) -> Result<Vec<OrganizationObject>> {
    let organizations = super::organizations(cx, ids).await?;
    let chapters = match selected.has("chapters") {
        true => {
            let of = organizations.iter().map(|one| one.id.0).collect();
            let filter = ChapterFilter {
                organizations: Some(of),
                ..ChapterFilter::default()
            };
            Some(super::chapters(cx, filter).await?)
        }
        false => None,
    };
    let object = |organization: Arc<Organization>| OrganizationObject {
        chapters: chapters.as_ref().map(|chapters| {
            let own = chapters.iter();
            own.filter(|chapter| chapter.organization == organization.id)
                .cloned()
                .collect()
        }),
        organization,
    };
    Ok(organizations.into_iter().map(object).collect())
}

impl ChapterObject {
    pub fn row(&self) -> ChapterId {
        self.chapter.id
    }
}

impl OrganizationObject {
    pub fn row(&self) -> OrganizationId {
        self.organization.id
    }
}

impl ParticipantObject {
    pub fn row(&self) -> ParticipantId {
        self.participant.id
    }
}
