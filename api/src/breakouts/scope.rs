//! For whom rooms are: for those in them, once they are published, and for those who plan them within their scope.

use entity::breakout_room::RoomState;
use entity::{breakout_member, breakout_plan, breakout_room, breakout_unplaced, registration};
use sea_orm::sea_query::IntoColumnRef;
use sea_orm::{ColumnTrait, Condition, Value};

use crate::access::{Action, Guarded, Resource, Viewer, Visible, decide, rows_of};
use crate::people::with_registration;

fn plans(viewer: &Viewer) -> bool {
    let is_planner = decide(Some(viewer), Action::ReadBreakouts, Resource::Visible).is_ok();
    is_planner && !viewer.is_participant()
}

/// Where a registration is that is seen; in a room that mixes everybody, any of the same seat.
fn seen(
    viewer: &Viewer,
    registration: impl IntoColumnRef,
    seat: impl IntoColumnRef,
    is_mixed: impl ColumnTrait,
) -> Visible {
    let own = with_registration(viewer, registration::Column::Id, registration);
    let any = with_registration(viewer, registration::Column::SeatId, seat);
    match (own, any) {
        (Visible::Where(own), Visible::Where(any)) => {
            let mixed = Condition::all()
                .add(is_mixed.eq(Value::from(true)))
                .add(any);
            Visible::Where(Condition::any().add(own).add(mixed))
        }
        (all_or_nothing, _) => all_or_nothing,
    }
}

impl Guarded for breakout_plan::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        match plans(viewer) {
            true => Visible::All,
            false => Visible::Nothing,
        }
    }
}

impl Guarded for breakout_member::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use breakout_member::{Column, Entity};
        if !plans(viewer) && !viewer.is_participant() {
            return Visible::Nothing;
        }
        let registration = (Entity, Column::RegistrationId);
        seen(
            viewer,
            registration,
            (Entity, Column::SeatId),
            Column::IsMixed,
        )
    }
}

impl Guarded for breakout_unplaced::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use breakout_unplaced::{Column, Entity};
        if !plans(viewer) {
            return Visible::Nothing;
        }
        let registration = (Entity, Column::RegistrationId);
        seen(
            viewer,
            registration,
            (Entity, Column::SeatId),
            Column::IsMixed,
        )
    }
}

/// Those in which somebody is who is seen.
impl Guarded for breakout_room::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use breakout_member::{Column as Of, Entity as Members};
        use breakout_room::Column;
        match Members::visible_to(viewer) {
            Visible::Where(seen) => {
                let rooms = Column::Id.in_subquery(rows_of(Members, Of::RoomId, seen));
                let published = viewer.is_participant();
                let published = published.then(|| Column::State.ne(RoomState::Draft));
                Visible::Where(Condition::all().add(rooms).add_option(published))
            }
            all_or_nothing => all_or_nothing,
        }
    }
}
