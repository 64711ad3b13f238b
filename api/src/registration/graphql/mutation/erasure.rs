//! Erasing people, and giving them what is held about them.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::people::ParticipantId;
use crate::progress::{attendance_held, submissions_held};
use crate::registration::{erase_participant, export_participant};

/// Somebody who is to be erased.
#[derive(InputObject)]
pub struct EraseParticipantInput {
    /// Who.
    participant: ID,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of it.
#[derive(SimpleObject)]
pub struct EraseParticipantPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// Who was erased; null if nobody was.
    participant_id: Option<ID>,
}

/// Somebody who asks what is held about them.
#[derive(InputObject)]
pub struct ExportParticipantInput {
    /// Who.
    participant: ID,
}

/// What is held.
#[derive(SimpleObject)]
pub struct ExportParticipantPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// Everything that is held about them, as JSON; null if nothing was done.
    json: Option<String>,
}

impl EraseParticipantInput {
    async fn erase(&self, cx: &Cx) -> Result<ParticipantId> {
        let mut checks = Checks::default();
        let id = checks.check(row(
            Kind::Participant,
            &self.participant,
            "input.participant",
        ));
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        erase_participant(cx, key.flatten(), id.unwrap_or_default()).await
    }
}

async fn everything(cx: &Cx, id: i64) -> Result<String> {
    let mut held = export_participant(cx, id).await?;
    if let Some(members) = held.as_object_mut() {
        members.insert("attendance".to_owned(), attendance_held(cx, id).await?);
        members.insert("submissions".to_owned(), submissions_held(cx, id).await?);
    }
    serde_json::to_string_pretty(&held).map_err(Error::internal)
}

#[derive(Default)]
pub struct ErasureMutation;

#[Object]
impl ErasureMutation {
    /// Takes away for ever who somebody is: name and address, in all registrations. That somebody was there stays
    /// counted. A restored backup does not bring them back. Only for themselves, or with the permission admin
    /// everywhere.
    async fn erase_participant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who.")] input: EraseParticipantInput,
    ) -> Result<EraseParticipantPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.erase(cx).await)?;
        Ok(EraseParticipantPayload {
            errors,
            participant_id: id.map(|id| crate::graphql::ids::encode(Kind::Participant, id.0)),
        })
    }

    /// Everything that is held about somebody. Only for themselves, or with the permission admin everywhere.
    async fn export_participant(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who.")] input: ExportParticipantInput,
    ) -> Result<ExportParticipantPayload> {
        let cx = cx(ctx);
        let outcome = match row(Kind::Participant, &input.participant, "input.participant") {
            Ok(id) => everything(cx, id).await,
            Err(refusal) => Err(refusal.into()),
        };
        let (json, errors) = payload(cx, outcome)?;
        Ok(ExportParticipantPayload { errors, json })
    }
}
