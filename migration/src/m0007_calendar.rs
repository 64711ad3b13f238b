//! Sittings that are moved: a calendar's entry is told from the one before by its number. And the address that each
//! partner gave, so that a partner finds people by its own alone.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in added() {
            let mut alter = Table::alter();
            alter.table(table).add_column(column);
            manager.alter_table(alter).await?;
        }
        let mut index = Index::create();
        index.name(INDEX).table(PERSON).col("address_hash");
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut index = Index::drop();
        index.name(INDEX).table(PERSON);
        manager.drop_index(index).await?;
        for (table, column) in added() {
            let mut alter = Table::alter();
            alter.table(table).drop_column(column.get_column_name());
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}

const PERSON: &str = "registration_person";
const INDEX: &str = "registration_person_address_hash";

fn added() -> [(&'static str, ColumnDef); 4] {
    [
        ("sitting", integer("sequence").default(0).take()),
        ("sitting", timestamp_with_time_zone_null("changed_at")),
        (PERSON, binary_null("address_hash")),
        ("seat", integer("places").default(0).take()),
    ]
}
