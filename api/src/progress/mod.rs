//! Progress: what was handed in, how far everybody has come by the rule of their training, and who is behind.
//!
//! It comes before `live`: whoever records that somebody was there brings their progress up to date with it.

mod attest;
mod course;
mod credit;
pub mod graphql;
mod held;
mod ledger;
mod refresh;
mod review;
mod rule;
mod scope;
mod submissions;
mod submit;
mod texts;

pub use entity::attendance::Model as Attendance;
pub use entity::ids::SubmissionId;
pub use entity::submission::{Model as Submission, SubmissionStatus};
pub use entity::submission_text::TextKind;

pub use attest::attest;
pub use course::{Course, Done, Rule, pace};
pub use credit::Credit;
pub use held::{attendance_held, submissions_held};
pub use ledger::{Ledger, read as read_ledger};
pub use refresh::refresh;
pub use review::{Review, review};
pub use rule::{ChangedRule, change_rule, recount};
pub use submissions::{SubmissionFilter, credited, submissions_by_ids, submissions_page};
pub use submit::{HandedIn, submit};
pub use texts::{rekey, texts_of};
