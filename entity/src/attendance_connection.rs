use sea_orm::entity::prelude::*;

use crate::ids::{ConnectionId, SeatId, SittingId};

/// One stay in a sitting, as a file told it. Without a seat it waits for somebody who knows whose it is.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attendance_connection")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ConnectionId,
    pub sitting_id: SittingId,
    /// A keyed hash of who and when, by which the same file is known again; gone with who was erased.
    pub fingerprint: Option<Vec<u8>>,
    pub seat_id: Option<SeatId>,
    /// Whether it waits.
    pub is_open: bool,
    pub joined_at: Option<DateTimeUtc>,
    pub left_at: Option<DateTimeUtc>,
    /// How long, if the file says it.
    pub seconds: Option<i32>,
    pub headcount: i32,
    /// Of the address that the file has, while it waits.
    pub address_hash: Option<Vec<u8>>,
    /// Name and address, encrypted, while it waits.
    pub key_id: Option<String>,
    pub sealed: Option<Vec<u8>>,
    pub imported_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}
