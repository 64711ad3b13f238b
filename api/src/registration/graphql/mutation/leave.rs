//! Leaving groups and trainings.

use async_graphql::{Context, ID, InputObject, Object};

use super::{
    CancelGroupPayload, CancelRegistrationPayload, RemoveGroupMemberPayload, group, registration,
};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::cx;
use crate::graphql::inputs::{key, optional_key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, payload};
use crate::ids::Kind;
use crate::registration::{
    GroupId, RegistrationId, cancel_group, cancel_registration, remove_member,
};

/// A member who is to leave a group.
#[derive(InputObject)]
pub struct RemoveGroupMemberInput {
    /// Which group.
    group: ID,
    /// The member's registration. The contact cannot be removed.
    registration: ID,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// A group that comes no longer.
#[derive(InputObject)]
pub struct CancelGroupInput {
    /// Which group.
    group: ID,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// Somebody who comes no longer.
#[derive(InputObject)]
pub struct CancelRegistrationInput {
    /// Which registration.
    registration: ID,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

impl RemoveGroupMemberInput {
    async fn remove(&self, cx: &Cx) -> Result<GroupId> {
        let mut checks = Checks::default();
        let group = checks.check(row(Kind::Group, &self.group, "input.group"));
        let registration = row(Kind::Registration, &self.registration, "input.registration");
        let registration = checks.check(registration);
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        let (group, registration) = (group.unwrap_or_default(), registration.unwrap_or_default());
        remove_member(cx, key.flatten(), group, registration).await
    }
}

impl CancelGroupInput {
    async fn cancel(&self, cx: &Cx) -> Result<GroupId> {
        let mut checks = Checks::default();
        let group = checks.check(row(Kind::Group, &self.group, "input.group"));
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        cancel_group(cx, key.flatten(), group.unwrap_or_default()).await
    }
}

impl CancelRegistrationInput {
    async fn cancel(&self, cx: &Cx) -> Result<RegistrationId> {
        let mut checks = Checks::default();
        let registration = row(Kind::Registration, &self.registration, "input.registration");
        let registration = checks.check(registration);
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        cancel_registration(cx, key, registration.unwrap_or_default()).await
    }
}

#[derive(Default)]
pub struct LeaveMutation;

#[Object]
impl LeaveMutation {
    /// Takes a member out of a group, until it locks. Needs registration:write within scope.
    async fn remove_group_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The group, and whom.")] input: RemoveGroupMemberInput,
    ) -> Result<RemoveGroupMemberPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.remove(cx).await)?;
        let group = match id {
            Some(id) => group(cx, id.0, &Selected::of(ctx).field("group")).await?,
            None => None,
        };
        Ok(RemoveGroupMemberPayload { errors, group })
    }

    /// All members of a group leave, and it takes no others; until it locks. Needs registration:write within scope.
    async fn cancel_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which group.")] input: CancelGroupInput,
    ) -> Result<CancelGroupPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.cancel(cx).await)?;
        let group = match id {
            Some(id) => group(cx, id.0, &Selected::of(ctx).field("group")).await?,
            None => None,
        };
        Ok(CancelGroupPayload { errors, group })
    }

    /// Cancels a registration. Needs registration:write within scope, or to be the one who is registered: who cancels
    /// their own leaves the training, through whomever they came.
    async fn cancel_registration(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which registration.")] input: CancelRegistrationInput,
    ) -> Result<CancelRegistrationPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.cancel(cx).await)?;
        let registration = match id {
            Some(id) => registration(cx, id.0, &Selected::of(ctx).field("registration")).await?,
            None => None,
        };
        Ok(CancelRegistrationPayload {
            errors,
            registration,
        })
    }
}
