//! Stays that wait for somebody who knows whose they are: the only ones whose names are kept, and only while they wait.

use entity::attendance_connection::{ActiveModel, Column, Entity, Model};
use entity::ids::{ConnectionId, SeatId, SittingId};
use jiff::{SignedDuration, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait, Order, QueryFilter,
    QuerySelect, Set,
};
use serde::{Deserialize, Serialize};

use super::import::Stay;
use crate::access::{Action, Resource, decide};
use crate::clock::column;
use crate::cx::{Cx, Tx};
use crate::error::{Result, WriteError};
use crate::people::Position;
use crate::registration::{Page, page_of};
use crate::vault::{Redacted, Sealed, Vault, VaultError};

/// How long a name waits.
const KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);
/// How many are encrypted anew in one go.
const BATCH: u64 = 500;

/// A stay with the name that it came under.
pub struct Unmatched {
    pub row: Model,
    pub name: Option<Redacted<String>>,
    /// For those who may know addresses.
    pub email: Option<Redacted<String>>,
}

#[derive(Deserialize, Serialize)]
struct Plain {
    name: Option<String>,
    email: Option<String>,
}

pub fn seal(tx: &Tx<'_>, id: ConnectionId, stay: &Stay) -> Result<Sealed, VaultError> {
    let plain = Plain {
        name: stay.name.clone(),
        email: stay.email.clone(),
    };
    // Two texts: they cannot fail to be JSON.
    let plain = serde_json::to_vec(&plain).unwrap_or_default();
    tx.vault().seal(&identity(id), &plain)
}

/// It waits no longer, and its name is gone.
pub fn closed(id: ConnectionId, seat: Option<SeatId>) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        seat_id: Set(seat),
        is_open: Set(false),
        address_hash: Set(None),
        key_id: Set(None),
        sealed: Set(None),
        ..Default::default()
    }
}

/// Those of a sitting that wait, in the order in which they came in.
pub async fn unmatched_page(
    cx: &Cx,
    sitting: SittingId,
    position: Position,
    with_total: bool,
) -> Result<Page<Unmatched>> {
    cx.authorize(Action::ReadUnmatchedAttendance, Resource::Visible)?;
    let waiting = Condition::all()
        .add(Column::SittingId.eq(sitting))
        .add(Column::IsOpen.eq(true));
    let page = page_of::<Entity>(cx, waiting, Column::Id, Order::Asc, position, with_total).await?;
    Ok(Page {
        rows: named(cx, page.rows)?,
        has_more: page.has_more,
        total: page.total,
    })
}

/// Those of the ids that wait and that the viewer may see.
pub async fn unmatched_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Unmatched>> {
    let rows = cx
        .find::<Entity>()?
        .filter(Column::Id.is_in(ids))
        .filter(Column::IsOpen.eq(true));
    named(cx, rows.order_by(Column::Id, Order::Asc).all().await?)
}

fn named(cx: &Cx, rows: Vec<Model>) -> Result<Vec<Unmatched>> {
    let viewer = cx.viewer().map(AsRef::as_ref);
    let may_write_to = decide(viewer, Action::ReadContacts, Resource::Visible).is_ok();
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let plain = unseal(cx.vault(), &row)?;
        let (name, email) = plain.map_or((None, None), |plain| (plain.name, plain.email));
        all.push(Unmatched {
            row,
            name: name.map(Redacted::new),
            email: email.filter(|_| may_write_to).map(Redacted::new),
        });
    }
    Ok(all)
}

fn unseal(vault: &Vault, row: &Model) -> Result<Option<Plain>, VaultError> {
    let Some((key, bytes)) = row.key_id.clone().zip(row.sealed.clone()) else {
        return Ok(None);
    };
    let identity = identity(row.id);
    let plain = vault.unseal(&identity, &Sealed { key, bytes })?;
    let damaged = |_| VaultError::Damaged(identity);
    serde_json::from_slice(&plain).map(Some).map_err(damaged)
}

/// Takes the names off those that nobody knew for so long; that they wait stays.
pub async fn tidy(on: &DatabaseTransaction, now: Timestamp) -> Result<(), WriteError> {
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(Column::KeyId, Expr::value(Option::<String>::None))
        .col_expr(Column::AddressHash, Expr::value(Option::<Vec<u8>>::None))
        .filter(Column::Sealed.is_not_null())
        .filter(Column::ImportedAt.lte(column::to_timestamp(now - KEPT)?))
        .exec(on)
        .await?;
    Ok(())
}

/// Encrypts with the current key what was encrypted with another; says how many there were.
pub async fn rekey(db: &impl ConnectionTrait, vault: &Vault) -> Result<usize> {
    let mut done = 0;
    loop {
        let rows = Entity::find()
            .filter(Column::KeyId.ne(vault.current()))
            .limit(BATCH)
            .all(db)
            .await?;
        if rows.is_empty() {
            return Ok(done);
        }
        for row in rows {
            let Some(plain) = unseal(vault, &row)? else {
                continue;
            };
            let plain = serde_json::to_vec(&plain).unwrap_or_default();
            let anew = vault.seal(&identity(row.id), &plain)?;
            let changed = Entity::update_many()
                .col_expr(Column::KeyId, Expr::value(anew.key))
                .col_expr(Column::Sealed, Expr::value(anew.bytes))
                .filter(Column::Id.eq(row.id))
                .filter(Column::Sealed.eq(row.sealed))
                .exec(db)
                .await?;
            done += usize::try_from(changed.rows_affected).unwrap_or_default();
        }
    }
}

fn identity(id: ConnectionId) -> String {
    format!("connection:{}", id.0)
}
