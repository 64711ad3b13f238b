//! Registering: one person, a group, a burst of both or an import of thousands are the same code, training by
//! training, many requests in one transaction.

mod ahead;
mod batch;
mod insert;
mod lanes;
mod plan;
mod prepare;
mod read;
mod rows;

use std::sync::Arc;

use entity::registration;
use serde::{Deserialize, Serialize};

pub use lanes::Registrar;
pub use plan::House;
pub use prepare::{Entrance, NewGroup, Wish, locked, register, sitting};

use super::GroupId;
use crate::access::Action;
use crate::curriculum::Training;
use crate::cx::{IdempotencyKey, Origin};
use crate::people::{ChapterId, OrganizationId, Person};
use crate::vault::Redacted;

/// Somebody who is to be registered.
#[derive(Clone, Debug, Serialize)]
pub struct Entrant {
    #[serde(serialize_with = "in_clear")]
    pub display_name: Redacted<String>,
    #[serde(serialize_with = "in_clear")]
    pub email: Redacted<String>,
    pub country: String,
    pub language: String,
    pub time_zone: String,
    pub is_facilitator: bool,
    /// Where in the input they stand.
    pub path: String,
}

/// For the digest of the input alone.
fn in_clear<S: serde::Serializer>(text: &Redacted<String>, to: S) -> Result<S::Ok, S::Error> {
    text.reveal().serialize(to)
}

impl Entrant {
    fn person(&self) -> Person {
        Person {
            display_name: self.display_name.clone(),
            email: Some(self.email.clone()),
        }
    }
}

/// Which wording somebody agreed to, and in which language.
#[derive(Clone, Debug, Serialize)]
pub struct Consent {
    pub version: String,
    pub language: String,
}

/// Where they come in.
#[derive(Clone, Debug)]
enum Into {
    New(Founded),
    Known(GroupId),
    /// An umbrella group, as somebody names it: whether there is one that they see is looked up with those of others.
    Named(GroupId),
    /// The umbrella group of a chapter, which is made when nobody has come through it yet.
    Umbrella(Founded),
}

/// What a new group is made of.
#[derive(Clone, Debug)]
struct Founded {
    name: String,
    country: String,
    chapter: Option<(ChapterId, OrganizationId)>,
    is_umbrella: bool,
}

/// One request that may be granted: everything that does not depend on others has been checked.
struct Request {
    origin: Origin,
    action: Action,
    training: Arc<Training>,
    into: Into,
    /// Of a new group the first is the contact.
    entrants: Vec<Entrant>,
    preferred_sitting: Option<String>,
    consent: Consent,
    key: IdempotencyKey,
    digest: String,
    /// Says what would come of it, and does nothing.
    is_rehearsal: bool,
}

/// What came of a request. What is kept of it are ids alone.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Registered {
    pub group: i64,
    pub registrations: Vec<i64>,
    /// As it was just written, if it is the only one, in a group that the viewer sees: with the group they see who is in it.
    #[serde(skip)]
    pub row: Option<Box<registration::Model>>,
}
