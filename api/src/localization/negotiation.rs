//! From what a reader accepts to the languages that may answer them, best first.

use std::sync::{Arc, LazyLock};

use quick_cache::sync::Cache;

use super::{Formats, LanguageTag, Languages, Locale};

/// The longest `Accept-Language` that is read.
pub const LONGEST_ACCEPT_LANGUAGE: usize = 1024;
/// How many of its ranges are looked at, those with the greatest weight.
const MOST_RANGES: usize = 24;
/// How many headers, and how many readers' chains, are remembered: readers say few different things.
const REMEMBERED: usize = 1024;

static READ: LazyLock<Cache<Box<str>, Preferences>> = LazyLock::new(|| Cache::new(REMEMBERED));

/// What a reader accepts: ranges by falling weight, and ranges that they refuse (`q=0`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Preferences {
    accepted: Arc<[LanguageTag]>,
    refused: Arc<[LanguageTag]>,
}

impl Preferences {
    /// Reads an `Accept-Language` header (RFC 9110 §12.5.4). Ranges that are no known language are passed over.
    pub fn from_accept_language(header: &str) -> Self {
        if let Some(known) = READ.get(header) {
            return known;
        }
        let read = Self::read(header);
        READ.insert(header.into(), read.clone());
        read
    }

    fn read(header: &str) -> Self {
        let mut weighted: Vec<(u16, LanguageTag)> = Vec::new();
        let mut refused = Vec::new();
        for item in header.split(',') {
            let mut parts = item.split(';');
            let range = parts.next().unwrap_or_default().trim();
            let weight = match parts.next().map(str::trim) {
                None => Some(1000),
                Some(parameter) => weight(parameter),
            };
            let (Ok(tag), Some(weight)) = (range.parse::<LanguageTag>(), weight) else {
                continue;
            };
            match weight {
                0 => refused.push(tag),
                weight => weighted.push((weight, tag)),
            }
        }
        weighted.sort_by(|(a, _), (b, _)| b.cmp(a));
        weighted.truncate(MOST_RANGES);
        refused.truncate(MOST_RANGES);
        Self {
            accepted: weighted.into_iter().map(|(_, tag)| tag).collect(),
            refused: refused.into(),
        }
    }

    /// The same reader, asking for one text in `language` first.
    pub fn asking_for(&self, language: LanguageTag) -> Self {
        let accepted = self.accepted.iter().cloned();
        Self {
            accepted: std::iter::once(language).chain(accepted).collect(),
            refused: Arc::clone(&self.refused),
        }
    }

    /// All of it if anything is refused: then it is more than its chain that decides what answers.
    fn refusing(&self) -> Option<&Self> {
        (!self.refused.is_empty()).then_some(self)
    }

    fn refuses(&self, tag: &LanguageTag) -> bool {
        self.refused.iter().any(|range| {
            tag.is_within(range)
                && !self.accepted.iter().any(|accepted| {
                    accepted != range && accepted.is_within(range) && tag.is_within(accepted)
                })
        })
    }
}

/// `q=0.5` in thousandths. `None` for anything else.
fn weight(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    if !name.trim().eq_ignore_ascii_case("q") {
        return None;
    }
    let value = value.trim();
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = fraction.bytes().all(|byte| byte.is_ascii_digit()) && fraction.len() <= 3;
    match (whole, digits) {
        ("0", true) => format!("{fraction:0<3}").parse().ok(),
        ("1", true) if fraction.bytes().all(|byte| byte == b'0') => Some(1000),
        _ => None,
    }
}

/// The languages that may answer one reader, best first and English at the end.
#[derive(Clone)]
pub struct Chain {
    /// What was asked for first.
    pub requested: LanguageTag,
    pub(super) locales: Arc<[Arc<Locale>]>,
    /// Everything about the reader and the languages that decides how the same question is answered.
    pub fingerprint: Arc<str>,
}

/// The chains of one state of all languages.
pub type Resolved = Arc<Cache<Preferences, Chain>>;

pub fn resolved() -> Resolved {
    Arc::new(Cache::new(REMEMBERED))
}

impl Chain {
    /// Each language, and which making of it.
    pub fn made(&self) -> impl Iterator<Item = (&LanguageTag, u64)> {
        let locales = self.locales.iter();
        locales.map(|locale| (&locale.tag, locale.generation))
    }

    /// For each accepted range its CLDR chain, then the same language in the same script; English last.
    /// Never across scripts.
    pub fn resolve(preferences: &Preferences, languages: &Languages) -> Self {
        let mut locales: Vec<Arc<Locale>> = Vec::new();
        for range in preferences.accepted.iter() {
            let chain = range.with_parents();
            let exact = chain.iter().filter_map(|tag| languages.get(tag));
            let readable = languages
                .iter()
                .filter(|locale| locale.tag.shares_script_with(range));
            for locale in exact.chain(readable) {
                if !preferences.refuses(&locale.tag)
                    && !locales.iter().any(|known| known.tag == locale.tag)
                {
                    locales.push(Arc::clone(locale));
                }
            }
        }
        let english = languages.english();
        if !locales.iter().any(|known| known.tag == english.tag) {
            locales.push(Arc::clone(english));
        }
        let requested = preferences.accepted.first().unwrap_or(&english.tag);
        let made = locales.iter();
        let made = made.map(|locale| format!("{}:{}", locale.tag, locale.generation));
        let made = made.collect::<Vec<_>>().join(",");
        let (known, refusing) = (languages.iter().count(), preferences.refusing());
        Self {
            fingerprint: format!("{known} {requested} {made} {refusing:?}").into(),
            requested: requested.clone(),
            locales: locales.into(),
        }
    }

    /// The language that answers unless a message is missing from it.
    pub fn language(&self) -> &LanguageTag {
        self.locales
            .first()
            .map_or(&self.requested, |locale| &locale.tag)
    }

    /// The language whose words for `key` answer.
    pub fn locale_with(&self, key: &str) -> Option<&Arc<Locale>> {
        self.locales.iter().find(|locale| locale.has(key))
    }

    /// The formats of the language that answers.
    pub fn formats(&self) -> Option<&Formats> {
        self.locales.first().map(|locale| locale.formats.as_ref())
    }

    pub fn tags(&self) -> impl Iterator<Item = &LanguageTag> {
        self.locales.iter().map(|locale| &locale.tag)
    }
}
