//! Breakouts: dividing the people in a sitting into rooms for practice.

mod export;
pub mod graphql;
mod people;
mod plan;
pub mod planner;
mod publish;
mod read;
mod scope;
mod state;
mod wishes;

pub use entity::breakout_plan::{BreakoutMode, Model as BreakoutPlan};
pub use entity::breakout_room::Model as BreakoutRoom;
pub use entity::breakout_unplaced::{Model as Unplaced, UnplacedReason};
pub use export::{Format, export};
pub use plan::{Wanted, plan_breakouts};
pub use planner::Sizes;
pub use publish::publish_breakouts;
pub use read::{
    RoomFilter, Sized, holders_of, is_published, members, plan_of, plans_by_ids, rooms, rooms_of,
    rooms_page, seed_of, unplaced_page,
};
pub use wishes::Wishes;
