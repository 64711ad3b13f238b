//! How many are in a room, whoever they are.

use std::collections::HashMap;

use entity::ids::BreakoutRoomId;
use entity::{breakout_member, breakout_room, registration};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query};

use super::Cx;
use crate::error::Result;

/// Of a row of `breakout_room`: those who still have a place, each once.
pub fn room_size() -> Expr {
    use breakout_member::Column;
    let all = || Alias::new("everybody");
    let theirs = || Alias::new("theirs");
    let of = |column: Column| Expr::col((all(), column));
    let status = Expr::col((theirs(), registration::Column::Status));
    let room = (breakout_room::Entity, breakout_room::Column::Id);
    let mut count = Query::select();
    count
        .expr(Func::count_distinct(of(Column::SeatId)))
        .from_as(breakout_member::Entity, all())
        .join_as(
            sea_orm::JoinType::InnerJoin,
            registration::Entity,
            theirs(),
            of(Column::RegistrationId).equals((theirs(), registration::Column::Id)),
        )
        .and_where(of(Column::RoomId).equals(room))
        .and_where(status.eq("CONFIRMED"));
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
