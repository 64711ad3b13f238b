use sea_orm::entity::prelude::*;

use crate::ids::{OrganizationId, Slug};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organization")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: OrganizationId,
    #[sea_orm(unique)]
    pub slug: Slug,
    pub name: String,
    /// Made up, for development.
    pub is_demo: bool,
    #[sea_orm(has_many)]
    pub chapters: HasMany<super::chapter::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
