//! For whom rooms are: for those in them, once they are published, and for those who plan them within their scope.
//!
//! Somebody who comes with two partners' registrations is in a room with both, and each partner sees its own.

use entity::breakout_room::RoomState;
use entity::registration::RegistrationStatus;
use entity::{breakout_member, breakout_plan, breakout_room, breakout_unplaced, registration};
use sea_orm::sea_query::{Expr, ExprTrait, IntoColumnRef, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait};

use crate::access::{Action, Guarded, Resource, Viewer, Visible, decide};

fn plans(viewer: &Viewer) -> bool {
    let is_planner = decide(Some(viewer), Action::ReadBreakouts, Resource::Visible).is_ok();
    is_planner && !viewer.is_participant()
}

fn exists(table: impl EntityTrait, such: Condition) -> Expr {
    let mut rows = Query::select();
    rows.expr(Expr::val(1)).from(table).cond_where(such);
    Expr::exists(rows)
}

/// Where a registration is that is seen and has a place.
fn with_place(viewer: &Viewer, named: impl IntoColumnRef) -> Option<Condition> {
    use registration::{Column, Entity};
    let seen = match Entity::visible_to(viewer) {
        Visible::Nothing => return None,
        seen => seen.condition(),
    };
    let such = seen
        .add(Expr::col((Entity, Column::Id)).equals(named))
        .add(Column::Status.eq(RegistrationStatus::Confirmed));
    Some(Condition::all().add(exists(Entity, such)))
}

fn visible(condition: Option<Condition>) -> Visible {
    condition.map_or(Visible::Nothing, Visible::Where)
}

fn members(viewer: &Viewer) -> Option<Condition> {
    use breakout_member::{Column, Entity};
    with_place(viewer, (Entity, Column::RegistrationId))
        .filter(|_| plans(viewer) || viewer.is_participant())
}

fn rooms(viewer: &Viewer) -> Option<Condition> {
    use breakout_member::{Column as Of, Entity as Members};
    use breakout_room::{Column, Entity};
    let such = members(viewer)?.add(Expr::col((Members, Of::RoomId)).equals((Entity, Column::Id)));
    let published = viewer.is_participant();
    let published = published.then(|| Column::State.ne(RoomState::Draft));
    let seen = Condition::all().add(exists(Members, such));
    Some(seen.add_option(published))
}

fn unplaced(viewer: &Viewer) -> Option<Condition> {
    use breakout_unplaced::{Column, Entity};
    with_place(viewer, (Entity, Column::RegistrationId)).filter(|_| plans(viewer))
}

/// Rooms in which the viewer sees who facilitates.
pub fn led(viewer: &Viewer) -> Condition {
    use breakout_member::{Column as Of, Entity as Members};
    use breakout_room::{Column, Entity};
    let facilitates = registration::Column::IsFacilitator.eq(true);
    let facilitates = Condition::all().add(facilitates).add(
        Expr::col((registration::Entity, registration::Column::Id))
            .equals((Members, Of::RegistrationId)),
    );
    let such = visible(members(viewer))
        .condition()
        .add(Expr::col((Members, Of::RoomId)).equals((Entity, Column::Id)))
        .add(Expr::col((Members, Of::SeatId)).equals((Entity, Column::FacilitatorSeatId)))
        .add(exists(registration::Entity, facilitates));
    Condition::all().add(exists(Members, such))
}

impl Guarded for breakout_member::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        visible(members(viewer))
    }
}

/// Those in which somebody is who is seen.
impl Guarded for breakout_room::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        visible(rooms(viewer))
    }
}

impl Guarded for breakout_unplaced::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        visible(unplaced(viewer))
    }
}

/// Those with a room, or with somebody left over, who are seen.
impl Guarded for breakout_plan::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use breakout_plan::{Column, Entity};
        let of_plan = |named| Expr::col((Entity, Column::Id)).equals(named);
        let room = (breakout_room::Entity, breakout_room::Column::PlanId);
        let left = (breakout_unplaced::Entity, breakout_unplaced::Column::PlanId);
        let seen = rooms(viewer)
            .zip(unplaced(viewer))
            .map(|(rooms, unplaced)| {
                Condition::any()
                    .add(exists(
                        breakout_room::Entity,
                        rooms.add(of_plan(room.into_column_ref())),
                    ))
                    .add(exists(
                        breakout_unplaced::Entity,
                        unplaced.add(of_plan(left.into_column_ref())),
                    ))
            });
        visible(seen.map(|seen| Condition::all().add(seen)))
    }
}
