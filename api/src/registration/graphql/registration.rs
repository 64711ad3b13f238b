//! A registration, with what hangs on it.

use std::collections::HashMap;
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};
use entity::registration::NO_CALENDAR;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{GroupObject, group_objects};
use crate::breakouts;
use crate::breakouts::graphql::{BreakoutRoomObject, room_objects};
use crate::calendar::Holder;
use crate::calendar::graphql::address;
use crate::clock::column;
use crate::curriculum::Orphan;
use crate::curriculum::graphql::TrainingObject;
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids, scalars};
use crate::ids::Kind;
use crate::live;
use crate::people;
use crate::people::graphql::{ParticipantObject, participant_objects, want};
use crate::progress::graphql::{Progress, TrainingProgressObject, progress_of};
use crate::registration::{
    self, RegisteredSitting, Registration, RegistrationStatus, groups_by_ids,
};
use crate::schedule::SittingId;
use crate::schedule::graphql::SittingObject;
use crate::vault::Redacted;

#[derive(Clone)]
pub struct RegistrationObject {
    row: Arc<Registration>,
    /// What was selected of it.
    participant: Option<ParticipantObject>,
    group: Option<Option<GroupObject>>,
    sittings: Option<Vec<RegisteredSitting>>,
    read: Option<Arc<Read>>,
}

/// What a page of registrations shares.
#[derive(Default)]
struct Read {
    progress: Arc<Progress>,
    links: HashMap<SittingId, Redacted<String>>,
    rooms: HashMap<(registration::RegistrationId, SittingId), BreakoutRoomObject>,
}

/// How one partner brought one person to a training. Who came through two partners has two; each sees its own.
#[Object(name = "Registration")]
impl RegistrationObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Registration, self.row.id.0)
    }

    /// What for.
    async fn training(&self, ctx: &Context<'_>) -> Result<TrainingObject> {
        let found = cx(ctx).content().curriculum.training(self.row.training_id);
        Ok(found.ok_or(Orphan)?.clone().into())
    }

    /// Who.
    async fn participant(&self, ctx: &Context<'_>) -> Result<ParticipantObject> {
        if let Some(participant) = &self.participant {
            return Ok(participant.clone());
        }
        let selected = Selected::of(ctx);
        let found =
            people::by_ids(cx(ctx), vec![self.row.participant_id.0], want(&selected)).await?;
        let mut found = participant_objects(cx(ctx), found, &selected).await?;
        Ok(found.pop().ok_or(Orphan)?)
    }

    /// With whom; null if the group is out of the viewer's scope.
    async fn group(&self, ctx: &Context<'_>) -> Result<Option<GroupObject>> {
        if let Some(group) = &self.group {
            return Ok(group.clone());
        }
        let found = groups_by_ids(cx(ctx), vec![self.row.group_id.0]).await?;
        let mut found = group_objects(cx(ctx), found, &Selected::of(ctx)).await?;
        Ok(found.pop())
    }

    /// Whether there is a place.
    async fn status(&self) -> RegistrationStatusEnum {
        self.row.status.into()
    }

    /// The label of the sittings that they prefer, "A" or "B"; null if they did not say.
    async fn preferred_sitting(&self) -> Option<&str> {
        self.row.preferred_sitting.as_deref()
    }

    /// All sittings of the training, week by week, and which of them they come to.
    async fn sittings(&self, ctx: &Context<'_>) -> Result<Vec<RegisteredSittingObject>> {
        let sittings = match &self.sittings {
            Some(sittings) => sittings.clone(),
            None => {
                let row = std::slice::from_ref(self.row.as_ref());
                let mut found = registration::sittings_of(cx(ctx), row).await?;
                found.remove(&self.row.id).unwrap_or_default()
            }
        };
        let read = self
            .read(ctx, &Selected::nothing(), &Selected::of(ctx))
            .await?;
        let attended = read.progress.attendance(&self.row);
        let cx = cx(ctx);
        let may_join = self.row.status == RegistrationStatus::Confirmed
            && cx.viewer().is_some_and(|viewer| viewer.is_participant());
        let object = |one: RegisteredSitting| {
            let id = one.sitting.id;
            let link = read.links.get(&id).cloned();
            let is_open = may_join && live::is_joinable(&one.sitting, cx.now());
            RegisteredSittingObject {
                room: read.rooms.get(&(self.row.id, id)).cloned(),
                attended: attended.iter().any(|row| row.sitting_id == id),
                link: link.filter(|_| is_open),
                of: one,
            }
        };
        Ok(sittings.into_iter().map(object).collect())
    }

    /// How far they have come, through whomever they came.
    async fn progress(&self, ctx: &Context<'_>) -> Result<TrainingProgressObject> {
        let read = self
            .read(ctx, &Selected::of(ctx), &Selected::nothing())
            .await?;
        let progress = Arc::clone(&read.progress);
        TrainingProgressObject::new(cx(ctx), Arc::clone(&self.row), progress)
    }

    /// By which attendance knows them: letters and digits to be said aloud.
    async fn code(&self) -> &str {
        &self.row.code
    }

    /// Whether they facilitate their group's breakouts.
    async fn is_facilitator(&self) -> bool {
        self.row.is_facilitator
    }

    /// When they were registered, UTC.
    async fn registered_at(&self) -> Result<scalars::DateTime> {
        Ok(scalars::DateTime::new(column::timestamp(
            self.row.registered_at,
        )?))
    }

    /// The address of a calendar with the sittings that they come to, to subscribe to: in their language, or with
    /// `?language=` in another. Whoever has it can read it; `resetCalendarUrl` takes it back. For who is registered,
    /// themselves; null to everybody else.
    async fn calendar_url(&self, ctx: &Context<'_>) -> Option<String> {
        let cx = cx(ctx);
        let is_own = cx.viewer().is_some_and(|viewer| viewer.is_participant());
        let holder = Holder::Registration(self.row.id);
        let version = self.row.calendar_version;
        (is_own && version != NO_CALENDAR).then(|| address(cx, holder, version))
    }

    /// What they agreed to, and when.
    async fn consent(&self) -> ConsentObject {
        ConsentObject(Arc::clone(&self.row))
    }
}

pub struct ConsentObject(Arc<Registration>);

/// That somebody agreed, in person or through who registered them.
#[Object(name = "Consent")]
impl ConsentObject {
    /// Which wording.
    async fn version(&self) -> &str {
        &self.0.consent_version
    }

    /// The language that they read it in.
    async fn language(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(&self.0.consent_language.0)
    }

    /// When, UTC.
    async fn at(&self) -> Result<scalars::DateTime> {
        Ok(scalars::DateTime::new(column::timestamp(
            self.0.consent_at,
        )?))
    }
}

pub struct RegisteredSittingObject {
    of: RegisteredSitting,
    attended: bool,
    room: Option<BreakoutRoomObject>,
    link: Option<Redacted<String>>,
}

/// A sitting, as somebody who registered sees it.
#[Object(name = "RegisteredSitting")]
impl RegisteredSittingObject {
    /// Which one.
    async fn sitting(&self) -> SittingObject {
        Arc::clone(&self.of.sitting).into()
    }

    /// Whether they come to it: chosen for its week, else the one that they prefer.
    async fn is_chosen(&self) -> bool {
        self.of.is_chosen
    }

    /// From when one can come in, UTC: 15 minutes before it begins.
    async fn joinable_from(&self) -> scalars::DateTime {
        scalars::DateTime::new(self.of.sitting.starts_at - live::JOINABLE_BEFORE)
    }

    /// Where it is held. For who is registered, themselves, with a place, from `joinableFrom` until it ends; null to
    /// everybody else, and at all other times.
    async fn join_url(&self) -> Option<&str> {
        self.link.as_ref().map(|link| link.reveal().as_str())
    }

    /// The room in which they practise, once rooms are published; null to those who neither are in it nor plan it.
    async fn room(&self) -> Option<BreakoutRoomObject> {
        self.room.clone()
    }

    /// Whether they were in it.
    async fn attended(&self) -> bool {
        self.attended
    }
}

/// Whether a registration has a place.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "RegistrationStatus", remote = "RegistrationStatus")]
pub enum RegistrationStatusEnum {
    /// Not before the group is large enough.
    Pending,
    /// Yes.
    Confirmed,
    /// Not yet: it waits for places to become free.
    Waitlisted,
    /// No longer.
    Cancelled,
}

/// Registrations with what was selected of them: one read for each kind of thing.
pub fn registration_objects<'a>(
    cx: &'a Cx,
    rows: Vec<Registration>,
    selected: &'a Selected<'a>,
) -> BoxFuture<'a, Result<Vec<RegistrationObject>>> {
    async move {
        let mut participants = HashMap::new();
        if selected.has("participant") && !rows.is_empty() {
            let of = selected.field("participant");
            let mut ids: Vec<i64> = rows.iter().map(|row| row.participant_id.0).collect();
            ids.sort_unstable();
            ids.dedup();
            let found = people::by_ids(cx, ids, want(&of)).await?;
            for one in participant_objects(cx, found, &of).await? {
                participants.insert(one.row(), one);
            }
        }
        let mut groups = None;
        if selected.has("group") {
            let of = selected.field("group");
            let mut ids: Vec<i64> = rows.iter().map(|row| row.group_id.0).collect();
            ids.sort_unstable();
            ids.dedup();
            let found = group_objects(cx, groups_by_ids(cx, ids).await?, &of).await?;
            let found = found.into_iter().map(|one| (one.row(), one));
            groups = Some(found.collect::<HashMap<_, _>>());
        }
        let mut sittings = None;
        if selected.has("sittings") {
            sittings = Some(registration::sittings_of(cx, &rows).await?);
        }
        let (progress, of) = (selected.field("progress"), selected.field("sittings"));
        let read = match selected.has("progress") || selected.has("sittings") {
            true => {
                let read = Read::of(cx, &rows, &progress, &of).await?;
                Some(Arc::new(read))
            }
            false => None,
        };
        let object = |row: Registration| RegistrationObject {
            read: read.clone(),
            participant: participants.get(&row.participant_id).cloned(),
            group: groups
                .as_ref()
                .map(|groups| groups.get(&row.group_id).cloned()),
            sittings: sittings
                .as_mut()
                .map(|sittings| sittings.remove(&row.id).unwrap_or_default()),
            row: Arc::new(row),
        };
        Ok(rows.into_iter().map(object).collect())
    }
    .boxed()
}

impl Read {
    async fn of(
        cx: &Cx,
        rows: &[Registration],
        progress: &Selected<'_>,
        of_sittings: &Selected<'_>,
    ) -> Result<Self> {
        let progress = progress_of(cx, rows, progress, of_sittings.has("attended")).await?;
        let mut rooms = HashMap::new();
        if of_sittings.has("room") {
            let found = breakouts::rooms_of(cx, rows).await?;
            let mut all: Vec<_> = found.values().cloned().collect();
            all.sort_by_key(|room| room.row.id);
            all.dedup_by_key(|room| room.row.id);
            let all = room_objects(cx, all, &of_sittings.field("room")).await?;
            let all: HashMap<_, _> = all.into_iter().map(|one| (one.row(), one)).collect();
            let known = found.into_iter();
            rooms = known
                .filter_map(|(of, room)| Some((of, all.get(&room.row.id.0)?.clone())))
                .collect();
        }
        let links = match of_sittings.has("joinUrl") {
            true => live::links_of(cx, joinable(cx, rows)).await?,
            false => HashMap::new(),
        };
        Ok(Self {
            progress: Arc::new(progress),
            links,
            rooms,
        })
    }
}

/// The sittings of these trainings that one may come into now.
fn joinable(cx: &Cx, rows: &[Registration]) -> Vec<i64> {
    let content = cx.content();
    let mut trainings: Vec<_> = rows.iter().map(|row| row.training_id).collect();
    trainings.sort_unstable();
    trainings.dedup();
    trainings
        .into_iter()
        .filter_map(|id| content.curriculum.training(id))
        .flat_map(|training| content.schedule.sessions_of(training))
        .flat_map(|session| content.schedule.sittings_of(session))
        .filter(|sitting| live::is_joinable(sitting, cx.now()))
        .map(|sitting| sitting.id.0)
        .collect()
}

impl RegistrationObject {
    /// What was read with the page, else what this one needs.
    async fn read(
        &self,
        ctx: &Context<'_>,
        progress: &Selected<'_>,
        of_sittings: &Selected<'_>,
    ) -> Result<Arc<Read>> {
        if let Some(read) = &self.read {
            return Ok(Arc::clone(read));
        }
        let rows = std::slice::from_ref(self.row.as_ref());
        let read = Read::of(cx(ctx), rows, progress, of_sittings).await?;
        Ok(Arc::new(read))
    }

    /// Its place in a list that is sorted so.
    pub fn key(&self, by: registration::OrderBy) -> (i64, i64) {
        (by.value(&self.row), self.row.id.0)
    }

    pub fn row(&self) -> registration::RegistrationId {
        self.row.id
    }

    pub fn participant_row(&self) -> people::ParticipantId {
        self.row.participant_id
    }
}
