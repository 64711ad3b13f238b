use sea_orm::entity::prelude::*;

use crate::ids::{RegistrationId, SessionId, SittingId};

/// Which sitting of one week somebody chose, where it is not the one that they prefer.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_sitting")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: RegistrationId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub session_id: SessionId,
    pub sitting_id: SittingId,
}

impl ActiveModelBehavior for ActiveModel {}
