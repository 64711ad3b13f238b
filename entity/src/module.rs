use sea_orm::entity::prelude::*;

use crate::ids::{MessageKey, ModuleId, Slug, TrainingId};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "module")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ModuleId,
    pub training_id: TrainingId,
    pub slug: Slug,
    /// 1 for the first week.
    pub position: i32,
    pub title_key: MessageKey,
    pub summary_key: MessageKey,
    pub body_key: MessageKey,
    pub has_breakouts: bool,
    /// How often somebody changed it, or one of its English texts.
    pub version: i32,
    #[sea_orm(belongs_to, from = "training_id", to = "id")]
    pub training: BelongsTo<super::training::Entity>,
    #[sea_orm(has_many, via = "module_skill")]
    pub skills: HasMany<super::skill::Entity>,
    #[sea_orm(has_many)]
    pub assignments: HasMany<super::assignment::Entity>,
    #[sea_orm(has_many)]
    pub materials: HasMany<super::material::Entity>,
    #[sea_orm(has_one)]
    pub session: HasOne<super::session::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
