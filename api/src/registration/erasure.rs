//! Erasing somebody, and giving them everything that is held about them.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::registration::{Column, Entity};
use futures_util::FutureExt;
use sea_orm::{ColumnTrait, Order};
use serde_json::{Value, json};

use super::{Registration, groups_by_ids, sittings_of};
use crate::access::{self, Action, Resource, Touched};
use crate::clock::column;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx, hold};
use crate::erasures;
use crate::error::{Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::{self, ParticipantId, Want, not_found};

/// Takes away who somebody is. It cannot be undone, and backups do not bring them back.
pub async fn erase_participant(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    id: i64,
) -> Result<ParticipantId> {
    let outcome = erase(cx, key, id).await;
    Ok(ParticipantId(cx.noted(Action::EraseParticipant, outcome)?))
}

async fn erase(cx: &Cx, key: Option<IdempotencyKey>, id: i64) -> Result<i64> {
    cx.authorize(Action::EraseParticipant, Resource::Participant(id))?;
    let found = people::by_ids(cx, vec![id], Want::default()).await?;
    found
        .first()
        .ok_or_else(|| not_found("input.participant"))?;
    if let Some(key) = &key {
        cx.unused_for_others("eraseParticipant", key, &id).await?;
    }
    cx.keep_erasure(ParticipantId(id)).await?;
    let own = cx.find::<Entity>()?.filter(Column::ParticipantId.eq(id));
    let isolation = match own.one().await? {
        Some(row) => Isolation::InTurn(row.training_id),
        None => Isolation::Serializable,
    };
    cx.write_once_at(isolation, "eraseParticipant", key, id, |tx, id| {
        apply(tx, id).boxed()
    })
    .await
}

async fn apply(tx: &Tx<'_>, id: Arc<i64>) -> Result<i64, WriteError> {
    let rows = tx.find::<Entity>().filter(Column::ParticipantId.eq(*id));
    let rows = rows.all().await?;
    // Nothing is being written of them meanwhile that would bring them back.
    let trainings: BTreeSet<_> = rows.iter().map(|row| row.training_id).collect();
    for training in trainings {
        hold(tx.on(), training).await?;
    }
    erasures::erase(tx.on(), &[*id]).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::Participant, *id)),
        country: rows.first().map(|row| row.country.0.clone()),
        ..Touched::default()
    };
    tx.audit(Action::EraseParticipant, touched).await?;
    for row in rows {
        let node = ids::encode(Kind::Registration, row.id.0);
        let changed = std::iter::once(("registration", node));
        tx.announce_in_turn(row.training_id, changed).await?;
    }
    Ok(*id)
}

/// Everything that registration holds about somebody.
pub async fn export_participant(cx: &Cx, id: i64) -> Result<Value> {
    let outcome = export(cx, id).await;
    cx.noted(Action::ExportParticipant, outcome)
}

async fn export(cx: &Cx, id: i64) -> Result<Value> {
    cx.authorize(Action::ExportParticipant, Resource::Participant(id))?;
    let node = ids::encode(Kind::Participant, id);
    let want = Want {
        person: true,
        chapters: true,
        ..Want::default()
    };
    let found = people::by_ids(cx, vec![id], want).await?.pop();
    let person = found.ok_or_else(|| not_found("input.participant"))?;
    let rows = cx
        .find::<Entity>()?
        .filter(Column::ParticipantId.eq(id))
        .order_by(Column::Id, Order::Asc)
        .all()
        .await?;
    let whose = rows.iter().map(|row| (row.id, row.participant_id));
    let names = people::persons(cx, whose.collect()).await?;
    let shown: Vec<Registration> = rows.iter().cloned().map(Into::into).collect();
    let sittings = sittings_of(cx, &shown).await?;
    let groups = groups_by_ids(cx, rows.iter().map(|row| row.group_id.0).collect()).await?;
    let curriculum = &cx.content().curriculum;
    let mut registrations = Vec::new();
    for row in &rows {
        let name = names.get(&row.id);
        let chosen = sittings.get(&row.id).into_iter().flatten();
        let chosen = chosen.filter(|one| one.is_chosen);
        let group = groups.iter().find(|group| group.id == row.group_id);
        let training = curriculum.training(row.training_id);
        registrations.push(json!({
            "id": ids::encode(Kind::Registration, row.id.0),
            "training": training.map(|training| training.slug.as_str()),
            "group": group.map(|group| group.name.as_str()),
            "displayName": name.map(|person| person.display_name.reveal()),
            "email": name.and_then(|person| person.email.as_ref()).map(|email| email.reveal()),
            "country": row.country.as_str(),
            "language": row.language.as_str(),
            "timeZone": row.time_zone.as_str(),
            "status": format!("{:?}", row.status).to_uppercase(),
            "isContact": row.is_contact,
            "isFacilitator": row.is_facilitator,
            "code": row.code,
            "preferredSitting": row.preferred_sitting,
            "sittings": chosen.map(|one| one.sitting.starts_at.to_string()).collect::<Vec<_>>(),
            "consent": {
                "version": row.consent_version,
                "language": row.consent_language.as_str(),
                "at": column::timestamp(row.consent_at)?.to_string(),
            },
            "registeredAt": column::timestamp(row.registered_at)?.to_string(),
            "cancelledAt": row.cancelled_at.map(column::timestamp).transpose()?.map(|at| at.to_string()),
        }));
    }
    let mut nodes = vec![node.clone()];
    nodes.extend(
        rows.iter()
            .map(|row| ids::encode(Kind::Registration, row.id.0)),
    );
    let events: Vec<Value> = access::events_about(cx, nodes)
        .await?
        .into_iter()
        .map(|(at, action)| json!({ "at": at.to_string(), "action": action }))
        .collect();
    let held = json!({
        "participant": {
            "id": node,
            "displayName": person.person.as_ref().map(|person| person.display_name.reveal()),
            "country": person.country.as_str(),
            "language": person.language,
            "timeZone": person.time_zone,
            "chapters": person.chapters.iter().map(|(chapter, _)| &chapter.name).collect::<Vec<_>>(),
        },
        "registrations": registrations,
        "events": events,
        "exportedAt": cx.now().to_string(),
    });
    cx.write_once("exportParticipant", None, node, |tx, node| {
        let touched = Touched {
            node: Some((*node).clone()),
            ..Touched::default()
        };
        async move { tx.audit(Action::ExportParticipant, touched).await }.boxed()
    })
    .await?;
    Ok(held)
}
