//! Languages: whose words answer, in what form, with which plural and which digits.
//!
//! Texts are Fluent messages in `locales/<tag>/*.ftl`, for the service's own words and for the curriculum;
//! rows hold message keys. This module reads them, chooses the language that answers and formats.
//! Which message a field shows is the business of the other domains.

mod borrowed;
mod bundle;
pub mod check;
mod formats;
mod glossary;
pub mod graphql;
mod languages;
mod locale;
mod message;
mod negotiation;
mod plural;
mod published;
mod source;
mod tag;
mod text;
mod trial;

pub use bundle::{Arg, Args};
pub use formats::{DateStyle, Formats, Shape};
pub use glossary::{Glossary, Term, folded, speaks_of};
pub use languages::{Languages, MissingMessage, references};
pub use locale::{Locale, LocaleError, digest, visit};
pub use message::{NoMessage, read_message, written};
pub use negotiation::{Chain, LONGEST_ACCEPT_LANGUAGE, Preferences};
pub use plural::is_plural;
pub use published::{Mark, Published, Standing, Words};
pub use source::{SyntaxError, parse, position};
pub use tag::{LanguageTag, TagError, TextDirection};
pub use text::{Layout, LocalizedText, without_isolation};
pub use trial::Trial;
