//! For whom links and stays without an owner are.

use entity::registration::RegistrationStatus;
use entity::{attendance_connection, registration, sitting_link};
use sea_orm::{ColumnTrait, Condition};

use crate::access::{Action, Guarded, Resource, Viewer, Visible, decide, rows_of};

/// For those who have a place in the training, themselves; and for who looks after the links of all.
impl Guarded for sitting_link::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use registration::{Column as Of, Entity as Registrations};
        use sitting_link::Column;
        if decide(Some(viewer), Action::UpdateSitting, Resource::Visible).is_ok() {
            return Visible::All;
        }
        match Registrations::visible_to(viewer) {
            Visible::Where(own) if viewer.is_participant() => {
                let places = own.add(Of::Status.eq(RegistrationStatus::Confirmed));
                let trainings = rows_of(Registrations, Of::TrainingId, places);
                Visible::Where(Condition::all().add(Column::TrainingId.in_subquery(trainings)))
            }
            _ => Visible::Nothing,
        }
    }
}

/// Nobody knows whose they are, so they are for who may see everybody.
impl Guarded for attendance_connection::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        let action = Action::ReadUnmatchedAttendance;
        match decide(Some(viewer), action, Resource::Visible) {
            Ok(()) => Visible::All,
            Err(_) => Visible::Nothing,
        }
    }
}
