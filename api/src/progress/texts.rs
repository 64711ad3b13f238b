//! What was written with a submission, encrypted: by who handed it in, and by who reviewed it.

use std::collections::HashMap;

use entity::ids::SubmissionId;
use entity::submission_text::{ActiveModel, Column, Entity, Model, TextKind};
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set,
};

use crate::cx::{Cx, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::people::ParticipantId;
use crate::vault::{Redacted, Sealed, Vault, VaultError};

/// How many are encrypted anew in one go.
const BATCH: u64 = 500;

pub type Texts = HashMap<(SubmissionId, TextKind), Redacted<String>>;

/// The texts of these submissions, as far as the viewer may see them: whose they are is for the caller to say.
pub async fn texts_of(cx: &Cx, submissions: Vec<i64>) -> Result<Texts> {
    if submissions.is_empty() {
        return Ok(Texts::new());
    }
    let rows = cx.find::<Entity>()?;
    let rows = rows.filter(Column::SubmissionId.is_in(submissions));
    let mut texts = Texts::new();
    for row in rows.all().await? {
        let key = (row.submission_id, row.kind);
        texts.insert(key, unseal(cx.vault(), row)?);
    }
    Ok(texts)
}

fn unseal(vault: &Vault, row: Model) -> Result<Redacted<String>, VaultError> {
    let identity = identity(row.submission_id, row.kind);
    let sealed = Sealed {
        key: row.key_id,
        bytes: row.sealed,
    };
    let bytes = vault.unseal(&identity, &sealed)?;
    let text = String::from_utf8(bytes).map_err(|_| VaultError::Damaged(identity))?;
    Ok(Redacted::new(text))
}

/// Refuses to keep what is written by, or to, somebody who was erased.
pub(super) async fn may_keep(
    tx: &Tx<'_>,
    author: ParticipantId,
    text: Option<&str>,
    argument: &str,
) -> Result<(), WriteError> {
    use entity::participant::{Column as Of, Entity as People};
    let erased = tx
        .beyond_scope::<People>()
        .filter(Of::Id.eq(author))
        .filter(Of::AddressHash.is_null());
    if text.is_some() && erased.one(tx.on()).await?.is_some() {
        let refused = Refusal::new(ErrorCode::Conflict, "error-unchangeable");
        return Err(refused.about(argument).into());
    }
    Ok(())
}

/// Takes the place of what was written before; nothing, if there is nothing to say.
pub(super) async fn write(
    tx: &Tx<'_>,
    submission: SubmissionId,
    kind: TextKind,
    text: Option<&str>,
) -> Result<(), WriteError> {
    Entity::delete_many()
        .filter(Column::SubmissionId.eq(submission))
        .filter(Column::Kind.eq(kind))
        .exec(tx.on())
        .await?;
    let Some(text) = text else {
        return Ok(());
    };
    let sealed = tx
        .vault()
        .seal(&identity(submission, kind), text.as_bytes())?;
    tx.insert(ActiveModel {
        submission_id: Set(submission),
        kind: Set(kind),
        key_id: Set(sealed.key),
        sealed: Set(sealed.bytes),
    })
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
            let (id, kind, before) = (row.submission_id, row.kind, row.sealed.clone());
            let text = unseal(vault, row)?;
            let anew = vault.seal(&identity(id, kind), text.reveal().as_bytes())?;
            let values = ActiveModel {
                key_id: Set(anew.key),
                sealed: Set(anew.bytes),
                ..Default::default()
            };
            let changed = Entity::update_many()
                .set(values)
                .filter(Column::SubmissionId.eq(id))
                .filter(Column::Kind.eq(kind))
                .filter(Column::Sealed.eq(before))
                .exec(db)
                .await?;
            done += usize::try_from(changed.rows_affected).unwrap_or_default();
        }
    }
}

fn identity(submission: SubmissionId, kind: TextKind) -> String {
    format!("submission:{}:{}", submission.0, kind.to_value())
}
