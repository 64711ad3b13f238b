//! How many are in a room, whoever they are.

use std::collections::HashMap;

use entity::ids::BreakoutRoomId;
use entity::{breakout_member, registration, seat};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{Condition, ConnectionTrait};

use super::Cx;
use crate::error::Result;

impl Cx {
    /// Those who still have a place: in a room that mixes everybody through whomever they came.
    pub async fn room_sizes(
        &self,
        rooms: impl Iterator<Item = BreakoutRoomId> + Send,
    ) -> Result<HashMap<BreakoutRoomId, i64>> {
        use breakout_member::{Column, Entity};
        self.personal();
        let of = |column| Expr::col((Entity, column));
        let connection = &self.store()?.connection;
        let mixed = Condition::all()
            .add(of(Column::IsMixed).eq(true))
            .add(Expr::col((seat::Entity, seat::Column::Status)).eq("CONFIRMED"));
        let own = Condition::all()
            .add(of(Column::IsMixed).eq(false))
            .add(Expr::col((registration::Entity, registration::Column::Status)).eq("CONFIRMED"));
        let mut select = Query::select();
        select
            .column((Entity, Column::RoomId))
            .expr_as(of(Column::RegistrationId).count(), "members")
            .from(Entity)
            .inner_join(
                registration::Entity,
                Expr::col((registration::Entity, registration::Column::Id))
                    .equals((Entity, Column::RegistrationId)),
            )
            .inner_join(
                seat::Entity,
                Expr::col((seat::Entity, seat::Column::Id)).equals((Entity, Column::SeatId)),
            )
            .and_where(of(Column::RoomId).is_in(rooms.map(|id| id.0)))
            .cond_where(Condition::any().add(mixed).add(own))
            .group_by_col((Entity, Column::RoomId));
        let mut sizes = HashMap::new();
        for row in connection.query_all(&select).await? {
            let room: i64 = row.try_get("", "room_id")?;
            sizes.insert(BreakoutRoomId(room), row.try_get("", "members")?);
        }
        Ok(sizes)
    }
}
