//! Breakouts: rooms by rule, and for whom they are.

mod gaps;
mod partners;
mod planner;
mod rooms;
