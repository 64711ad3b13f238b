//! Whoever holds a training's turn gives its announcements their places and its events their seals at once: each training has
//! its own order of announcements, and its own chain of the audit.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// One order for all until now, and one of each.
struct Order {
    table: &'static str,
    of_each: &'static str,
}

const ORDERS: [Order; 2] = [
    Order {
        table: "outbox",
        of_each: "training_id",
    },
    Order {
        table: "audit_event",
        of_each: "chain",
    },
];

fn added() -> [(&'static str, ColumnDef); 4] {
    let count = |name| big_integer(name).default(0).take();
    [
        ("audit_event", count("chain")),
        ("admission", count("last_place")),
        ("admission", count("last_sealed")),
        ("admission", text("last_seal").default("").take()),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in added() {
            let mut add = Table::alter();
            manager
                .alter_table(add.table(table).add_column(column).take())
                .await?;
        }
        for order in &ORDERS {
            manager.create_index(order.each()).await?;
            manager
                .drop_index(order.drop(&format!("{}_position_given", order.table)))
                .await?;
        }
        // Places go on where they are, so that what clients know of them stays true.
        let mut last = Query::select();
        last.expr(Func::coalesce([Expr::col("position").max(), 0.into()]))
            .from("outbox");
        let go_on = Query::update()
            .table("admission")
            .value("last_place", Expr::SubQuery(None, Box::new(last.into())))
            .to_owned();
        manager.execute(go_on).await
    }

    /// Seals of trainings' chains are no longer: their events are sealed anew.
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let unsealed = Query::update()
            .table("audit_event")
            .value("position", None::<i64>)
            .value("seal", None::<String>)
            .and_where(Expr::col("chain").ne(0))
            .to_owned();
        manager.execute(unsealed).await?;
        let unplaced = Query::update()
            .table("outbox")
            .value("position", None::<i64>)
            .to_owned();
        manager.execute(unplaced).await?;
        for order in &ORDERS {
            manager.create_index(order.all()).await?;
            let name = order.name();
            manager.drop_index(order.drop(&name)).await?;
        }
        for (table, column) in added() {
            let mut alter = Table::alter();
            alter.table(table).drop_column(column.get_column_name());
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}

impl Order {
    fn name(&self) -> String {
        format!("{}_{}_position_given", self.table, self.of_each)
    }

    fn each(&self) -> IndexCreateStatement {
        let mut index = self.index(&self.name());
        index.col(self.of_each).col("position").take()
    }

    fn all(&self) -> IndexCreateStatement {
        let mut index = self.index(&format!("{}_position_given", self.table));
        index.col("position").take()
    }

    fn index(&self, name: &str) -> IndexCreateStatement {
        Index::create()
            .name(name)
            .table(self.table)
            .unique()
            .and_where(Expr::col("position").is_not_null())
            .to_owned()
    }

    fn drop(&self, name: &str) -> IndexDropStatement {
        Index::drop().name(name).table(self.table).to_owned()
    }
}
