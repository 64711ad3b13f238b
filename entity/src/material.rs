use sea_orm::entity::prelude::*;

use crate::ids::{MaterialId, MessageKey, ModuleId, Slug};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "material")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MaterialId,
    pub module_id: ModuleId,
    pub slug: Slug,
    pub position: i32,
    pub kind: MaterialKind,
    pub title_key: MessageKey,
    pub body_key: MessageKey,
    #[sea_orm(belongs_to, from = "module_id", to = "id")]
    pub module: BelongsTo<super::module::Entity>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum MaterialKind {
    #[sea_orm(string_value = "READING")]
    Reading,
    #[sea_orm(string_value = "SLIDES")]
    Slides,
    #[sea_orm(string_value = "WORKSHEET")]
    Worksheet,
    #[sea_orm(string_value = "OBSERVER_SHEET")]
    ObserverSheet,
    #[sea_orm(string_value = "RECORDING")]
    Recording,
    #[sea_orm(string_value = "VIDEO")]
    Video,
}

impl ActiveModelBehavior for ActiveModel {}
