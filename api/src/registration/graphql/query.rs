//! Lists of groups and of registrations.

use async_graphql::{Context, Enum, ID, InputObject, Object};

use super::group::GroupStatusEnum;
use super::registration::RegistrationStatusEnum;
use super::{GroupObject, RegistrationObject, group_objects, registration_objects};
use crate::curriculum::Training;
use crate::curriculum::graphql::named_training;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::scalars::{self, all_checked, checked};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::people::words;
use crate::progress::pace;
use crate::registration::{
    self, GroupFilter, OrderBy, RegistrationFilter, groups_page, registrations_page,
};
use crate::schedule::SittingId;

/// Which groups to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
#[graphql(name = "GroupFilter")]
pub struct GroupFilterInput {
    /// Only groups in one of these states.
    statuses: Option<Vec<GroupStatusEnum>>,
    /// Only groups that organize in one of these countries.
    countries: Option<Vec<scalars::CountryScalar>>,
    /// Only groups of these chapters.
    chapters: Option<Vec<ID>>,
    /// Only umbrella groups, or only others.
    umbrella: Option<bool>,
    /// Only groups with this in their name, in large letters or small; at most 200 characters.
    search: Option<String>,
}

/// Which registrations to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
#[graphql(name = "RegistrationFilter")]
pub struct RegistrationFilterInput {
    /// Only people who organize in one of these countries.
    countries: Option<Vec<scalars::CountryScalar>>,
    /// Only people whom one of these chapters brought.
    chapters: Option<Vec<ID>>,
    /// Only members of this group.
    group: Option<ID>,
    /// Only registrations in one of these states.
    statuses: Option<Vec<RegistrationStatusEnum>>,
    /// Only people with one of these languages.
    languages: Option<Vec<scalars::LanguageTag>>,
    /// Only people who prefer the sittings with the label of this one.
    sitting: Option<ID>,
    /// Only facilitators, or only others.
    facilitators: Option<bool>,
    /// Only people who were registered at this moment or later.
    registered_since: Option<scalars::DateTime>,
    /// Only people who have done less by now than the training's rule asks for and have not completed it, or only others.
    behind: Option<bool>,
    /// Only people who have completed the training, or only others.
    completed: Option<bool>,
    /// Only the person with this address. Needs the permission people:contact.
    email: Option<String>,
}

/// What registrations may be sorted by.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "RegistrationOrderField")]
pub enum RegistrationOrderField {
    /// When they came in.
    RegisteredAt,
    /// How many sessions they have attended; those with the same in the order in which they came in.
    Attended,
    /// How many assignments they have handed in; those with the same in the order in which they came in.
    Submitted,
}

/// The order of registrations.
#[derive(InputObject)]
pub struct RegistrationOrder {
    /// What to sort by.
    field: RegistrationOrderField,
    /// Which end comes first.
    direction: OrderDirection,
}

#[derive(Default)]
pub struct RegistrationQuery;

#[Object]
impl RegistrationQuery {
    /// The groups of a training within the viewer's scope, in the order in which they came in. Needs the permission
    /// registration:read, or to be in one.
    #[allow(clippy::too_many_arguments)]
    async fn groups(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which groups to list.")] filter: Option<GroupFilterInput>,
    ) -> Result<Connection<GroupObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let keyset = Keyset::new("groups", OrderDirection::Asc, &page)?;
        let training = named_training(cx, &training, "training")?.id;
        let filter = filter.unwrap_or_default();
        let countries = all_checked(filter.countries.as_ref(), "filter.countries")?;
        let search = filter
            .search
            .map(|text| words::name(&text, "filter.search"));
        let filter = GroupFilter {
            statuses: filter
                .statuses
                .map(|all| all.into_iter().map(Into::into).collect()),
            countries: countries.map(|codes| codes.into_iter().map(|code| code.0).collect()),
            chapters: ids::rows(Kind::Chapter, filter.chapters.as_ref(), "filter.chapters")?,
            umbrella: filter.umbrella,
            search: search.transpose()?,
        };
        let with_total = Selected::of(ctx).has("totalCount");
        let found = groups_page(cx, training, &filter, keyset.position, with_total).await?;
        let objects = group_objects(cx, found.rows, &Selected::of_page(ctx)).await?;
        let rows = objects.into_iter().map(|one| (one.row().0, one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }

    /// The registrations for a training within the viewer's scope; by default in the order in which they came in.
    /// Needs the permission registration:read, or to be registered.
    #[allow(clippy::too_many_arguments)]
    async fn registrations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which registrations to list.")] filter: Option<RegistrationFilterInput>,
        #[graphql(desc = "In which order.")] order_by: Option<RegistrationOrder>,
    ) -> Result<Connection<RegistrationObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let (by, direction) = match order_by {
            Some(RegistrationOrder { field, direction }) => (field, direction),
            None => (RegistrationOrderField::RegisteredAt, OrderDirection::Asc),
        };
        let (list, by) = match by {
            RegistrationOrderField::RegisteredAt => ("registrations", OrderBy::RegisteredAt),
            RegistrationOrderField::Attended => ("registrations-attended", OrderBy::Attended),
            RegistrationOrderField::Submitted => ("registrations-submitted", OrderBy::Submitted),
        };
        let keyset = Keyset::new(list, direction, &page)?;
        let training = named_training(cx, &training, "training")?;
        let filter = filter.unwrap_or_default().read(cx, training)?;
        let with_total = Selected::of(ctx).has("totalCount");
        let order = registration::RegistrationOrder {
            by,
            is_descending: direction == OrderDirection::Desc,
            after: keyset.after_value,
            before: keyset.before_value,
        };
        let (training, position) = (training.id, keyset.position);
        let found = registrations_page(cx, training, &filter, position, order, with_total).await?;
        let objects = registration_objects(cx, found.rows, &Selected::of_page(ctx)).await?;
        let rows = objects.into_iter().map(|one| (one.key(by), one));
        Ok(keyset.ranked_connection(rows, found.has_more, found.total))
    }
}

impl RegistrationFilterInput {
    fn read(self, cx: &Cx, training: &Training) -> Result<RegistrationFilter, Refusal> {
        let countries = all_checked(self.countries.as_ref(), "filter.countries")?;
        let languages = all_checked(self.languages.as_ref(), "filter.languages")?;
        let group = self.group.as_ref();
        let group = group.map(|id| ids::row(Kind::Group, id, "filter.group"));
        let sitting = match &self.sitting {
            Some(id) => {
                let row = ids::row(Kind::Sitting, id, "filter.sitting")?;
                let found = row.and_then(|row| cx.content().schedule.sitting(SittingId(row)));
                let unknown = || {
                    Refusal::new(ErrorCode::Unknown, "error-sitting-unknown")
                        .about("filter.sitting")
                };
                Some(found.ok_or_else(unknown)?.label.clone())
            }
            None => None,
        };
        let email = self.email.map(|text| words::email(&text, "filter.email"));
        Ok(RegistrationFilter {
            countries: countries.map(|codes| codes.into_iter().map(|code| code.0).collect()),
            chapters: ids::rows(Kind::Chapter, self.chapters.as_ref(), "filter.chapters")?,
            group: group.transpose()?.map(Option::unwrap_or_default),
            statuses: self
                .statuses
                .map(|all| all.into_iter().map(Into::into).collect()),
            languages: languages.map(|tags| tags.iter().map(ToString::to_string).collect()),
            sitting,
            facilitators: self.facilitators,
            registered_since: checked(self.registered_since.as_ref(), "filter.registeredSince")?,
            email: email.transpose()?,
            completed: self.completed,
            behind: self.behind.map(|is| (is, pace(cx, training))),
        })
    }
}
