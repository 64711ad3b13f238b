//! Calendars that people subscribe to: feeds in the sense of RFC 5545, for a participant, for a group, for a training.
//!
//! Whoever has the link of a feed reads it, without a token. That of a training is public; those of participants and of
//! groups are secrets of their holders, who can take one back and get another. None says who they are.

mod entries;
mod feed;
pub mod graphql;
mod lines;
mod link;
mod reset;
mod zone;

pub use feed::{Feed, of_holder, of_training};
pub use link::{Holder, Link};
pub use reset::{is_held_by_viewer, reset_of_group, reset_of_registration};
