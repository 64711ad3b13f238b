//! Whose rows somebody sees: each table states it once, in [`Guarded::visible_to`].

use entity::{chapter, organization};
use sea_orm::sea_query::{Expr, IntoCondition, IntoIden, Query, SelectStatement};
use sea_orm::{ColumnTrait, Condition, EntityTrait, RelationDef};

use super::Viewer;
use super::policy::UNKNOWN;

/// A table whose rows are only for some. What does not implement this cannot be read for a request.
pub trait Guarded: EntityTrait {
    fn visible_to(viewer: &Viewer) -> Visible;
}

/// A table whose rows are for whoever sees the row of `W` that they belong to.
pub trait PartOf<W: Guarded>: Guarded {
    /// To the row that they belong to.
    fn whole() -> RelationDef;
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

/// People who did not say their country are nobody's but everybody's.
pub fn known(codes: &[String]) -> impl Iterator<Item = &String> {
    codes.iter().filter(|code| *code != UNKNOWN)
}

pub fn chapters_named(slugs: &[String]) -> SelectStatement {
    use chapter::{Column, Entity};
    rows_of(Entity, Column::Id, Column::Slug.is_in(slugs))
}

pub fn organizations_named(slugs: &[String]) -> SelectStatement {
    use organization::{Column, Entity};
    rows_of(Entity, Column::Id, Column::Slug.is_in(slugs))
}

pub fn rows_of(
    table: impl EntityTrait,
    column: impl IntoIden + 'static,
    rows: impl IntoCondition,
) -> SelectStatement {
    let mut select = Query::select();
    select.column(column).from(table).cond_where(rows);
    select
}
