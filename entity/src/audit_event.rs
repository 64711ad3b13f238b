use sea_orm::entity::prelude::*;

use crate::ids::{AuditEventId, ChapterId, CountryCode, OrganizationId};

/// Who did what, or was not let.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditEventId,
    pub at: DateTimeUtc,
    pub issuer: String,
    pub subject: String,
    pub client: String,
    /// The token's own id.
    pub token: String,
    pub action: String,
    /// DONE, or the code of the refusal.
    pub outcome: String,
    /// The id that clients know it by.
    pub node: Option<String>,
    pub country: Option<CountryCode>,
    pub chapter_id: Option<ChapterId>,
    pub organization_id: Option<OrganizationId>,
    /// How often within the minute.
    pub times: i32,
    /// The chain that it is in: of what was done in a training's turn, by its id; 0 of everything else.
    pub chain: i64,
    /// Its place in the chain; none until it is sealed.
    pub position: Option<i64>,
    /// SHA-256 over the seal before and this row, in hex.
    pub seal: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
