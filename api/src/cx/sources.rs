//! Which languages an answer was made from, beside those that the request accepts: whether it still holds when another
//! text is published.

use std::collections::BTreeMap;

use super::Cx;
use crate::localization::{LanguageTag, Languages};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// Each as it was made then.
    locales: BTreeMap<LanguageTag, u64>,
    /// Where it says something of all of them.
    all: Option<i64>,
}

impl Sources {
    pub(super) fn add<'l>(&mut self, locales: impl Iterator<Item = (&'l LanguageTag, u64)>) {
        for (tag, made) in locales {
            self.locales.insert(tag.clone(), made);
        }
    }

    /// Whether nothing of it has changed.
    pub fn hold(&self, languages: &Languages) -> bool {
        let is_same = |(tag, made): (&LanguageTag, &u64)| {
            let locale = languages.get(tag);
            locale.is_some_and(|locale| locale.generation == *made)
        };
        self.all
            .is_none_or(|edition| edition == languages.edition())
            && self.locales.iter().all(is_same)
    }
}

impl Cx {
    /// The answer says something of all languages.
    pub fn of_all_languages(&self) {
        let edition = self.content().languages.edition();
        self.note_sources(|sources| sources.all = Some(edition));
    }
}
