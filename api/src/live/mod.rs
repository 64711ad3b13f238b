//! The live weeks: where a sitting is held, who was in it, and stays that belong to nobody yet.

mod attendance;
mod gaps;
pub mod graphql;
mod import;
mod links;
mod presence;
mod record;
mod resolve;
mod scope;
mod sittings;
mod unmatched;

pub use entity::attendance::Model as Attendance;
pub use entity::ids::{AttendanceId, ConnectionId};

pub use attendance::{attendance_by_ids, attendance_page, holders};
pub use gaps::{Gap, interpretation_gaps};
pub use import::{Format, Frame, Imported, import, read};
pub use links::{JOINABLE_BEFORE, is_joinable, links_of, rekey as rekey_links};
pub use record::{Attendee, Known, begun, record};
pub use resolve::resolve;
pub use sittings::{
    Details, Moved, NewSitting, Wall, cancel_sitting, move_sitting, restore_sitting,
    schedule_sitting, update_sitting,
};
pub use unmatched::{Unmatched, rekey as rekey_unmatched, tidy, unmatched_by_ids, unmatched_page};

/// The most people behind one connection.
pub const MOST_HEADS: i32 = 500;
