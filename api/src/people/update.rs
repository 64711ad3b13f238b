//! Changing what is known of a participant.

use std::sync::Arc;

use entity::{participant, participant_person, participant_scope};
use futures_util::FutureExt;
use sea_orm::sea_query::IntoCondition;
use sea_orm::{ColumnTrait, Set};
use serde::Serialize;

use super::chapters::not_found;
use super::{ParticipantId, Person};
use crate::access::{Action, Reach, Resource, Touched};
use crate::curriculum::{CountryCode, UNKNOWN_COUNTRY};
use crate::cx::{Beneath, Cx, IdempotencyKey, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::vault::{Redacted, Sealed};

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

/// For the digest of the input alone.
fn revealed<S: serde::Serializer>(
    text: &Option<Redacted<String>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    text.as_ref().map(Redacted::reveal).serialize(to)
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
    let node = ids::encode(Kind::Participant, changed.id);
    cx.authorize(Action::UpdateParticipant, Resource::Participant(&node))?;
    if changed.email.is_some() {
        cx.authorize(Action::ReadContacts, Resource::Participant(&node))?;
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
    use participant::{ActiveModel, Column, Entity};
    let which = || Column::Id.eq(changed.id);
    let found = tx.find::<Entity>().filter(which()).one().await?;
    let row = found.ok_or_else(|| not_found("input.id"))?;
    let mut values = ActiveModel::default();
    if let Some(language) = &changed.language {
        values.language = Set(language.as_str().into());
    }
    if let Some(zone) = &changed.time_zone {
        values.time_zone = Set(zone.as_str().into());
    }
    let moves_to = changed
        .country
        .as_ref()
        .filter(|code| **code != row.country.0);
    if let Some(code) = moves_to {
        may_move(tx, code)?;
        values.country = Set(code.as_str().into());
    }
    if changed.display_name.is_some() || changed.email.is_some() {
        rename(tx, row.id, &changed).await?;
    }
    if values.language.is_set() || values.time_zone.is_set() || values.country.is_set() {
        tx.change::<Entity>(values, which()).await?;
    }
    let node = ids::encode(Kind::Participant, row.id.0);
    for country in std::iter::once(&row.country.0).chain(moves_to) {
        let touched = Touched {
            node: Some(node.clone()),
            country: Some(country.clone()),
            ..Touched::default()
        };
        tx.audit(Action::UpdateParticipant, touched).await?;
    }
    tx.announce("participant", &node).await?;
    if let Some(code) = moves_to {
        use participant_scope::{ActiveModel as Row, Column as Of, Entity as Scopes};
        let values = Row {
            country: Set(code.as_str().into()),
            ..Default::default()
        };
        let beneath = Beneath {
            child: Of::ParticipantId,
            parent: Column::Id,
            parents: which().into_condition(),
        };
        tx.change_beneath::<Scopes, Entity>(values, Of::ChapterId.is_null(), beneath)
            .await?;
    }
    Ok(row.id.0)
}

/// Whoever looks after countries moves nobody out of them, or into the unknown.
fn may_move(tx: &Tx<'_>, code: &str) -> Result<(), Refusal> {
    match &tx.viewer().reach {
        Reach::Countries(own) if code == UNKNOWN_COUNTRY || own.iter().all(|one| one != code) => {
            Err(Refusal::new(ErrorCode::Forbidden, "error-forbidden").about("input.country"))
        }
        _ => Ok(()),
    }
}

async fn rename(
    tx: &Tx<'_>,
    id: ParticipantId,
    changed: &ChangedParticipant,
) -> Result<(), WriteError> {
    use participant_person::{ActiveModel, Column, Entity};
    let which = || Column::ParticipantId.eq(id.0);
    let found = tx.find::<Entity>().filter(which()).one().await?;
    let row = found.ok_or_else(|| not_found("input.id"))?;
    let sealed = Sealed {
        key: row.key_id,
        bytes: row.sealed,
    };
    let mut person = Person::unseal(tx.vault(), id, &sealed)?;
    if let Some(name) = &changed.display_name {
        person.display_name = name.clone();
    }
    if let Some(email) = &changed.email {
        person.email = email.clone();
    }
    let sealed = person.seal(tx.vault(), id)?;
    let values = ActiveModel {
        key_id: Set(sealed.key),
        sealed: Set(sealed.bytes),
        ..Default::default()
    };
    tx.change::<Entity>(values, which()).await?;
    Ok(())
}
