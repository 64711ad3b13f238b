//! Progress, submissions and what completing a training takes, in the schema.

mod attest;
mod missing;
mod module;
mod progress;
mod query;
mod review;
mod rule;
mod submission;
mod submit;

pub use attest::AttestMutation;
pub use progress::{Progress, TrainingProgressObject, progress_of};
pub use query::ProgressQuery;
pub use review::ReviewMutation;
pub use rule::{CompletionRuleObject, RuleMutation};
pub use submission::{SubmissionObject, submission_objects};
pub use submit::SubmitMutation;
