//! The documents that a service in locked mode runs, from a file.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;

use super::{Hash, hash_of};

/// Texts by their hash. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Listed(Arc<HashMap<Hash, String>>);

#[derive(Debug, thiserror::Error)]
pub enum ListedError {
    #[error("{0}")]
    Unreadable(#[from] std::io::Error),
    #[error("neither an object of texts nor a manifest of operations: {0}")]
    Malformed(#[from] serde_json::Error),
    #[error("the document {0} is not GraphQL: {1}")]
    Document(String, async_graphql_parser::Error),
    #[error("the name {0} is a hash, but not of its document")]
    Hash(String),
    #[error("it lists no document")]
    Empty,
}

/// What Relay's compiler writes, or what Apollo's does.
#[derive(Deserialize)]
#[serde(untagged)]
enum File {
    Manifest { operations: Vec<Entry> },
    Texts(HashMap<String, String>),
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    body: String,
}

impl Listed {
    pub fn from_file(path: &Path) -> Result<Self, ListedError> {
        let texts = match serde_json::from_slice(&std::fs::read(path)?)? {
            File::Texts(texts) => texts,
            File::Manifest { operations } => operations
                .into_iter()
                .map(|entry| (entry.id, entry.body))
                .collect(),
        };
        if texts.is_empty() {
            return Err(ListedError::Empty);
        }
        let mut listed = HashMap::new();
        for (name, text) in texts {
            async_graphql_parser::parse_query(&text)
                .map_err(|error| ListedError::Document(name.clone(), error))?;
            let hash = hash_of(&text);
            if name.len() == 64 && parse_hash(&name) != Some(hash) {
                return Err(ListedError::Hash(name));
            }
            listed.insert(hash, text);
        }
        Ok(Self(Arc::new(listed)))
    }

    pub fn text(&self, hash: &Hash) -> Option<&str> {
        self.0.get(hash).map(String::as_str)
    }
}

/// 64 hexadecimal digits.
pub fn parse_hash(text: &str) -> Option<Hash> {
    let digits: Vec<u8> = text
        .chars()
        .map(|digit| {
            digit
                .to_digit(16)
                .and_then(|digit| u8::try_from(digit).ok())
        })
        .collect::<Option<_>>()?;
    let bytes = digits.chunks_exact(2).map(|pair| match pair {
        [high, low] => high << 4 | low,
        _ => 0,
    });
    (digits.len() == 64)
        .then(|| bytes.collect::<Vec<u8>>().try_into().ok())
        .flatten()
}
