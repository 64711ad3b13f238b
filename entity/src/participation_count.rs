use sea_orm::entity::prelude::*;

/// How many people count for something. What a grain does not tell apart is empty or 0.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participation_count")]
pub struct Model {
    /// What is told apart: numbers of `api::participation::Grain`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub grain: i32,
    /// Numbers of `api::participation::Measure`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub measure: i32,
    #[sea_orm(primary_key, auto_increment = false)]
    pub training_id: i64,
    /// The later trainings in which the same people count too, with spaces between.
    #[sea_orm(primary_key, auto_increment = false)]
    pub later: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub country: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub chapter_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    /// The Monday with which the week begins, as RFC 3339.
    #[sea_orm(primary_key, auto_increment = false)]
    pub week: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub module_id: i64,
    pub people: i64,
}

impl ActiveModelBehavior for ActiveModel {}
