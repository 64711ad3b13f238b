use sea_orm::entity::prelude::*;

use crate::ids::UploadId;

/// Bytes for an import, encrypted, kept for an hour for who sent them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UploadId,
    pub issuer: String,
    pub subject: String,
    pub at: DateTimeUtc,
    pub key_id: String,
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
