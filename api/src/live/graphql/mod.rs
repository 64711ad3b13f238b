//! Attendance, its import, and where sittings are held, in the schema.

mod attendance;
mod gaps;
mod import;
mod record;
mod resolve;
mod schedule;
mod sitting;
mod unmatched;

pub use attendance::{AttendanceObject, AttendanceQuery, attendance_objects};
pub use gaps::GapQuery;
pub use import::ImportMutation as AttendanceImportMutation;
pub use record::RecordMutation;
pub use resolve::ResolveMutation;
pub use schedule::{MOST_PLACES, ScheduleMutation, named};
pub use sitting::SittingMutation;
pub use unmatched::{UnmatchedAttendanceObject, UnmatchedQuery};
