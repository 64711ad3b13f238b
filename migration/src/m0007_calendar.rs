//! Sittings that are moved: a calendar's entry is told from the one before by its number.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in added() {
            let mut alter = Table::alter();
            alter.table("sitting").add_column(column);
            manager.alter_table(alter).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in added() {
            let mut alter = Table::alter();
            alter.table("sitting").drop_column(column.get_column_name());
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}

fn added() -> [ColumnDef; 2] {
    [
        integer("sequence").default(0).take(),
        timestamp_with_time_zone_null("changed_at"),
    ]
}
