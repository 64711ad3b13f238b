//! Breakouts in the schema.

mod mutation;
mod plan;
mod room;

pub use mutation::BreakoutMutation;
pub use plan::{BreakoutPlanObject, BreakoutQuery};
pub use room::{BreakoutRoomObject, room_objects};
