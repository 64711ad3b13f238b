use sea_orm::entity::prelude::*;

use crate::ids::{BreakoutPlanId, SittingId, TrainingId};

/// How the people in a sitting are divided into rooms.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "breakout_plan")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: BreakoutPlanId,
    pub training_id: TrainingId,
    #[sea_orm(unique)]
    pub sitting_id: SittingId,
    pub mode: BreakoutMode,
    pub planned_at: DateTimeUtc,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum BreakoutMode {
    #[sea_orm(string_value = "OWN_GROUP")]
    OwnGroup,
    #[sea_orm(string_value = "WORLD")]
    World,
}

impl ActiveModelBehavior for ActiveModel {}
