//! Registration: when the window of a training is open, who comes with whom, who has a place and who waits for one.

mod admissions;
mod change;
mod changes;
mod choose;
mod code;
mod erasure;
pub mod graphql;
mod groups;
mod leave;
mod ledger;
mod page;
pub mod register;
mod registrations;
mod retention;
mod shown;
mod sittings;
mod turn;
mod window;

pub use entity::ids::{GroupId, RegistrationId};
pub use entity::registration::RegistrationStatus;
pub use entity::registration_group::{GroupStatus, Model as Group};

pub use admissions::{Admissions, Full};
pub use change::{ChangedGroup, update_group};
pub use changes::{
    Change, Changes, begin as begin_changes, changes, cursor as change_cursor, out_of_order,
    put_in_order, read_cursor as read_change_cursor, wait as wait_for_changes,
};
pub use choose::{Chosen, choose_sitting};
pub use code::{code, possible_codes, read_code};
pub use erasure::{erase_participant, export_participant};
pub use groups::{GroupFilter, contacts, groups_by_ids, groups_page, members, places_in_queue};
pub use leave::{cancel_group, cancel_registration, remove_member};
pub use page::{Page, page_of};
pub use register::Registrar;
pub use registrations::{
    OrderBy, Pace, RegistrationFilter, RegistrationOrder, own_registration, registrations_by_ids,
    registrations_page, touched,
};
pub use retention::retain;
pub use shown::Registration;
pub use sittings::{RegisteredSitting, coming_to, has_place, sittings_of};
pub use turn::fill_places;
pub use window::{RegistrationState, RegistrationWindow};
