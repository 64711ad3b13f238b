//! What a write leaves beside its rows: how it answered, who did it, what others are to be told; and whose
//! access was taken away.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("idempotency")
                    .col(text("issuer"))
                    .col(text("subject"))
                    .col(text("mutation"))
                    .col(text("key"))
                    .col(text("digest"))
                    .col(text("outcome"))
                    .col(timestamp_with_time_zone("created_at"))
                    .primary_key(
                        Index::create()
                            .col("issuer")
                            .col("subject")
                            .col("mutation")
                            .col("key"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("audit_event")
                    .col(big_integer("id").primary_key())
                    .col(timestamp_with_time_zone("at"))
                    .col(text("issuer"))
                    .col(text("subject"))
                    .col(text("client"))
                    .col(text("token"))
                    .col(text("action"))
                    .col(text("outcome"))
                    .col(text_null("node"))
                    .col(text_null("country"))
                    .col(big_integer_null("chapter_id"))
                    .col(big_integer_null("organization_id"))
                    .col(integer("times"))
                    .col(big_integer_null("position"))
                    .col(text_null("seal"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("outbox")
                    .col(big_integer("id").primary_key())
                    .col(timestamp_with_time_zone("at"))
                    .col(text("topic"))
                    .col(text("node"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("revocation")
                    .col(big_integer("id").primary_key())
                    .col(text("issuer"))
                    .col(text_null("subject"))
                    .col(text_null("token"))
                    .col(timestamp_with_time_zone("at"))
                    .col(timestamp_with_time_zone_null("until"))
                    .to_owned(),
            )
            .await?;
        for (name, table, column, is_unique) in [
            ("idempotency_created_at", "idempotency", "created_at", false),
            ("audit_event_position", "audit_event", "position", true),
            ("audit_event_country", "audit_event", "country", false),
            ("audit_event_chapter_id", "audit_event", "chapter_id", false),
        ] {
            let mut index = Index::create();
            index.name(name).table(table).col(column);
            if is_unique {
                index.unique();
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["revocation", "outbox", "audit_event", "idempotency"] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}
