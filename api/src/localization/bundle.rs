//! Formatting in one language.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentType;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Pattern, Resource};
use icu::decimal::input::Decimal;
use jiff::civil;

use super::formats::{DateStyle, Formats, Shape};
use super::{LanguageTag, borrowed, plural};

/// The names of the functions that messages may call.
pub const FUNCTIONS: [&str; 2] = ["NUMBER", "DATETIME"];

/// A value for a variable of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    Number(i64),
    Text(String),
    /// Wall time where the reader is; whoever passes it has chosen the zone.
    Date(civil::DateTime),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<civil::Date> for Arg {
    fn from(date: civil::Date) -> Self {
        Self::Date(date.to_datetime(civil::Time::midnight()))
    }
}

pub type Args = Vec<(&'static str, Arg)>;

/// A language's functions and what its messages refer to.
pub struct Bundle(FluentBundle<FluentResource>);

/// The messages of a language do not fit together.
#[derive(Debug, thiserror::Error)]
#[error("the messages of {language} do not load: {reason}")]
pub struct BrokenBundle {
    pub language: String,
    pub reason: String,
}

impl Bundle {
    /// `referred` are the terms and messages that others refer to.
    pub fn new<'e>(
        tag: &LanguageTag,
        formats: &Arc<Formats>,
        referred: impl Iterator<Item = &'e Entry<String>>,
    ) -> Result<Self, BrokenBundle> {
        let broken = |reason: String| BrokenBundle {
            language: tag.to_string(),
            reason,
        };
        let mut body: Vec<_> = referred.filter_map(borrowed::entry).collect();
        for entry in &mut body {
            let (value, attributes) = match entry {
                Entry::Message(message) => (message.value.as_mut(), &mut message.attributes),
                Entry::Term(term) => (Some(&mut term.value), &mut term.attributes),
                _ => continue,
            };
            value.into_iter().for_each(plural::rewrite);
            for attribute in attributes {
                plural::rewrite(&mut attribute.value);
            }
        }
        let source = fluent_syntax::serializer::serialize(&Resource { body });
        let resource =
            FluentResource::try_new(source).map_err(|(_, errors)| broken(format!("{errors:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag.identifier().clone()]);
        bundle
            .add_resource(resource)
            .map_err(|errors| broken(format!("{errors:?}")))?;
        add_functions(&mut bundle, formats).map_err(|error| broken(error.to_string()))?;
        Ok(Self(bundle))
    }

    /// The text with these values filled in, and what Fluent has against it.
    pub fn format(&self, pattern: &Pattern<String>, args: &Args) -> (String, Vec<FluentError>) {
        let mut pattern = borrowed::pattern(pattern);
        plural::rewrite(&mut pattern);
        let mut fluent_args = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            fluent_args.set(*name, value(arg));
        }
        let mut errors = Vec::new();
        let text = self
            .0
            .format_pattern(&pattern, Some(&fluent_args), &mut errors);
        (text.into_owned(), errors)
    }
}

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Date(date) => FluentValue::Custom(Box::new(WallTime(*date))),
    }
}

#[derive(Clone, Debug, PartialEq)]
struct WallTime(civil::DateTime);

impl FluentType for WallTime {
    fn duplicate(&self) -> Box<dyn FluentType + Send> {
        Box::new(self.clone())
    }

    fn as_string(&self, _: &intl_memoizer::IntlLangMemoizer) -> std::borrow::Cow<'static, str> {
        self.0.to_string().into()
    }

    fn as_string_threadsafe(
        &self,
        _: &intl_memoizer::concurrent::IntlLangMemoizer,
    ) -> std::borrow::Cow<'static, str> {
        self.0.to_string().into()
    }
}

fn add_functions(
    bundle: &mut FluentBundle<FluentResource>,
    formats: &Arc<Formats>,
) -> Result<(), FluentError> {
    let own = Arc::clone(formats);
    bundle.add_function("SHOW", move |values, named| show(&own, values, named))?;
    let own = Arc::clone(formats);
    bundle.add_function("NUMBER", move |values, named| show(&own, values, named))?;
    let own = Arc::clone(formats);
    bundle.add_function("PLURAL", move |values, named| {
        let Some(number) = values.first().and_then(|value| decimal(value, named)) else {
            return FluentValue::Error;
        };
        match named.get("type") {
            Some(FluentValue::String(kind)) if kind == "ordinal" => own.ordinal(&number).into(),
            _ => own.cardinal(&number).into(),
        }
    })?;
    let own = Arc::clone(formats);
    bundle.add_function("DATETIME", move |values, named| {
        let shape = shape(named).unwrap_or(Shape::date(DateStyle::Medium));
        values
            .first()
            .and_then(wall_time)
            .and_then(|moment| own.date_time(moment, shape))
            .map_or(FluentValue::Error, FluentValue::from)
    })
}

fn show<'a>(formats: &Formats, values: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    match values.first() {
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        Some(number @ FluentValue::Number(_)) => decimal(number, named)
            .map_or(FluentValue::Error, |number| formats.number(&number).into()),
        Some(date @ FluentValue::Custom(_)) => wall_time(date)
            .and_then(|moment| formats.date_time(moment, Shape::date(DateStyle::Medium)))
            .map_or(FluentValue::Error, FluentValue::from),
        _ => FluentValue::Error,
    }
}

/// The number as it will be written, since "1.0" and "1" may take different plural forms.
fn decimal(value: &FluentValue, named: &FluentArgs) -> Option<Decimal> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = |name: &str| match named.get(name) {
        Some(FluentValue::Number(digits)) if (0.0..=20.0).contains(&digits.value) =>
        {
            #[expect(clippy::cast_possible_truncation, reason = "bounded just above")]
            Some(digits.value as i16)
        }
        _ => None,
    };
    let minimum = digits("minimumFractionDigits").unwrap_or(0);
    let maximum = digits("maximumFractionDigits").unwrap_or(3).max(minimum);
    let mut decimal = Decimal::try_from_str(&number.value.to_string()).ok()?;
    decimal.round(-maximum);
    decimal.absolute.trim_end();
    decimal.absolute.pad_end(-minimum);
    Some(decimal)
}

fn wall_time(value: &FluentValue) -> Option<civil::DateTime> {
    let FluentValue::Custom(custom) = value else {
        return None;
    };
    custom
        .as_any()
        .downcast_ref::<WallTime>()
        .map(|moment| moment.0)
}

/// The options of `DATETIME()` that messages may use: `dateStyle`, `timeStyle`, or single fields.
pub fn shape(named: &FluentArgs) -> Option<Shape> {
    let option = |name| option(named, name);
    let time = option("timeStyle") == Some("short");
    let date = match option("dateStyle") {
        Some("full") => Some(DateStyle::Full),
        Some("long") => Some(DateStyle::Long),
        Some("medium") => Some(DateStyle::Medium),
        Some("short") => Some(DateStyle::Short),
        _ => match (option("year"), option("month"), option("day")) {
            (Some("numeric"), None, None) => Some(DateStyle::Year),
            (Some("numeric"), Some("long"), None) => Some(DateStyle::YearMonth),
            (None, Some("long"), Some("numeric")) => Some(DateStyle::MonthDay),
            _ => None,
        },
    };
    (date.is_some() || time).then_some(Shape { date, time })
}

fn option<'a>(named: &'a FluentArgs, name: &'static str) -> Option<&'a str> {
    match named.get(name) {
        Some(FluentValue::String(text)) => Some(text),
        _ => None,
    }
}
