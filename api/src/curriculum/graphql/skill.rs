use std::sync::Arc;

use async_graphql::{Context, ID, List, Object};

use super::{ModuleObject, text};
use crate::curriculum::Skill;
use crate::error::Result;
use crate::graphql::ids::{self, Kind};
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::LocalizedTextObject;

#[derive(Clone)]
pub struct SkillObject(Arc<Skill>);

impl From<Arc<Skill>> for SkillObject {
    fn from(skill: Arc<Skill>) -> Self {
        Self(skill)
    }
}

/// One of the core skills of organizing.
#[Object(name = "Skill")]
impl SkillObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Skill, self.0.id.0)
    }

    /// Its readable name in addresses.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(self.0.slug.as_str())
    }

    /// How often it, or one of its English texts, was changed: what `saveSkill` expects.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// Its name.
    async fn name(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let args = Vec::new();
        text(
            cx(ctx),
            &self.0.name_key,
            &args,
            language.as_ref(),
            Layout::Inline,
        )
    }

    /// What it is and why it matters.
    async fn description(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let args = Vec::new();
        text(
            cx(ctx),
            &self.0.description_key,
            &args,
            language.as_ref(),
            Layout::Block,
        )
    }

    /// The modules of all public trainings that teach it, by training and week.
    async fn modules(&self, ctx: &Context<'_>) -> List<ModuleObject> {
        let curriculum = &cx(ctx).content().curriculum;
        let modules = self.0.modules.iter();
        let modules = modules.filter_map(|id| curriculum.module(*id));
        modules.cloned().map(Into::into).collect()
    }
}
