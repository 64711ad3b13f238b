//! A page of people or registrations from several countries or chapters is merged from one short, ordered list for
//! each: reading all rows in scope to sort them would cost more the more there are.

use entity::registration::{Column, Entity};
use sea_orm::sea_query::{
    Alias, Asterisk, Expr, ExprTrait, Order, Query, SelectStatement, UnionType,
};
use sea_orm::{ColumnTrait, Condition, EntityTrait};

use super::scope::abroad;
use crate::access::{Guarded, Reach, Viewer, chapters_named, known, organizations_named};

/// With more strands than this one list is read and sorted after all.
const MOST: usize = 128;

/// A part of a list, in the order of ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub after: Option<i64>,
    pub before: Option<i64>,
    pub size: usize,
    /// From the end rather than from the start.
    pub is_last: bool,
}

impl Position {
    /// One more than the page holds: whether there is more.
    pub fn most(&self) -> u64 {
        let size = u64::try_from(self.size).unwrap_or(u64::MAX);
        size.saturating_add(1)
    }

    /// The same part of the list when it is read from its other end.
    pub const fn reversed(self) -> Self {
        Self {
            after: self.before,
            before: self.after,
            size: self.size,
            is_last: !self.is_last,
        }
    }

    pub const fn order(&self) -> Order {
        if self.is_last {
            Order::Desc
        } else {
            Order::Asc
        }
    }

    /// The page itself, out of what was read for it, in order; and whether there is more beyond it.
    pub fn cut<T>(&self, mut read: Vec<T>) -> (Vec<T>, bool) {
        let has_more = read.len() > self.size;
        read.truncate(self.size);
        if self.is_last {
            read.reverse();
        }
        (read, has_more)
    }

    pub fn bounds(&self, id: impl ColumnTrait) -> Condition {
        Condition::all()
            .add_option(self.after.map(|after| id.gt(after)))
            .add_option(self.before.map(|before| id.lt(before)))
    }
}

/// The values of `key` in the first of all the registrations that lie in any of the strands, each in the order of an index.
/// `None` where there are so many that it is no use.
pub fn first(strands: Vec<Condition>, key: Column, position: &Position) -> Option<SelectStatement> {
    let heads = heads(strands, key, position)?;
    let (all, id) = (Alias::new("strands"), key);
    let mut first = Query::select();
    first
        .distinct()
        .column(id)
        .from_subquery(heads, all)
        .order_by(id, position.order())
        .limit(position.most());
    Some(first)
}

/// The values of `key` in the first registrations of each strand, some perhaps more than once.
pub fn heads(strands: Vec<Condition>, key: Column, position: &Position) -> Option<SelectStatement> {
    if strands.len() > MOST {
        return None;
    }
    let mut parts = strands.into_iter().map(|strand| {
        let id = (Entity, key);
        let mut part = Query::select();
        part.column(id)
            .from(Entity)
            .cond_where(strand)
            .cond_where(position.bounds(key))
            .order_by(id, position.order())
            .limit(position.most());
        if !matches!(key, Column::Id) {
            part.distinct();
        }
        Query::select()
            .column(Asterisk)
            .from_subquery(part.take(), Alias::new("strand"))
            .take()
    });
    let Some(mut all) = parts.next() else {
        return Some(nothing());
    };
    for part in parts {
        all.union(UnionType::All, part);
    }
    Some(all)
}

fn nothing() -> SelectStatement {
    Query::select()
        .column(Column::Id)
        .from(Entity)
        .cond_where(Condition::all().add(Expr::cust("1 = 0")))
        .take()
}

/// The registrations of these countries and chapters, if any are named, that the viewer may see: one strand for each country,
/// chapter or organization. A strand says no more than an index needs, since whoever reads through the door sees no others.
pub fn of(
    viewer: &Viewer,
    countries: Option<&Vec<String>>,
    chapters: Option<&Vec<i64>>,
) -> Vec<Condition> {
    let wanted = named(countries, None);
    let visible = || Entity::visible_to(viewer).condition().add(wanted.clone());
    if let Some(chapters) = chapters {
        let strands = chapters.iter();
        return strands
            .map(|id| visible().add(Column::ChapterId.eq(*id)))
            .collect();
    }
    let within = |column: Column, one: SelectStatement| {
        wanted
            .clone()
            .add(Expr::col((Entity, column)).eq(scalar(one)))
    };
    match (&viewer.reach, countries) {
        (Reach::Everywhere, Some(codes)) => codes.iter().map(|code| of_country(code)).collect(),
        (Reach::Everywhere | Reach::Participant(_), _) => vec![visible()],
        (Reach::Countries(codes), asked) => of_countries(codes, asked),
        (Reach::Chapters(slugs), _) => slugs
            .iter()
            .map(|slug| chapters_named(std::slice::from_ref(slug)))
            .map(|one| within(Column::ChapterId, one))
            .collect(),
        (Reach::Organizations(slugs), _) => slugs
            .iter()
            .map(|slug| organizations_named(std::slice::from_ref(slug)))
            .map(|one| within(Column::OrganizationId, one))
            .collect(),
    }
}

/// The registrations of these countries and chapters, if any are named.
pub fn named(countries: Option<&Vec<String>>, chapters: Option<&Vec<i64>>) -> Condition {
    Condition::all()
        .add_option(countries.map(|codes| Column::Country.is_in(codes)))
        .add_option(chapters.map(|ids| Column::ChapterId.is_in(ids.iter().copied())))
}

fn of_country(code: &str) -> Condition {
    Condition::all().add(Column::Country.eq(code))
}

/// Of the viewer's own countries, and of others in groups that are led from them.
fn of_countries(codes: &[String], asked: Option<&Vec<String>>) -> Vec<Condition> {
    let is_own = |code: &&String| known(codes).any(|own| own == *code);
    let led = |code: &String| abroad(Column::GroupCountry.eq(code.as_str()));
    let Some(asked) = asked else {
        let own = known(codes);
        return own.flat_map(|code| [of_country(code), led(code)]).collect();
    };
    let (own, others): (Vec<_>, Vec<_>) = asked.iter().partition(is_own);
    let mut strands: Vec<_> = own.into_iter().map(|code| of_country(code)).collect();
    if !others.is_empty() {
        let others = Column::Country.is_in(others);
        strands.extend(known(codes).map(|code| led(code).add(others.clone())));
    }
    strands
}

/// Registrations, seen through a condition on their own table, as a condition on another's `id`.
pub fn exists(rows: Condition, by: Column, id: (impl EntityTrait, impl ColumnTrait)) -> Expr {
    let mut select = Query::select();
    select
        .expr(Expr::val(1))
        .from(Entity)
        .cond_where(rows)
        .and_where(Expr::col((Entity, by)).equals(id));
    Expr::exists(select)
}

fn scalar(select: SelectStatement) -> Expr {
    Expr::SubQuery(None, Box::new(select.into()))
}
