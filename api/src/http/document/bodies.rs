//! Requests that came before, word by word: what they ask for is known without reading them.

use axum::body::Bytes;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::{Hash, Operation};

/// How many bytes of them are remembered, and of how many bytes one may be.
const REMEMBERED: u64 = 1024 * 1024;
const LONGEST: usize = 8 * 1024;

/// What a request without variables asks for.
#[derive(Clone)]
pub struct Known {
    pub document: Hash,
    pub operation: Operation,
    pub name: Option<String>,
}

pub struct Bodies(Cache<Bytes, Known, ByLength>);

#[derive(Clone)]
struct ByLength;

impl Weighter<Bytes, Known> for ByLength {
    fn weight(&self, body: &Bytes, _: &Known) -> u64 {
        const OVERHEAD: usize = 256;
        (OVERHEAD + body.len()) as u64
    }
}

impl Bodies {
    pub fn new() -> Self {
        const TYPICAL: usize = 1024;
        Self(Cache::with_weighter(TYPICAL, REMEMBERED, ByLength))
    }

    pub fn get(&self, body: &[u8]) -> Option<Known> {
        self.0.get(body)
    }

    pub fn keep(&self, body: &[u8], known: Known) {
        if body.len() <= LONGEST {
            self.0.insert(Bytes::copy_from_slice(body), known);
        }
    }
}
