//! Who writes, when, and with which chance.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use rand::rngs::ChaCha20Rng;
use rand::{Rng, RngExt, SeedableRng};
use sea_orm::DatabaseExecutor;

use super::{Cx, Scoped};
use crate::access::{Action, Denied, Guarded, Resource, Viewer, decide};
use crate::error::Result;
use crate::people::Addresses;
use crate::vault::{Vault, VaultError};

/// What stays the same however often the work is run.
#[derive(Clone)]
pub struct Origin {
    viewer: Arc<Viewer>,
    now: Timestamp,
    vault: Arc<Vault>,
    addresses: Arc<Addresses>,
    seed: [u8; 32],
}

impl Origin {
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    pub const fn now(&self) -> Timestamp {
        self.now
    }
}

/// What one attempt writes with. Each has ids of its own: one that somebody else was quicker with is not tried again.
pub struct Pen {
    origin: Origin,
    dice: Mutex<ChaCha20Rng>,
}

impl Cx {
    /// Who writes, and when; a `Pen` is made of it.
    pub fn origin(&self) -> Result<Origin> {
        self.personal();
        let viewer = self.viewer.as_ref().ok_or(Denied::Anonymous)?;
        let mut seed = [0; 32];
        aws_lc_rs::rand::fill(&mut seed).map_err(|_| VaultError::Random)?;
        Ok(Origin {
            viewer: Arc::clone(viewer),
            now: self.now,
            vault: Arc::clone(&self.service.vault),
            addresses: self.addresses(),
            seed,
        })
    }
}

impl Pen {
    pub fn new(origin: Origin, attempt: u64) -> Self {
        let mut dice = ChaCha20Rng::from_seed(origin.seed);
        dice.set_stream(attempt);
        Self {
            origin,
            dice: Mutex::new(dice),
        }
    }

    pub fn now(&self) -> Timestamp {
        self.origin.now
    }

    pub fn viewer(&self) -> &Viewer {
        &self.origin.viewer
    }

    pub fn vault(&self) -> &Vault {
        &self.origin.vault
    }

    pub fn addresses(&self) -> &Addresses {
        &self.origin.addresses
    }

    /// Whether the viewer may.
    pub fn authorize(&self, action: Action, resource: Resource<'_>) -> Result<(), Denied> {
        decide(Some(self.viewer()), action, resource)
    }

    /// The rows of a table that the viewer may see.
    pub fn find_on<'c, E: Guarded>(&'c self, on: impl Into<DatabaseExecutor<'c>>) -> Scoped<'c, E> {
        Scoped::new(Some(self.viewer()), on)
    }

    /// A new id that says nothing.
    pub fn random_id(&self) -> i64 {
        let id = self.dice(|dice| dice.random::<i64>());
        Ord::max(id & i64::MAX, 1)
    }

    /// A new id that grows with time, and says nothing else.
    pub fn timely_id(&self) -> i64 {
        timely_id(self.now(), self.chance())
    }

    pub fn chance(&self) -> u64 {
        self.dice(Rng::next_u64)
    }

    fn dice<T>(&self, roll: impl FnOnce(&mut ChaCha20Rng) -> T) -> T {
        roll(&mut self.dice.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Milliseconds since 1970, then 21 bits of chance.
pub fn timely_id(now: Timestamp, chance: u64) -> i64 {
    let chance = i64::try_from(chance >> 43).unwrap_or_default();
    (now.as_millisecond() << 21) | chance
}
