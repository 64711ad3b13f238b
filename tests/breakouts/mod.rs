//! Breakouts: rooms by rule.

mod planner;
