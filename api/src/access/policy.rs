//! Who may do what: one function, without side effects.

use super::{Permission, Reach, Viewer};

/// Something that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    ReadOrganizations,
    ReadParticipants,
    ReadContacts,
}

impl Action {
    pub const ALL: [Self; 3] = [
        Self::ReadOrganizations,
        Self::ReadParticipants,
        Self::ReadContacts,
    ];
}

/// What it is asked of. That a row is in scope at all is the door's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource<'a> {
    /// Whatever is in scope.
    Visible,
    /// Something in a country.
    Country(&'a str),
    /// One participant, by their id.
    Participant(&'a str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// A token might change that.
    Anonymous,
    Forbidden,
}

pub fn decide(
    viewer: Option<&Viewer>,
    action: Action,
    resource: Resource<'_>,
) -> Result<(), Denied> {
    let viewer = viewer.ok_or(Denied::Anonymous)?;
    let is_self = match (&viewer.reach, resource) {
        (Reach::Participant(own), Resource::Participant(id)) => own == id,
        (Reach::Participant(_), Resource::Visible) => true,
        _ => false,
    };
    let allowed = match action {
        Action::ReadOrganizations => true,
        Action::ReadParticipants => is_self || viewer.may(Permission::RegistrationRead),
        Action::ReadContacts => is_self || viewer.may(Permission::PeopleContact),
    };
    allowed.then_some(()).ok_or(Denied::Forbidden)
}
