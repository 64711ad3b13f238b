//! Tokens that were found true lately: whoever sends one with each request has its signature checked once.

use std::ops::Range;
use std::sync::{Arc, Weak};

use jiff::Timestamp;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

use super::Viewer;
use super::keys::KeySet;

/// How many are remembered.
const REMEMBERED: usize = 4096;

/// By their digests: what is remembered is no token.
pub struct Believed(Cache<[u8; 32], Found>);

#[derive(Clone)]
struct Found {
    viewer: Arc<Viewer>,
    /// In seconds since 1970.
    holds: Range<i64>,
    /// By which keys it was found true: with others it is looked at again.
    keys: Weak<KeySet>,
}

impl Default for Believed {
    fn default() -> Self {
        Self(Cache::new(REMEMBERED))
    }
}

impl Believed {
    pub fn get(&self, token: &str, keys: &Arc<KeySet>, now: Timestamp) -> Option<Arc<Viewer>> {
        let found = self.0.get(&digest(token))?;
        let is_same = std::ptr::eq(found.keys.as_ptr(), Arc::as_ptr(keys));
        (is_same && found.holds.contains(&now.as_second())).then_some(found.viewer)
    }

    pub fn keep(
        &self,
        token: &str,
        keys: &Arc<KeySet>,
        holds: Range<i64>,
        viewer: Viewer,
    ) -> Arc<Viewer> {
        let viewer = Arc::new(viewer);
        let found = Found {
            viewer: Arc::clone(&viewer),
            holds,
            keys: Arc::downgrade(keys),
        };
        self.0.insert(digest(token), found);
        viewer
    }
}

fn digest(token: &str) -> [u8; 32] {
    Sha256::digest(token).into()
}
