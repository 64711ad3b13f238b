//! Words of the movement, in the schema.

use std::sync::Arc;

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use entity::glossary_term::Model;

use crate::desk::{NewTerm, glossary, is_served, save_term, terms_by_ids};
use crate::error::Result;
use crate::graphql::ids::{self, Kind};
use crate::graphql::user_error::{UserError, payload};
use crate::graphql::{cx, scalars};

#[derive(Clone)]
pub struct GlossaryTermObject(Arc<Model>);

impl From<Model> for GlossaryTermObject {
    fn from(row: Model) -> Self {
        Self(Arc::new(row))
    }
}

impl GlossaryTermObject {
    pub fn row(&self) -> i64 {
        self.0.id.0
    }
}

/// How a word of the movement is said in a language. Checks of texts look for it.
#[Object(name = "GlossaryTerm")]
impl GlossaryTermObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::GlossaryTerm, self.0.id.0)
    }

    /// In English.
    async fn source(&self) -> &str {
        &self.0.source
    }

    /// In which language.
    async fn language(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(self.0.language.as_str())
    }

    /// How it is said there; null if that is left to whoever translates.
    async fn approved(&self) -> Option<&str> {
        self.0.approved.as_deref()
    }

    /// How it is not said there.
    async fn forbidden(&self) -> Vec<&str> {
        self.0.forbidden.lines().collect()
    }

    /// Why, or when; null if nothing was said.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
}

/// How a word of the movement is said in a language from now on.
#[derive(InputObject)]
pub struct SaveGlossaryTermInput {
    /// In English: a term of the same language with the same words is replaced.
    source: String,
    /// A language of the programme, or a country's wording of one: es-MX.
    language: scalars::LanguageTag,
    /// How it is said there. Without it and with nothing forbidden the term is taken out.
    approved: Option<String>,
    /// How it is not said there, 50 at the most.
    forbidden: Option<Vec<String>>,
    /// Why, or when, 2,000 characters at the most.
    note: Option<String>,
}

/// What became of the term.
#[derive(SimpleObject)]
pub struct SaveGlossaryTermPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The term; null if nothing was done, or it was taken out.
    term: Option<GlossaryTermObject>,
}

#[derive(Default)]
pub struct GlossaryQuery;

#[Object]
impl GlossaryQuery {
    /// How the words of the movement are said in a language, by their English; with those of the language that a country
    /// words. Needs the permission localization:write.
    async fn glossary(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A language of the programme, or a country's wording of one: es-MX.")]
        language: scalars::LanguageTag,
    ) -> Result<Vec<GlossaryTermObject>> {
        let cx = cx(ctx);
        let tag = language.check("language")?;
        is_served(cx.content(), &tag, "language")?;
        let found = glossary(cx, &tag).await?;
        Ok(found.into_iter().map(Into::into).collect())
    }
}

#[derive(Default)]
pub struct GlossaryMutation;

#[Object]
impl GlossaryMutation {
    /// Agrees on how a word of the movement is said in a language. Needs curriculum:write everywhere.
    async fn save_glossary_term(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which word, and how it is said.")] input: SaveGlossaryTermInput,
    ) -> Result<SaveGlossaryTermPayload> {
        let cx = cx(ctx);
        let done = async {
            let wanted = NewTerm {
                source: input.source,
                tag: input.language.check("input.language")?,
                approved: input.approved,
                forbidden: input.forbidden.unwrap_or_default(),
                note: input.note,
            };
            save_term(cx, wanted).await
        };
        let (id, errors) = payload(cx, done.await)?;
        let found = terms_by_ids(cx, id.flatten().into_iter().collect()).await;
        Ok(SaveGlossaryTermPayload {
            errors,
            term: found?.pop().map(Into::into),
        })
    }
}
