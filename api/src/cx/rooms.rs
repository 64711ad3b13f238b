//! How many are in a room, whoever they are.

use std::collections::HashMap;

use entity::ids::BreakoutRoomId;
use entity::{breakout_member, breakout_room, registration, seat};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query};
use sea_orm::{Condition, ConnectionTrait};

use super::Cx;
use crate::error::Result;

/// Of a row of `breakout_room`: those who still have a place, in a room that mixes everybody through whomever they came.
pub fn room_size() -> Expr {
    use breakout_member::Column;
    let all = || Alias::new("everybody");
    let of = |column: Column| Expr::col((all(), column));
    let has_place = "CONFIRMED";
    let mixed = Condition::all()
        .add(of(Column::IsMixed).eq(true))
        .add(Expr::col((seat::Entity, seat::Column::Status)).eq(has_place));
    let own = Condition::all()
        .add(of(Column::IsMixed).eq(false))
        .add(Expr::col((registration::Entity, registration::Column::Status)).eq(has_place));
    let room = (breakout_room::Entity, breakout_room::Column::Id);
    let mut count = Query::select();
    count
        .expr(of(Column::RegistrationId).count())
        .from_as(breakout_member::Entity, all())
        .inner_join(
            registration::Entity,
            Expr::col((registration::Entity, registration::Column::Id))
                .equals((all(), Column::RegistrationId)),
        )
        .inner_join(
            seat::Entity,
            Expr::col((seat::Entity, seat::Column::Id)).equals((all(), Column::SeatId)),
        )
        .and_where(of(Column::RoomId).equals(room))
        .cond_where(Condition::any().add(mixed).add(own));
    Expr::from(count)
}

impl Cx {
    pub async fn room_sizes(
        &self,
        rooms: impl Iterator<Item = BreakoutRoomId> + Send,
    ) -> Result<HashMap<BreakoutRoomId, i64>> {
        use breakout_room::{Column, Entity};
        self.personal();
        let mut select = Query::select();
        select
            .column((Entity, Column::Id))
            .expr_as(room_size(), "size")
            .from(Entity)
            .and_where(Expr::col((Entity, Column::Id)).is_in(rooms.map(|id| id.0)));
        let mut sizes = HashMap::new();
        for row in self.store()?.connection.query_all(&select).await? {
            sizes.insert(
                BreakoutRoomId(row.try_get("", "id")?),
                row.try_get("", "size")?,
            );
        }
        Ok(sizes)
    }
}
