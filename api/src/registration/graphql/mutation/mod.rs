//! Registering, leaving, and changing what was registered.

mod change;
mod erasure;
mod import;
mod leave;
mod person;
mod register;

pub use change::ChangeMutation;
pub use erasure::ErasureMutation;
pub use import::ImportMutation;
pub use leave::LeaveMutation;
pub use register::RegisterMutation;

use async_graphql::{ID, SimpleObject};

use super::{GroupObject, RegistrationObject, group_objects, registration_objects};
use crate::cx::{Cx, IdempotencyKey};
use crate::error::{Refusal, Result};
use crate::graphql::ids;
use crate::graphql::selection::Selected;
use crate::graphql::user_error::UserError;
use crate::ids::Kind;
use crate::registration::{groups_by_ids, registrations_by_ids};

macro_rules! payloads {
    ($($(#[$doc:meta])* $name:ident { $(#[$field_doc:meta])* $field:ident: $ty:ty },)*) => {$(
        $(#[$doc])*
        #[derive(SimpleObject)]
        pub struct $name {
            /// Why nothing was done; empty if it was.
            errors: Vec<UserError>,
            $(#[$field_doc])*
            $field: Option<$ty>,
        }
    )*};
}

payloads! {
    /// What became of the group.
    RegisterGroupPayload {
        /// The group as it is now; null if nothing was done.
        group: GroupObject
    },
    /// What became of the new members.
    AddGroupMembersPayload {
        /// The group as it is now; null if nothing was done.
        group: GroupObject
    },
    /// What became of the removal.
    RemoveGroupMemberPayload {
        /// The group as it is now; null if nothing was done.
        group: GroupObject
    },
    /// What became of the change.
    UpdateGroupPayload {
        /// The group as it is now; null if nothing was done.
        group: GroupObject
    },
    /// What became of the cancellation.
    CancelGroupPayload {
        /// The group as it is now; null if nothing was done.
        group: GroupObject
    },
    /// What became of the registration.
    RegisterParticipantPayload {
        /// The registration as it is now; null if nothing was done.
        registration: RegistrationObject
    },
    /// What became of the cancellation.
    CancelRegistrationPayload {
        /// The registration as it is now; null if nothing was done.
        registration: RegistrationObject
    },
    /// What became of the choice.
    ChooseSittingPayload {
        /// The registration as it is now; null if nothing was done.
        registration: RegistrationObject
    },
}

/// The group, as who changed it may see it.
async fn group(cx: &Cx, id: i64, selected: &Selected<'_>) -> Result<Option<GroupObject>> {
    let rows = groups_by_ids(cx, vec![id]).await?;
    Ok(group_objects(cx, rows, selected).await?.pop())
}

async fn registration(
    cx: &Cx,
    id: i64,
    selected: &Selected<'_>,
) -> Result<Option<RegistrationObject>> {
    let rows = registrations_by_ids(cx, vec![id]).await?;
    Ok(registration_objects(cx, rows, selected).await?.pop())
}

fn key(text: &str) -> Result<IdempotencyKey, Refusal> {
    IdempotencyKey::new(text, "input.idempotencyKey")
}

fn optional_key(text: Option<&String>) -> Result<Option<IdempotencyKey>, Refusal> {
    text.map(|text| key(text)).transpose()
}

/// The row that an id names; 0, which is nobody's, if it is of another kind.
fn row(kind: Kind, id: &ID, argument: &str) -> Result<i64, Refusal> {
    Ok(ids::row(kind, id, argument)?.unwrap_or_default())
}
