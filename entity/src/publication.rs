use sea_orm::entity::prelude::*;

/// Texts that were published together.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "publication")]
pub struct Model {
    /// The edition that they are a part of.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// Those with other words than before, with spaces around each.
    pub languages: String,
    /// The keys of those messages, with spaces between.
    pub messages: String,
    /// The subject of a token.
    pub author: String,
    pub note: Option<String>,
    pub published_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
