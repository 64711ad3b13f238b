//! What is wrong with a text that somebody has written, or may be wrong. Nothing that is written here can break the
//! service: what is too large or nested too deep is not even parsed.

mod glossary;
mod letters;
mod likeness;
mod markup;
mod names;
mod parse;
mod plurals;
mod trial;
mod weight;

use fluent_syntax::ast::{Entry, Message};

use crate::localization::{Args, LanguageTag, Languages, Locale};

pub use names::variables;
pub use trial::{Shown, shown};

/// One thing that was found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Stable, for programs.
    pub code: &'static str,
    pub severity: Severity,
    /// The message that says it, with what is filled in.
    pub message: &'static str,
    pub args: Args,
    /// Where in the text, from 1; a column counts characters.
    pub place: Option<(usize, usize)>,
    /// In which variant of a selector, as it is written: "few", "1".
    pub variant: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Such a text is not published.
    Error,
    /// To be confirmed.
    Warning,
}

impl Finding {
    fn error(code: &'static str, message: &'static str) -> Self {
        Self {
            code,
            severity: Severity::Error,
            message,
            args: Args::new(),
            place: None,
            variant: None,
        }
    }

    fn warning(code: &'static str, message: &'static str) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, message)
        }
    }

    fn of(mut self, value: impl Into<String>) -> Self {
        self.args.push(("value", value.into().into()));
        self
    }

    fn with(mut self, name: &'static str, value: impl Into<crate::localization::Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn at(mut self, place: (usize, usize)) -> Self {
        self.place = Some(place);
        self
    }

    fn in_variant(mut self, variant: &str) -> Self {
        self.variant = Some(variant.to_owned());
        self
    }
}

/// A text for a message in a language, beside the source.
pub struct Candidate<'a> {
    pub key: &'a str,
    pub source: &'a Message<String>,
    pub tag: &'a LanguageTag,
    /// The language, or what a country's wording is laid over.
    pub locale: &'a Locale,
}

/// What is found, errors first; and the message, if it can be read at all.
pub fn check(
    languages: &Languages,
    of: &Candidate<'_>,
    text: &str,
) -> (Vec<Finding>, Option<Message<String>>) {
    let mut found = letters::check(text);
    if !found.is_empty() {
        return (found, None);
    }
    let message = match parse::read(of.key, text) {
        Ok(message) => message,
        Err(finding) => return (vec![finding], None),
    };
    found.extend(weight::check(&message));
    // What is too much is not even tried.
    if !found.is_empty() {
        return (found, None);
    }
    found.extend(names::check(of, &message));
    found.extend(plurals::check(of, &message));
    found.extend(markup::check(of, &message));
    found.extend(likeness::check(of, &message));
    found.extend(glossary::check(languages, of, &message));
    let is_whole = found.iter().all(|one| one.severity != Severity::Error);
    if is_whole {
        found.extend(trial::check(languages, of, &message));
    }
    found.sort_by_key(|one| one.severity);
    (found, Some(message))
}

/// What is to be confirmed of a message that can be read.
pub fn has_warnings(languages: &Languages, of: &Candidate<'_>, message: &Message<String>) -> bool {
    let found = names::check(of, message).into_iter();
    let found = found.chain(plurals::check(of, message));
    let found = found.chain(glossary::check(languages, of, message));
    let mut found = found.chain(likeness::check(of, message));
    found.any(|one| one.severity == Severity::Warning)
}

/// The English message.
pub fn source_of<'l>(languages: &'l Languages, key: &str) -> Option<&'l Message<String>> {
    match languages.english().entry(key)? {
        Entry::Message(message) => Some(message),
        _ => None,
    }
}
