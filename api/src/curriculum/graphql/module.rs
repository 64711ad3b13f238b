use std::sync::Arc;

use async_graphql::{Context, ID, List, Object};

use super::{AssignmentObject, MaterialObject, SkillObject, TrainingObject, training_text};
use crate::curriculum::Module;
use crate::error::Result;
use crate::graphql::ids::{self, Kind};
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::schedule::graphql::SessionObject;

#[derive(Clone)]
pub struct ModuleObject(Arc<Module>);

impl From<Arc<Module>> for ModuleObject {
    fn from(module: Arc<Module>) -> Self {
        Self(module)
    }
}

/// The subject of one week of a training.
#[Object(name = "Module")]
impl ModuleObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Module, self.0.id.0)
    }

    /// Its readable name within the training; trainings that share texts share it.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(self.0.slug.as_str())
    }

    /// Its week: 1 is the first.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// How often it, or one of its English texts, was changed: what `saveModule` expects.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// The training that it is part of.
    async fn training(&self, ctx: &Context<'_>) -> Result<TrainingObject> {
        let curriculum = &cx(ctx).content().curriculum;
        Ok(curriculum.training_of(&self.0)?.clone().into())
    }

    /// Its title.
    async fn title(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let (training, key) = (self.0.training, &self.0.title_key);
        training_text(cx(ctx), training, key, language.as_ref(), Layout::Inline)
    }

    /// What it is about, in a sentence.
    async fn summary(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let (training, key) = (self.0.training, &self.0.summary_key);
        training_text(cx(ctx), training, key, language.as_ref(), Layout::Block)
    }

    /// What people learn, practise and take away.
    async fn body(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let (training, key) = (self.0.training, &self.0.body_key);
        training_text(cx(ctx), training, key, language.as_ref(), Layout::Block)
    }

    /// The skills that it teaches.
    async fn skills(&self, ctx: &Context<'_>) -> List<SkillObject> {
        let skills = cx(ctx).content().curriculum.skills().into_iter();
        let own = skills.filter(|skill| self.0.skills.contains(&skill.id));
        own.cloned().map(Into::into).collect()
    }

    /// What to do until the next session, in order.
    async fn assignments(&self, ctx: &Context<'_>) -> List<AssignmentObject> {
        let curriculum = &cx(ctx).content().curriculum;
        let rows = self.0.assignments.iter();
        let rows = rows.filter_map(|id| curriculum.assignment(*id));
        rows.cloned().map(Into::into).collect()
    }

    /// What to read, watch or print, in order, each in the language that serves the reader best.
    async fn materials(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<Vec<MaterialObject>> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let curriculum = &cx.content().curriculum;
        let rows = self.0.materials.iter();
        let rows = rows.filter_map(|id| curriculum.material(*id));
        Ok(rows
            .map(|row| MaterialObject::new(row, chain.clone()))
            .collect())
    }

    /// The week's meeting.
    async fn session(&self, ctx: &Context<'_>) -> Option<SessionObject> {
        let schedule = &cx(ctx).content().schedule;
        schedule.session_of(self.0.id).cloned().map(Into::into)
    }

    /// Whether people practise in breakout groups during the session.
    async fn has_breakouts(&self) -> bool {
        self.0.has_breakouts
    }
}
