use sea_orm::entity::prelude::*;

use crate::ids::{AttendanceId, SeatId, SessionId, SittingId, TrainingId};

/// That a seat's holder was in a sitting, or was not, whoever sits behind the connection with them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttendanceId,
    pub training_id: TrainingId,
    pub session_id: SessionId,
    pub sitting_id: SittingId,
    pub seat_id: SeatId,
    /// Not if they stayed too briefly, or if somebody who knows said so.
    pub is_present: bool,
    /// How many people sat behind the connection.
    pub headcount: i32,
    pub minutes: Option<i32>,
    /// Somebody said it, and no file changes it.
    pub is_by_hand: bool,
    pub recorded_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
