use sea_orm::entity::prelude::*;

use crate::ids::{CountryCode, LanguageCode, ParticipantId, ZoneName};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "participant")]
pub struct Model {
    /// Random, so that it says nothing of how many there are.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ParticipantId,
    /// By which the same person is known again: of their address, with a key.
    #[sea_orm(unique)]
    pub address_hash: Option<Vec<u8>>,
    /// Where they organize; ZZ if nobody said.
    pub country: CountryCode,
    pub language: LanguageCode,
    pub time_zone: ZoneName,
    /// Whether country, language and time zone are what they said themselves.
    pub is_own_word: bool,
    pub created_at: DateTimeUtc,
    /// Made up, for development.
    pub is_demo: bool,
}

impl ActiveModelBehavior for ActiveModel {}
