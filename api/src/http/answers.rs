//! Answers that stay the same, everybody's and each viewer's, kept until the content, the counts or the clock changes them.

use std::sync::Arc;

use async_graphql::Variables;
use axum::body::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::document::{Document, Hash};
use crate::access::Viewer;
use crate::cx::{Cx, Freshness, Sources};

/// One answer. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Kept {
    pub body: Bytes,
    pub freshness: Freshness,
    pub sources: Sources,
}

/// Everything that an answer depends on.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    document: Hash,
    operation: Option<String>,
    variables: Vec<u8>,
    /// Of the content, and of which trainings are full.
    state: (u64, i64),
    reader: Arc<str>,
    viewer: Option<Arc<Viewer>>,
}

impl Key {
    pub fn new(
        cx: &Cx,
        document: &Document,
        operation: Option<&str>,
        variables: &Variables,
    ) -> Self {
        let (state, reader) = cx.fingerprint();
        Self {
            document: document.hash,
            operation: operation.map(str::to_owned),
            // A map of JSON values: it cannot fail to be JSON.
            variables: match variables.is_empty() {
                true => Vec::new(),
                false => serde_json::to_vec(variables).unwrap_or_default(),
            },
            state,
            reader: Arc::clone(reader),
            viewer: cx.viewer().cloned(),
        }
    }
}

pub struct Answers(Cache<Key, Kept, BySize>);

#[derive(Clone)]
struct BySize;

impl Weighter<Key, Kept> for BySize {
    fn weight(&self, key: &Key, kept: &Kept) -> u64 {
        const OVERHEAD: usize = 256;
        (OVERHEAD + key.variables.len() + kept.body.len()) as u64
    }
}

impl Answers {
    /// Keeps answers of so many bytes in all.
    pub fn new(bytes: u64) -> Self {
        const TYPICAL: u64 = 8192;
        let items = usize::try_from(bytes / TYPICAL).unwrap_or(usize::MAX);
        Self(Cache::with_weighter(items.max(1), bytes, BySize))
    }

    /// What was kept and is not out of date.
    pub fn get(&self, key: &Key, cx: &Cx) -> Option<Kept> {
        let is_now = |kept: &Kept| kept.freshness.until.is_none_or(|until| cx.now() < until);
        let kept = self.0.get(key).filter(is_now)?;
        kept.sources.hold(&cx.content().languages).then_some(kept)
    }

    pub fn keep(&self, key: Key, kept: Kept) {
        self.0.insert(key, kept);
    }
}
