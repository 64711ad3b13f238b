use sea_orm::entity::prelude::*;

use crate::ids::{OutboxId, TrainingId};

/// What others are to be told of, written with what it tells.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OutboxId,
    pub at: DateTimeUtc,
    pub topic: String,
    pub training_id: Option<TrainingId>,
    /// Its place in the order in which those of the training were kept; given a moment later, but where its turn was held.
    pub position: Option<i64>,
    /// The id that clients know it by.
    pub node: String,
}

impl ActiveModelBehavior for ActiveModel {}
