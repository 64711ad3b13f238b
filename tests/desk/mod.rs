//! The localization desk.

mod checks;
