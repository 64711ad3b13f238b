//! One operation: who asks, in which languages, at what moment, over which state of the content.
//!
//! Every domain function that answers a request takes `&Cx` first.

use std::sync::Arc;

use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

use crate::access::Viewer;
use crate::content::Content;
use crate::error::Result;
use crate::localization::{
    Args, Chain, Formats, LanguageTag, Layout, LocalizedText, MissingMessage, Preferences,
};

pub struct Cx {
    content: Arc<Content>,
    preferences: Preferences,
    viewer: Option<Arc<Viewer>>,
    chain: Chain,
    now: Timestamp,
    public_url: Arc<str>,
    freshness: Mutex<Freshness>,
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
        public_url: Arc<str>,
    ) -> Self {
        let chain = content.languages.chain(&preferences);
        Self {
            content,
            preferences,
            viewer,
            chain,
            now,
            public_url,
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
        &self.public_url
    }

    /// Who asks, if they have a token.
    pub fn viewer(&self) -> Option<&Arc<Viewer>> {
        self.viewer.as_ref()
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
