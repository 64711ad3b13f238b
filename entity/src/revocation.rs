use sea_orm::entity::prelude::*;

use crate::ids::RevocationId;

/// Whose access was taken away: one token's, or all of a subject's.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "revocation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RevocationId,
    pub issuer: String,
    pub subject: Option<String>,
    pub token: Option<String>,
    pub at: DateTimeUtc,
    /// When it comes back by itself.
    pub until: Option<DateTimeUtc>,
}

impl ActiveModelBehavior for ActiveModel {}
