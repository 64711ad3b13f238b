//! Organizations, their chapters, and the people who take part.

mod chapters;
pub mod graphql;
mod organizations;
mod participants;
mod person;
mod scope;
mod strands;
mod update;
pub mod words;

pub use entity::chapter::ChapterKind;
pub use entity::ids::{ChapterId, OrganizationId, ParticipantId};

pub use chapters::{ChangedChapter, NewChapter, Of, add as add_chapter, change as change_chapter};
pub use organizations::{
    Chapter, ChapterFilter, Organization, chapters, of_chapters, organizations,
};
pub use participants::{Page, Participant, ParticipantFilter, Position, Want, by_ids, page};
pub use person::{Person, rekey};
pub use update::{ChangedParticipant, update as update_participant};
