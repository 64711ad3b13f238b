//! Which message in which language is meant, and who may word it.

use entity::ids::{LanguageCode, MessageKey};
use fluent_syntax::ast::{Entry, Message};

use super::check::source_of;
use crate::access::Resource;
use crate::content::Content;
use crate::error::{ErrorCode, Refusal};
use crate::localization::{LanguageTag, Locale, Standing, digest};

/// A message in a language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub key: String,
    pub tag: LanguageTag,
    language: String,
}

/// The same with what is there now.
pub struct Found<'c> {
    pub place: Place,
    pub source: &'c Message<String>,
    pub source_digest: &'c str,
    /// The language, or what a country's wording is laid over.
    pub locale: &'c Locale,
    pub standing: Standing<'c>,
}

/// Whether it is a language of the programme, or a country of ours words one of them.
pub fn is_served<'c>(
    content: &'c Content,
    tag: &LanguageTag,
    path: &str,
) -> Result<&'c Locale, Refusal> {
    let is_ours = |code: &str| {
        let mut countries = content.curriculum.countries().iter();
        countries.any(|one| one.as_str() == code)
    };
    let locale = match tag.country() {
        Some(code) if !is_ours(code) => None,
        _ => content.languages.locale_of(tag),
    };
    let unknown = || Refusal::new(ErrorCode::Unknown, "error-language-not-served");
    locale.ok_or_else(|| unknown().about(path).quoting(&tag.to_string()))
}

impl Place {
    pub fn new(key: impl Into<String>, tag: LanguageTag) -> Self {
        Self {
            key: key.into(),
            language: tag.to_string(),
            tag,
        }
    }

    /// Refused if there is no such message, or no such language. Arguments are named as a mutation has them.
    pub fn find<'c>(&self, content: &'c Content) -> Result<Found<'c>, Refusal> {
        let languages = &content.languages;
        let unknown = || {
            let unknown = Refusal::new(ErrorCode::NotFound, "error-message-unknown");
            unknown.about("input.key").quoting(&self.key)
        };
        let source = source_of(languages, &self.key).ok_or_else(unknown)?;
        Ok(Found {
            source,
            source_digest: languages.source_digest(&self.key).ok_or_else(unknown)?,
            locale: is_served(content, &self.tag, "input.language")?,
            standing: languages.standing(&self.key, &self.tag),
            place: self.clone(),
        })
    }

    /// Whose words these are to write.
    pub fn resource(&self) -> Resource<'_> {
        match self.tag.country() {
            Some(country) => Resource::Country(country),
            None => Resource::Language(&self.language),
        }
    }

    pub fn is_source(&self) -> bool {
        self.tag == LanguageTag::english()
    }

    pub fn row(&self) -> (MessageKey, LanguageCode) {
        let language = LanguageCode(self.language.clone());
        (MessageKey(self.key.clone()), language)
    }

    /// As an id has it.
    pub fn name(&self) -> String {
        format!("{}:{}", self.tag, self.key)
    }

    pub fn named(name: &str) -> Option<Self> {
        let (tag, key) = name.split_once(':')?;
        let place = Self::new(key, tag.parse().ok()?);
        (place.name() == name).then_some(place)
    }
}

impl Found<'_> {
    /// Of what a country's wording is laid over.
    pub fn base_digest(&self) -> Option<String> {
        self.place.tag.country()?;
        let base = self.standing.base?.clone();
        Some(digest(&Entry::Message(base)))
    }

    pub fn version(&self) -> i32 {
        self.standing.mark.map_or(0, |mark| mark.version)
    }
}
