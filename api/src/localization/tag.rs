//! Language tags: parsing, canonical form, script and direction, and the CLDR chain of parents.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use icu::locale::subtags::Region;
use icu::locale::{
    Direction, LanguageIdentifier as IcuIdentifier, Locale, LocaleCanonicalizer,
    LocaleDirectionality, LocaleExpander, fallback::LocaleFallbacker,
};
use icu_experimental::displaynames::multi::RegionDisplayNames;
use unic_langid::LanguageIdentifier;

/// A BCP 47 tag of a language that CLDR knows, in canonical form, without extensions.
///
/// ```
/// use api::localization::LanguageTag;
///
/// let tag: LanguageTag = "iw".parse()?;
/// assert_eq!(tag.to_string(), "he");
/// assert!("xq".parse::<LanguageTag>().is_err());
/// # Ok::<(), api::localization::TagError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(LanguageIdentifier);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TagError {
    #[error("not a BCP 47 language tag")]
    Malformed,
    #[error("not a known language")]
    Unknown,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextDirection {
    Ltr,
    Rtl,
}

const LONGEST_TAG: usize = 64;

static CANONICALIZER: LocaleCanonicalizer<LocaleExpander> = LocaleCanonicalizer::new_extended();
static EXPANDER: LocaleExpander = LocaleExpander::new_extended();
static DIRECTIONALITY: LocaleDirectionality<LocaleExpander> = LocaleDirectionality::new_extended();
static REGIONS: LazyLock<Option<RegionDisplayNames>> = LazyLock::new(|| {
    let english: Locale = Locale::try_from_str("en").ok()?;
    RegionDisplayNames::try_new((&english).into(), Default::default()).ok()
});

impl FromStr for LanguageTag {
    type Err = TagError;

    fn from_str(text: &str) -> Result<Self, TagError> {
        if text.len() > LONGEST_TAG {
            return Err(TagError::Malformed);
        }
        let mut locale = Locale::try_from_str(text).map_err(|_| TagError::Malformed)?;
        CANONICALIZER.canonicalize(&mut locale);
        if !is_known_language(&locale.id) || !locale.id.region.is_none_or(is_known_region) {
            return Err(TagError::Unknown);
        }
        Self::from_icu(&locale.id).ok_or(TagError::Malformed)
    }
}

fn is_known_language(id: &IcuIdentifier) -> bool {
    let mut bare = IcuIdentifier {
        language: id.language,
        ..IcuIdentifier::UNKNOWN
    };
    !id.language.is_unknown()
        && EXPANDER.maximize(&mut bare) == icu::locale::TransformResult::Modified
}

fn is_known_region(region: Region) -> bool {
    REGIONS
        .as_ref()
        .is_some_and(|names| names.of(region).is_some())
}

impl LanguageTag {
    /// The source language of the programme.
    pub fn english() -> Self {
        Self(unic_langid::langid!("en"))
    }

    /// "es" for "es-MX".
    pub fn language(&self) -> &str {
        self.0.language.as_str()
    }

    /// The one country that a tag narrows its language to; `None` for "es" and "es-419".
    pub fn country(&self) -> Option<&str> {
        let region = self.0.region.as_ref()?.as_str();
        region
            .bytes()
            .all(|byte| byte.is_ascii_alphabetic())
            .then_some(region)
    }

    pub fn direction(&self) -> TextDirection {
        match DIRECTIONALITY.get(&self.to_icu()) {
            Some(Direction::RightToLeft) => TextDirection::Rtl,
            _ => TextDirection::Ltr,
        }
    }

    /// Whether both are one language in one script, so that a reader of one can read the other.
    pub fn shares_script_with(&self, other: &Self) -> bool {
        self.0.language == other.0.language && self.script() == other.script()
    }

    /// The tag itself and its CLDR parents, nearest first: es-MX, es-419, es.
    pub fn with_parents(&self) -> Vec<Self> {
        let mut chain = vec![self.clone()];
        let mut steps = LocaleFallbacker::new()
            .for_config(Default::default())
            .fallback_for((&self.to_icu()).into());
        while !steps.get().is_unknown() {
            let parent = Self::from_icu(&steps.get().into_locale().id);
            chain.extend(parent.filter(|parent| !chain.contains(parent)));
            steps.step();
        }
        chain.retain(|parent| parent.shares_script_with(self));
        chain
    }

    /// Whether this tag is `range` or narrows it: es-MX is within es.
    pub fn is_within(&self, range: &Self) -> bool {
        self.0.language == range.0.language
            && (range.0.script.is_none() || range.script() == self.script())
            && (range.0.region.is_none() || range.0.region == self.0.region)
    }

    pub(super) fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    pub(super) fn to_locale(&self) -> Locale {
        self.to_icu().into()
    }

    /// In which script it is written, as four letters.
    pub fn written_in(&self) -> Option<String> {
        self.script().map(|script| script.to_string())
    }

    fn script(&self) -> Option<icu::locale::subtags::Script> {
        EXPANDER.get_likely_script(&self.to_icu())
    }

    fn to_icu(&self) -> IcuIdentifier {
        IcuIdentifier::try_from_str(&self.0.to_string()).unwrap_or(IcuIdentifier::UNKNOWN)
    }

    fn from_icu(id: &IcuIdentifier) -> Option<Self> {
        id.to_string().parse().ok().map(Self)
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
