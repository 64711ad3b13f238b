use sea_orm::entity::prelude::*;

use crate::ids::{MessageKey, SkillId, Slug};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "skill")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SkillId,
    #[sea_orm(unique)]
    pub slug: Slug,
    pub position: i32,
    pub name_key: MessageKey,
    pub description_key: MessageKey,
    /// How often somebody changed it, or one of its English texts.
    pub version: i32,
    #[sea_orm(has_many, via = "module_skill")]
    pub modules: HasMany<super::module::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
