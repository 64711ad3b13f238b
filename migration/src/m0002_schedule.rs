//! Sessions, their sittings, and who interprets.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("session")
                    .col(big_pk_auto("id"))
                    .col(big_integer_uniq("module_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("session", "module_id")
                            .to("module", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sitting")
                    .col(big_pk_auto("id"))
                    .col(big_integer("session_id"))
                    .col(text("label"))
                    .col(text("status"))
                    .col(timestamp("starts_local"))
                    .col(text("time_zone"))
                    .col(integer("minutes"))
                    .col(timestamp_with_time_zone("starts_at"))
                    .col(integer_null("capacity"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("sitting", "session_id")
                            .to("session", "id"),
                    )
                    .index(
                        Index::create()
                            .name("sitting_session_label")
                            .col("session_id")
                            .col("label")
                            .unique(),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("interpretation")
                    .col(big_integer("sitting_id"))
                    .col(text("language"))
                    .primary_key(Index::create().col("sitting_id").col("language"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("interpretation", "sitting_id")
                            .to("sitting", "id"),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["interpretation", "sitting", "session"] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}
