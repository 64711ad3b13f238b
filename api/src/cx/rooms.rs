//! How many are in a room, whoever they are.

use std::collections::HashMap;

use entity::ids::BreakoutRoomId;
use entity::{breakout_member, breakout_room, registration};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Func, Query};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, JoinType};

use super::Cx;
use crate::access::{Denied, Guarded, Viewer, Visible};
use crate::error::Result;

/// Of a row of `breakout_room`: those who still have a place, each once. Whom the viewer saw leave has left for them, also
/// where another partner's word still holds.
pub fn room_size(viewer: &Viewer) -> Expr {
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
            JoinType::InnerJoin,
            registration::Entity,
            theirs(),
            of(Column::RegistrationId).equals((theirs(), registration::Column::Id)),
        )
        .and_where(of(Column::RoomId).equals(room))
        .and_where(status.eq("CONFIRMED"));
    if let Visible::Where(seen) = registration::Entity::visible_to(viewer) {
        let has_left = seen_in_room(seen.clone(), false);
        let is_there = seen_in_room(seen, true);
        count.cond_where(Condition::any().add(has_left.not()).add(is_there));
    }
    Expr::from(count)
}

/// Whether the viewer sees the person of `everybody` in that room with a registration that has a place, or has none.
fn seen_in_room(seen: Condition, has_place: bool) -> Expr {
    use breakout_member::Column;
    let all = || Alias::new("everybody");
    let same = || Alias::new("same");
    let id = (registration::Entity, registration::Column::Id);
    let place = registration::Column::Status.eq("CONFIRMED");
    let such = seen
        .add(Expr::col((same(), Column::RoomId)).equals((all(), Column::RoomId)))
        .add(Expr::col((same(), Column::SeatId)).equals((all(), Column::SeatId)))
        .add(if has_place { place } else { place.not() });
    let mut rows = Query::select();
    rows.expr(Expr::val(1))
        .from_as(breakout_member::Entity, same())
        .inner_join(
            registration::Entity,
            Expr::col(id).equals((same(), Column::RegistrationId)),
        )
        .cond_where(such);
    Expr::exists(rows)
}

impl Cx {
    pub async fn room_sizes(
        &self,
        rooms: impl Iterator<Item = BreakoutRoomId> + Send,
    ) -> Result<HashMap<BreakoutRoomId, i64>> {
        use breakout_room::{Column, Entity};
        let viewer = self.viewer().ok_or(Denied::Anonymous)?;
        let mut select = Query::select();
        select
            .column((Entity, Column::Id))
            .expr_as(room_size(viewer), "size")
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
