//! The localization desk.

mod checks;
mod serving;
mod story;
