//! Who somebody is, as it lies in the vault.

use entity::participant_person;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use super::ParticipantId;
use crate::error::Result;
use crate::vault::{Redacted, Sealed, Vault, VaultError};

/// What a participant, or who brought them, said of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub display_name: Redacted<String>,
    pub email: Option<Redacted<String>>,
}

#[derive(Deserialize, Serialize)]
struct Plain<'a> {
    name: std::borrow::Cow<'a, str>,
    email: Option<std::borrow::Cow<'a, str>>,
}

impl Person {
    pub fn seal(&self, vault: &Vault, id: ParticipantId) -> Result<Sealed, VaultError> {
        let plain = Plain {
            name: self.display_name.reveal().into(),
            email: self.email.as_ref().map(|email| email.reveal().into()),
        };
        // Two texts: they cannot fail to be JSON.
        let plain = serde_json::to_vec(&plain).unwrap_or_default();
        vault.seal(&identity(id), &plain)
    }

    pub fn unseal(vault: &Vault, id: ParticipantId, sealed: &Sealed) -> Result<Self, VaultError> {
        let bytes = vault.unseal(&identity(id), sealed)?;
        let plain: Plain<'_> =
            serde_json::from_slice(&bytes).map_err(|_| VaultError::Damaged(identity(id)))?;
        Ok(Self {
            display_name: Redacted::new(plain.name.into_owned()),
            email: plain.email.map(|email| Redacted::new(email.into_owned())),
        })
    }
}

/// How many are encrypted anew in one go.
const BATCH: u64 = 500;

/// Encrypts with the current key what was encrypted with another; says how many there were.
pub async fn rekey(db: &impl ConnectionTrait, vault: &Vault) -> Result<usize> {
    use participant_person::{ActiveModel, Column, Entity};
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
            let id = row.participant_id;
            let sealed = Sealed {
                key: row.key_id.clone(),
                bytes: row.sealed,
            };
            let anew = Person::unseal(vault, id, &sealed)?.seal(vault, id)?;
            let values = ActiveModel {
                key_id: Set(anew.key),
                sealed: Set(anew.bytes),
                ..Default::default()
            };
            // Who changed it meanwhile has encrypted it anew.
            let changed = Entity::update_many()
                .set(values)
                .filter(Column::ParticipantId.eq(id.0))
                .filter(Column::KeyId.eq(row.key_id))
                .filter(Column::Sealed.eq(sealed.bytes))
                .exec(db)
                .await?;
            done += usize::try_from(changed.rows_affected).unwrap_or_default();
        }
    }
}

fn identity(id: ParticipantId) -> String {
    format!("participant:{}", id.0)
}
