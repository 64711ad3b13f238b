//! Attendance, its import, and where sittings are held, in the schema.

mod attendance;
mod import;
mod record;
mod resolve;
mod schedule;
mod sitting;
mod unmatched;

pub use attendance::{AttendanceObject, AttendanceQuery, attendance_objects};
pub use import::ImportMutation as AttendanceImportMutation;
pub use record::RecordMutation;
pub use resolve::ResolveMutation;
pub use schedule::ScheduleMutation;
pub use sitting::SittingMutation;
pub use unmatched::{UnmatchedAttendanceObject, UnmatchedQuery};
