//! From a request's text to a document that is safe to run.
//!
//! Nothing of the library sees a document before it is known to be small: the text is scanned before it is
//! parsed, and what was parsed is tallied before it is validated.

mod bodies;
mod limits;
mod listed;
mod scan;
mod shape;
mod tally;

use std::sync::{Arc, OnceLock};

use async_graphql::Variables;
use async_graphql_parser::types::{
    DocumentOperations, ExecutableDocument, OperationDefinition, OperationType,
};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sha2::{Digest, Sha256};

pub use bodies::{Bodies, Known};
pub use limits::{Limits, NotALimit};
pub use listed::{Listed, ListedError, parse_hash};
use shape::Shape;

use super::members::Members;
use crate::error::{ErrorCode, Refusal};
use crate::graphql::validity::Validity;

/// How many bytes the parsed documents that are kept may take, by estimate.
const KEPT: u64 = 12 * 1024 * 1024;
/// What a parsed document takes by itself, and for each token of its text: measured, not declared anywhere.
const BYTES: (u64, u64) = (1536, 256);

/// The words by which the clients of the registration protocol know that they have to send the text.
const NOT_FOUND: &str = "PersistedQueryNotFound";

/// SHA-256 of a document's text: its name in caches and for clients.
pub type Hash = [u8; 32];

/// A text that was parsed.
pub struct Document {
    pub hash: Hash,
    pub parsed: ExecutableDocument,
    bytes: u64,
    /// Of its only operation, where that has no variables.
    always: OnceLock<Always>,
}

/// What holds whenever a document is run.
struct Always {
    operation: Operation,
    validity: Validity,
}

impl Document {
    /// Where the document is valid with any variables, if it is valid.
    pub fn validity(&self) -> Option<Validity> {
        Some(self.always.get()?.validity.clone())
    }
}

/// What is known of an operation before it runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    pub kind: OperationType,
    /// What it may cost at most, by its text and variables alone.
    pub cost: u64,
    pub describes_schema: bool,
}

/// The documents that were parsed lately, and those that clients may run.
pub struct Documents {
    limits: Limits,
    shape: Shape,
    kept: Cache<Hash, Arc<Document>, ByLength>,
    listed: Option<Listed>,
}

#[derive(Clone)]
struct ByLength;

impl Weighter<Hash, Arc<Document>> for ByLength {
    fn weight(&self, _: &Hash, document: &Arc<Document>) -> u64 {
        document.bytes
    }
}

impl Documents {
    /// `lists` says how long some of the schema's lists are, by `Type.field`.
    pub fn new(
        sdl: &str,
        lists: &[(&str, u64)],
        limits: Limits,
        listed: Option<Listed>,
    ) -> Result<Self, async_graphql_parser::Error> {
        const TYPICAL: usize = 1024;
        Ok(Self {
            limits,
            shape: Shape::of_sdl(sdl, lists)?,
            kept: Cache::with_weighter(TYPICAL, KEPT, ByLength),
            listed,
        })
    }

    /// The document that a request names, by its text, by its hash, or by both.
    pub fn find(&self, members: &Members) -> Result<Arc<Document>, Refusal> {
        let named = members.hash()?;
        let sent = members.query.as_deref();
        if let Some(listed) = &self.listed {
            let hash = named.or(sent.map(hash_of));
            let text = hash.and_then(|hash| listed.text(&hash));
            let only = || Refusal::new(ErrorCode::DocumentNotListed, "error-persisted-only");
            return self.parse(text.ok_or_else(only)?);
        }
        match (sent, named) {
            (Some(text), Some(hash)) if hash_of(text) != hash => {
                Err(Members::malformed("extensions.persistedQuery.sha256Hash"))
            }
            (Some(text), _) => self.parse(text),
            (None, Some(hash)) => self
                .kept(&hash)
                .ok_or_else(|| Refusal::new(ErrorCode::PersistedQueryNotFound, NOT_FOUND)),
            (None, None) => Err(Members::malformed("query")),
        }
    }

    /// That of this hash, if it was parsed lately.
    pub fn kept(&self, hash: &Hash) -> Option<Arc<Document>> {
        self.kept.get(hash)
    }

    fn parse(&self, text: &str) -> Result<Arc<Document>, Refusal> {
        let hash = hash_of(text);
        if let Some(known) = self.kept.get(&hash) {
            return Ok(known);
        }
        let scan = scan::scan(text);
        Limits::check("tokens", self.limits.tokens, scan.tokens as u64)?;
        Limits::check("nesting", self.limits.nesting, scan.nesting as u64)?;
        let parsed = async_graphql_parser::parse_query(text).map_err(|error| {
            Refusal::new(ErrorCode::DocumentMalformed, "error-document-malformed")
                .detailing(&error.to_string())
        })?;
        let (own, each) = BYTES;
        let bytes = own + each * scan.tokens as u64 + text.len() as u64;
        Ok(Arc::new(Document {
            hash,
            parsed,
            bytes,
            always: OnceLock::new(),
        }))
    }

    /// What the operation that a request means asks for, if that is not too much. Then it is kept.
    pub fn examine(
        &self,
        document: &Arc<Document>,
        name: Option<&str>,
        variables: &Variables,
    ) -> Result<Operation, Refusal> {
        let operation = operation(&document.parsed, name)?;
        let is_always_the_same = operation.variable_definitions.is_empty()
            && document.parsed.operations.iter().count() == 1;
        if let Some(always) = document.always.get() {
            return Ok(always.operation);
        }
        let (shape, limits) = (&self.shape, &self.limits);
        let tally = tally::tally(&document.parsed, operation, variables, shape, limits)?;
        if self.kept.peek(&document.hash).is_none() {
            self.kept.insert(document.hash, Arc::clone(document));
        }
        let examined = Operation {
            kind: operation.ty,
            cost: tally.cost,
            describes_schema: tally.describes_schema,
        };
        if is_always_the_same {
            document.always.get_or_init(|| Always {
                operation: examined,
                validity: Validity::default(),
            });
        }
        Ok(examined)
    }
}

fn operation<'a>(
    document: &'a ExecutableDocument,
    name: Option<&str>,
) -> Result<&'a OperationDefinition, Refusal> {
    let found = match (&document.operations, name) {
        (DocumentOperations::Single(operation), None) => Some(operation),
        (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => {
            operations.values().next()
        }
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name),
        _ => None,
    };
    found.map(|operation| &operation.node).ok_or_else(|| {
        Refusal::new(ErrorCode::DocumentInvalid, "error-document-invalid")
            .with("detail", "operationName names no operation")
    })
}

pub fn hash_of(text: &str) -> Hash {
    Sha256::digest(text.as_bytes()).into()
}
