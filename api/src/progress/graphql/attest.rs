//! A facilitator's confirmation.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::error::Result;
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::progress::attest;
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::registration::{RegistrationId, registrations_by_ids};

/// That a facilitator confirms that somebody took part.
#[derive(InputObject)]
pub struct AttestParticipationInput {
    /// Whose registration.
    registration: ID,
    /// Whether they did; false takes a confirmation back.
    #[graphql(default = true)]
    attested: bool,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the confirmation.
#[derive(SimpleObject)]
pub struct AttestParticipationPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The registration as it is now; null if nothing was done.
    registration: Option<RegistrationObject>,
}

#[derive(Default)]
pub struct AttestMutation;

#[Object]
impl AttestMutation {
    /// Records that a facilitator confirms that somebody took part, where the training's rule asks for that. Needs
    /// live:write within scope.
    async fn attest_participation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose, and whether.")] input: AttestParticipationInput,
    ) -> Result<AttestParticipationPayload> {
        let cx = cx(ctx);
        let attested = async {
            let mut checks = Checks::default();
            let registration = row(
                Kind::Registration,
                &input.registration,
                "input.registration",
            );
            let registration = checks.check(registration);
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let registration = registration.unwrap_or_default();
            attest(cx, key.flatten(), registration, input.attested).await
        };
        let (id, errors) = payload(cx, attested.await)?;
        let registration = match id {
            Some(RegistrationId(id)) => {
                let rows = registrations_by_ids(cx, vec![id]).await?;
                let selected = Selected::of(ctx).field("registration");
                registration_objects(cx, rows, &selected).await?.pop()
            }
            None => None,
        };
        Ok(AttestParticipationPayload {
            errors,
            registration,
        })
    }
}
