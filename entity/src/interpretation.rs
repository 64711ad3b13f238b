use sea_orm::entity::prelude::*;

use crate::ids::{LanguageCode, SittingId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interpretation")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub sitting_id: SittingId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: LanguageCode,
    #[sea_orm(belongs_to, from = "sitting_id", to = "id")]
    pub sitting: BelongsTo<super::sitting::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
