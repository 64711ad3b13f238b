//! The desk in the schema.

mod check;
mod comparison;
mod exchange;
mod glossary;
mod message;
mod publication;
mod query;
mod revision;
mod write;

pub use check::{CheckQuery, TextCheck};
pub use exchange::{ExchangeMutation, ExchangeQuery};
pub use glossary::{GlossaryMutation, GlossaryQuery, GlossaryTermObject};
pub use message::{MessageObject, TranslationObject, messages_named, translations_named};
pub use publication::{PublicationQuery, PublicationSubscription};
pub use query::DeskQuery;
pub use revision::RevisionObject;
pub use write::{DeskMutation, PublishMutation, SourceChange, SourceMutation};
