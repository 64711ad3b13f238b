//! One operation: who asks, in which languages, at what moment, over which state of the content.
//!
//! Every domain function that answers a request takes `&Cx` first.

mod door;

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use sea_orm::DatabaseConnection;

pub use door::Scoped;

use crate::access::{Action, Guarded, Resource, Viewer, decide};
use crate::content::Content;
use crate::error::{ErrorCode, Refusal, Result};
use crate::localization::{
    Args, Chain, Formats, LanguageTag, Layout, LocalizedText, MissingMessage, Preferences,
};
use crate::vault::Vault;

pub struct Cx {
    content: Arc<Content>,
    preferences: Preferences,
    viewer: Option<Arc<Viewer>>,
    chain: Chain,
    now: Timestamp,
    service: Service,
    freshness: Mutex<Freshness>,
}

/// What every operation has of the running service.
#[derive(Clone)]
pub struct Service {
    /// Where clients reach it, without a slash at the end.
    pub public_url: Arc<str>,
    /// `None` while it is gone.
    pub database: Option<DatabaseConnection>,
    pub vault: Arc<Vault>,
}

/// For whom, and for how long, what was answered holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Only for who asked.
    pub is_personal: bool,
    /// Until the clock changes it.
    pub until: Option<Timestamp>,
}

impl Cx {
    pub fn new(
        content: Arc<Content>,
        preferences: Preferences,
        viewer: Option<Arc<Viewer>>,
        now: Timestamp,
        service: Service,
    ) -> Self {
        let chain = content.languages.chain(&preferences);
        Self {
            content,
            preferences,
            viewer,
            chain,
            now,
            service,
            freshness: Mutex::default(),
        }
    }

    pub fn content(&self) -> &Arc<Content> {
        &self.content
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Where clients reach this service, without a slash at the end.
    pub fn public_url(&self) -> &str {
        &self.service.public_url
    }

    /// Who asks, if they have a token.
    pub fn viewer(&self) -> Option<&Arc<Viewer>> {
        self.viewer.as_ref()
    }

    /// Whether they may; asked for what is in their scope.
    pub fn authorize(&self, action: Action, resource: Resource<'_>) -> Result<()> {
        self.personal();
        Ok(decide(self.viewer.as_deref(), action, resource)?)
    }

    /// The rows of a table that the viewer may see.
    pub fn find<E: Guarded>(&self) -> Result<Scoped<'_, E>> {
        self.personal();
        let database = self
            .service
            .database
            .as_ref()
            .ok_or_else(|| Refusal::new(ErrorCode::Unavailable, "error-unavailable"))?;
        Ok(Scoped::new(self.viewer.as_deref(), database))
    }

    pub fn vault(&self) -> &Vault {
        &self.service.vault
    }

    /// The answer is for this reader alone, and is kept nowhere.
    pub fn personal(&self) {
        self.note(|freshness| freshness.is_personal = true);
    }

    /// The answer holds until the clock says this at most.
    pub fn valid_until(&self, at: Timestamp) {
        self.note(|freshness| {
            freshness.until = Some(freshness.until.map_or(at, |until| until.min(at)));
        });
    }

    pub fn freshness(&self) -> Freshness {
        *self
            .freshness
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, change: impl FnOnce(&mut Freshness)) {
        change(
            &mut self
                .freshness
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
    }

    /// Everything about this operation that decides how the same question is answered, but for the clock.
    pub fn fingerprint(&self) -> String {
        let tags: Vec<_> = self.chain.tags().map(ToString::to_string).collect();
        format!(
            "{} {} {} {:?}",
            self.content.generation,
            self.chain.requested,
            tags.join(","),
            self.preferences.refusing(),
        )
    }

    /// The languages that answer: what a field asks for first, then what the request accepts.
    pub fn chain(&self, language: Option<LanguageTag>) -> Chain {
        match language {
            None => self.chain.clone(),
            Some(tag) => self
                .content
                .languages
                .chain(&self.preferences.asking_for(tag)),
        }
    }

    pub fn text(
        &self,
        chain: &Chain,
        key: &str,
        args: &Args,
        layout: Layout,
    ) -> Result<LocalizedText> {
        Ok(self.content.languages.text(chain, key, args, layout)?)
    }

    /// A sentence with dates or names in it, which are written in the language that the sentence comes in.
    pub fn compose(
        &self,
        chain: &Chain,
        key: &str,
        args: impl Fn(&Formats) -> Option<Args>,
    ) -> Result<LocalizedText> {
        let locale = chain
            .locale_with(key)
            .ok_or_else(|| MissingMessage(key.to_owned()))?;
        let args = args(&locale.formats).ok_or_else(|| MissingMessage(key.to_owned()))?;
        self.text(chain, key, &args, Layout::Inline)
    }
}
