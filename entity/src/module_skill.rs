use sea_orm::entity::prelude::*;

use crate::ids::{ModuleId, SkillId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "module_skill")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub module_id: ModuleId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub skill_id: SkillId,
    #[sea_orm(belongs_to, from = "module_id", to = "id")]
    pub module: BelongsTo<super::module::Entity>,
    #[sea_orm(belongs_to, from = "skill_id", to = "id")]
    pub skill: BelongsTo<super::skill::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
