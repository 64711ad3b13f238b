//! Texts that were published since the program was built, laid over those that it was built with.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use fluent_syntax::ast::{Entry, Message};
use jiff::Timestamp;

use super::languages::{Chains, Languages};
use super::locale::{Layer, LayerEntry, Locale, LocaleError, digest, trim};
use super::message::read_message;
use super::negotiation::resolved;
use super::tag::LanguageTag;

/// What a language says of a message since somebody published it.
#[derive(Clone, Debug)]
pub struct Published {
    pub key: String,
    pub tag: LanguageTag,
    pub words: Words,
    pub mark: Mark,
    /// The English that they are right for; that which was recorded with them unless said.
    pub source_digest: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Words {
    /// As the program was built.
    Shipped,
    Text(String),
    /// None: what it falls back to answers.
    Withdrawn,
}

/// What is known of a message that was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// How often it was.
    pub version: i32,
    /// Whose text it is; nobody's if it was shipped.
    pub revision: Option<i64>,
    /// What the language below said when it was; for a country's layer.
    pub base_digest: Option<String>,
    /// Of English: digests of earlier wordings that say the same.
    pub same_as: Vec<String>,
    /// The edition of which it is a part.
    pub edition: i64,
    pub changed_at: Timestamp,
}

/// A message as one language has it, whatever others say.
pub struct Standing<'l> {
    /// Its own words.
    pub own: Option<&'l Message<String>>,
    /// The words of the language that it is laid over.
    pub base: Option<&'l Message<String>>,
    pub mark: Option<&'l Mark>,
    /// The digest of the English that its own words are right for.
    pub made_from: Option<&'l str>,
    /// Whether English has changed since, and what is below.
    pub is_source_changed: bool,
    pub is_base_changed: bool,
}

impl Languages {
    /// These languages with other words for some messages. A text that does not parse is passed over: what was there stays.
    /// Languages that do not build on what changed are the same as before.
    pub fn with(&self, changes: &[Published]) -> Result<Self, LocaleError> {
        let mut layers = self.layers.clone();
        let mut touched: BTreeSet<LanguageTag> = BTreeSet::new();
        for change in changes {
            let empty = || Arc::new(Layer::empty(change.tag.clone()));
            let layer = layers.entry(change.tag.clone()).or_insert_with(empty);
            let shipped = self.shipped.get(&change.tag);
            Arc::make_mut(layer).publish(change, shipped.map(AsRef::as_ref));
            touched.insert(change.tag.clone());
        }
        let edition = changes.iter().map(|change| change.mark.edition).max();
        let is_english_touched = touched.contains(&LanguageTag::english());
        let source = match is_english_touched {
            true => Arc::new(Source::of(layers.get(&LanguageTag::english()))),
            false => Arc::clone(&self.source),
        };
        let chains = match layers.len() == self.layers.len() {
            true => Arc::clone(&self.chains),
            false => Arc::new(Chains::new(layers.keys())),
        };
        let mut locales = BTreeMap::new();
        for tag in layers.keys() {
            let before = self.locales.get(tag);
            let chain = chains.of(tag);
            if let Some(before) = before
                && !is_english_touched
                && !chain.iter().any(|parent| touched.contains(parent))
            {
                locales.insert(tag.clone(), Arc::clone(before));
                continue;
            }
            let own: Vec<_> = chain
                .iter()
                .filter_map(|parent| layers.get(parent).cloned())
                .collect();
            // A language whose texts do not fit together stays as it was, and keeps no other back.
            match Locale::new(own, &source, before.map(AsRef::as_ref)) {
                Ok(locale) => locales.insert(tag.clone(), Arc::new(locale)),
                Err(error) => {
                    tracing::error!(language = %tag, %error, "the texts that were published are not served");
                    before.and_then(|before| locales.insert(tag.clone(), Arc::clone(before)))
                }
            };
        }
        let english = locales
            .get(&LanguageTag::english())
            .ok_or(LocaleError::NoEnglish)?;
        Ok(Self {
            english: Arc::clone(english),
            locales,
            layers,
            shipped: Arc::clone(&self.shipped),
            source,
            chains,
            built: Arc::clone(&self.built),
            edition: edition.unwrap_or_default().max(self.edition),
            glossary: Arc::clone(&self.glossary),
            resolved: resolved(),
        })
    }

    /// A message as one language has it.
    pub fn standing<'l>(&'l self, key: &str, tag: &LanguageTag) -> Standing<'l> {
        let layer = self.layers.get(tag);
        let own = layer.and_then(|layer| layer.message(key));
        let chain = self.chains.of(tag);
        let below = chain
            .iter()
            .skip(1)
            .filter_map(|parent| self.layers.get(parent));
        let base = below.clone().find_map(|layer| layer.message(key));
        let mark = layer.and_then(|layer| layer.marks.get(key));
        let recorded = layer.and_then(|layer| layer.digests.get(key));
        let base_then = mark.and_then(|mark| mark.base_digest.as_ref());
        Standing {
            is_source_changed: own.is_some()
                && recorded.is_some_and(|then| self.source.has_changed(key, then)),
            is_base_changed: own.is_some()
                && base_then.is_some_and(|then| {
                    let now = base.map(|base| digest(&Entry::Message(base.clone())));
                    now.as_ref() != Some(then)
                }),
            own,
            base,
            mark,
            made_from: recorded.map(String::as_str),
        }
    }

    /// The newest edition of which a text is a part.
    pub const fn edition(&self) -> i64 {
        self.edition
    }

    /// Whether English once said the same in other letters.
    pub fn was_source(&self, key: &str, digest: &str) -> bool {
        let same = self.source.same.get(key);
        same.is_some_and(|same| same.iter().any(|one| one == digest))
    }

    /// The digest of a message in English as it is now.
    pub fn source_digest(&self, key: &str) -> Option<&str> {
        self.source.digests.get(key).map(String::as_str)
    }

    /// All messages, as English has them.
    pub fn messages(&self) -> impl Iterator<Item = (&str, &Message<String>)> {
        let english = self.layers.get(&LanguageTag::english());
        english.into_iter().flat_map(|layer| layer.messages())
    }

    /// A message in English as the program was built, which says what values it is given.
    pub fn shipped_source(&self, key: &str) -> Option<&Message<String>> {
        self.shipped.get(&LanguageTag::english())?.message(key)
    }

    /// The languages that have words of their own for a message.
    pub fn wording(&self, key: &str) -> impl Iterator<Item = &LanguageTag> {
        let layers = self.layers.iter();
        layers.filter_map(move |(tag, layer)| layer.message(key).map(|_| tag))
    }

    /// A language of the programme, or what a country's wording is laid over.
    pub fn locale_of(&self, tag: &LanguageTag) -> Option<&Locale> {
        if let Some(locale) = self.locales.get(tag) {
            return Some(locale);
        }
        tag.country()?;
        let chain = self.chains.of(tag);
        let mut parents = chain.iter();
        let locale = parents.find_map(|parent| self.locales.get(parent));
        locale.map(AsRef::as_ref)
    }
}

impl Layer {
    fn publish(&mut self, change: &Published, shipped: Option<&Self>) {
        let key = &change.key;
        self.edition = self.edition.max(change.mark.edition);
        self.marks.insert(key.clone(), change.mark.clone());
        let was_shipped = shipped.and_then(|layer| layer.entries.get(key));
        let entry = match &change.words {
            Words::Withdrawn => None,
            Words::Shipped => was_shipped.cloned(),
            Words::Text(text) => match read_message(key, text) {
                Ok(message) => {
                    let mut entry = Entry::Message(message);
                    trim(&mut entry);
                    Some(Arc::new(LayerEntry {
                        file: "published".into(),
                        entry,
                    }))
                }
                Err(reason) => {
                    tracing::error!(key, language = %self.tag, ?reason, "a published text does not parse");
                    return;
                }
            },
        };
        match entry {
            Some(entry) => self.entries.insert(key.clone(), entry),
            None => self.entries.remove(key),
        };
        let recorded = shipped.and_then(|layer| layer.digests.get(key));
        match change.source_digest.as_ref().or(recorded) {
            Some(digest) => self.digests.insert(key.clone(), digest.clone()),
            None => self.digests.remove(key),
        };
    }

    pub fn message(&self, key: &str) -> Option<&Message<String>> {
        match &self.entries.get(key)?.entry {
            Entry::Message(message) => Some(message),
            _ => None,
        }
    }
}

/// What English says, by digests.
#[derive(Default)]
pub struct Source {
    digests: HashMap<String, String>,
    /// Of earlier wordings that say the same.
    same: HashMap<String, Vec<String>>,
}

impl Source {
    pub fn of(english: Option<&Arc<Layer>>) -> Self {
        let Some(english) = english else {
            return Self::default();
        };
        let digests = english.entries.iter();
        let same = english.marks.iter();
        Self {
            digests: digests
                .map(|(id, layered)| (id.clone(), digest(&layered.entry)))
                .collect(),
            same: same
                .map(|(id, mark)| (id.clone(), mark.same_as.clone()))
                .collect(),
        }
    }

    /// Whether it says something else now than when its digest was this.
    pub fn has_changed(&self, key: &str, then: &str) -> bool {
        let same = || self.same.get(key).into_iter().flatten();
        let now = self.digests.get(key);
        now.is_some_and(|now| now != then && !same().any(|digest| digest == then))
    }
}
