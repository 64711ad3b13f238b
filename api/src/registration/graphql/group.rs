//! A group, with its contact and its members.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{RegistrationObject, registration_objects};
use crate::calendar::graphql::address;
use crate::calendar::{self, Holder};
use crate::curriculum::graphql::TrainingObject;
use crate::curriculum::{Orphan, Training};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids, scalars};
use crate::ids::Kind;
use crate::localization::graphql::CountryObject;
use crate::people::graphql::{
    ChapterObject, ParticipantObject, chapter_objects, participant_objects, want,
};
use crate::people::{self, ChapterFilter};
use crate::registration::{self, Group, GroupId, GroupStatus, RegistrationWindow};

#[derive(Clone)]
pub struct GroupObject {
    row: Arc<Group>,
    /// What was selected of it.
    chapter: Option<Option<ChapterObject>>,
    contact: Option<Option<ParticipantObject>>,
    place: Option<usize>,
    is_calendar_held: Option<bool>,
}

impl GroupObject {
    pub fn row(&self) -> GroupId {
        self.row.id
    }

    fn of<'a>(&self, cx: &'a Cx) -> Result<&'a Arc<Training>> {
        let found = cx.content().curriculum.training(self.row.training_id);
        Ok(found.ok_or(Orphan)?)
    }
}

/// People who register together through one contact, or one by one through a partner's umbrella group.
#[Object(name = "Group")]
impl GroupObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Group, self.row.id.0)
    }

    /// What they register for.
    async fn training(&self, ctx: &Context<'_>) -> Result<TrainingObject> {
        Ok(self.of(cx(ctx))?.clone().into())
    }

    /// The name that they gave themselves.
    async fn name(&self) -> &str {
        &self.row.name
    }

    /// Whether there are places for it.
    async fn status(&self) -> GroupStatusEnum {
        self.row.status.into()
    }

    /// Where it organizes.
    async fn country(&self) -> CountryObject {
        self.row.country.clone().into()
    }

    /// The chapter that it belongs to, if one.
    async fn chapter(&self, ctx: &Context<'_>) -> Result<Option<ChapterObject>> {
        if let Some(chapter) = &self.chapter {
            return Ok(chapter.clone());
        }
        let Some(id) = self.row.chapter_id else {
            return Ok(None);
        };
        let filter = ChapterFilter {
            ids: Some(vec![id.0]),
            ..ChapterFilter::default()
        };
        Ok(chapter_objects(cx(ctx), filter, &Selected::of(ctx))
            .await?
            .pop())
    }

    /// Whether people come in one by one.
    async fn is_umbrella(&self) -> bool {
        self.row.is_umbrella
    }

    /// Until when members come and go.
    async fn locks_at(&self, ctx: &Context<'_>) -> Result<Option<scalars::DateTime>> {
        let training = self.of(cx(ctx))?;
        let locks = RegistrationWindow::locks_at(training, self.row.is_umbrella)?;
        Ok(Some(scalars::DateTime::new(locks)))
    }

    /// Whom to ask, who is one of the members; null if nobody is named, or the viewer may not know.
    async fn contact(&self, ctx: &Context<'_>) -> Result<Option<ParticipantObject>> {
        if let Some(contact) = &self.contact {
            return Ok(contact.clone());
        }
        let selected = Selected::of(ctx);
        let mut found = contacts(cx(ctx), &[self.row.id], &selected).await?;
        Ok(found.remove(&self.row.id))
    }

    /// Those of its members whom the viewer may see and who have not cancelled, in the order in which they came in.
    #[allow(clippy::too_many_arguments)]
    async fn members(
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
        let keyset = Keyset::new("members", OrderDirection::Asc, &page)?;
        let with_total = Selected::of(ctx).has("totalCount");
        let cx = cx(ctx);
        let mut pages =
            registration::members(cx, &[self.row.id], keyset.position, with_total).await?;
        let Some(page) = pages.remove(&self.row.id) else {
            return Ok(keyset.connection(std::iter::empty(), false, None));
        };
        let found = registration_objects(cx, page.rows, &Selected::of_page(ctx)).await?;
        let rows = found.into_iter().map(|one| (one.row().0, one));
        Ok(keyset.connection(rows, page.has_more, page.total))
    }

    /// How many members have not cancelled, the contact among them.
    async fn size(&self) -> i32 {
        self.row.size
    }

    /// Whether it has become smaller than the training's minimum since it was confirmed.
    async fn is_under_minimum(&self, ctx: &Context<'_>) -> Result<bool> {
        let least = self.of(cx(ctx))?.terms.minimum_group_size;
        Ok(self.row.status == GroupStatus::Confirmed && self.row.size < least)
    }

    /// How many facilitators it still has to name: one for every full size from which they are needed.
    async fn facilitators_needed(&self, ctx: &Context<'_>) -> Result<i32> {
        let from = self.of(cx(ctx))?.terms.facilitators_from.max(1);
        Ok((self.row.size / from - self.row.facilitators).max(0))
    }

    /// The address of a calendar with the sittings that the group comes to, which are its contact's, to subscribe to: in
    /// the contact's language, or with `?language=` in another. Whoever has it can read it; `resetCalendarUrl` takes it
    /// back. For the contact, and for who may change the group; null to everybody else.
    async fn calendar_url(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let (cx, id) = (cx(ctx), self.row.id);
        let is_held = match self.is_calendar_held {
            Some(is_held) => is_held,
            None => calendar::is_held_by_viewer(cx, &[id]).await?.contains(&id),
        };
        let version = self.row.calendar_version;
        Ok(is_held.then(|| address(cx, Holder::Group(id), version)))
    }

    /// Its place among those who wait, 1 for the next; null if it does not wait.
    async fn waitlist_position(&self, ctx: &Context<'_>) -> Result<Option<i32>> {
        let place = match self.place {
            Some(place) => Some(place),
            None => {
                let one = std::slice::from_ref(&*self.row);
                let mut found = registration::places_in_queue(cx(ctx), one).await?;
                found.remove(&self.row.id)
            }
        };
        Ok(place.and_then(|place| i32::try_from(place).ok()))
    }
}

/// Whether there are places for a group.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "GroupStatus", remote = "GroupStatus")]
pub enum GroupStatusEnum {
    /// It is smaller than the training's minimum. It gets its places, or its turn, once it is not.
    Forming,
    /// All of those who were in it at that moment have a place.
    Confirmed,
    /// It waits until there are places for all of it.
    Waitlisted,
    /// It comes no longer.
    Cancelled,
}

async fn contacts(
    cx: &Cx,
    groups: &[GroupId],
    selected: &Selected<'_>,
) -> Result<HashMap<GroupId, ParticipantObject>> {
    let rows = registration::contacts(cx, groups).await?;
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let people = rows.values().map(|row| row.participant_id.0).collect();
    let found = people::by_ids(cx, people, want(selected)).await?;
    let found = participant_objects(cx, found, selected).await?;
    let found: HashMap<_, _> = found.into_iter().map(|one| (one.row(), one)).collect();
    let contact = |(group, row): (GroupId, registration::Registration)| {
        Some((group, found.get(&row.participant_id)?.clone()))
    };
    Ok(rows.into_iter().filter_map(contact).collect())
}

/// Groups with what was selected of them: one read for each kind of thing.
pub fn group_objects<'a>(
    cx: &'a Cx,
    rows: Vec<Group>,
    selected: &'a Selected<'a>,
) -> BoxFuture<'a, Result<Vec<GroupObject>>> {
    async move {
        let ids: Vec<GroupId> = rows.iter().map(|row| row.id).collect();
        let mut chapters = None;
        if selected.has("chapter") {
            let mut wanted: Vec<i64> = rows
                .iter()
                .filter_map(|row| row.chapter_id)
                .map(|id| id.0)
                .collect();
            wanted.sort_unstable();
            wanted.dedup();
            let filter = ChapterFilter {
                ids: Some(wanted),
                ..ChapterFilter::default()
            };
            let found = chapter_objects(cx, filter, &selected.field("chapter")).await?;
            let found = found.into_iter().map(|one| (one.row(), one));
            chapters = Some(found.collect::<HashMap<_, _>>());
        }
        let contacts = match selected.has("contact") {
            true => Some(contacts(cx, &ids, &selected.field("contact")).await?),
            false => None,
        };
        let places = match selected.has("waitlistPosition") {
            true => registration::places_in_queue(cx, &rows).await?,
            false => HashMap::new(),
        };
        let held = match selected.has("calendarUrl") {
            true => Some(calendar::is_held_by_viewer(cx, &ids).await?),
            false => None,
        };
        let object = |row: Group| GroupObject {
            is_calendar_held: held.as_ref().map(|held| held.contains(&row.id)),
            chapter: chapters
                .as_ref()
                .map(|found| row.chapter_id.and_then(|id| found.get(&id).cloned())),
            contact: contacts.as_ref().map(|found| found.get(&row.id).cloned()),
            place: places.get(&row.id).copied(),
            row: Arc::new(row),
        };
        Ok(rows.into_iter().map(object).collect())
    }
    .boxed()
}
