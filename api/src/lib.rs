//! Teach-In: one GraphQL API over a worldwide organizer training.
//!
//! A folder is a domain, a file in it a layer: `mod.rs` has types, rules and queries and knows no GraphQL,
//! `graphql.rs` has objects and resolvers and knows no database. Each domain uses only earlier ones:
//! access, localization, curriculum, schedule, people, registration. Around them stand the files of this folder.

pub mod access;
pub mod app;
pub mod authoring;
pub mod backup;
pub mod breakouts;
pub mod calendar;
pub mod cli;
pub mod clock;
pub mod config;
pub mod content;
pub mod curriculum;
pub mod cx;
pub mod database;
pub mod desk;
pub mod erasures;
pub mod error;
pub mod graphql;
pub mod http;
pub mod ids;
pub mod live;
pub mod localization;
pub mod participation;
pub mod people;
pub mod progress;
pub mod registration;
pub mod schedule;
mod secret_file;
pub mod seed;
mod sheet;
mod uploads;
pub mod vault;
pub mod workers;
