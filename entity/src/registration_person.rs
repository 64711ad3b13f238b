use sea_orm::entity::prelude::*;

use crate::ids::RegistrationId;

/// The name and address that one partner gave, encrypted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: RegistrationId,
    /// Of the address, with a key: by it this partner finds them.
    pub address_hash: Option<Vec<u8>>,
    /// Which key it is encrypted with.
    pub key_id: String,
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
