use sea_orm::entity::prelude::*;

use crate::ids::{MessageKey, ProgramId, Slug};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "program")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ProgramId,
    #[sea_orm(unique)]
    pub slug: Slug,
    pub name_key: MessageKey,
    /// Whether those who write texts may publish their own.
    pub authors_publish: bool,
    #[sea_orm(has_many)]
    pub trainings: HasMany<super::training::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
