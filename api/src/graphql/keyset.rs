//! Pages of lists that are too long to be read whole: by row, in the database.

use super::order::OrderDirection;
use super::paging::{Connection, Edge, PageArgs, Place, Size, read_cursor, size};
use crate::error::{ErrorCode, Refusal};
use crate::people::Position;

/// A part of a list in the order of its rows.
pub struct Keyset {
    name: &'static str,
    direction: OrderDirection,
    pub position: Position,
    /// What the list is sorted by before its rows, at the cursors of its ends.
    pub after_value: Option<i64>,
    pub before_value: Option<i64>,
}

impl Keyset {
    /// `name` is the list's: a cursor of another is refused.
    pub fn new(
        name: &'static str,
        direction: OrderDirection,
        args: &PageArgs,
    ) -> Result<Self, Refusal> {
        let position = |cursor: Option<&String>, argument: &str| {
            let Some(text) = cursor else {
                return Ok(None);
            };
            let key = read_cursor(text, name, direction);
            key.map(Some).ok_or_else(|| {
                Refusal::new(ErrorCode::Invalid, "error-cursor-malformed").about(argument)
            })
        };
        let after = position(args.after.as_ref(), "after")?;
        let before = position(args.before.as_ref(), "before")?;
        let (size, is_last) = match size(args)? {
            Size::First(size) => (size, false),
            Size::Last(size) => (size, true),
        };
        Ok(Self {
            name,
            direction,
            position: Position {
                after: after.map(|(_, row)| row),
                before: before.map(|(_, row)| row),
                size,
                is_last,
            },
            after_value: after.map(|(value, _)| value),
            before_value: before.map(|(value, _)| value),
        })
    }

    /// The page of these rows; `has_more` in the direction that was read.
    pub fn connection<T>(
        &self,
        rows: impl Iterator<Item = (i64, T)>,
        has_more: bool,
        total: Option<u64>,
    ) -> Connection<T> {
        let rows = rows.map(|(row, node)| ((0, row), node));
        self.ranked_connection(rows, has_more, total)
    }

    /// The same for a list that is sorted by something else first.
    pub fn ranked_connection<T>(
        &self,
        rows: impl Iterator<Item = ((i64, i64), T)>,
        has_more: bool,
        total: Option<u64>,
    ) -> Connection<T> {
        let edges = rows.map(|(key, node)| Edge {
            place: Place::new(self.name, self.direction, key),
            node,
        });
        let (has_previous, has_next) = match self.position.is_last {
            true => (has_more, self.position.before.is_some()),
            false => (self.position.after.is_some(), has_more),
        };
        Connection {
            edges: edges.collect(),
            has_previous,
            has_next,
            total: total.map(|total| usize::try_from(total).unwrap_or(usize::MAX)),
        }
    }
}
