//! Participation in the schema.

mod query;
mod report;

pub use query::ParticipationQuery;
