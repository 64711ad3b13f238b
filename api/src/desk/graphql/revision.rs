//! A text that somebody wrote.

use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};
use entity::revision::RevisionState;

use super::check::{TextCheck, text_check};
use crate::clock::column;
use crate::desk::{Place, Revision, findings_of};
use crate::error::Result;
use crate::graphql::cx;
use crate::graphql::ids::{self, Kind};
use crate::graphql::scalars::DateTime;

/// What became of a text.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "RevisionState", remote = "RevisionState")]
pub enum RevisionStateEnum {
    /// Its author is working on it, and nobody else sees it.
    Draft,
    /// It waits for somebody who publishes it or gives it back.
    InReview,
    /// It was given back: `note` says what is to be done.
    ChangesRequested,
    /// It is what the language says.
    Published,
    /// Another text took its place, or its author wrote it anew.
    Superseded,
}

#[derive(Clone)]
pub struct RevisionObject(Arc<Revision>);

impl From<Revision> for RevisionObject {
    fn from(row: Revision) -> Self {
        Self(Arc::new(row))
    }
}

impl RevisionObject {
    pub fn row(&self) -> i64 {
        self.0.id.0
    }
}

/// A text that somebody wrote for a message in a language. What it says never changes.
#[Object(name = "Revision")]
impl RevisionObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::Revision, self.0.id.0)
    }

    /// What became of it.
    async fn state(&self) -> RevisionStateEnum {
        self.0.state.into()
    }

    /// What stands after `key =` in an .ftl file.
    async fn text(&self) -> &str {
        &self.0.text
    }

    /// The English that it was made from.
    async fn source(&self) -> &str {
        &self.0.source
    }

    /// The digest of that English; it is stale when it is not the message's any more.
    async fn source_digest(&self) -> &str {
        &self.0.source_digest
    }

    /// In a country's wording: what the language itself said then; null in others.
    async fn base(&self) -> Option<&str> {
        self.0.base.as_deref()
    }

    /// Who wrote it: the subject of their token.
    async fn author(&self) -> &str {
        &self.0.author
    }

    /// Who published it or gave it back; null if nobody has.
    async fn reviewer(&self) -> Option<&str> {
        self.0.reviewer.as_deref()
    }

    /// When it was written.
    async fn created_at(&self) -> Result<DateTime> {
        Ok(DateTime::new(column::timestamp(self.0.created_at)?))
    }

    /// When it was published; null if it never was.
    async fn published_at(&self) -> Result<Option<DateTime>> {
        let at = self.0.published_at.map(column::timestamp).transpose()?;
        Ok(at.map(DateTime::new))
    }

    /// What there is to say of it against the English of now.
    async fn checks(&self, ctx: &Context<'_>) -> Result<Vec<TextCheck>> {
        let cx = cx(ctx);
        let Ok(tag) = self.0.language.as_str().parse() else {
            return Ok(Vec::new());
        };
        let place = Place::new(self.0.message_key.0.clone(), tag);
        // A message that is gone has nothing to hold it against.
        let Ok(found) = place.find(cx.content()) else {
            return Ok(Vec::new());
        };
        let findings = findings_of(&cx.content().languages, &found, &self.0.text);
        findings
            .into_iter()
            .map(|finding| text_check(cx, finding))
            .collect()
    }

    /// What its author said with it, or who gave it back; null if nothing was said.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }
}
