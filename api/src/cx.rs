//! One operation: who asks, in which languages, at what moment, over which state of the content.
//!
//! Every domain function that answers a request takes `&Cx` first.

use std::sync::Arc;

use jiff::Timestamp;

use crate::content::Content;
use crate::error::Result;
use crate::localization::{
    Args, Chain, Formats, LanguageTag, Layout, LocalizedText, MissingMessage, Preferences,
};

pub struct Cx {
    content: Arc<Content>,
    preferences: Preferences,
    chain: Chain,
    now: Timestamp,
    public_url: Arc<str>,
}

impl Cx {
    pub fn new(
        content: Arc<Content>,
        preferences: Preferences,
        now: Timestamp,
        public_url: Arc<str>,
    ) -> Self {
        let chain = content.languages.chain(&preferences);
        Self {
            content,
            preferences,
            chain,
            now,
            public_url,
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
