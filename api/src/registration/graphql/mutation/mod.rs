//! Registering, leaving, and changing what was registered.

mod change;
mod erasure;
mod import;
mod leave;
mod person;
mod register;

pub use change::ChangeMutation;
pub use erasure::ErasureMutation;
pub use import::{ImportMutation, ImportSource};
pub use leave::LeaveMutation;
pub use register::RegisterMutation;

use async_graphql::SimpleObject;

use super::{GroupObject, RegistrationObject, group_objects, registration_objects};
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::selection::Selected;
use crate::graphql::user_error::UserError;
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
