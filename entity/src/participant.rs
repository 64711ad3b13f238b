use sea_orm::entity::prelude::*;

use crate::ids::{CountryCode, LanguageCode, ParticipantId, ZoneName};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participant")]
pub struct Model {
    /// Random, so that it says nothing of how many there are.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ParticipantId,
    /// Where they organize, as they said; ZZ if they did not.
    pub country: CountryCode,
    pub language: LanguageCode,
    pub time_zone: ZoneName,
    pub created_at: DateTimeUtc,
    /// Made up, for development.
    pub is_demo: bool,
}

impl ActiveModelBehavior for ActiveModel {}
