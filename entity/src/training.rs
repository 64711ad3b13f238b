use sea_orm::entity::prelude::*;

use crate::ids::{MessageKey, ProgramId, Slug, TrainingId, ZoneName};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "training")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: TrainingId,
    pub program_id: ProgramId,
    #[sea_orm(unique)]
    pub slug: Slug,
    pub ordinal: i32,
    pub title_key: MessageKey,
    pub summary_key: MessageKey,
    pub status: TrainingStatus,
    pub starts_on: Date,
    pub ends_on: Date,
    pub time_zone: ZoneName,
    /// Wall time in `time_zone`.
    pub registration_opens: Option<DateTime>,
    /// Wall time in `time_zone`.
    pub registration_closes: Option<DateTime>,
    /// Wall time in `time_zone`: until when people come in through umbrella groups, if not as long as others.
    pub umbrella_closes: Option<DateTime>,
    /// Wall time in `time_zone`: until when members come and go, if not until registration closes.
    pub groups_lock: Option<DateTime>,
    pub minimum_group_size: i32,
    pub facilitators_from: i32,
    pub individuals: bool,
    pub capacity: Option<i32>,
    /// Whether one may wait for a place.
    pub has_waitlist: bool,
    /// How many different sessions, and how many assignments, complete the training; all if there are fewer.
    pub required_sessions: i32,
    pub required_assignments: i32,
    /// Whether a facilitator has to confirm it too.
    pub requires_attestation: bool,
    /// How long somebody has to be in a sitting to have attended it.
    pub presence_minutes: i32,
    /// How long after it is due an assignment may still be handed in.
    pub late_days: i32,
    pub consent_version: String,
    pub consent_key: MessageKey,
    /// How often somebody changed it, or one of its English texts.
    pub version: i32,
    #[sea_orm(belongs_to, from = "program_id", to = "id")]
    pub program: BelongsTo<super::program::Entity>,
    #[sea_orm(has_many)]
    pub modules: HasMany<super::module::Entity>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum TrainingStatus {
    #[sea_orm(string_value = "DRAFT")]
    Draft,
    #[sea_orm(string_value = "PUBLISHED")]
    Published,
    #[sea_orm(string_value = "CANCELLED")]
    Cancelled,
}

impl ActiveModelBehavior for ActiveModel {}
