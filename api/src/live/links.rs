//! Where a sitting is held: for those who have a place, from shortly before it begins.

use std::collections::HashMap;

use entity::ids::{SittingId, TrainingId};
use entity::sitting_link::{ActiveModel, Column, Entity};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::cx::{Cx, Tx};
use crate::error::{Result, WriteError};
use crate::schedule::{Sitting, SittingStatus};
use crate::vault::{Redacted, Sealed, Vault};

/// How long before a sitting begins one may come in.
pub const JOINABLE_BEFORE: SignedDuration = SignedDuration::from_mins(15);

/// Whether one may come in now.
pub fn is_joinable(sitting: &Sitting, now: Timestamp) -> bool {
    let opens = sitting.starts_at - JOINABLE_BEFORE;
    sitting.status == SittingStatus::Scheduled && opens <= now && now < sitting.ends_at
}

/// The links of these sittings, as far as they are for the viewer.
pub async fn links_of(cx: &Cx, sittings: Vec<i64>) -> Result<HashMap<SittingId, Redacted<String>>> {
    if sittings.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = cx.find::<Entity>()?;
    let rows = rows.filter(Column::SittingId.is_in(sittings));
    let mut links = HashMap::new();
    for row in rows.all().await? {
        let sealed = Sealed {
            key: row.key_id,
            bytes: row.sealed,
        };
        let bytes = cx.vault().unseal(&identity(row.sitting_id), &sealed)?;
        let link = String::from_utf8_lossy(&bytes).into_owned();
        links.insert(row.sitting_id, Redacted::new(link));
    }
    Ok(links)
}

/// Says where a sitting is held, or takes that back.
pub async fn write(
    tx: &Tx<'_>,
    id: SittingId,
    training: i64,
    link: Option<&str>,
) -> Result<(), WriteError> {
    Entity::delete_many()
        .filter(Column::SittingId.eq(id))
        .exec(tx.on())
        .await?;
    if let Some(link) = link {
        let sealed = tx.vault().seal(&identity(id), link.as_bytes())?;
        tx.insert(ActiveModel {
            sitting_id: Set(id),
            training_id: Set(TrainingId(training)),
            key_id: Set(sealed.key),
            sealed: Set(sealed.bytes),
        })
        .await?;
    }
    Ok(())
}

/// Encrypts with the current key what was encrypted with another; says how many there were.
pub async fn rekey(db: &impl ConnectionTrait, vault: &Vault) -> Result<usize> {
    let rows = Entity::find().filter(Column::KeyId.ne(vault.current()));
    let mut done = 0;
    for row in rows.all(db).await? {
        let before = row.sealed.clone();
        let sealed = Sealed {
            key: row.key_id,
            bytes: row.sealed,
        };
        let identity = identity(row.sitting_id);
        let anew = vault.seal(&identity, &vault.unseal(&identity, &sealed)?)?;
        let values = ActiveModel {
            key_id: Set(anew.key),
            sealed: Set(anew.bytes),
            ..Default::default()
        };
        let changed = Entity::update_many()
            .set(values)
            .filter(Column::SittingId.eq(row.sitting_id))
            .filter(Column::Sealed.eq(before))
            .exec(db)
            .await?;
        done += usize::try_from(changed.rows_affected).unwrap_or_default();
    }
    Ok(done)
}

fn identity(sitting: SittingId) -> String {
    format!("sitting:{}", sitting.0)
}
