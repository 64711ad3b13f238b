use sea_orm::entity::prelude::*;

use crate::ids::{LanguageCode, MessageKey, RevisionId};

/// What became of a message in a language since it was shipped: nothing is here that was never touched.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "translation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub message_key: MessageKey,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: LanguageCode,
    /// How often it was published, confirmed or withdrawn.
    pub version: i32,
    /// Whose text is served; that which was shipped if nobody's is.
    pub revision_id: Option<RevisionId>,
    /// Whether the language has no words for it.
    pub is_withdrawn: bool,
    /// The English that the text is right for; that which was recorded with it unless said.
    pub source_digest: Option<String>,
    pub base_digest: Option<String>,
    /// Of English: digests of earlier wordings that say the same, with spaces between.
    pub same_as: String,
    /// With which edition it changed last.
    pub edition: i64,
    pub changed_at: DateTimeUtc,
    #[sea_orm(belongs_to, from = "revision_id", to = "id")]
    pub revision: BelongsTo<Option<super::revision::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}
