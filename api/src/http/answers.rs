//! Answers that are the same for everybody, kept until the content or the clock changes them.

use axum::body::Bytes;
use jiff::Timestamp;
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

use super::document::{Document, Hash};
use crate::cx::{Cx, Sources};

/// One answer. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Kept {
    pub body: Bytes,
    pub until: Option<Timestamp>,
    pub sources: Sources,
}

/// By everything that an answer depends on.
pub struct Answers(Cache<Hash, Kept, BySize>);

#[derive(Clone)]
struct BySize;

impl Weighter<Hash, Kept> for BySize {
    fn weight(&self, _: &Hash, kept: &Kept) -> u64 {
        const OVERHEAD: u64 = 128;
        OVERHEAD + kept.body.len() as u64
    }
}

impl Answers {
    /// Keeps answers of so many bytes in all.
    pub fn new(bytes: u64) -> Self {
        const TYPICAL: u64 = 8192;
        let items = usize::try_from(bytes / TYPICAL).unwrap_or(usize::MAX);
        Self(Cache::with_weighter(items.max(1), bytes, BySize))
    }

    pub fn key(cx: &Cx, document: &Document, operation: Option<&str>, variables: &[u8]) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(document.hash);
        for part in [
            cx.fingerprint().as_bytes(),
            operation.unwrap_or_default().as_bytes(),
            variables,
        ] {
            hasher.update(part.len().to_le_bytes());
            hasher.update(part);
        }
        hasher.finalize().into()
    }

    /// What was kept, if it still holds.
    pub fn get(&self, key: &Hash, cx: &Cx) -> Option<Kept> {
        let is_now = |kept: &Kept| kept.until.is_none_or(|until| cx.now() < until);
        let kept = self.0.get(key).filter(is_now)?;
        kept.sources.hold(&cx.content().languages).then_some(kept)
    }

    pub fn keep(&self, key: Hash, kept: Kept) {
        self.0.insert(key, kept);
    }
}
