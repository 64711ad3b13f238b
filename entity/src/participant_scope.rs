use sea_orm::entity::prelude::*;

use crate::ids::{ChapterId, CountryCode, OrganizationId, ParticipantId};

/// From where a participant is seen: one row for their own country, one for each chapter that brought them.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participant_scope")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub participant_id: ParticipantId,
    /// Their own, or the chapter's.
    pub country: CountryCode,
    pub chapter_id: Option<ChapterId>,
    pub organization_id: Option<OrganizationId>,
}

impl ActiveModelBehavior for ActiveModel {}
