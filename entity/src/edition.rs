use sea_orm::entity::prelude::*;

/// Which state of what everybody may read is the newest: a row for each kind, counted up with every change.
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

impl ActiveModelBehavior for ActiveModel {}
