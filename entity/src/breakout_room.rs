use sea_orm::entity::prelude::*;

use crate::ids::{BreakoutPlanId, BreakoutRoomId, GroupId, LanguageCode, SeatId, SittingId};

/// A room of a plan: of one group, or of everybody.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "breakout_room")]
pub struct Model {
    /// Grows with time, and within a plan with the number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BreakoutRoomId,
    pub plan_id: BreakoutPlanId,
    pub sitting_id: SittingId,
    /// Nobody's where people from everywhere are mixed.
    pub group_id: Option<GroupId>,
    /// From 1, for each group anew.
    pub number: i32,
    pub language: LanguageCode,
    pub facilitator_seat_id: Option<SeatId>,
    pub state: RoomState,
    /// With which chance it was planned.
    pub seed: i32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum RoomState {
    /// For those who plan alone.
    #[sea_orm(string_value = "DRAFT")]
    Draft,
    #[sea_orm(string_value = "PUBLISHED")]
    Published,
    /// Published, and holds until the draft that is to take its place is published.
    #[sea_orm(string_value = "STANDING")]
    Standing,
}

impl ActiveModelBehavior for ActiveModel {}
