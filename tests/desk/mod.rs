//! The localization desk.

mod checks;
mod exchange;
mod limits;
mod serving;
mod story;
