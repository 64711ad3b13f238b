//! Whose rows somebody sees: each table states it once, in [`Guarded::visible_to`].

use sea_orm::sea_query::Expr;
use sea_orm::{Condition, EntityTrait};

use super::Viewer;

/// A table whose rows are only for some. What does not implement this cannot be read for a request.
pub trait Guarded: EntityTrait {
    fn visible_to(viewer: &Viewer) -> Visible;
}

/// The rows that somebody sees.
#[derive(Clone, Debug)]
pub enum Visible {
    All,
    Nothing,
    Where(Condition),
}

impl Visible {
    /// As a condition for SQL.
    pub fn condition(self) -> Condition {
        match self {
            Self::All => Condition::all(),
            Self::Nothing => Condition::all().add(Expr::cust("1 = 0")),
            Self::Where(condition) => condition,
        }
    }
}
