//! Which link of a calendar holds: those with a lower number are gone.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: [&str; 2] = ["registration", "registration_group"];
const COLUMN: &str = "calendar_version";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            let mut alter = Table::alter();
            alter.table(table).add_column(integer(COLUMN).default(0));
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
