//! Organizations, their chapters, participants, and from where each participant is seen.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("organization")
                    .col(big_pk_auto("id"))
                    .col(text_uniq("slug"))
                    .col(text("name"))
                    .col(boolean("is_demo"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("chapter")
                    .col(big_pk_auto("id"))
                    .col(text_uniq("slug"))
                    .col(text("name"))
                    .col(text("kind"))
                    .col(text("country"))
                    .col(big_integer("organization_id"))
                    .col(boolean("is_demo"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("chapter", "country")
                            .to("country", "code"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("chapter", "organization_id")
                            .to("organization", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("participant")
                    .col(big_integer("id").primary_key())
                    .col(text("country"))
                    .col(text("language"))
                    .col(text("time_zone"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(boolean("is_demo"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("participant", "country")
                            .to("country", "code"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("participant_person")
                    .col(big_integer("participant_id").primary_key())
                    .col(text("key_id"))
                    .col(binary("sealed"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("participant_person", "participant_id")
                            .to("participant", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("participant_scope")
                    .col(big_pk_auto("id"))
                    .col(big_integer("participant_id"))
                    .col(text("country"))
                    .col(big_integer_null("chapter_id"))
                    .col(big_integer_null("organization_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("participant_scope", "participant_id")
                            .to("participant", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("participant_scope", "chapter_id")
                            .to("chapter", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        for (table, columns) in INDEXES {
            let mut index = Index::create();
            index.name(name(table, columns)).table(table);
            for column in columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "participant_scope",
            "participant_person",
            "participant",
            "chapter",
            "organization",
        ] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}

/// Each list is read in the order of its ids, from one country, chapter or organization.
const INDEXES: [(&str, &[&str]); 7] = [
    ("chapter", &["country", "id"]),
    ("chapter", &["organization_id", "id"]),
    ("participant", &["country", "id"]),
    ("participant_scope", &["participant_id"]),
    ("participant_scope", &["country", "participant_id"]),
    ("participant_scope", &["chapter_id", "participant_id"]),
    ("participant_scope", &["organization_id", "participant_id"]),
];

fn name(table: &str, columns: &[&str]) -> String {
    format!("{table}_{}", columns.join("_"))
}
