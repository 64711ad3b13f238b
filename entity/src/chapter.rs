use sea_orm::entity::prelude::*;

use crate::ids::{ChapterId, CountryCode, OrganizationId, Slug};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "chapter")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ChapterId,
    #[sea_orm(unique)]
    pub slug: Slug,
    pub name: String,
    pub kind: ChapterKind,
    pub country: CountryCode,
    pub organization_id: OrganizationId,
    /// Made up, for development.
    pub is_demo: bool,
    #[sea_orm(belongs_to, from = "organization_id", to = "id")]
    pub organization: BelongsTo<super::organization::Entity>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum ChapterKind {
    #[sea_orm(string_value = "CHAPTER")]
    Chapter,
    #[sea_orm(string_value = "NATIONAL_COMMITTEE")]
    NationalCommittee,
}

impl ActiveModelBehavior for ActiveModel {}
