use sea_orm::entity::prelude::*;

/// Which state is the newest of what nodes keep in memory: a row for each kind, counted up with every change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "edition")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub number: i64,
}

/// Curriculum and schedule.
pub const FACTS: i32 = 1;
/// What was published at the desk.
pub const TEXTS: i32 = 2;
/// How many people take part; by chance rather than counted up.
pub const COUNTS: i32 = 3;

impl ActiveModelBehavior for ActiveModel {}
