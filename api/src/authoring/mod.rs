//! Writing trainings: when they are, what their modules teach, and the English that all of it begins with.
//!
//! Trainings share messages until somebody words one of them differently.

mod create;
pub mod graphql;
mod module;
mod order;
mod parts;
mod program;
mod remove;
mod skill;
mod training;
mod wording;

use sea_orm::ActiveEnum;
use serde::{Serialize, Serializer};

use crate::desk::conflict;
use crate::error::{ErrorCode, Refusal};
use crate::people::not_found;

pub use create::{NewTraining, create_training};
pub use module::{SavedModule, save_module};
pub use parts::{SavedAssignment, SavedMaterial};
pub use program::update_program;
pub use remove::remove_module;
pub use skill::{SavedSkill, save_skill};
pub use training::{ChangedTerms, ChangedTraining, update_training};

/// Whether a row is there as somebody read it: with the version that they name, or not at all if they name none.
fn is_as_read(row: Option<i32>, expected: Option<i32>, slug: &str) -> Result<(), Refusal> {
    match (row, expected) {
        (None, Some(_)) => Err(not_found("input.slug")),
        (Some(_), None) => {
            let taken = Refusal::new(ErrorCode::Conflict, "error-slug-taken");
            Err(taken.about("input.slug").quoting(slug))
        }
        (row, expected) if row == expected => Ok(()),
        _ => Err(conflict("input.expectedVersion")),
    }
}

/// A value of a column as its row has it: what was sent is told by it from what is sent again.
fn as_column<E, S>(value: &Option<E>, to: S) -> Result<S::Ok, S::Error>
where
    E: ActiveEnum<Value = String>,
    S: Serializer,
{
    value.as_ref().map(ActiveEnum::to_value).serialize(to)
}
