//! The one way to rows that are not for everybody: always with the condition that says for whom they are.

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sea_orm::sea_query::{Expr, Func, IntoCondition};
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, FromQueryResult, JoinType, Order, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
};

use crate::access::{Guarded, PartOf, Viewer, Visible};
use crate::error::Result;

/// Rows of one table that this operation's viewer may see.
///
/// ```
/// # async fn story(cx: &api::cx::Cx) -> api::error::Result<()> {
/// let chapters = cx.find::<entity::chapter::Entity>()?.all().await?;
/// # Ok(()) }
/// ```
///
/// A table that does not say for whom its rows are cannot be read:
///
/// ```compile_fail,E0277
/// # async fn story(cx: &api::cx::Cx) -> api::error::Result<()> {
/// let rows = cx.find::<entity::training::Entity>()?.all().await?;
/// # Ok(()) }
/// ```
///
/// A select that was made without the door has nothing to run on:
///
/// ```compile_fail,E0616
/// # use sea_orm::EntityTrait;
/// # async fn story(cx: &api::cx::Cx) {
/// let rows = entity::chapter::Entity::find().all(&cx.service).await;
/// # }
/// ```
///
/// And what came through it cannot be taken out to be widened:
///
/// ```compile_fail,E0616
/// # async fn story(cx: &api::cx::Cx) -> api::error::Result<()> {
/// let select = cx.find::<entity::chapter::Entity>()?.select;
/// # Ok(()) }
/// ```
pub struct Scoped<'c, E: EntityTrait> {
    select: Select<E>,
    on: DatabaseExecutor<'c>,
    is_nothing: bool,
    viewer: Option<&'c Viewer>,
}

type Pairs<E, R> = Vec<(<E as EntityTrait>::Model, <R as EntityTrait>::Model)>;

impl<'c, E: Guarded> Scoped<'c, E> {
    pub(super) fn new(viewer: Option<&'c Viewer>, on: impl Into<DatabaseExecutor<'c>>) -> Self {
        let visible = viewer.map_or(Visible::Nothing, E::visible_to);
        Self {
            is_nothing: matches!(visible, Visible::Nothing),
            select: E::find().filter(visible.condition()),
            on: on.into(),
            viewer,
        }
    }

    /// Fewer of them.
    pub fn filter(mut self, condition: impl IntoCondition) -> Self {
        self.select = self.select.filter(condition.into_condition());
        self
    }

    pub fn order_by(mut self, column: impl ColumnTrait, order: Order) -> Self {
        self.select = self.select.order_by(column, order);
        self
    }

    pub fn limit(mut self, most: u64) -> Self {
        self.select = self.select.limit(most);
        self
    }

    /// Each beside the row of another table that it refers to, where the viewer may see both.
    pub fn with<R: Guarded>(mut self, to: RelationDef) -> Self {
        let visible = self.viewer.map_or(Visible::Nothing, R::visible_to);
        self.select = self
            .select
            .join(JoinType::InnerJoin, to)
            .filter(visible.condition());
        self
    }

    /// Each beside the row of another table that it refers to, where there is one that the viewer may see.
    pub fn beside<R: Guarded>(mut self, to: RelationDef) -> Self {
        let visible = self.viewer.map_or(Visible::Nothing, R::visible_to);
        let visible = visible.condition();
        let to = to.on_condition(move |_, _| visible.clone());
        self.select = self.select.join(JoinType::LeftJoin, to);
        self
    }

    /// Each beside the row that belongs to it, where there is one: whoever sees the one sees the other.
    pub fn beside_its<R: PartOf<E>>(mut self) -> Self {
        self.select = self.select.join(JoinType::LeftJoin, R::whole().rev());
        self
    }

    // What runs a statement is large, and lies apart: all that ask for rows, field by field, would be as large.

    pub fn all(self) -> BoxFuture<'c, Result<Vec<E::Model>>> {
        async move {
            if self.is_nothing {
                return Ok(Vec::new());
            }
            Ok(self.select.all(&self.on).await?)
        }
        .boxed()
    }

    pub async fn one(self) -> Result<Option<E::Model>> {
        Ok(self.limit(1).all().await?.pop())
    }

    pub fn count(self) -> BoxFuture<'c, Result<u64>>
    where
        E::Model: Sync,
    {
        async move {
            if self.is_nothing {
                return Ok(0);
            }
            Ok(self.select.count(&self.on).await?)
        }
        .boxed()
    }

    /// Each with the row of another table that it refers to, where the viewer may see both.
    pub fn all_with<R: Guarded>(self, to: RelationDef) -> BoxFuture<'c, Result<Pairs<E, R>>> {
        async move {
            if self.is_nothing {
                return Ok(Vec::new());
            }
            let both = self.with::<R>(to);
            let rows = both.select.select_also(R::default()).all(&both.on).await?;
            let both = |(row, other): (E::Model, Option<R::Model>)| Some((row, other?));
            Ok(rows.into_iter().filter_map(both).collect())
        }
        .boxed()
    }

    /// Columns of them, and of what stands beside them.
    pub fn columns<T: FromQueryResult + Send + Sync + 'c>(
        self,
        columns: impl IntoIterator<Item = (&'static str, Expr)>,
    ) -> BoxFuture<'c, Result<Vec<T>>> {
        let select = columns
            .into_iter()
            .fold(self.select.select_only(), |select, (name, column)| {
                select.column_as(column, name)
            });
        async move {
            if self.is_nothing {
                return Ok(Vec::new());
            }
            Ok(select.into_model::<T>().all(&self.on).await?)
        }
        .boxed()
    }

    /// How many different values a column has, for each combination of these others, of them and of what stands beside them.
    pub fn tally<T: FromQueryResult + Send + Sync + 'c>(
        mut self,
        by: impl IntoIterator<Item = (&'static str, Expr)>,
        of: Expr,
    ) -> BoxFuture<'c, Result<Vec<T>>> {
        let people = ("people", Expr::from(Func::count_distinct(of)));
        let mut columns: Vec<_> = by.into_iter().collect();
        for (_, column) in &columns {
            self.select = self.select.group_by(column.clone());
        }
        columns.push(people);
        self.columns(columns)
    }
}
