//! The one way to write: a closure that may be run again, in one transaction with its audit and what it tells.

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use entity::{admission, outbox};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sea_orm::sea_query::{Expr, ExprTrait, IntoCondition, OnConflict, Query};
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait,
    DatabaseTransaction, DbBackend, EntityTrait, FromQueryResult, IntoActiveModel, Iterable,
    QueryFilter, QuerySelect, QueryTrait, Select, Set,
};

use super::pen::{Origin, Pen};
use super::store::Isolation;
use super::{Cx, Scoped, store};
use crate::access::Guarded;
use crate::curriculum::TrainingId;
use crate::database;
use crate::error::{Result, WriteError};

/// Rows of one statement: SQLite takes 32,766 values.
pub const ROWS: usize = 1000;

/// What a write does: run again if somebody was in its way, with the same moment.
pub type Work<T> = dyn for<'t> Fn(&'t Tx<'t>) -> BoxFuture<'t, Result<T, WriteError>> + Send + Sync;

/// One transaction of one operation.
pub struct Tx<'t> {
    pub(super) on: &'t DatabaseTransaction,
    pen: Pen,
}

impl Deref for Tx<'_> {
    type Target = Pen;

    fn deref(&self) -> &Pen {
        &self.pen
    }
}

/// Which column of a row names the row that it belongs to, and which those are.
pub struct Beneath<C, P> {
    pub child: C,
    pub parent: P,
    pub parents: Condition,
}

impl Cx {
    /// Runs `work` in a transaction, and answers when what it did is kept.
    pub async fn write<T: Send + 'static>(
        &self,
        isolation: Isolation,
        work: Arc<Work<T>>,
    ) -> Result<T> {
        let origin = self.origin()?;
        let attempts = AtomicU64::new(0);
        let transaction = store::work(move |on| {
            let (origin, work) = (origin.clone(), Arc::clone(&work));
            let attempt = attempts.fetch_add(1, Ordering::Relaxed);
            async move {
                // Who takes a turn waits for it first: what others did meanwhile is seen only then.
                if let Isolation::InTurn(training) = isolation {
                    hold(on, training).await?;
                }
                work(&Tx::new(on, origin, attempt)).await
            }
            .boxed()
        });
        self.store()?.transact(isolation, transaction).await
    }
}

/// What a write does with its input.
pub fn work<I, T, F>(input: I, run: F) -> Arc<Work<T>>
where
    I: Send + Sync + 'static,
    F: for<'t> Fn(&'t Tx<'t>, Arc<I>) -> BoxFuture<'t, Result<T, WriteError>>
        + Send
        + Sync
        + 'static,
{
    let input = Arc::new(input);
    each(move |tx| run(tx, Arc::clone(&input)))
}

/// Helps the compiler see that a closure takes a transaction of any lifetime.
pub(super) fn each<T, F>(run: F) -> Arc<Work<T>>
where
    F: for<'t> Fn(&'t Tx<'t>) -> BoxFuture<'t, Result<T, WriteError>> + Send + Sync + 'static,
{
    Arc::new(run)
}

impl<'t> Tx<'t> {
    pub fn new(on: &'t DatabaseTransaction, origin: Origin, attempt: u64) -> Self {
        let pen = Pen::new(origin, attempt);
        Self { on, pen }
    }

    /// The rows of a table that the viewer may see, as this transaction sees them.
    pub fn find<E: Guarded>(&self) -> Scoped<'_, E> {
        self.find_on(self.on)
    }

    /// All rows of a table, for rules that hold whoever asks. What they say must not show in an answer.
    pub fn beyond_scope<E: EntityTrait>(&self) -> Select<E> {
        E::find()
    }

    /// What a select beyond scope runs on.
    pub const fn on(&self) -> &'t DatabaseTransaction {
        self.on
    }

    /// Adds a row.
    pub async fn insert<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, WriteError>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(row.insert(self.on).await?)
    }

    /// Adds a row, or changes that which has its id.
    pub async fn save<A>(&self, row: A) -> Result<<A::Entity as EntityTrait>::Model, WriteError>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        Ok(match row.get_primary_key_value().is_some() {
            true => row.update(self.on).await?,
            false => row.insert(self.on).await?,
        })
    }

    /// Adds many rows.
    pub async fn insert_all<A: ActiveModelTrait>(&self, rows: Vec<A>) -> Result<(), WriteError> {
        insert_all(self.on, rows).await
    }

    /// Lets every node read curriculum and schedule again.
    pub async fn publish(&self) -> Result<(), WriteError> {
        self.count_up(entity::edition::FACTS).await
    }

    /// Lets every node read the texts that changed, which bear this number.
    pub async fn publish_texts(&self) -> Result<i64, WriteError> {
        use entity::edition::{Entity, TEXTS};
        self.count_up(TEXTS).await?;
        let row = Entity::find_by_id(TEXTS).one(self.on).await?;
        Ok(row.map_or(0, |row| row.number))
    }

    async fn count_up(&self, which: i32) -> Result<(), WriteError> {
        use entity::edition::{ActiveModel, Column, Entity};
        let first = ActiveModel {
            id: Set(which),
            number: Set(1),
        };
        let next = ExprTrait::add(Expr::col((Entity, Column::Number)), 1);
        let next = OnConflict::column(Column::Id)
            .value(Column::Number, next)
            .to_owned();
        Entity::insert(first)
            .on_conflict(next)
            .exec_without_returning(self.on)
            .await?;
        hint(self.on).await
    }

    /// Changes the rows that the viewer may see and that fit; says how many.
    pub async fn change<E: Guarded>(
        &self,
        values: impl ActiveModelTrait<Entity = E>,
        which: impl IntoCondition,
    ) -> Result<u64, WriteError> {
        let changed = E::update_many()
            .set(values)
            .filter(E::visible_to(self.viewer()).condition())
            .filter(which.into_condition())
            .exec(self.on)
            .await?;
        Ok(changed.rows_affected)
    }

    /// The same for rows that belong to others: those that hang on a row that the viewer may see.
    pub async fn change_beneath<E: EntityTrait, P: Guarded>(
        &self,
        values: impl ActiveModelTrait<Entity = E>,
        which: impl IntoCondition,
        beneath: Beneath<E::Column, P::Column>,
    ) -> Result<u64, WriteError> {
        let parents = P::find()
            .select_only()
            .column(beneath.parent)
            .filter(P::visible_to(self.viewer()).condition())
            .filter(beneath.parents)
            .into_query();
        let changed = E::update_many()
            .set(values)
            .filter(beneath.child.in_subquery(parents))
            .filter(which.into_condition())
            .exec(self.on)
            .await?;
        Ok(changed.rows_affected)
    }

    /// Whether any row at all fits, in scope or not: for names that only one may bear.
    pub async fn is_taken<E: EntityTrait>(
        &self,
        which: impl IntoCondition,
        _: E,
    ) -> Result<bool, WriteError> {
        let found = E::find()
            .filter(which.into_condition())
            .one(self.on)
            .await?;
        Ok(found.is_some())
    }
}

/// PostgreSQL's channel on which nodes tell each other that they have published.
pub const CHANNEL: &str = "teachin_published";

/// Wakes the other nodes once this is kept. Who does not hear it finds out by looking.
async fn hint(on: &DatabaseTransaction) -> Result<(), WriteError> {
    if on.get_database_backend() == DbBackend::Postgres {
        on.execute_unprepared(&format!("NOTIFY {CHANNEL}")).await?;
    }
    Ok(())
}

/// Adds many rows, some hundreds with each statement.
pub async fn insert_all<A: ActiveModelTrait>(
    on: &DatabaseTransaction,
    rows: Vec<A>,
) -> Result<(), WriteError> {
    for part in parts(rows) {
        A::Entity::insert_many(part)
            .exec_without_returning(on)
            .await?;
    }
    Ok(())
}

/// As many rows as one statement takes, and then the next.
pub fn parts<A>(mut rows: Vec<A>) -> impl Iterator<Item = Vec<A>> {
    std::iter::from_fn(move || {
        let rest = rows.split_off(rows.len().min(ROWS));
        let part = std::mem::replace(&mut rows, rest);
        (!part.is_empty()).then_some(part)
    })
}

/// Waits for a training's turn. Writing its row, even without a change, keeps others from it. The row, if there is one.
pub async fn hold(
    on: &DatabaseTransaction,
    training: TrainingId,
) -> Result<Option<admission::Model>, WriteError> {
    hold_with(on, training, Expr::col(admission::Column::LastPlace)).await
}

async fn hold_with(
    on: &DatabaseTransaction,
    training: TrainingId,
    last_place: Expr,
) -> Result<Option<admission::Model>, WriteError> {
    use admission::{Column, Entity, Model};
    let is_postgres = on.get_database_backend() == DbBackend::Postgres;
    let settings = is_postgres.then(|| Expr::cust(by_index()));
    let returned = Column::iter().map(Expr::col).chain(settings);
    let update = Entity::update_many()
        .col_expr(Column::LastPlace, last_place)
        .filter(Column::TrainingId.eq(training))
        .into_query()
        .returning(Query::returning().exprs(returned))
        .to_owned();
    let row = on.query_one(&update).await?;
    let held = row.map(|row| Model::from_query_result(&row, ""));
    Ok(held.transpose()?)
}

/// Waits for it as `hold` does, for who writes into the row: whoever is the first makes it. No place is given away twice, whoever gave it: a node of a
/// version before does not know of this row.
pub async fn take_turn(
    on: &DatabaseTransaction,
    training: TrainingId,
) -> Result<admission::Model, WriteError> {
    if let Some(row) = hold_with(on, training, last_place(training)).await? {
        return Ok(row);
    }
    let new = admission::Model::new(training);
    admission::Entity::insert(new.clone().into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(on)
        .await?;
    let row = hold_with(on, training, last_place(training)).await?;
    Ok(row.unwrap_or(new))
}

/// The last place among its announcements that was given away in this turn.
pub async fn keep_last_place(
    on: &DatabaseTransaction,
    training: TrainingId,
    place: i64,
) -> Result<(), WriteError> {
    use admission::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::LastPlace, place.into())
        .filter(Column::TrainingId.eq(training))
        .exec(on)
        .await?;
    Ok(())
}

/// The last place that was given away, by whomever.
pub fn last_place(training: TrainingId) -> Expr {
    use outbox::{Column, Entity};
    let known = || Expr::col(admission::Column::LastPlace);
    let given = || {
        let mut last = Query::select();
        last.expr(Column::Position.max())
            .from(Entity)
            .and_where(Column::TrainingId.eq(training))
            .and_where(Column::Position.is_not_null());
        Expr::SubQuery(None, Box::new(last.into()))
    };
    Expr::case(known().lt(given()), given())
        .finally(known())
        .into()
}

/// For the rest of a transaction that finds a few rows of many. PostgreSQL keeps the plans that it made while the tables were small,
/// of its own checks of foreign keys too; they read all of what is there, until somebody counts again how much that is.
pub fn by_index() -> String {
    database::BY_INDEX
        .map(|name| format!("set_config('{name}', 'off', true)"))
        .join(", ")
}
