//! What is published once a week: the figures of a moment, rounded, with those withheld that could expose somebody.
//!
//! A cut never changes. Everybody whose figures are protected reads cuts alone, in every format.

mod answer;
mod axes;
mod figures;
mod make;
mod stored;

pub use answer::protected;
pub use make::make;
