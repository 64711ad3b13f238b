use sea_orm::entity::prelude::*;

use crate::ids::{AssignmentId, MessageKey, ModuleId, Slug};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AssignmentId,
    pub module_id: ModuleId,
    pub slug: Slug,
    pub position: i32,
    pub title_key: MessageKey,
    pub instructions_key: MessageKey,
    pub is_group_work: bool,
    #[sea_orm(belongs_to, from = "module_id", to = "id")]
    pub module: BelongsTo<super::module::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
