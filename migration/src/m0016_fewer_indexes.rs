//! Indexes that each new row has to be written to, and that hardly anybody looks into.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

struct Of {
    table: &'static str,
    columns: &'static [&'static str],
    is_unique: bool,
}

/// By person, whose seats are looked for more often than those of a training: for two that both begin with one of the columns.
const SEATS: Of = Of {
    table: "seat",
    columns: &["participant_id", "training_id"],
    is_unique: true,
};

const SUPERFLUOUS: [Of; 3] = [
    Of {
        table: "seat",
        columns: &["training_id", "participant_id"],
        is_unique: true,
    },
    Of {
        table: "seat",
        columns: &["participant_id"],
        is_unique: false,
    },
    // What is old is removed six times an hour, and may be looked for everywhere.
    Of {
        table: "idempotency",
        columns: &["created_at"],
        is_unique: false,
    },
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Postgres {
            // At once, and in the order in which nodes of before come to them: else one may wait for the other.
            let lock = "LOCK TABLE idempotency, seat IN ACCESS EXCLUSIVE MODE";
            manager.get_connection().execute_unprepared(lock).await?;
        }
        manager.create_index(SEATS.create()).await?;
        for one in &SUPERFLUOUS {
            manager.drop_index(one.drop()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for one in &SUPERFLUOUS {
            manager.create_index(one.create()).await?;
        }
        manager.drop_index(SEATS.drop()).await
    }
}

impl Of {
    fn name(&self) -> String {
        format!("{}_{}", self.table, self.columns.join("_"))
    }

    fn create(&self) -> IndexCreateStatement {
        let mut index = Index::create();
        index.name(self.name()).table(self.table).if_not_exists();
        for column in self.columns {
            index.col(*column);
        }
        if self.is_unique {
            index.unique();
        }
        index
    }

    fn drop(&self) -> IndexDropStatement {
        Index::drop()
            .name(self.name())
            .table(self.table)
            .if_exists()
            .to_owned()
    }
}
