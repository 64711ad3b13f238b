//! The contract's scalars. What a client sends is kept as text until a resolver checks it under the
//! argument's name, so that every refusal says which argument was wrong, in the reader's language.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use async_graphql::parser::types::Field;
use async_graphql::registry::{MetaType, MetaTypeId, Registry};
use async_graphql::{
    ContextSelectionSet, InputType, InputValueError, InputValueResult, OutputType, Positioned,
    ServerResult, Value,
};
use jiff::Timestamp;
use jiff::civil;

use crate::curriculum::{self, CountryCode};
use crate::error::{ErrorCode, Refusal};
use crate::localization::{self, TagError};
use crate::schedule::{ZoneError, ZoneName};

/// A kind of text with rules of its own.
pub trait Kind: Send + Sync + 'static {
    type Checked;
    const NAME: &'static str;
    const DESCRIPTION: &'static str;
    const SPECIFIED_BY: Option<&'static str> = None;

    /// Why a text is refused: a code and the message that says it.
    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)>;
}

/// A scalar as it is on the wire.
pub struct Scalar<K> {
    text: String,
    kind: PhantomData<fn() -> K>,
}

pub type LanguageTag = Scalar<LanguageTagKind>;
pub type CountryScalar = Scalar<CountryKind>;
pub type TimeZone = Scalar<TimeZoneKind>;
pub type DateTime = Scalar<DateTimeKind>;
pub type Date = Scalar<DateKind>;
pub type LocalDateTime = Scalar<LocalDateTimeKind>;
pub type Slug = Scalar<SlugKind>;

impl<K: Kind> Scalar<K> {
    pub fn new(value: impl fmt::Display) -> Self {
        Self {
            text: value.to_string(),
            kind: PhantomData,
        }
    }

    /// The value, or a refusal that names `argument`.
    pub fn check(&self, argument: &str) -> Result<K::Checked, Refusal> {
        K::check(&self.text).map_err(|(code, message)| {
            Refusal::new(code, message)
                .about(argument)
                .quoting(&self.text)
        })
    }
}

/// Checks an argument that may be left out.
pub fn checked<K: Kind>(
    argument: Option<&Scalar<K>>,
    name: &str,
) -> Result<Option<K::Checked>, Refusal> {
    argument.map(|scalar| scalar.check(name)).transpose()
}

/// Checks a list, naming the entry that is wrong: `filter.languages.2`.
pub fn all_checked<K: Kind>(
    list: Option<&Vec<Scalar<K>>>,
    name: &str,
) -> Result<Option<Vec<K::Checked>>, Refusal> {
    list.map(|list| {
        list.iter()
            .enumerate()
            .map(|(index, scalar)| scalar.check(&format!("{name}.{index}")))
            .collect()
    })
    .transpose()
}

pub enum LanguageTagKind {}

impl Kind for LanguageTagKind {
    type Checked = localization::LanguageTag;
    const NAME: &'static str = "LanguageTag";
    const DESCRIPTION: &'static str = "A language as a BCP 47 tag. A region narrows it to one country: \
        \"es-MX\" is Spanish as Mexico words it. Old forms are read (\"iw\" is \"he\"); extensions are passed over.";
    const SPECIFIED_BY: Option<&'static str> = Some("https://www.rfc-editor.org/rfc/rfc5646");

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        text.parse().map_err(|error| match error {
            TagError::Malformed => (ErrorCode::Invalid, "error-language-malformed"),
            TagError::Unknown => (ErrorCode::Unknown, "error-language-unknown"),
        })
    }
}

pub enum CountryKind {}

impl Kind for CountryKind {
    type Checked = CountryCode;
    const NAME: &'static str = "CountryCode";
    const DESCRIPTION: &'static str =
        "A country as ISO 3166-1 alpha-2 in capitals, or ZZ: unknown or not said.";

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        match text.as_bytes() {
            [b'A'..=b'Z', b'A'..=b'Z'] => Ok(CountryCode(text.to_owned())),
            _ => Err((ErrorCode::Invalid, "error-country-unknown")),
        }
    }
}

pub enum TimeZoneKind {}

impl Kind for TimeZoneKind {
    type Checked = ZoneName;
    const NAME: &'static str = "TimeZone";
    const DESCRIPTION: &'static str = "A time zone by its name in the IANA time zone database, \
        for example \"America/New_York\". Abbreviations (ET, CET, EST) are refused.";
    const SPECIFIED_BY: Option<&'static str> = Some("https://www.iana.org/time-zones");

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        text.parse().map_err(|error| match error {
            ZoneError::Abbreviation => (ErrorCode::Invalid, "error-time-zone-abbreviation"),
            ZoneError::Unknown => (ErrorCode::Unknown, "error-time-zone-unknown"),
        })
    }
}

pub enum DateTimeKind {}

impl Kind for DateTimeKind {
    type Checked = Timestamp;
    const NAME: &'static str = "DateTime";
    const DESCRIPTION: &'static str = "A moment as RFC 3339 writes it, for example \
        \"2022-05-10T16:00:00Z\". Answers are always in UTC; an argument may have any offset.";
    const SPECIFIED_BY: Option<&'static str> =
        Some("https://scalars.graphql.org/andimarek/date-time");

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        text.parse()
            .map_err(|_| (ErrorCode::Invalid, "error-datetime-malformed"))
    }
}

pub enum DateKind {}

impl Kind for DateKind {
    type Checked = civil::Date;
    const NAME: &'static str = "Date";
    const DESCRIPTION: &'static str =
        "A day of the calendar as RFC 3339 writes it (full-date), for example \"2022-05-10\".";
    const SPECIFIED_BY: Option<&'static str> =
        Some("https://www.rfc-editor.org/rfc/rfc3339#section-5.6");

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        const REFUSED: (ErrorCode, &str) = (ErrorCode::Invalid, "error-date-malformed");
        if text.len() != "2022-05-10".len() {
            return Err(REFUSED);
        }
        text.parse().map_err(|_| REFUSED)
    }
}

pub enum LocalDateTimeKind {}

impl Kind for LocalDateTimeKind {
    type Checked = civil::DateTime;
    const NAME: &'static str = "LocalDateTime";
    const DESCRIPTION: &'static str = "What a clock on a wall shows, without an offset, for example \
        \"2022-05-10T12:00\". In a time zone it may not exist, or exist twice: both are refused.";

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        const REFUSED: (ErrorCode, &str) = (ErrorCode::Invalid, "error-datetime-malformed");
        let is_plain = ["2022-05-10T12:00".len(), "2022-05-10T12:00:00".len()]
            .contains(&text.len())
            && !text.contains(['Z', '+', '[']);
        if !is_plain {
            return Err(REFUSED);
        }
        text.parse().map_err(|_| REFUSED)
    }
}

pub enum SlugKind {}

impl Kind for SlugKind {
    type Checked = curriculum::Slug;
    const NAME: &'static str = "Slug";
    const DESCRIPTION: &'static str = "A stable, readable name: lower-case words with hyphens, \
        for example \"core-fundamentals-2022\". An id is refused.";

    fn check(text: &str) -> Result<Self::Checked, (ErrorCode, &'static str)> {
        const LONGEST: usize = 100;
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        if text.len() <= LONGEST && text.split('-').all(is_word) {
            Ok(curriculum::Slug::from(text))
        } else {
            Err((ErrorCode::Invalid, "error-slug-malformed"))
        }
    }
}

fn register<K: Kind>(_: &mut Registry) -> MetaType {
    MetaType::Scalar {
        name: K::NAME.to_owned(),
        description: Some(K::DESCRIPTION.to_owned()),
        is_valid: None,
        visible: None,
        inaccessible: false,
        tags: Vec::new(),
        specified_by_url: K::SPECIFIED_BY.map(str::to_owned),
        directive_invocations: Vec::new(),
        requires_scopes: Vec::new(),
    }
}

impl<K: Kind> InputType for Scalar<K> {
    type RawValueType = Self;

    fn type_name() -> Cow<'static, str> {
        K::NAME.into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_input_type::<Self, _>(MetaTypeId::Scalar, register::<K>)
    }

    fn parse(value: Option<Value>) -> InputValueResult<Self> {
        match value.unwrap_or_default() {
            Value::String(text) => Ok(Self::new(text)),
            other => Err(InputValueError::expected_type(other)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.text.clone())
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }
}

impl<K: Kind> OutputType for Scalar<K> {
    fn type_name() -> Cow<'static, str> {
        K::NAME.into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_output_type::<Self, _>(MetaTypeId::Scalar, register::<K>)
    }

    async fn resolve(
        &self,
        _ctx: &ContextSelectionSet<'_>,
        _field: &Positioned<Field>,
    ) -> ServerResult<Value> {
        Ok(Value::String(self.text.clone()))
    }
}
