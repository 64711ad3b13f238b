//! Links of calendars in the schema.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use super::{Holder, Link, reset_of_group, reset_of_registration};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::registration::graphql::{
    GroupObject, RegistrationObject, group_objects, registration_objects,
};
use crate::registration::{GroupId, RegistrationId, groups_by_ids, registrations_by_ids};

/// The address of a calendar, for its holder.
pub fn address(cx: &Cx, holder: Holder, version: i32) -> String {
    let link = Link { holder, version };
    link.address(cx.public_url(), &cx.addresses())
}

/// Whose calendar gets another link. Give one of the two.
#[derive(InputObject)]
pub struct ResetCalendarUrlInput {
    /// One's own registration.
    registration: Option<ID>,
    /// A group that one is the contact of, or manages.
    group: Option<ID>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the reset.
#[derive(SimpleObject)]
pub struct ResetCalendarUrlPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The registration, with its new link; null if nothing was done, or a group was given.
    registration: Option<RegistrationObject>,
    /// The group, with its new link; null if nothing was done, or a registration was given.
    group: Option<GroupObject>,
}

enum Done {
    Registration(RegistrationId),
    Group(GroupId),
}

impl ResetCalendarUrlInput {
    async fn reset(&self, cx: &Cx) -> Result<Done> {
        let mut checks = Checks::default();
        let of = |kind, id: &Option<ID>, argument| {
            let row = id.as_ref().map(|id| row(kind, id, argument));
            row.transpose()
        };
        let registration = of(Kind::Registration, &self.registration, "input.registration");
        let registration = checks.check(registration).flatten();
        let group = checks
            .check(of(Kind::Group, &self.group, "input.group"))
            .flatten();
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        checks.done()?;
        let key = key.flatten();
        match (registration, group) {
            (Some(id), None) => Ok(Done::Registration(
                reset_of_registration(cx, key, id).await?,
            )),
            (None, Some(id)) => Ok(Done::Group(reset_of_group(cx, key, id).await?)),
            _ => Err(Refusal::new(ErrorCode::Invalid, "error-calendar-whose").into()),
        }
    }
}

#[derive(Default)]
pub struct CalendarMutation;

#[Object]
impl CalendarMutation {
    /// Gives a calendar another link; the one before holds no longer. For its holder: the participant themself, or for a
    /// group its contact and who may change it.
    async fn reset_calendar_url(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Whose calendar.")] input: ResetCalendarUrlInput,
    ) -> Result<ResetCalendarUrlPayload> {
        let cx = cx(ctx);
        let (done, errors) = payload(cx, input.reset(cx).await)?;
        let (mut registration, mut group) = (None, None);
        let selected = Selected::of(ctx);
        match done {
            Some(Done::Registration(id)) => {
                let rows = registrations_by_ids(cx, vec![id.0]).await?;
                let of = selected.field("registration");
                registration = registration_objects(cx, rows, &of).await?.pop();
            }
            Some(Done::Group(id)) => {
                let rows = groups_by_ids(cx, vec![id.0]).await?;
                group = group_objects(cx, rows, &selected.field("group"))
                    .await?
                    .pop();
            }
            None => {}
        }
        Ok(ResetCalendarUrlPayload {
            errors,
            registration,
            group,
        })
    }
}
