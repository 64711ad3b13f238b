//! Bytes for an import that are too many for a request: kept for an hour, encrypted, for who sent them.

use entity::ids::UploadId;
use entity::upload::{ActiveModel, Column, Entity};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, Set};

use crate::access::{Action, Resource};
use crate::clock::column;
use crate::cx::{Cx, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;
use crate::vault::Sealed;

/// The most bytes of one.
pub const LARGEST: usize = 16 * 1024 * 1024;
/// How many may wait for each holder of a token.
const WAITING: u64 = 16;
const KEPT: SignedDuration = SignedDuration::from_hours(1);

/// Keeps bytes; answers the id under which an import finds them.
pub async fn keep(cx: &Cx, bytes: Vec<u8>) -> Result<String> {
    cx.authorize(Action::Upload, Resource::Visible)?;
    let id = cx
        .write_once("upload", None, bytes, |tx, bytes| {
            async move { insert(tx, &bytes).await }.boxed()
        })
        .await?;
    Ok(ids::encode(Kind::Upload, id))
}

async fn insert(tx: &Tx<'_>, bytes: &[u8]) -> Result<i64, WriteError> {
    let (issuer, subject) = (tx.viewer().issuer.clone(), tx.viewer().subject.clone());
    let waiting = tx
        .beyond_scope::<Entity>()
        .filter(Column::Issuer.eq(issuer.as_str()))
        .filter(Column::Subject.eq(subject.as_str()))
        .filter(Column::At.gt(column::to_timestamp(tx.now() - KEPT)?))
        .count(tx.on())
        .await?;
    if waiting >= WAITING {
        return Err(Refusal::new(ErrorCode::TooLarge, "error-uploads-many").into());
    }
    let id = tx.random_id();
    let sealed = tx.vault().seal(&identity(id), bytes)?;
    tx.insert(ActiveModel {
        id: Set(UploadId(id)),
        issuer: Set(issuer),
        subject: Set(subject),
        at: Set(column::to_timestamp(tx.now())?),
        key_id: Set(sealed.key),
        sealed: Set(sealed.bytes),
    })
    .await?;
    Ok(id)
}

/// The bytes that the viewer sent before.
pub async fn take(cx: &Cx, id: i64, argument: &str) -> Result<Vec<u8>> {
    let row = cx.upload(id).await?;
    let viewer = cx.viewer();
    let row = row.filter(|row| {
        viewer.is_some_and(|viewer| viewer.issuer == row.issuer && viewer.subject == row.subject)
    });
    let row = row.ok_or_else(|| not_found(argument))?;
    if column::timestamp(row.at)? + KEPT <= cx.now() {
        return Err(not_found(argument).into());
    }
    let sealed = Sealed {
        key: row.key_id,
        bytes: row.sealed,
    };
    Ok(cx.vault().unseal(&identity(id), &sealed)?)
}

/// Removes those whose hour is over.
pub async fn tidy(on: &DatabaseTransaction, now: Timestamp) -> Result<(), WriteError> {
    Entity::delete_many()
        .filter(Column::At.lte(column::to_timestamp(now - KEPT)?))
        .exec(on)
        .await?;
    Ok(())
}

fn identity(id: i64) -> String {
    format!("upload:{id}")
}
