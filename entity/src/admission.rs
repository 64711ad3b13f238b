use sea_orm::entity::prelude::*;

use crate::ids::TrainingId;

/// Who is in and who waits, counted: whoever changes either holds this row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "admission")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub training_id: TrainingId,
    /// Confirmed seats.
    pub taken: i32,
    /// The last place in the queue that was given away.
    pub last_queue: i64,
    /// The id of the last group or registration: later ones have larger ids.
    pub last_id: i64,
    /// No place is left, or somebody waits for one.
    pub is_full: bool,
    /// Counts the changes of `is_full`.
    pub version: i64,
}

impl ActiveModelBehavior for ActiveModel {}
