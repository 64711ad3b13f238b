//! How often somebody changed a training, a module, a skill: whoever read an older state is told.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 3] = ["training", "module", "skill"];
const COLUMN: &str = "version";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let mut alter = Table::alter();
            alter.table(table).add_column(integer(COLUMN).default(1));
            manager.alter_table(alter).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let mut alter = Table::alter();
            alter.table(table).drop_column(COLUMN);
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}
