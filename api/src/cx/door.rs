//! The one way to rows that are not for everybody: always with the condition that says for whom they are.

use sea_orm::sea_query::{Expr, Func, IntoCondition};
use sea_orm::{
    ColumnTrait, DatabaseExecutor, EntityTrait, FromQueryResult, JoinType, Order, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
};

use crate::access::{Guarded, Viewer, Visible};
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

    pub async fn all(self) -> Result<Vec<E::Model>> {
        if self.is_nothing {
            return Ok(Vec::new());
        }
        Ok(self.select.all(&self.on).await?)
    }

    /// Each with the row of another table that it refers to, where the viewer may see both.
    pub async fn all_with<R: Guarded>(self, to: RelationDef) -> Result<Vec<(E::Model, R::Model)>> {
        let Some(viewer) = self.viewer.filter(|_| !self.is_nothing) else {
            return Ok(Vec::new());
        };
        let both = self
            .select
            .join(JoinType::InnerJoin, to)
            .select_also(R::default())
            .filter(R::visible_to(viewer).condition());
        let rows = both.all(&self.on).await?;
        let both = |(row, other): (E::Model, Option<R::Model>)| Some((row, other?));
        Ok(rows.into_iter().filter_map(both).collect())
    }

    /// How many different values a column has, for each combination of these others: columns of this table, and of another
    /// that it refers to, where the viewer may see both.
    pub async fn tally<R: Guarded, T: FromQueryResult>(
        self,
        to: Option<RelationDef>,
        by: &[&'static str],
        columns: impl IntoIterator<Item = Expr> + Send,
        of: Expr,
    ) -> Result<Vec<T>> {
        let Some(viewer) = self.viewer.filter(|_| !self.is_nothing) else {
            return Ok(Vec::new());
        };
        let mut select = self.select.select_only();
        if let Some(to) = to {
            select = select
                .join(JoinType::InnerJoin, to)
                .filter(R::visible_to(viewer).condition());
        }
        for (name, column) in by.iter().zip(columns) {
            select = select.column_as(column.clone(), *name).group_by(column);
        }
        let people = Expr::from(Func::count_distinct(of));
        let select = select.column_as(people, "people");
        Ok(select.into_model::<T>().all(&self.on).await?)
    }

    /// Each with columns of the row of another table that it refers to, where the viewer may see both.
    pub async fn columns_with<R: Guarded, T: FromQueryResult>(
        self,
        to: RelationDef,
        columns: Vec<(&'static str, Expr)>,
    ) -> Result<Vec<T>> {
        let Some(viewer) = self.viewer.filter(|_| !self.is_nothing) else {
            return Ok(Vec::new());
        };
        let both = self
            .select
            .select_only()
            .join(JoinType::InnerJoin, to)
            .filter(R::visible_to(viewer).condition());
        let columns = columns.into_iter();
        let both = columns.fold(both, |both, (name, column)| both.column_as(column, name));
        Ok(both.into_model::<T>().all(&self.on).await?)
    }

    pub async fn one(self) -> Result<Option<E::Model>> {
        Ok(self.limit(1).all().await?.pop())
    }

    pub async fn count(self) -> Result<u64>
    where
        E::Model: Sync,
    {
        if self.is_nothing {
            return Ok(0);
        }
        Ok(self.select.count(&self.on).await?)
    }
}
