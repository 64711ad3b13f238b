use sea_orm::entity::prelude::*;

use crate::ids::{BreakoutRoomId, RegistrationId, SeatId};

/// Who is in a room: each registration with which they come to it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "breakout_member")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub room_id: BreakoutRoomId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub registration_id: RegistrationId,
    pub seat_id: SeatId,
    #[sea_orm(belongs_to, from = "room_id", to = "id")]
    pub room: BelongsTo<super::breakout_room::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
