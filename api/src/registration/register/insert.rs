//! Many rows of many tables at once.

use sea_orm::sea_query::{
    CommonTableExpression, Expr, InsertStatement, OnConflict, Query, SelectStatement,
    SubQueryStatement, UpdateStatement, WithClause,
};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    EntityTrait, IntoActiveModel, Iterable, ModelTrait, QueryTrait,
};

use crate::cx::parts;

/// Values of one statement: PostgreSQL takes 65,535.
const VALUES: usize = 30_000;

type ActiveModelOf<M> = <<M as ModelTrait>::Entity as EntityTrait>::ActiveModel;

/// Writes of which none reads what another writes. PostgreSQL does them in one statement, which is one exchange with it.
#[derive(Default)]
pub struct Writes(Vec<(SubQueryStatement, usize)>);

impl Writes {
    pub fn insert<M>(&mut self, rows: Vec<M>)
    where
        M: ModelTrait + IntoActiveModel<ActiveModelOf<M>>,
        ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
    {
        self.add(whole(rows));
    }

    /// Those that may be there already are changed, as is said.
    pub fn upsert<M>(&mut self, rows: Vec<M>, known: &OnConflict)
    where
        M: ModelTrait + IntoActiveModel<ActiveModelOf<M>>,
        ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
    {
        for part in parts(whole(rows)) {
            let values = values::<ActiveModelOf<M>>(&part);
            let mut insert = statement(part);
            insert.on_conflict(known.clone());
            self.0.push((insert.into(), values));
        }
    }

    pub fn add<A: ActiveModelTrait>(&mut self, rows: Vec<A>) {
        for part in parts(rows) {
            let values = values::<A>(&part);
            self.0.push((statement(part).into(), values));
        }
    }

    pub fn update(&mut self, update: UpdateStatement) {
        self.0.push((update.into(), 0));
    }

    /// Does all of them if the row of the training is still as it was read, and so are these many people, and gives what `turn` returns;
    /// else nothing, and PostgreSQL says that it cannot divide by zero.
    pub async fn run_if(
        self,
        on: &DatabaseConnection,
        turn: UpdateStatement,
        people: Option<(SelectStatement, usize)>,
    ) -> Result<Option<String>, DbErr> {
        let mut with = WithClause::new();
        let mut is_so = "1 / (SELECT count(*) FROM turn".to_owned();
        with.cte(named("turn", turn));
        if let Some((people, number)) = people {
            with.cte(named("people", people));
            is_so += &format!(" WHERE {number} = (SELECT count(*) FROM people)");
        }
        number(&mut with, self.0.into_iter().map(|(one, _)| one));
        let mut done = Query::select();
        done.expr(Expr::cust("(SELECT * FROM turn)"));
        done.expr(Expr::cust(is_so + ")"));
        let row = on.query_one(&with.query(done)).await?;
        row.map(|row| row.try_get_by_index(0)).transpose()
    }

    pub async fn run(self, on: &DatabaseTransaction) -> Result<(), DbErr> {
        let is_postgres = on.get_database_backend() == DbBackend::Postgres;
        let mut together = Vec::new();
        let mut size = 0;
        for (statement, values) in self.0 {
            if !together.is_empty() && (!is_postgres || size + values > VALUES) {
                run(on, std::mem::take(&mut together)).await?;
                size = 0;
            }
            together.push(statement);
            size += values;
        }
        run(on, together).await
    }
}

async fn run(on: &DatabaseTransaction, mut all: Vec<SubQueryStatement>) -> Result<(), DbErr> {
    if all.len() > 1 {
        let mut with = WithClause::new();
        number(&mut with, all);
        let done = Query::select().expr(Expr::val(true)).take();
        on.execute(&with.query(done)).await?;
        return Ok(());
    }
    match all.pop() {
        Some(SubQueryStatement::InsertStatement(insert)) => on.execute(&insert).await?,
        Some(SubQueryStatement::UpdateStatement(update)) => on.execute(&update).await?,
        _ => return Ok(()),
    };
    Ok(())
}

fn number(with: &mut WithClause, all: impl IntoIterator<Item = SubQueryStatement>) {
    for (one, number) in all.into_iter().zip(0..) {
        with.cte(named(&format!("part{number}"), one));
    }
}

fn named(name: &str, one: impl Into<SubQueryStatement>) -> CommonTableExpression {
    let mut part = CommonTableExpression::new();
    part.query(one).table_name(name.to_owned());
    part
}

fn whole<M>(rows: Vec<M>) -> Vec<ActiveModelOf<M>>
where
    M: ModelTrait + IntoActiveModel<ActiveModelOf<M>>,
    ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
{
    let rows = rows.into_iter();
    rows.map(|row| row.into_active_model().reset_all())
        .collect()
}

fn statement<A: ActiveModelTrait>(rows: Vec<A>) -> InsertStatement {
    A::Entity::insert_many(rows).into_query()
}

fn values<A: ActiveModelTrait>(rows: &[A]) -> usize {
    rows.len() * <A::Entity as EntityTrait>::Column::iter().count()
}
