//! Organizations, their chapters, and the people who take part.

pub mod graphql;
mod organizations;
mod participants;
mod person;
mod scope;
mod strands;

pub use entity::chapter::ChapterKind;
pub use entity::ids::{ChapterId, OrganizationId, ParticipantId};

pub use organizations::{
    Chapter, ChapterFilter, Organization, chapters, of_chapters, organizations,
};
pub use participants::{Page, Participant, ParticipantFilter, Position, Want, by_ids, page};
pub use person::Person;
