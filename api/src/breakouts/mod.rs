//! Breakouts: dividing the people in a sitting into rooms for practice.

pub mod planner;
