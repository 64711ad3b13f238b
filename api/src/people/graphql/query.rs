//! Lists of people, and of those who brought them.

use async_graphql::{Context, ID, InputObject, Object};

use super::{
    ChapterObject, OrganizationObject, ParticipantObject, chapter_objects, listing,
    organization_objects, participant_objects, want,
};
use crate::curriculum::TrainingId;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::scalars::{self, all_checked};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::people::{ChapterFilter, ParticipantFilter, Want, page as participants};

/// Which chapters to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
#[graphql(name = "ChapterFilter")]
pub struct ChapterFilterInput {
    /// Only chapters that organize in one of these countries.
    countries: Option<Vec<scalars::CountryScalar>>,
    /// Only chapters of this organization.
    organization: Option<ID>,
}

/// Which participants to list: those with a registration within the viewer's scope of which every condition that is
/// given holds.
#[derive(InputObject, Default)]
#[graphql(name = "ParticipantFilter")]
pub struct ParticipantFilterInput {
    /// Only people of one of these countries.
    countries: Option<Vec<scalars::CountryScalar>>,
    /// Only people whom one of these chapters brought.
    chapters: Option<Vec<ID>>,
    /// Only people with one of these languages.
    languages: Option<Vec<scalars::LanguageTag>>,
    /// Only people who registered for this training.
    training: Option<scalars::Slug>,
}

#[derive(Default)]
pub struct PeopleQuery;

#[Object]
impl PeopleQuery {
    /// The organizations within the viewer's scope, and those of chapters within it. Needs a token.
    async fn organizations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<OrganizationObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let found = organization_objects(cx(ctx), None, &Selected::of_page(ctx)).await?;
        Ok(listing("organizations", found.into_iter(), |one| one.row().0).page(&page)?)
    }

    /// The chapters within the viewer's scope. Needs a token.
    async fn chapters(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which chapters to list.")] filter: Option<ChapterFilterInput>,
    ) -> Result<Connection<ChapterObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let filter = filter.unwrap_or_default();
        let organization = filter.organization.as_ref();
        let organization = organization
            .map(|id| ids::row(Kind::Organization, id, "filter.organization"))
            .transpose()?;
        let filter = ChapterFilter {
            countries: all_checked(filter.countries.as_ref(), "filter.countries")?,
            organizations: organization.map(|row| row.into_iter().collect()),
            ..ChapterFilter::default()
        };
        let found = chapter_objects(cx(ctx), filter, &Selected::of_page(ctx)).await?;
        Ok(listing("chapters", found.into_iter(), |one| one.row().0).page(&page)?)
    }

    /// The people within the viewer's scope. Needs the permission registration:read.
    #[allow(clippy::too_many_arguments)]
    async fn participants(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which people to list.")] filter: Option<ParticipantFilterInput>,
    ) -> Result<Connection<ParticipantObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let keyset = Keyset::new("participants", OrderDirection::Asc, &page)?;
        let filter = filter.unwrap_or_default();
        let countries = all_checked(filter.countries.as_ref(), "filter.countries")?;
        let languages = all_checked(filter.languages.as_ref(), "filter.languages")?;
        let filter = ParticipantFilter {
            countries: countries.map(|codes| codes.into_iter().map(|code| code.0).collect()),
            chapters: ids::rows(Kind::Chapter, filter.chapters.as_ref(), "filter.chapters")?,
            languages: languages.map(|tags| tags.iter().map(ToString::to_string).collect()),
            training: match &filter.training {
                Some(slug) => {
                    let slug = slug.check("filter.training")?;
                    let found = cx(ctx).content().curriculum.training_by_slug(&slug);
                    // What is unknown matches nobody.
                    Some(found.map_or(TrainingId(0), |training| training.id))
                }
                None => None,
            },
        };
        let want = Want {
            total: Selected::of(ctx).has("totalCount"),
            ..want(&Selected::of_page(ctx))
        };
        let cx = cx(ctx);
        let found = participants(cx, &filter, keyset.position, want).await?;
        let objects = participant_objects(cx, found.participants, &Selected::of_page(ctx)).await?;
        let rows = objects.into_iter().map(|one| (one.row().0, one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }
}
