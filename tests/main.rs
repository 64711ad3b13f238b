//! Every behaviour, one story each, through GraphQL as a client would, on SQLite and on PostgreSQL.
//!
//! PostgreSQL is used when `TEST_DATABASE_URL` is set; without it the tests run on SQLite and say so.

#![expect(
    clippy::disallowed_methods,
    reason = "the tests are told by the environment where PostgreSQL is"
)]

mod support;

mod access;
mod authoring;
mod backup;
mod breakouts;
mod calendars;
mod command;
mod curriculum;
mod desk;
mod documentation;
mod edge;
mod fallback;
mod fluent_js;
mod live;
mod outages;
mod paging;
mod participation;
mod refusals;
mod registration;
mod schema;
mod seeding;
mod statements;
mod structure;
mod texts;
mod times;
