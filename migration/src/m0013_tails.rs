//! What a worker looks for every second, among everything that was ever written: what it has not dealt with yet.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["outbox", "audit_event"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let mut index = Index::create();
            index
                .name(name(table))
                .table(table)
                .col("id")
                .and_where(Expr::col("position").is_null());
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let index = Index::drop().name(name(table)).table(table).to_owned();
            manager.drop_index(index).await?;
        }
        Ok(())
    }
}

fn name(table: &str) -> String {
    format!("{table}_open")
}
