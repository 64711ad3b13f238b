use sea_orm::entity::prelude::*;

use crate::ids::{LanguageCode, MessageKey, RevisionId};

/// A text that somebody wrote for a message in a language. What it says never changes, only what became of it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revision")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RevisionId,
    pub message_key: MessageKey,
    pub language: LanguageCode,
    pub state: RevisionState,
    pub text: String,
    /// The English that it was made from.
    pub source: String,
    pub source_digest: String,
    /// In a country's layer what its language said then.
    pub base: Option<String>,
    pub base_digest: Option<String>,
    /// How often the translation had been published then.
    pub version: i32,
    /// Subjects of tokens.
    pub author: String,
    pub reviewer: Option<String>,
    pub note: Option<String>,
    /// The codes of warnings that were confirmed, with spaces between.
    pub acknowledged: String,
    pub created_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
    pub published_at: Option<DateTimeUtc>,
    /// Of which edition it became a part.
    pub edition: Option<i64>,
    /// With which file it came, and whose place it took then.
    pub import_id: Option<i64>,
    pub replaces_id: Option<RevisionId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum RevisionState {
    #[sea_orm(string_value = "DRAFT")]
    Draft,
    #[sea_orm(string_value = "IN_REVIEW")]
    InReview,
    #[sea_orm(string_value = "CHANGES_REQUESTED")]
    ChangesRequested,
    #[sea_orm(string_value = "PUBLISHED")]
    Published,
    /// Another one took its place.
    #[sea_orm(string_value = "SUPERSEDED")]
    Superseded,
}

impl ActiveModelBehavior for ActiveModel {}
