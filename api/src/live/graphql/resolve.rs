//! Saying whose a stay is.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row, within};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::live::{MOST_HEADS, resolve};
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::registration::registrations_by_ids;

/// Whose a stay is.
#[derive(InputObject)]
pub struct ResolveAttendanceInput {
    /// The stay.
    unmatched: ID,
    /// Whose registration; null if it is nobody's who is registered.
    registration: Option<ID>,
    /// How many people sat behind the connection, 1 to 500; as the file says if left out.
    headcount: Option<i32>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the stay.
#[derive(SimpleObject)]
pub struct ResolveAttendancePayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// Whose it is now; null if it is nobody's, or if nothing was done.
    registration: Option<RegistrationObject>,
}

impl ResolveAttendanceInput {
    /// Answers the registration that it now belongs to.
    async fn resolve(&self, cx: &Cx) -> Result<Option<i64>> {
        let mut checks = Checks::default();
        let unmatched = row(
            Kind::UnmatchedAttendance,
            &self.unmatched,
            "input.unmatched",
        );
        let unmatched = checks.check(unmatched);
        let registration = self.registration.as_ref();
        let registration = registration.map(|id| row(Kind::Registration, id, "input.registration"));
        let registration = checks.check(registration.transpose()).flatten();
        let said = self.headcount;
        let said = said.map(|count| within(count, 1..=MOST_HEADS, "input.headcount"));
        let said = checks.check(said.transpose()).flatten();
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        resolve(
            cx,
            key.flatten(),
            unmatched.unwrap_or_default(),
            registration,
            said,
        )
        .await?;
        Ok(registration)
    }
}

#[derive(Default)]
pub struct ResolveMutation;

#[Object]
impl ResolveMutation {
    /// Says whose a stay is that nothing else tells, or that it is nobody's. Said again for the same stay, it goes from
    /// one to the other. Needs live:write everywhere.
    async fn resolve_attendance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The stay, and whose it is.")] input: ResolveAttendanceInput,
    ) -> Result<ResolveAttendancePayload> {
        let cx = cx(ctx);
        let (resolved, errors) = payload(cx, input.resolve(cx).await)?;
        let registration = match resolved.flatten() {
            Some(id) => {
                let rows = registrations_by_ids(cx, vec![id]).await?;
                let selected = Selected::of(ctx).field("registration");
                registration_objects(cx, rows, &selected).await?.pop()
            }
            None => None,
        };
        Ok(ResolveAttendancePayload {
            errors,
            registration,
        })
    }
}
