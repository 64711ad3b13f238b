use sea_orm::entity::prelude::*;

use crate::ids::ParticipantId;

/// What somebody was counted for when the counts were brought up to date last.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participation_person")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub participant_id: ParticipantId,
    /// As JSON.
    pub facts: String,
}

impl ActiveModelBehavior for ActiveModel {}
