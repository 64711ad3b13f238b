//! Writing trainings, in the schema.

mod create;
mod module;
mod small;
mod training;

pub use module::ModuleMutation;
pub use small::CurriculumMutation;
pub use training::TrainingMutation;
