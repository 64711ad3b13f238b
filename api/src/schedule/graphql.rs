//! Sessions, sittings and local times in the schema.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, InputObject, List, Object, SimpleObject};
use jiff::Timestamp;

use super::{LocalTime, Session, Sitting, SittingStatus};
use crate::curriculum::Orphan;
use crate::curriculum::graphql::ModuleObject;
use crate::cx::Cx;
use crate::error::{Refusal, Result};
use crate::graphql::ids::{self, Kind};
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, Listing, PageArgs};
use crate::graphql::scalars::{all_checked, checked};
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::{LanguageObject, LocalizedTextObject, chain};

#[derive(Clone)]
pub struct SessionObject(Arc<Session>);

impl From<Arc<Session>> for SessionObject {
    fn from(session: Arc<Session>) -> Self {
        Self(session)
    }
}

/// A week's meeting. It is held several times; attending any one of its sittings counts, once.
#[Object(name = "Session")]
impl SessionObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Session, self.0.id.0)
    }

    /// The module that it is about.
    async fn module(&self, ctx: &Context<'_>) -> Result<ModuleObject> {
        let module = cx(ctx).content().curriculum.module(self.0.module);
        Ok(module.ok_or(Orphan)?.clone().into())
    }

    /// Its sittings, by label.
    async fn sittings(&self, ctx: &Context<'_>) -> List<SittingObject> {
        let sittings = cx(ctx).content().schedule.sittings_of(&self.0);
        sittings.cloned().map(Into::into).collect()
    }
}

#[derive(Clone)]
pub struct SittingObject(Arc<Sitting>);

impl From<Arc<Sitting>> for SittingObject {
    fn from(sitting: Arc<Sitting>) -> Self {
        Self(sitting)
    }
}

/// Whether a sitting takes place.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "SittingStatus", remote = "SittingStatus")]
pub enum SittingStatusEnum {
    /// It takes place, or has taken place.
    Scheduled,
    /// It was called off.
    Cancelled,
}

/// One of the times at which a session is held.
#[Object(name = "Sitting")]
impl SittingObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Sitting, self.0.id.0)
    }

    /// The session that is held.
    async fn session(&self, ctx: &Context<'_>) -> Result<SessionObject> {
        let session = cx(ctx).content().schedule.session(self.0.session);
        Ok(session.ok_or(Orphan)?.clone().into())
    }

    /// "A", "B": the same over all weeks of a training.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// The label as people say it.
    async fn name(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let args = vec![("label", self.0.label.as_str().into())];
        Ok(cx
            .text(&chain, "sitting-name", &args, Layout::Inline)?
            .into())
    }

    /// Whether it takes place.
    async fn status(&self) -> SittingStatusEnum {
        self.0.status.into()
    }

    /// How many people it can take; null if there is no bound.
    async fn capacity(&self) -> Option<i32> {
        self.0.capacity
    }

    /// The time zone in which it was scheduled.
    async fn time_zone(&self) -> scalars::TimeZone {
        scalars::TimeZone::new(&self.0.zone_name)
    }

    /// When it begins.
    async fn starts_at(&self) -> scalars::DateTime {
        scalars::DateTime::new(self.0.starts_at)
    }

    /// When it ends.
    async fn ends_at(&self) -> scalars::DateTime {
        scalars::DateTime::new(self.0.ends_at)
    }

    /// The languages into which it is interpreted, by tag.
    async fn interpretation(&self) -> List<LanguageObject> {
        let tags = self.0.interpretation.iter();
        tags.cloned().map(Into::into).collect()
    }

    /// When it is on the clocks of one time zone.
    async fn local(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The reader's time zone.")] time_zone: scalars::TimeZone,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalTimeObject> {
        let cx = cx(ctx);
        let zone = time_zone.check("timeZone")?;
        let chain = chain(cx, language.as_ref())?;
        Ok(LocalTime::of_sitting(cx, &self.0, &zone, &chain)?.into())
    }
}

/// A stretch of time on the clocks of one time zone.
#[derive(SimpleObject)]
#[graphql(name = "LocalTime")]
pub struct LocalTimeObject {
    /// The day on which it begins there.
    date: scalars::Date,
    /// The time at which it begins there, 24-hour, HH:MM.
    start: String,
    /// The time at which it ends there, 24-hour, HH:MM.
    end: String,
    /// The day on which it ends there.
    end_date: scalars::Date,
    /// The offset from UTC at its beginning, for example "+05:30".
    utc_offset: String,
    /// Days from the date where it was scheduled to the date there: 1 if it is a day later there.
    day_shift: i32,
    /// The language of `text`.
    language: scalars::LanguageTag,
    /// All of it in words, as the language writes dates and times.
    text: String,
}

impl From<LocalTime> for LocalTimeObject {
    fn from(local: LocalTime) -> Self {
        Self {
            date: scalars::Date::new(local.date),
            start: local.start.strftime("%H:%M").to_string(),
            end: local.end.strftime("%H:%M").to_string(),
            end_date: scalars::Date::new(local.end_date),
            utc_offset: local.utc_offset(),
            day_shift: local.day_shift,
            language: scalars::LanguageTag::new(local.language),
            text: local.text,
        }
    }
}

/// Which sittings to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
pub struct SittingFilter {
    /// Only sittings of this training.
    training: Option<scalars::Slug>,
    /// Only sittings that begin at this moment or later.
    starts_from: Option<scalars::DateTime>,
    /// Only sittings that begin before this moment.
    starts_before: Option<scalars::DateTime>,
    /// Only sittings that are interpreted into at least one of these languages.
    interpretation: Option<Vec<scalars::LanguageTag>>,
    /// Only sittings with one of these statuses.
    statuses: Option<Vec<SittingStatusEnum>>,
}

/// What sittings may be sorted by.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub enum SittingOrderField {
    /// The moment at which they begin.
    StartsAt,
}

/// The order of sittings.
#[derive(InputObject)]
pub struct SittingOrder {
    /// What to sort by.
    field: SittingOrderField,
    /// In which direction.
    direction: OrderDirection,
}

fn filtered<'a>(cx: &'a Cx, filter: &SittingFilter) -> Result<Vec<&'a Arc<Sitting>>> {
    let SittingFilter {
        training,
        starts_from,
        starts_before,
        interpretation,
        statuses,
    } = filter;
    let training = checked(training.as_ref(), "filter.training")?;
    let from: Option<Timestamp> = checked(starts_from.as_ref(), "filter.startsFrom")?;
    let before: Option<Timestamp> = checked(starts_before.as_ref(), "filter.startsBefore")?;
    if let (Some(from), Some(before)) = (from, before)
        && before <= from
    {
        return Err(Refusal::empty_range("filter.startsBefore", "filter.startsFrom").into());
    }
    let languages = all_checked(interpretation.as_ref(), "filter.interpretation")?;
    let content = cx.content();
    let modules = training.map(|slug| {
        let found = content.curriculum.training_by_slug(&slug);
        found
            .map(|training| training.modules.clone())
            .unwrap_or_default()
    });
    let sittings = content.schedule.sittings().filter(|sitting| {
        let module = content.schedule.session(sitting.session);
        modules
            .as_ref()
            .is_none_or(|modules| module.is_some_and(|session| modules.contains(&session.module)))
            && from.is_none_or(|from| sitting.starts_at >= from)
            && before.is_none_or(|before| sitting.starts_at < before)
            && languages.as_ref().is_none_or(|wanted| {
                wanted
                    .iter()
                    .any(|language| sitting.interpretation.contains(language))
            })
            && statuses
                .as_ref()
                .is_none_or(|statuses| statuses.contains(&sitting.status.into()))
    });
    Ok(sittings.collect())
}

#[derive(Default)]
pub struct ScheduleQuery;

#[Object]
impl ScheduleQuery {
    /// Sittings of all public trainings; by default in order of their beginning, earliest first.
    #[allow(clippy::too_many_arguments)]
    async fn sittings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which sittings to list.")] filter: Option<SittingFilter>,
        #[graphql(desc = "How to sort them.")] order_by: Option<SittingOrder>,
    ) -> Result<Connection<SittingObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let sittings = filtered(cx(ctx), &filter.unwrap_or_default())?;
        let direction = order_by.map_or_else(OrderDirection::default, |order| match order.field {
            SittingOrderField::StartsAt => order.direction,
        });
        let listing = Listing {
            name: "sittings",
            direction,
            entries: sittings
                .into_iter()
                .map(|sitting| {
                    let key = (sitting.starts_at.as_second(), sitting.id.0);
                    (key, sitting.clone().into())
                })
                .collect(),
        };
        Ok(listing.page(&page)?)
    }
}
