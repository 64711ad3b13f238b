//! The tables, one file each: columns and relations, nothing else.
//!
//! Rules live in the crate `api`, the SQL that makes the tables in the crate `migration`.

pub mod admission;
pub mod assignment;
pub mod attendance;
pub mod attendance_connection;
pub mod audit_event;
pub mod breakout_member;
pub mod breakout_plan;
pub mod breakout_room;
pub mod breakout_unplaced;
pub mod chapter;
pub mod country;
pub mod edition;
pub mod glossary_term;
pub mod idempotency;
pub mod ids;
pub mod interpretation;
pub mod material;
pub mod module;
pub mod module_skill;
pub mod organization;
pub mod outbox;
pub mod participant;
pub mod program;
pub mod publication;
pub mod registration;
pub mod registration_group;
pub mod registration_person;
pub mod registration_sitting;
pub mod revision;
pub mod revocation;
pub mod seat;
pub mod secret;
pub mod session;
pub mod sitting;
pub mod sitting_link;
pub mod skill;
pub mod submission;
pub mod submission_credit;
pub mod submission_text;
pub mod training;
pub mod translation;
pub mod upload;
