use sea_orm::entity::prelude::*;

use crate::ids::{SittingId, TrainingId};

/// Where a sitting is held, encrypted: whoever has it can come in.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sitting_link")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub sitting_id: SittingId,
    pub training_id: TrainingId,
    pub key_id: String,
    pub sealed: Vec<u8>,
}

impl ActiveModelBehavior for ActiveModel {}
