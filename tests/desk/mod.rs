//! The localization desk.

mod checks;
mod exchange;
mod serving;
mod story;
