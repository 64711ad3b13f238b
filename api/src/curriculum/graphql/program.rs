use std::sync::Arc;

use async_graphql::{Context, ID, Object};

use super::{TrainingObject, query, text};
use crate::curriculum::Program;
use crate::error::Result;
use crate::graphql::ids::{self, Kind};
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::LocalizedTextObject;

#[derive(Clone)]
pub struct ProgramObject(Arc<Program>);

impl From<Arc<Program>> for ProgramObject {
    fn from(program: Arc<Program>) -> Self {
        Self(program)
    }
}

/// A programme that holds trainings.
#[Object(name = "Program")]
impl ProgramObject {
    /// Its id.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Program, self.0.id.0)
    }

    /// Its readable name in addresses.
    async fn slug(&self) -> scalars::Slug {
        scalars::Slug::new(self.0.slug.as_str())
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

    /// Whether those who write texts may publish their own; if not, somebody else reviews them.
    async fn authors_publish(&self) -> bool {
        self.0.authors_publish
    }

    /// Its trainings in order of their start.
    async fn trainings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<TrainingObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let curriculum = &cx(ctx).content().curriculum;
        let trainings = self.0.trainings.iter();
        let trainings = trainings.filter_map(|id| curriculum.training(*id));
        Ok(query::listing(trainings, None).page(&page)?)
    }
}
