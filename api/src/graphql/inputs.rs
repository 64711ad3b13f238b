//! What inputs of mutations have in common: ids, keys, numbers.

use std::ops::RangeInclusive;

use async_graphql::{ID, MaybeUndefined};

use super::ids::{self, Kind};
use crate::cx::IdempotencyKey;
use crate::error::Refusal;

/// The row that an id names; 0, which is nobody's, if it is of another kind.
pub fn row(kind: Kind, id: &ID, argument: &str) -> Result<i64, Refusal> {
    Ok(ids::row(kind, id, argument)?.unwrap_or_default())
}

pub fn key(text: &str) -> Result<IdempotencyKey, Refusal> {
    IdempotencyKey::new(text, "input.idempotencyKey")
}

pub fn optional_key(text: Option<&String>) -> Result<Option<IdempotencyKey>, Refusal> {
    text.map(|text| key(text)).transpose()
}

/// `None` where nothing is said; `Some(None)` where it is to be taken away.
pub const fn said<T>(value: &MaybeUndefined<T>) -> Option<Option<&T>> {
    match value {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(value) => Some(Some(value)),
    }
}

/// A number within its bounds.
pub fn within(value: i32, range: RangeInclusive<i32>, argument: &str) -> Result<i32, Refusal> {
    Refusal::within(value, &range, argument)
}
