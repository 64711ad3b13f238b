//! Who somebody is, as it lies in the vault: the name and address that one partner gave.

use std::collections::HashMap;

use entity::registration_person;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use serde::{Deserialize, Serialize};

use super::{ParticipantId, RegistrationId};
use crate::access::{Action, Resource, decide};
use crate::cx::Cx;
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
    pub fn seal(&self, vault: &Vault, id: RegistrationId) -> Result<Sealed, VaultError> {
        let plain = Plain {
            name: self.display_name.reveal().into(),
            email: self.email.as_ref().map(|email| email.reveal().into()),
        };
        // Two texts: they cannot fail to be JSON.
        let plain = serde_json::to_vec(&plain).unwrap_or_default();
        vault.seal(&identity(id), &plain)
    }

    pub fn unseal(vault: &Vault, id: RegistrationId, sealed: &Sealed) -> Result<Self, VaultError> {
        let bytes = vault.unseal(&identity(id), sealed)?;
        let plain: Plain<'_> =
            serde_json::from_slice(&bytes).map_err(|_| VaultError::Damaged(identity(id)))?;
        Ok(Self {
            display_name: Redacted::new(plain.name.into_owned()),
            email: plain.email.map(|email| Redacted::new(email.into_owned())),
        })
    }

    /// As a row holds it.
    pub fn read(vault: &Vault, row: registration_person::Model) -> Result<Self, VaultError> {
        let sealed = Sealed {
            key: row.key_id,
            bytes: row.sealed,
        };
        Self::unseal(vault, row.registration_id, &sealed)
    }
}

/// The people of these registrations, without their addresses where the viewer may not know them.
pub async fn of(
    cx: &Cx,
    whose: HashMap<RegistrationId, ParticipantId>,
) -> Result<HashMap<RegistrationId, Person>> {
    use registration_person::{Column, Entity};
    if whose.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = cx
        .find::<Entity>()?
        .filter(Column::RegistrationId.is_in(whose.keys().map(|id| id.0)));
    let mut persons = HashMap::new();
    for row in rows.all().await? {
        let id = row.registration_id;
        let sealed = Sealed {
            key: row.key_id,
            bytes: row.sealed,
        };
        if let Some(participant) = whose.get(&id) {
            persons.insert(id, known_to(cx, *participant, id, &sealed)?);
        }
    }
    Ok(persons)
}

/// Somebody as the viewer may know them: without their address, where that is not for the viewer.
pub fn known_to(
    cx: &Cx,
    participant: ParticipantId,
    id: RegistrationId,
    sealed: &Sealed,
) -> Result<Person> {
    let mut person = Person::unseal(cx.vault(), id, sealed)?;
    let viewer = cx.viewer().map(AsRef::as_ref);
    let whose = Resource::Participant(participant.0);
    if decide(viewer, Action::ReadContacts, whose).is_err() {
        person.email = None;
    }
    Ok(person)
}

/// How many are encrypted anew in one go.
const BATCH: u64 = 500;

/// Encrypts with the current key what was encrypted with another; says how many there were.
pub async fn rekey(db: &impl ConnectionTrait, vault: &Vault) -> Result<usize> {
    use registration_person::{ActiveModel, Column, Entity};
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
            let id = row.registration_id;
            let before = row.clone();
            let anew = Person::read(vault, row)?.seal(vault, id)?;
            let values = ActiveModel {
                key_id: Set(anew.key),
                sealed: Set(anew.bytes),
                ..Default::default()
            };
            // Who changed it meanwhile has encrypted it anew.
            let changed = Entity::update_many()
                .set(values)
                .filter(Column::RegistrationId.eq(id.0))
                .filter(Column::KeyId.eq(before.key_id))
                .filter(Column::Sealed.eq(before.sealed))
                .exec(db)
                .await?;
            done += usize::try_from(changed.rows_affected).unwrap_or_default();
        }
    }
}

fn identity(id: RegistrationId) -> String {
    format!("registration:{}", id.0)
}
