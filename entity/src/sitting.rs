use sea_orm::entity::prelude::*;

use crate::ids::{SessionId, SittingId, ZoneName};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sitting")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SittingId,
    pub session_id: SessionId,
    pub label: String,
    pub status: SittingStatus,
    /// Wall time in `time_zone`: what people agreed on.
    pub starts_local: DateTime,
    pub time_zone: ZoneName,
    pub minutes: i32,
    /// The instant derived from the two when the row was written. What has begun keeps it.
    pub starts_at: DateTimeUtc,
    pub capacity: Option<i32>,
    /// How often it was changed, and when last.
    pub sequence: i32,
    pub changed_at: Option<DateTimeUtc>,
    #[sea_orm(belongs_to, from = "session_id", to = "id")]
    pub session: BelongsTo<super::session::Entity>,
    #[sea_orm(has_many)]
    pub interpretation: HasMany<super::interpretation::Entity>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum SittingStatus {
    #[sea_orm(string_value = "SCHEDULED")]
    Scheduled,
    #[sea_orm(string_value = "CANCELLED")]
    Cancelled,
}

impl ActiveModelBehavior for ActiveModel {}
