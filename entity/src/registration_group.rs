use sea_orm::entity::prelude::*;

use crate::ids::{ChapterId, CountryCode, GroupId, OrganizationId, TrainingId};

/// People who register together, or through one partner.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration_group")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: GroupId,
    pub training_id: TrainingId,
    pub name: String,
    pub country: CountryCode,
    pub chapter_id: Option<ChapterId>,
    pub organization_id: Option<OrganizationId>,
    pub is_umbrella: bool,
    pub status: GroupStatus,
    /// Its place among those who wait, if it waits.
    pub queue: Option<i64>,
    /// Its members who have not cancelled, and the facilitators among them.
    pub size: i32,
    pub facilitators: i32,
    pub created_at: DateTimeUtc,
    /// Which link of its calendar holds.
    pub calendar_version: i32,
    /// Made up, for development.
    pub is_demo: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum GroupStatus {
    #[sea_orm(string_value = "FORMING")]
    Forming,
    #[sea_orm(string_value = "CONFIRMED")]
    Confirmed,
    #[sea_orm(string_value = "WAITLISTED")]
    Waitlisted,
    #[sea_orm(string_value = "CANCELLED")]
    Cancelled,
}

impl ActiveModelBehavior for ActiveModel {}
