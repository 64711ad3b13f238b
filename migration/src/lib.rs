//! The migrations, oldest first. A library: `teachin migrate` runs them.
//!
//! Each one runs on SQLite and on PostgreSQL, up and down, and leaves the previous binary working.

mod m0001_curriculum;
mod m0002_schedule;
mod m0003_people;
mod m0004_writing;
mod m0005_registration;
mod m0006_live;
mod m0007_calendar;
mod m0008_calendar_links;
mod m0009_breakouts;
mod m0010_desk;
mod m0011_authoring;
mod m0012_participation;
mod m0013_tails;
mod m0014_sparse;
mod m0015_chains;
mod m0016_fewer_indexes;

use sea_orm_migration::prelude::*;
pub use sea_orm_migration::{MigrationStatus, MigratorTrait};

pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_curriculum::Migration),
            Box::new(m0002_schedule::Migration),
            Box::new(m0003_people::Migration),
            Box::new(m0004_writing::Migration),
            Box::new(m0005_registration::Migration),
            Box::new(m0006_live::Migration),
            Box::new(m0007_calendar::Migration),
            Box::new(m0008_calendar_links::Migration),
            Box::new(m0009_breakouts::Migration),
            Box::new(m0010_desk::Migration),
            Box::new(m0011_authoring::Migration),
            Box::new(m0012_participation::Migration),
            Box::new(m0013_tails::Migration),
            Box::new(m0014_sparse::Migration),
            Box::new(m0015_chains::Migration),
            Box::new(m0016_fewer_indexes::Migration),
        ]
    }
}
