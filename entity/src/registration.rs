use sea_orm::entity::prelude::*;

use crate::ids::{
    ChapterId, CountryCode, GroupId, LanguageCode, OrganizationId, ParticipantId, RegistrationId,
    SeatId, TrainingId, ZoneName,
};

/// How one partner brought one person to a training: an affiliation. It says for whom the person is seen.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registration")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RegistrationId,
    pub training_id: TrainingId,
    pub seat_id: SeatId,
    pub participant_id: ParticipantId,
    pub group_id: GroupId,
    /// The person's, as this partner said.
    pub country: CountryCode,
    pub language: LanguageCode,
    pub time_zone: ZoneName,
    /// The group's.
    pub group_country: CountryCode,
    pub chapter_id: Option<ChapterId>,
    pub organization_id: Option<OrganizationId>,
    pub status: RegistrationStatus,
    /// The place of those who wait together.
    pub queue: Option<i64>,
    pub is_contact: bool,
    pub is_facilitator: bool,
    /// The label of a sitting: "A", "B".
    pub preferred_sitting: Option<String>,
    /// By which attendance knows them.
    #[sea_orm(unique)]
    pub code: String,
    pub consent_version: String,
    pub consent_language: LanguageCode,
    pub consent_at: DateTimeUtc,
    pub registered_at: DateTimeUtc,
    pub cancelled_at: Option<DateTimeUtc>,
    /// How far its seat has come, here too so that a page is read and ordered without it.
    pub attended: i32,
    pub submitted: i32,
    pub is_attested: bool,
    pub completed_at: Option<DateTimeUtc>,
    /// Which link of their calendar holds.
    pub calendar_version: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum RegistrationStatus {
    #[sea_orm(string_value = "CANCELLED")]
    Cancelled,
    #[sea_orm(string_value = "PENDING")]
    Pending,
    #[sea_orm(string_value = "WAITLISTED")]
    Waitlisted,
    #[sea_orm(string_value = "CONFIRMED")]
    Confirmed,
}

/// The number of the calendar's link of somebody who has none any more.
pub const NO_CALENDAR: i32 = i32::MAX;

impl ActiveModelBehavior for ActiveModel {}
