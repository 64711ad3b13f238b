use sea_orm::entity::prelude::*;

use crate::ids::{BreakoutPlanId, GroupId, RegistrationId, SeatId, UnplacedId};

/// Somebody for whom there was no room: each registration with which they come.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "breakout_unplaced")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UnplacedId,
    pub plan_id: BreakoutPlanId,
    pub group_id: Option<GroupId>,
    pub registration_id: RegistrationId,
    pub seat_id: SeatId,
    pub reason: UnplacedReason,
    /// With which chance it was planned.
    pub seed: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum UnplacedReason {
    #[sea_orm(string_value = "NO_COMMON_LANGUAGE")]
    NoCommonLanguage,
    #[sea_orm(string_value = "NO_FACILITATOR")]
    NoFacilitator,
    #[sea_orm(string_value = "KEPT_APART")]
    KeptApart,
    #[sea_orm(string_value = "GROUP_TOO_SMALL")]
    GroupTooSmall,
    #[sea_orm(string_value = "ROOMS_FULL")]
    RoomsFull,
}

impl ActiveModelBehavior for ActiveModel {}
