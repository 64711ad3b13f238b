use sea_orm::entity::prelude::*;

use crate::ids::ParticipantId;

/// Name and address, encrypted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participant_person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: ParticipantId,
    /// Which key it is encrypted with.
    pub key_id: String,
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
