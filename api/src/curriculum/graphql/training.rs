use std::sync::Arc;

use async_graphql::{Context, Enum, ID, List, Object};

use super::{ModuleObject, ProgramObject, SkillObject, training_text};
use crate::curriculum::{Training, TrainingStatus};
use crate::error::Result;
use crate::graphql::cx;
use crate::graphql::ids::{self, Kind};
use crate::graphql::scalars::{self, checked};
use crate::localization::Layout;
use crate::localization::graphql::{LanguageObject, LocalizedTextObject};
use crate::progress::graphql::CompletionRuleObject;
use crate::registration::graphql::RegistrationWindowObject;
use crate::schedule::graphql::SessionObject;

#[derive(Clone)]
pub struct TrainingObject(Arc<Training>);

impl From<Arc<Training>> for TrainingObject {
    fn from(training: Arc<Training>) -> Self {
        Self(training)
    }
}

/// Whether a training takes place.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "TrainingStatus", remote = "TrainingStatus")]
pub enum TrainingStatusEnum {
    /// Being prepared; nobody but its authors sees it.
    Draft,
    /// Announced, under way or over.
    Published,
    /// Called off.
    Cancelled,
}

/// One edition of a programme's course, with its own calendar.
#[Object(name = "Training")]
impl TrainingObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Training, self.0.id.0)
    }

    /// Its readable name in addresses.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(self.0.slug.as_str())
    }

    /// Its number in the programme's count: 5 for the fifth training.
    async fn ordinal(&self) -> i32 {
        self.0.ordinal
    }

    /// The programme that holds it.
    async fn program(&self, ctx: &Context<'_>) -> Result<ProgramObject> {
        let curriculum = &cx(ctx).content().curriculum;
        Ok(curriculum.program_of(&self.0)?.clone().into())
    }

    /// The address of a calendar with all of its sittings, to subscribe to: in the language asked for, else in the one
    /// that the calendar's reader accepts.
    async fn calendar_url(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language of the calendar.")] language: Option<scalars::LanguageTag>,
    ) -> Result<String> {
        let language = checked(language.as_ref(), "language")?;
        let query = language.map_or_else(String::new, |tag| format!("?language={tag}"));
        let (url, slug) = (cx(ctx).public_url(), self.0.slug.as_str());
        Ok(format!("{url}/calendars/trainings/{slug}.ics{query}"))
    }

    /// Its title.
    async fn title(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let key = &self.0.title_key;
        training_text(cx(ctx), self.0.id, key, language.as_ref(), Layout::Inline)
    }

    /// What it is, in a few sentences.
    async fn summary(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let key = &self.0.summary_key;
        training_text(cx(ctx), self.0.id, key, language.as_ref(), Layout::Block)
    }

    /// Whether it takes place.
    async fn status(&self) -> TrainingStatusEnum {
        self.0.status.into()
    }

    /// How often it, or one of its English texts, was changed: what `updateTraining` expects.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// The day of its first session, in `timeZone`.
    async fn starts_on(&self) -> scalars::Date {
        scalars::Date::new(self.0.starts_on)
    }

    /// The day of its last session, in `timeZone`.
    async fn ends_on(&self) -> scalars::Date {
        scalars::Date::new(self.0.ends_on)
    }

    /// The time zone in which it is planned.
    async fn time_zone(&self) -> scalars::TimeZone {
        scalars::TimeZone::new(&self.0.zone_name)
    }

    /// One of its modules; null if it has none of that name.
    async fn module(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The module's slug.")] slug: scalars::Slug,
    ) -> Result<Option<ModuleObject>> {
        let slug = slug.check("slug")?;
        let curriculum = &cx(ctx).content().curriculum;
        let mut modules = curriculum.modules_of(&self.0);
        let found = modules.find(|module| module.slug == slug);
        Ok(found.cloned().map(Into::into))
    }

    /// When and how one may register.
    async fn registration(&self, ctx: &Context<'_>) -> Result<RegistrationWindowObject> {
        RegistrationWindowObject::of(cx(ctx), &self.0)
    }

    /// What completing it takes.
    async fn completion_rule(&self) -> CompletionRuleObject {
        (&self.0.completion).into()
    }

    /// The languages in which all of its texts exist, by tag.
    async fn languages(&self, ctx: &Context<'_>) -> List<LanguageObject> {
        cx(ctx).of_all_languages();
        let tags = cx(ctx).content().training_languages(self.0.id);
        tags.iter().cloned().map(Into::into).collect()
    }

    /// Its modules in order of their weeks.
    async fn modules(&self, ctx: &Context<'_>) -> List<ModuleObject> {
        let curriculum = &cx(ctx).content().curriculum;
        let modules = curriculum.modules_of(&self.0);
        modules.cloned().map(Into::into).collect()
    }

    /// The skills that its modules teach.
    async fn skills(&self, ctx: &Context<'_>) -> List<SkillObject> {
        let skills = cx(ctx).content().curriculum.skills_of(&self.0);
        skills.into_iter().cloned().map(Into::into).collect()
    }

    /// Its weekly sessions in order of their weeks.
    async fn sessions(&self, ctx: &Context<'_>) -> List<SessionObject> {
        let schedule = &cx(ctx).content().schedule;
        let sessions = schedule.sessions_of(&self.0);
        sessions.cloned().map(Into::into).collect()
    }
}
