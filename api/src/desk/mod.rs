//! The localization desk: where the words of each language are written and checked.

mod check;
pub mod graphql;
mod preview;

pub use check::{Finding, Severity};
pub use preview::{Preview, Sample, preview};
