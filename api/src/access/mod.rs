//! Who asks: what a token says about its holder, and nothing that a row says.

mod audit;
mod believed;
mod claims;
pub mod development;
mod events;
pub mod graphql;
mod keys;
mod policy;
mod provider;
mod revocations;
mod scope;
mod token;

use jiff::Timestamp;

pub use audit::{Chain, Counted, GENERAL, Refusals, Touched, Verified, event, seal, verify};
pub use believed::Believed;
pub use claims::{InvalidClaims, Permission, Reach};
pub use development::{DevelopmentError, DevelopmentKey, Grant, Persona};
pub use events::{EventFilter, Span, count as count_events, events, events_about, events_by_ids};
pub use keys::{KeySet, KeysError};
pub use policy::{Action, Denied, Resource, UNKNOWN, decide};
pub use provider::{Provider, ProviderError};
pub use revocations::{
    Of as RevocationOf, Revocation, Revocations, prune as prune_revocations, revoke,
};
pub use scope::{Guarded, PartOf, Visible, chapters_named, known, organizations_named, rows_of};
pub use token::{InvalidToken, Keys, Tokens};

/// The holder of a token that was found true.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Viewer {
    /// Unique together with the issuer.
    pub subject: String,
    pub issuer: String,
    pub client: String,
    /// The token's own id.
    pub token: String,
    pub permissions: Vec<Permission>,
    pub reach: Reach,
    /// The languages whose wording they look after; all of them if `None`.
    pub languages: Option<Vec<String>>,
    pub expires: Timestamp,
}

impl Viewer {
    pub fn may(&self, permission: Permission) -> bool {
        self.permissions.contains(&permission)
    }

    /// Whether they take part themselves, and see nobody else.
    pub const fn is_participant(&self) -> bool {
        matches!(self.reach, Reach::Participant(_))
    }
}
