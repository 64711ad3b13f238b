//! Organizations, their chapters, and the people who take part.

mod addresses;
mod chapters;
pub mod graphql;
mod organizations;
mod participants;
mod person;
mod said;
mod scope;
pub mod strands;
mod update;
pub mod words;

pub use entity::chapter::ChapterKind;
pub use entity::ids::{ChapterId, OrganizationId, ParticipantId, RegistrationId};

pub use addresses::{Addresses, rekey as rekey_addresses};
pub use chapters::{
    ChangedChapter, NewChapter, Of, add as add_chapter, change as change_chapter, not_found,
};
pub use organizations::{
    Chapter, ChapterFilter, Organization, chapters, of_chapters, organizations,
};
pub use participants::{Page, Participant, ParticipantFilter, Want, by_ids, page};
pub use person::{Person, of as persons, rekey};
pub use scope::with_registration;
pub use strands::Position;
pub use update::{ChangedParticipant, update as update_participant};
