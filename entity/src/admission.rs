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
    /// The last place among its announcements that was given away.
    pub last_place: i64,
    /// How many events its chain of the audit has, and the last one's seal.
    pub last_sealed: i64,
    pub last_seal: String,
}

impl Model {
    /// Of a training that nobody has come into.
    pub const fn new(training_id: TrainingId) -> Self {
        Self {
            training_id,
            taken: 0,
            last_queue: 0,
            last_id: 0,
            is_full: false,
            version: 0,
            last_place: 0,
            last_sealed: 0,
            last_seal: String::new(),
        }
    }
}

impl ActiveModelBehavior for ActiveModel {}
