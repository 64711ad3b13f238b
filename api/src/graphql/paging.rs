//! Connections: pages of a list, by the Relay specification, with bounds that are errors and never clamps.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use async_graphql::{List, Object, OutputType, SimpleObject, TypeName};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::order::OrderDirection;
use crate::error::{Error, ErrorCode, Refusal, Result};

const DEFAULT_SIZE: usize = 20;
const LARGEST: i32 = 100;

/// The four arguments of every connection, as they were sent.
#[derive(Default)]
pub struct PageArgs {
    pub first: Option<i32>,
    pub after: Option<String>,
    pub last: Option<i32>,
    pub before: Option<String>,
}

/// Where an entry stands in its list's order: the sorted-by value, then the row or the name.
pub type Key<R = i64> = (i64, R);

/// A list with an order, named so that a cursor of one list is refused by another.
pub struct Listing<T, R = i64> {
    pub name: &'static str,
    pub direction: OrderDirection,
    pub entries: Vec<(Key<R>, T)>,
}

#[derive(Debug)]
pub struct Connection<T> {
    pub edges: Vec<Edge<T>>,
    pub has_previous: bool,
    pub has_next: bool,
    /// Counted where that is free, or asked for.
    pub total: Option<usize>,
}

#[derive(Debug)]
pub struct Edge<T> {
    pub place: Place,
    pub node: T,
}

/// Where an entry stands; its cursor is written for whoever asks.
#[derive(Clone, Debug)]
pub struct Place {
    list: &'static str,
    direction: OrderDirection,
    value: i64,
    row: Row,
}

/// What tells entries of the same value apart.
#[derive(Clone, Debug)]
pub enum Row {
    Number(i64),
    Name(String),
}

impl From<i64> for Row {
    fn from(row: i64) -> Self {
        Self::Number(row)
    }
}

impl From<String> for Row {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl Place {
    pub fn new(
        list: &'static str,
        direction: OrderDirection,
        (value, row): Key<impl Into<Row>>,
    ) -> Self {
        Self {
            list,
            direction,
            value,
            row: row.into(),
        }
    }

    pub fn cursor(&self) -> String {
        match &self.row {
            Row::Number(row) => cursor(self.list, self.direction, &(self.value, row)),
            Row::Name(name) => cursor(self.list, self.direction, &(self.value, name)),
        }
    }
}

impl<T, R: Ord + Clone + Display + FromStr + Into<Row>> Listing<T, R> {
    pub fn page(mut self, args: &PageArgs) -> Result<Connection<T>, Refusal> {
        let size = size(args)?;
        let after = self.position(args.after.as_deref(), "after")?;
        let before = self.position(args.before.as_deref(), "before")?;
        let total = self.entries.len();
        self.entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        if self.direction == OrderDirection::Desc {
            self.entries.reverse();
        }
        let follows = |a: &Key<R>, b: &Key<R>| match self.direction {
            OrderDirection::Asc => a > b,
            OrderDirection::Desc => a < b,
        };
        let start = after.map_or(0, |after| {
            self.entries
                .iter()
                .take_while(|(key, _)| !follows(key, &after))
                .count()
        });
        let end = before.map_or(total, |before| {
            self.entries
                .iter()
                .take_while(|(key, _)| follows(&before, key))
                .count()
        });
        let between = start..end.max(start);
        let wanted = match size {
            Size::First(size) => between.start..between.end.min(between.start + size),
            Size::Last(size) => between.start.max(between.end.saturating_sub(size))..between.end,
        };
        let (name, direction) = (self.name, self.direction);
        let edges = self
            .entries
            .into_iter()
            .skip(wanted.start)
            .take(wanted.len())
            .map(|(key, node)| Edge {
                place: Place::new(name, direction, key),
                node,
            })
            .collect();
        Ok(Connection {
            edges,
            has_previous: wanted.start > 0,
            has_next: wanted.end < total,
            total: Some(total),
        })
    }

    fn position(&self, cursor: Option<&str>, argument: &str) -> Result<Option<Key<R>>, Refusal> {
        let Some(text) = cursor else {
            return Ok(None);
        };
        let key = read_cursor(text, self.name, self.direction);
        key.map(Some).ok_or_else(|| {
            Refusal::new(ErrorCode::Invalid, "error-cursor-malformed").about(argument)
        })
    }
}

/// The count was selected, and nobody saw it.
#[derive(Debug, thiserror::Error)]
#[error("totalCount was not counted")]
struct NotCounted;

pub(super) enum Size {
    First(usize),
    Last(usize),
}

pub(super) fn size(args: &PageArgs) -> Result<Size, Refusal> {
    let bounded = |size: i32, argument: &str| match usize::try_from(size) {
        Ok(valid) if (1..=LARGEST).contains(&size) => Ok(valid),
        _ => Err(Refusal::new(ErrorCode::Invalid, "error-page-size")
            .about(argument)
            .with("min", 1)
            .with("max", LARGEST)
            .with("value", size.to_string())),
    };
    match (args.first, args.last) {
        (Some(_), Some(_)) => {
            Err(Refusal::new(ErrorCode::Invalid, "error-page-both-ends").about("last"))
        }
        (None, Some(last)) => bounded(last, "last").map(Size::Last),
        (Some(first), None) => bounded(first, "first").map(Size::First),
        (None, None) => Ok(Size::First(DEFAULT_SIZE)),
    }
}

pub fn cursor<R: Display>(name: &str, direction: OrderDirection, (value, row): &Key<R>) -> String {
    URL_SAFE_NO_PAD.encode(format!("{name}:{direction:?}:{value}:{row}"))
}

pub fn read_cursor<R: Display + FromStr>(
    text: &str,
    name: &str,
    direction: OrderDirection,
) -> Option<Key<R>> {
    let decoded = String::from_utf8(URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
    let rest = decoded.strip_prefix(&format!("{name}:{direction:?}:"))?;
    let (value, row) = rest.split_once(':')?;
    let key = (value.parse().ok()?, row.parse().ok()?);
    (cursor(name, direction, &key) == text).then_some(key)
}

impl<T: OutputType> TypeName for Connection<T> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Connection", T::type_name()).into()
    }
}

impl<T: OutputType> TypeName for Edge<T> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", T::type_name()).into()
    }
}

/// A page of a list.
#[Object(name_type)]
impl<T: OutputType> Connection<T> {
    /// The entries with their cursors.
    async fn edges(&self) -> List<&Edge<T>> {
        self.edges.iter().collect()
    }

    /// The entries without their cursors.
    async fn nodes(&self) -> List<&T> {
        self.edges.iter().map(|edge| &edge.node).collect()
    }

    /// What lies before and after this page.
    async fn page_info(&self) -> PageInfo {
        PageInfo {
            has_previous_page: self.has_previous,
            has_next_page: self.has_next,
            start_cursor: self.edges.first().map(|edge| edge.place.cursor()),
            end_cursor: self.edges.last().map(|edge| edge.place.cursor()),
        }
    }

    /// How many entries the whole list has, within what the viewer may see.
    async fn total_count(&self) -> Result<usize> {
        self.total.ok_or_else(|| Error::internal(NotCounted))
    }
}

/// An entry of a list and its place there.
#[Object(name_type)]
impl<T: OutputType> Edge<T> {
    /// The entry's place, for `after` and `before` of the same list in the same order.
    async fn cursor(&self) -> String {
        self.place.cursor()
    }

    /// The entry.
    async fn node(&self) -> &T {
        &self.node
    }
}

/// What lies before and after a page.
#[derive(SimpleObject)]
pub struct PageInfo {
    /// Whether there are entries before this page.
    has_previous_page: bool,
    /// Whether there are entries after this page.
    has_next_page: bool,
    /// The cursor of the page's first entry; null on an empty page.
    start_cursor: Option<String>,
    /// The cursor of the page's last entry; null on an empty page.
    end_cursor: Option<String>,
}
