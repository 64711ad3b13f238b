use sea_orm::entity::prelude::*;

use crate::ids::{ChapterId, CountryCode, LanguageCode, ParticipantId, SeatId, TrainingId};
use crate::registration::RegistrationStatus;

/// One person in one training, however many partners brought them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "seat")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SeatId,
    pub training_id: TrainingId,
    pub participant_id: ParticipantId,
    /// The best of its registrations'.
    pub status: RegistrationStatus,
    /// How many of its registrations have a place: each partner's is counted, or one would learn of another.
    pub places: i32,
    /// For figures: the person's own word, else what the first registration said.
    pub country: CountryCode,
    pub chapter_id: Option<ChapterId>,
    pub language: LanguageCode,
    pub created_at: DateTimeUtc,
    /// When it got its place, while it has one.
    pub confirmed_at: Option<DateTimeUtc>,
    /// How many different sessions were attended, and how many assignments handed in.
    pub attended: i32,
    pub submitted: i32,
    /// When a facilitator confirmed that they took part.
    pub attested_at: Option<DateTimeUtc>,
    pub completed_at: Option<DateTimeUtc>,
    /// What completing asked for when they first did, also while what was counted then is not so.
    pub completed_sessions: Option<i32>,
    pub completed_assignments: Option<i32>,
    pub completed_attestation: Option<bool>,
}

impl Model {
    /// For whom has no registration yet, and has done nothing.
    pub const fn new(
        id: SeatId,
        training_id: TrainingId,
        participant_id: ParticipantId,
        country: CountryCode,
        language: LanguageCode,
        created_at: DateTimeUtc,
    ) -> Self {
        Self {
            id,
            training_id,
            participant_id,
            status: RegistrationStatus::Cancelled,
            places: 0,
            country,
            chapter_id: None,
            language,
            created_at,
            confirmed_at: None,
            attended: 0,
            submitted: 0,
            attested_at: None,
            completed_at: None,
            completed_sessions: None,
            completed_assignments: None,
            completed_attestation: None,
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
