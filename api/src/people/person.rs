//! Who somebody is, as it lies in the vault.

use serde::{Deserialize, Serialize};

use super::ParticipantId;
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

fn identity(id: ParticipantId) -> String {
    format!("participant:{}", id.0)
}
