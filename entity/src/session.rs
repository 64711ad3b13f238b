use sea_orm::entity::prelude::*;

use crate::ids::{ModuleId, SessionId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SessionId,
    #[sea_orm(unique)]
    pub module_id: ModuleId,
    #[sea_orm(belongs_to, from = "module_id", to = "id")]
    pub module: BelongsTo<super::module::Entity>,
    #[sea_orm(has_many)]
    pub sittings: HasMany<super::sitting::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
