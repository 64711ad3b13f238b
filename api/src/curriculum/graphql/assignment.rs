use std::sync::Arc;

use async_graphql::{Context, ID, Object};

use super::{ModuleObject, training_text};
use crate::curriculum::{Assignment, MessageKey};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::ids::{self, Kind};
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::schedule::LocalTime;
use crate::schedule::graphql::LocalTimeObject;

#[derive(Clone)]
pub struct AssignmentObject(Arc<Assignment>);

impl From<Arc<Assignment>> for AssignmentObject {
    fn from(assignment: Arc<Assignment>) -> Self {
        Self(assignment)
    }
}

impl AssignmentObject {
    fn text(
        &self,
        cx: &Cx,
        key: &MessageKey,
        language: Option<&scalars::LanguageTag>,
        layout: Layout,
    ) -> Result<LocalizedTextObject> {
        let module = cx.content().curriculum.module_of(&self.0)?;
        training_text(cx, module.training, key, language, layout)
    }
}

/// A campaign practice assignment: something to do between two sessions.
#[Object(name = "Assignment")]
impl AssignmentObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Assignment, self.0.id.0)
    }

    /// Its readable name within the module.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(self.0.slug.as_str())
    }

    /// Its place among the module's assignments: 1 is the first.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// The module that it belongs to.
    async fn module(&self, ctx: &Context<'_>) -> Result<ModuleObject> {
        let curriculum = &cx(ctx).content().curriculum;
        Ok(curriculum.module_of(&self.0)?.clone().into())
    }

    /// When it is due: as the next week's first sitting begins; the last week's, seven days after
    /// the training's last sitting ends. Null while that sitting is not scheduled.
    async fn due_at(&self, ctx: &Context<'_>) -> Option<scalars::DateTime> {
        let content = cx(ctx).content();
        let due = content.schedule.due_at(&self.0, &content.curriculum);
        due.map(scalars::DateTime::new)
    }

    /// When it is due, on the clocks of one time zone; `start` and `end` are the same.
    async fn due(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The reader's time zone.")] time_zone: scalars::TimeZone,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<Option<LocalTimeObject>> {
        let cx = cx(ctx);
        let zone = time_zone.check("timeZone")?;
        let chain = chain(cx, language.as_ref())?;
        let content = cx.content();
        let Some(due) = content.schedule.due_at(&self.0, &content.curriculum) else {
            return Ok(None);
        };
        let module = content.curriculum.module_of(&self.0)?;
        let training = content.curriculum.training_of(module)?;
        let local = LocalTime::of_moment(cx, due, &training.time_zone, &zone, &chain)?;
        Ok(Some(local.into()))
    }

    /// Whether a group does it together.
    async fn is_group_work(&self) -> bool {
        self.0.is_group_work
    }

    /// Its title.
    async fn title(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let key = &self.0.title_key;
        self.text(cx(ctx), key, language.as_ref(), Layout::Inline)
    }

    /// What to do.
    async fn instructions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let key = &self.0.instructions_key;
        self.text(cx(ctx), key, language.as_ref(), Layout::Block)
    }
}
