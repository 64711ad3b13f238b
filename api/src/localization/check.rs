//! What is wrong with the texts of each language, for `teachin check-locales` and for the tests.

use std::collections::BTreeSet;
use std::fmt;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey,
};
use jiff::civil;

pub use super::bundle::FUNCTIONS;
use super::bundle::{Arg, Args};
use super::locale::{Layer, digest, visit};
use super::plural;
use super::{LanguageTag, Languages, Locale};

/// Numbers that between them take every plural form of every language.
pub const PLURAL_SAMPLES: [i64; 13] = [0, 1, 2, 3, 5, 11, 21, 22, 100, 101, 103, 111, 1_000_000];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    Missing,
    Unknown,
    Outdated,
    Broken,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Outdated => "outdated",
            Self::Broken => "broken",
        })
    }
}

#[derive(Debug)]
pub struct Finding {
    pub language: LanguageTag,
    pub problem: Problem,
    pub key: String,
    pub detail: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            language,
            problem,
            key,
            detail,
        } = self;
        write!(f, "{language}: {problem}: {key}")?;
        if detail.is_empty() {
            return Ok(());
        }
        write!(f, ": {detail}")
    }
}

/// Everything that is wrong, by language. A country's layer (es-MX) may leave out what its language words.
pub fn check(languages: &Languages) -> Vec<Finding> {
    let english = languages.english();
    languages
        .iter()
        .flat_map(|locale| check_locale(locale, english))
        .collect()
}

/// The digests to record for a language once somebody has made sure that it says what English says now.
pub fn digests(locale: &Locale, english: &Locale) -> String {
    let (Some(own), Some(source)) = (locale.layers().first(), english.layers().first()) else {
        return String::new();
    };
    own.messages()
        .filter_map(|(id, _)| {
            let layered = source.entries.get(id)?;
            Some(format!("{id} {}\n", digest(&layered.entry)))
        })
        .collect()
}

fn check_locale(locale: &Locale, english: &Locale) -> Vec<Finding> {
    let (Some(own), Some(source)) = (locale.layers().first(), english.layers().first()) else {
        return Vec::new();
    };
    let found = |problem, key: &str, detail: String| Finding {
        language: locale.tag.clone(),
        problem,
        key: key.to_owned(),
        detail,
    };
    let mut findings = Vec::new();
    for id in source.entries.keys() {
        if !locale
            .layers()
            .iter()
            .any(|layer| layer.entries.contains_key(id))
        {
            findings.push(found(Problem::Missing, id, String::new()));
        }
    }
    for (id, layered) in &own.entries {
        let Some(original) = source.entries.get(id) else {
            findings.push(found(Problem::Unknown, id, String::new()));
            continue;
        };
        if let (Entry::Message(message), Entry::Message(original)) =
            (&layered.entry, &original.entry)
        {
            for detail in broken(message, original, locale) {
                findings.push(found(Problem::Broken, id, detail));
            }
        }
        if let Some(detail) = outdated(own, id, &original.entry, &locale.tag) {
            findings.push(found(Problem::Outdated, id, detail));
        }
    }
    findings
}

fn outdated(own: &Layer, id: &str, original: &Entry<String>, tag: &LanguageTag) -> Option<String> {
    let is_message = matches!(original, Entry::Message(_));
    if *tag == LanguageTag::english() || !is_message {
        return None;
    }
    let now = digest(original);
    match own.digests.get(id) {
        Some(made_from) if *made_from == now => None,
        Some(made_from) => Some(format!("made from {made_from}, English is now {now}")),
        None => Some("no digest recorded; look at it, then run check-locales --accept".to_owned()),
    }
}

fn broken(message: &Message<String>, original: &Message<String>, locale: &Locale) -> Vec<String> {
    let (Some(pattern), Some(source)) = (&message.value, &original.value) else {
        return vec!["has no text".to_owned()];
    };
    let (used, wanted) = (Names::of(pattern), Names::of(source));
    let mut details = Vec::new();
    for name in used.variables.difference(&wanted.variables) {
        details.push(format!("${name} is no variable of this message"));
    }
    for name in wanted.variables.difference(&used.variables) {
        details.push(format!("${name} is not used"));
    }
    for name in wanted.terms.difference(&used.terms) {
        details.push(format!("the term -{name} is not used"));
    }
    for name in &used.functions {
        if !FUNCTIONS.contains(&name.as_str()) {
            details.push(format!("there is no function {name}()"));
        }
    }
    let categories = locale.formats.plural_categories();
    visit_selects(pattern, &mut |selector, variants| {
        if plural::is_plural(selector, variants) {
            details.extend(plural_gaps(&categories, variants));
        }
    });
    details.extend(trial(&message.id.name, &wanted.variables, locale));
    details
}

/// Variables, terms and functions that a pattern names.
#[derive(Default)]
struct Names {
    variables: BTreeSet<String>,
    terms: BTreeSet<String>,
    functions: BTreeSet<String>,
}

impl Names {
    fn of(pattern: &Pattern<String>) -> Self {
        let mut names = Self::default();
        visit(pattern, &mut |inline| {
            let (set, id) = match inline {
                InlineExpression::VariableReference { id } => (&mut names.variables, id),
                InlineExpression::TermReference { id, .. } => (&mut names.terms, id),
                InlineExpression::FunctionReference { id, .. } => (&mut names.functions, id),
                _ => return,
            };
            set.insert(id.name.clone());
        });
        names
    }
}

fn plural_gaps(categories: &[&str], variants: &[Variant<String>]) -> Vec<String> {
    let named: Vec<&str> = variants
        .iter()
        .filter_map(|variant| match &variant.key {
            VariantKey::Identifier { name } => Some(name.as_str()),
            VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    let missing = categories
        .iter()
        .filter(|category| !named.contains(category))
        .map(|category| format!("the plural form [{category}] is missing"));
    let unknown = named
        .iter()
        .filter(|name| !categories.contains(name))
        .map(|name| format!("[{name}] is no plural form of this language"));
    missing.chain(unknown).collect()
}

/// Formats with samples of every plural form; whatever Fluent complains about is reported once.
fn trial(key: &str, variables: &BTreeSet<String>, locale: &Locale) -> BTreeSet<String> {
    let mut complaints = BTreeSet::new();
    for number in PLURAL_SAMPLES {
        let args = sample_args(variables, number);
        let Some((text, errors)) = locale.format(key, &args) else {
            continue;
        };
        complaints.extend(errors.iter().map(ToString::to_string));
        if text.trim().is_empty() {
            complaints.insert(format!("says nothing for {number}"));
        }
    }
    complaints
}

/// The variables that a message of a locale names.
pub fn variables(locale: &Locale, key: &str) -> BTreeSet<String> {
    let entry = locale
        .layers()
        .iter()
        .find_map(|layer| layer.entries.get(key));
    match entry.map(|layered| &layered.entry) {
        Some(Entry::Message(Message {
            value: Some(pattern),
            ..
        })) => Names::of(pattern).variables,
        _ => BTreeSet::new(),
    }
}

/// Values for the variables that our messages have: dates by their name, text by their name, else numbers.
pub fn sample_args(variables: &BTreeSet<String>, number: i64) -> Args {
    VARIABLES
        .iter()
        .filter(|(name, _)| variables.contains(*name))
        .map(|(name, kind)| {
            let arg = match kind {
                Kind::Number => Arg::Number(number),
                Kind::Date => Arg::Date(civil::datetime(2022, 5, 10, 20, 0, 0, 0)),
                Kind::Text => Arg::from(*name),
            };
            (*name, arg)
        })
        .collect()
}

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Number,
    Date,
    Text,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Date => "date",
            Self::Text => "text",
        }
    }
}

/// Every variable that the service fills in.
pub const VARIABLES: [(&str, Kind); 34] = [
    ("argument", Kind::Text),
    ("closes", Kind::Text),
    ("column", Kind::Number),
    ("count", Kind::Number),
    ("date", Kind::Text),
    ("detail", Kind::Text),
    ("end", Kind::Text),
    ("endDate", Kind::Text),
    ("endsOn", Kind::Date),
    ("first", Kind::Text),
    ("header", Kind::Text),
    ("id", Kind::Text),
    ("label", Kind::Text),
    ("limit", Kind::Text),
    ("line", Kind::Number),
    ("max", Kind::Number),
    ("method", Kind::Text),
    ("min", Kind::Number),
    ("minutes", Kind::Number),
    ("opens", Kind::Text),
    ("ordinal", Kind::Number),
    ("partner", Kind::Text),
    ("place", Kind::Text),
    ("second", Kind::Text),
    ("seconds", Kind::Number),
    ("sitting", Kind::Text),
    ("sittings", Kind::Number),
    ("start", Kind::Text),
    ("startsOn", Kind::Date),
    ("time", Kind::Text),
    ("title", Kind::Text),
    ("value", Kind::Text),
    ("week", Kind::Number),
    ("weeks", Kind::Number),
];

fn visit_selects<'a>(
    pattern: &'a Pattern<String>,
    see: &mut impl FnMut(&'a InlineExpression<String>, &'a [Variant<String>]),
) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            visit_select(expression, see);
        }
    }
}

fn visit_select<'a>(
    expression: &'a Expression<String>,
    see: &mut impl FnMut(&'a InlineExpression<String>, &'a [Variant<String>]),
) {
    match expression {
        Expression::Select { selector, variants } => {
            see(selector, variants);
            for variant in variants {
                visit_selects(&variant.value, see);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            visit_select(expression, see);
        }
        Expression::Inline(_) => {}
    }
}
