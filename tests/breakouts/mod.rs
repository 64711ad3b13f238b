//! Breakouts: rooms by rule, and for whom they are.

mod gaps;
mod planner;
mod rooms;
