use sea_orm::entity::prelude::*;

use crate::ids::{GlossaryTermId, LanguageCode};

/// How a word of the movement is to be said in a language, and how it is not.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "glossary_term")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GlossaryTermId,
    /// In English.
    pub source: String,
    /// The same in small letters: once in each language.
    pub folded: String,
    pub language: LanguageCode,
    pub approved: Option<String>,
    /// With line ends between.
    pub forbidden: String,
    pub note: Option<String>,
    pub changed_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
