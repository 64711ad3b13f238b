use sea_orm::entity::prelude::*;

use crate::ids::{AssignmentId, ParticipantId, RegistrationId, SeatId, SubmissionId, TrainingId};

/// That an assignment was handed in. What was written is in `submission_text`.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submission")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SubmissionId,
    pub training_id: TrainingId,
    pub assignment_id: AssignmentId,
    /// Who handed it in, and through whom they came.
    pub registration_id: RegistrationId,
    pub seat_id: SeatId,
    pub participant_id: ParticipantId,
    pub status: SubmissionStatus,
    pub submitted_at: DateTimeUtc,
    pub reviewed_at: Option<DateTimeUtc>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum SubmissionStatus {
    #[sea_orm(string_value = "SUBMITTED")]
    Submitted,
    /// To be done again.
    #[sea_orm(string_value = "RETURNED")]
    Returned,
    #[sea_orm(string_value = "ACCEPTED")]
    Accepted,
}

impl ActiveModelBehavior for ActiveModel {}
