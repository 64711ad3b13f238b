use sea_orm::entity::prelude::*;

/// The figures that were published of one week. Nothing of it ever changes.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participation_cut")]
pub struct Model {
    /// The Monday.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub made_at: DateTimeUtc,
    /// As JSON: what its tables are told apart by.
    pub axes: String,
    /// As JSON: what is shown.
    pub shown: String,
    /// As JSON: what was true, for the next cut to be made by, and for nobody's answer.
    pub exact: String,
}

impl ActiveModelBehavior for ActiveModel {}
