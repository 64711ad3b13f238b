use sea_orm::entity::prelude::*;

use crate::ids::SubmissionId;

/// What was written with a submission, encrypted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "submission_text")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub submission_id: SubmissionId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: TextKind,
    pub key_id: String,
    pub sealed: Vec<u8>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum TextKind {
    /// By who handed it in.
    #[sea_orm(string_value = "REFLECTION")]
    Reflection,
    /// By who reviewed it.
    #[sea_orm(string_value = "FEEDBACK")]
    Feedback,
}

impl ActiveModelBehavior for ActiveModel {}
