//! Sittings are scheduled, moved, called off and taken up again. Progress counts the sessions that take place, so what
//! changes them brings progress up to date.

mod cancel;
mod details;
mod place;
mod schedule;
mod wall;

pub use cancel::{cancel_sitting, restore_sitting};
pub use details::{Details, update_sitting};
pub use schedule::{Moved, NewSitting, move_sitting, schedule_sitting};
pub use wall::Wall;
