use sea_orm::entity::prelude::*;

/// Which state of what everybody may read is the newest: one row, counted up with every change.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "edition")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub number: i64,
}

impl ActiveModelBehavior for ActiveModel {}
