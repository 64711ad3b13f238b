//! The same person is known again by their address, without keeping it in the clear: by a keyed hash.

use aws_lc_rs::{hmac, rand};
use entity::secret::{ActiveModel, Column, Entity};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, Set};

use crate::error::Result;
use crate::vault::{Sealed, Vault, VaultError};

const NAME: &str = "addresses";

/// The key of the hashes: made once for each database, and kept in it, encrypted.
pub struct Addresses(hmac::Key);

impl Addresses {
    /// The key of this database; made if there is none.
    pub async fn open(db: &impl ConnectionTrait, vault: &Vault) -> Result<Self> {
        let stored = match stored(db).await? {
            Some(row) => row,
            None => {
                let mut key = [0; 32];
                rand::fill(&mut key).map_err(|_| VaultError::Random)?;
                let sealed = vault.seal(NAME, &key)?;
                let row = ActiveModel {
                    name: Set(NAME.to_owned()),
                    key_id: Set(sealed.key),
                    sealed: Set(sealed.bytes),
                };
                // Another node may be making one too: the first is everybody's.
                Entity::insert(row)
                    .on_conflict(OnConflict::column(Column::Name).do_nothing().to_owned())
                    .exec_without_returning(db)
                    .await?;
                let damaged = || VaultError::Damaged(NAME.to_owned());
                stored(db).await?.ok_or_else(damaged)?
            }
        };
        let key = vault.unseal(NAME, &stored)?;
        Ok(Self(hmac::Key::new(hmac::HMAC_SHA256, &key)))
    }

    /// That bytes are from who has the key.
    pub fn proof(&self, bytes: &[u8]) -> Vec<u8> {
        hmac::sign(&self.0, bytes).as_ref().to_vec()
    }

    /// Tells one text from another, to those alone who have the key.
    pub fn tag(&self, bytes: &[u8]) -> String {
        self.proof(bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Addresses that differ in case alone are the same.
    pub fn hash(&self, address: &str) -> Vec<u8> {
        self.proof(address.trim().to_lowercase().as_bytes())
    }
}

async fn stored(db: &impl ConnectionTrait) -> Result<Option<Sealed>> {
    let row = Entity::find_by_id(NAME.to_owned()).one(db).await?;
    Ok(row.map(|row| Sealed {
        key: row.key_id,
        bytes: row.sealed,
    }))
}

/// Encrypts the key of the hashes with the current key of the vault.
pub async fn rekey(db: &impl ConnectionTrait, vault: &Vault) -> Result<()> {
    let Some(sealed) = stored(db).await?.filter(|one| one.key != vault.current()) else {
        return Ok(());
    };
    let anew = vault.seal(NAME, &vault.unseal(NAME, &sealed)?)?;
    let values = ActiveModel {
        name: Set(NAME.to_owned()),
        key_id: Set(anew.key),
        sealed: Set(anew.bytes),
    };
    values.update(db).await?;
    Ok(())
}
