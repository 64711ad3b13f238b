//! Indexes hold only the rows that are looked for there: each row that is not in one need not be written to it.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Which rows an index holds.
#[derive(Clone, Copy)]
enum Holds {
    /// Those that have a value in this column.
    Given(&'static str),
    /// People of another country than their group's: the others are found by their own.
    Abroad,
}

struct Sparse {
    table: &'static str,
    columns: &'static [&'static str],
    is_unique: bool,
    holds: Holds,
}

const fn sparse(table: &'static str, columns: &'static [&'static str], holds: Holds) -> Sparse {
    Sparse {
        table,
        columns,
        is_unique: false,
        holds,
    }
}

const fn unique(table: &'static str, columns: &'static [&'static str], holds: Holds) -> Sparse {
    Sparse {
        is_unique: true,
        ..sparse(table, columns, holds)
    }
}

const SPARSE: [Sparse; 10] = [
    sparse(
        "registration",
        &["training_id", "queue"],
        Holds::Given("queue"),
    ),
    sparse(
        "registration",
        &["chapter_id", "participant_id"],
        Holds::Given("chapter_id"),
    ),
    sparse(
        "registration",
        &["organization_id", "participant_id"],
        Holds::Given("organization_id"),
    ),
    sparse(
        "registration",
        &["training_id", "chapter_id", "id"],
        Holds::Given("chapter_id"),
    ),
    sparse(
        "registration",
        &["training_id", "organization_id", "id"],
        Holds::Given("organization_id"),
    ),
    sparse(
        "registration",
        &["group_country", "participant_id"],
        Holds::Abroad,
    ),
    sparse(
        "registration",
        &["training_id", "group_country", "id"],
        Holds::Abroad,
    ),
    unique("outbox", &["position"], Holds::Given("position")),
    unique("audit_event", &["position"], Holds::Given("position")),
    sparse("audit_event", &["chapter_id"], Holds::Given("chapter_id")),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for one in &SPARSE {
            let mut index = one.create(&one.sparse());
            index.and_where(match one.holds {
                Holds::Given(column) => Expr::col(column).is_not_null(),
                Holds::Abroad => Expr::col("group_country").not_equals("country"),
            });
            manager.create_index(index).await?;
            manager.drop_index(one.drop(&one.whole())).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for one in &SPARSE {
            manager.create_index(one.create(&one.whole())).await?;
            manager.drop_index(one.drop(&one.sparse())).await?;
        }
        Ok(())
    }
}

impl Sparse {
    /// The name of the index that holds all rows.
    fn whole(&self) -> String {
        format!("{}_{}", self.table, self.columns.join("_"))
    }

    fn sparse(&self) -> String {
        let holds = match self.holds {
            Holds::Given(_) => "given",
            Holds::Abroad => "abroad",
        };
        format!("{}_{holds}", self.whole())
    }

    fn create(&self, name: &str) -> IndexCreateStatement {
        let mut index = Index::create();
        index.name(name).table(self.table);
        for column in self.columns {
            index.col(*column);
        }
        if self.is_unique {
            index.unique();
        }
        index
    }

    fn drop(&self, name: &str) -> IndexDropStatement {
        Index::drop().name(name).table(self.table).to_owned()
    }
}
