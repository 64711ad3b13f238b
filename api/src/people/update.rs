//! Changing what is known of a participant: in all registrations that the viewer may see, and in no other.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::{participant, registration, registration_person};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, Set};
use serde::Serialize;

use super::chapters::not_found;
use super::{ParticipantId, Person, RegistrationId};
use crate::access::{Action, Reach, Resource, Touched};
use crate::curriculum::{CountryCode, UNKNOWN_COUNTRY};
use crate::cx::{Cx, IdempotencyKey, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::vault::{Redacted, revealed};

/// What is `None` stays.
#[derive(Clone, Debug, Serialize)]
pub struct ChangedParticipant {
    pub id: i64,
    #[serde(serialize_with = "revealed")]
    pub display_name: Option<Redacted<String>>,
    /// `Some(None)` takes the address away.
    #[serde(serialize_with = "revealed_twice")]
    pub email: Option<Option<Redacted<String>>>,
    pub country: Option<String>,
    pub language: Option<String>,
    pub time_zone: Option<String>,
}

fn revealed_twice<S: serde::Serializer>(
    text: &Option<Option<Redacted<String>>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let text = text.as_ref();
    text.map(|text| text.as_ref().map(Redacted::reveal))
        .serialize(to)
}

pub async fn update(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    changed: ChangedParticipant,
) -> Result<ParticipantId> {
    let who = Resource::Participant(changed.id);
    cx.authorize(Action::UpdateParticipant, who)?;
    if changed.email.is_some() {
        cx.authorize(Action::ReadContacts, who)?;
    }
    if let Some(code) = &changed.country {
        let is_country = |known: &CountryCode| known.as_str() == code;
        if !cx.content().curriculum.countries().iter().any(is_country) {
            return Err(Refusal::new(ErrorCode::Unknown, "error-country-unknown")
                .about("input.country")
                .quoting(code)
                .into());
        }
    }
    let id = cx
        .write_once("updateParticipant", key, changed, |tx, input| {
            apply(tx, input).boxed()
        })
        .await;
    Ok(ParticipantId(cx.noted(Action::UpdateParticipant, id)?))
}

async fn apply(tx: &Tx<'_>, changed: Arc<ChangedParticipant>) -> Result<i64, WriteError> {
    use registration::{Column, Entity};
    let of_person = || Column::ParticipantId.eq(changed.id);
    let found = tx.find::<participant::Entity>();
    let found = found.filter(participant::Column::Id.eq(changed.id));
    let row = found.one().await?.ok_or_else(|| not_found("input.id"))?;
    let seen = tx.find::<Entity>().filter(of_person()).all().await?;
    if let Some(code) = &changed.country {
        let known: Vec<_> = seen.iter().map(|one| one.country.as_str()).collect();
        may_move(tx, &known, code)?;
    }
    let mut values = registration::ActiveModel {
        ..Default::default()
    };
    if let Some(code) = &changed.country {
        values.country = Set(code.as_str().into());
    }
    if let Some(language) = &changed.language {
        values.language = Set(language.as_str().into());
    }
    if let Some(zone) = &changed.time_zone {
        values.time_zone = Set(zone.as_str().into());
    }
    if values.is_changed() {
        tx.change::<Entity>(values, of_person()).await?;
    }
    if changed.display_name.is_some() || changed.email.is_some() {
        let ids = seen.iter().map(|one| one.id).collect();
        rename(tx, ids, &changed).await?;
    }
    if let Reach::Participant(_) = &tx.viewer().reach {
        say_themselves(tx, &row, &changed).await?;
    }
    if let Some(Some(address)) = &changed.email {
        know_again(tx, row.id, address).await?;
    }
    let node = ids::encode(Kind::Participant, row.id.0);
    let countries: BTreeSet<&str> = seen
        .iter()
        .map(|one| one.country.as_str())
        .chain(changed.country.as_deref())
        .collect();
    for country in countries {
        let touched = Touched {
            node: Some(node.clone()),
            country: Some(country.to_owned()),
            ..Touched::default()
        };
        tx.audit(Action::UpdateParticipant, touched).await?;
    }
    for one in &seen {
        let node = ids::encode(Kind::Registration, one.id.0);
        tx.announce("registration", one.training_id, node).await?;
    }
    Ok(row.id.0)
}

/// Whoever looks after countries moves nobody out of them, or into the unknown.
fn may_move(tx: &Tx<'_>, known: &[&str], code: &str) -> Result<(), Refusal> {
    match &tx.viewer().reach {
        Reach::Countries(own)
            if known.iter().any(|known| *known != code)
                && (code == UNKNOWN_COUNTRY || own.iter().all(|one| one != code)) =>
        {
            Err(Refusal::new(ErrorCode::Forbidden, "error-forbidden").about("input.country"))
        }
        _ => Ok(()),
    }
}

async fn rename(
    tx: &Tx<'_>,
    ids: Vec<RegistrationId>,
    changed: &ChangedParticipant,
) -> Result<(), WriteError> {
    use registration_person::{ActiveModel, Column, Entity};
    let found = tx
        .find::<Entity>()
        .filter(Column::RegistrationId.is_in(ids.iter().map(|id| id.0)));
    let found = found.all().await?;
    if found.is_empty() {
        // Nobody gets a name again who was erased.
        return Err(not_found("input.id").into());
    }
    for row in found {
        let id = row.registration_id;
        let mut person = Person::read(tx.vault(), row)?;
        if let Some(name) = &changed.display_name {
            person.display_name = name.clone();
        }
        if let Some(email) = &changed.email {
            person.email = email.clone();
        }
        let sealed = person.seal(tx.vault(), id)?;
        let address = person.email.as_ref();
        let values = ActiveModel {
            address_hash: Set(address.map(|email| tx.addresses().hash(email.reveal()))),
            key_id: Set(sealed.key),
            sealed: Set(sealed.bytes),
            ..Default::default()
        };
        tx.change::<Entity>(values, Column::RegistrationId.eq(id))
            .await?;
    }
    Ok(())
}

/// What people say themselves counts before what partners say of them.
async fn say_themselves(
    tx: &Tx<'_>,
    row: &participant::Model,
    changed: &ChangedParticipant,
) -> Result<(), WriteError> {
    use participant::{ActiveModel, Column, Entity};
    if changed.country.is_none() && changed.language.is_none() && changed.time_zone.is_none() {
        return Ok(());
    }
    let said = |new: &Option<String>, old: &str| new.clone().unwrap_or_else(|| old.to_owned());
    let values = ActiveModel {
        country: Set(said(&changed.country, row.country.as_str()).as_str().into()),
        language: Set(said(&changed.language, row.language.as_str())
            .as_str()
            .into()),
        time_zone: Set(said(&changed.time_zone, row.time_zone.as_str())
            .as_str()
            .into()),
        is_own_word: Set(true),
        ..Default::default()
    };
    tx.change::<Entity>(values, Column::Id.eq(row.id)).await?;
    Ok(())
}

/// Who says themselves that they have another address is known again by it, unless it is already somebody's, which must
/// not show in the answer. What a partner says moves nobody: it could ask so whom others know.
async fn know_again(
    tx: &Tx<'_>,
    id: ParticipantId,
    address: &Redacted<String>,
) -> Result<(), WriteError> {
    use participant::{ActiveModel, Column, Entity};
    let hash = tx.addresses().hash(address.reveal());
    let is_taken = tx
        .is_taken(Column::AddressHash.eq(hash.clone()), Entity)
        .await?;
    let is_self = matches!(tx.viewer().reach, Reach::Participant(_));
    if is_self && !is_taken {
        let values = ActiveModel {
            address_hash: Set(Some(hash)),
            ..Default::default()
        };
        tx.change::<Entity>(values, Column::Id.eq(id)).await?;
    }
    Ok(())
}
