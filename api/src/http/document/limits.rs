//! How much one document may ask for.

use std::fmt;
use std::str::FromStr;

use crate::error::{ErrorCode, Refusal};

/// The largest value of each count that the scan and the tally make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Lexical tokens.
    pub tokens: u64,
    /// Brackets of any kind within each other.
    pub nesting: u64,
    /// Fields within each other.
    pub depth: u64,
    /// Fields with an alias, each spread of a fragment counted anew.
    pub aliases: u64,
    pub directives: u64,
    /// Fields of the operation itself.
    pub root_fields: u64,
    /// Fields and spreads, each spread of a fragment counted anew.
    pub fields: u64,
    /// Lists of the schema's description within each other, as graphql-js bounds them.
    pub introspection: u64,
    /// The static cost: see `extensions.cost`.
    pub cost: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            tokens: 4000,
            nesting: 64,
            depth: 16,
            aliases: 64,
            directives: 64,
            root_fields: 32,
            fields: 4000,
            introspection: 2,
            cost: 50_000,
        }
    }
}

impl Limits {
    /// Refuses what goes beyond, with the limit's name and both numbers.
    pub fn check(name: &'static str, max: u64, count: u64) -> Result<(), Refusal> {
        if count <= max {
            return Ok(());
        }
        let refusal = Refusal::new(ErrorCode::LimitExceeded, "error-document-limit")
            .telling("limit", name)
            .telling("max", max)
            .telling("count", count);
        Err(refusal)
    }

    fn entry(&mut self, name: &str) -> Option<&mut u64> {
        Some(match name {
            "tokens" => &mut self.tokens,
            "nesting" => &mut self.nesting,
            "depth" => &mut self.depth,
            "aliases" => &mut self.aliases,
            "directives" => &mut self.directives,
            "rootFields" => &mut self.root_fields,
            "fields" => &mut self.fields,
            "introspection" => &mut self.introspection,
            "cost" => &mut self.cost,
            _ => return None,
        })
    }
}

/// Not a list of limits like `depth=12,cost=20000`.
#[derive(Debug, thiserror::Error)]
#[error("“{0}” is not a limit with a number; write for example depth=12,cost=20000")]
pub struct NotALimit(String);

/// The defaults, with the named ones changed.
impl FromStr for Limits {
    type Err = NotALimit;

    fn from_str(text: &str) -> Result<Self, NotALimit> {
        let mut limits = Self::default();
        for item in text.split(',').filter(|item| !item.trim().is_empty()) {
            let wrong = || NotALimit(item.trim().to_owned());
            let (name, value) = item.split_once('=').ok_or_else(wrong)?;
            let entry = limits.entry(name.trim()).ok_or_else(wrong)?;
            *entry = value.trim().parse().map_err(|_| wrong())?;
        }
        Ok(limits)
    }
}

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "tokens={},nesting={},depth={},aliases={},directives={},rootFields={},fields={},\
             introspection={},cost={}",
            self.tokens,
            self.nesting,
            self.depth,
            self.aliases,
            self.directives,
            self.root_fields,
            self.fields,
            self.introspection,
            self.cost,
        )
    }
}
