//! Changing what was registered.

use async_graphql::{Context, ID, InputObject, Object};

use super::{ChooseSittingPayload, UpdateGroupPayload, group, registration};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, payload};
use crate::ids::Kind;
use crate::people::words;
use crate::registration::{
    ChangedGroup, Chosen, GroupId, RegistrationId, choose_sitting, update_group,
};

/// What is to change about a group. What is left out stays as it is.
#[derive(InputObject)]
pub struct UpdateGroupInput {
    /// Which group.
    group: ID,
    /// The name that they give themselves, one line of at most 200 characters.
    name: Option<String>,
    /// The registration of the member who is to be asked from now on.
    contact: Option<ID>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// Which sittings somebody comes to: one of the two.
#[derive(InputObject)]
pub struct ChooseSittingInput {
    /// Whose.
    registration: ID,
    /// The label of the sittings that they prefer in all weeks, "A" or "B".
    preferred_sitting: Option<String>,
    /// The sitting of one week that they come to instead.
    sitting: Option<ID>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

impl UpdateGroupInput {
    async fn update(&self, cx: &Cx) -> Result<GroupId> {
        let mut checks = Checks::default();
        let group = checks.check(row(Kind::Group, &self.group, "input.group"));
        let name = self
            .name
            .as_ref()
            .map(|text| words::name(text, "input.name"));
        let name = checks.check(name.transpose());
        let contact = self.contact.as_ref();
        let contact = contact.map(|id| row(Kind::Registration, id, "input.contact"));
        let contact = checks.check(contact.transpose());
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        if self.name.is_none() && self.contact.is_none() {
            let nothing = Refusal::new(ErrorCode::Invalid, "error-nothing-to-change");
            checks.check::<()>(Err(nothing.about("input")));
        }
        checks.done()?;
        let changed = ChangedGroup {
            id: group.unwrap_or_default(),
            name: name.flatten(),
            contact: contact.flatten(),
        };
        update_group(cx, key.flatten(), changed).await
    }
}

impl ChooseSittingInput {
    async fn choose(&self, cx: &Cx) -> Result<RegistrationId> {
        let mut checks = Checks::default();
        let registration = row(Kind::Registration, &self.registration, "input.registration");
        let registration = checks.check(registration);
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        let chosen = match (&self.preferred_sitting, &self.sitting) {
            (Some(label), None) => Ok(Chosen::Preferred(label.clone())),
            (None, Some(id)) => row(Kind::Sitting, id, "input.sitting").map(Chosen::ForWeek),
            (Some(_), Some(_)) => Err(Refusal::new(ErrorCode::Invalid, "error-either")
                .about("input.sitting")
                .with("partner", "input.preferredSitting")),
            (None, None) => {
                Err(Refusal::new(ErrorCode::Invalid, "error-missing").about("input.sitting"))
            }
        };
        let chosen = checks.check(chosen);
        checks.done()?;
        let chosen = chosen.unwrap_or(Chosen::ForWeek(0));
        choose_sitting(cx, key.flatten(), registration.unwrap_or_default(), chosen).await
    }
}

#[derive(Default)]
pub struct ChangeMutation;

#[Object]
impl ChangeMutation {
    /// Changes a group's name or contact. Needs registration:write within scope.
    async fn update_group(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The group, and what is to change.")] input: UpdateGroupInput,
    ) -> Result<UpdateGroupPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.update(cx).await)?;
        let group = match id {
            Some(id) => group(cx, id.0, &Selected::of(ctx).field("group")).await?,
            None => None,
        };
        Ok(UpdateGroupPayload { errors, group })
    }

    /// Chooses sittings: those of a label for all weeks, or one for its week. Needs registration:write within scope,
    /// or to be the one who is registered.
    async fn choose_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose, and which.")] input: ChooseSittingInput,
    ) -> Result<ChooseSittingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.choose(cx).await)?;
        let registration = match id {
            Some(id) => registration(cx, id.0, &Selected::of(ctx).field("registration")).await?,
            None => None,
        };
        Ok(ChooseSittingPayload {
            errors,
            registration,
        })
    }
}
