//! What is written at the localization desk, and what of it is served.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in INDEXES {
            let mut index = Index::create();
            index.name(name).table(table);
            for column in columns {
                index.col(*column);
            }
            manager.create_index(index).await?;
        }
        let mut program = Table::alter();
        program
            .table("program")
            .add_column(boolean("authors_publish").default(false));
        manager.alter_table(program).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut program = Table::alter();
        program.table("program").drop_column("authors_publish");
        manager.alter_table(program).await?;
        for table in ["translation", "revision", "publication", "glossary_term"] {
            let statement = Table::drop().table(table).to_owned();
            manager.drop_table(statement).await?;
        }
        Ok(())
    }
}

fn tables() -> [TableCreateStatement; 4] {
    let revision = ForeignKey::create()
        .from("translation", "revision_id")
        .to("revision", "id")
        .take();
    [
        Table::create()
            .table("glossary_term")
            .col(big_integer("id").primary_key())
            .col(text("source"))
            .col(text("folded"))
            .col(text("language"))
            .col(text_null("approved"))
            .col(text("forbidden"))
            .col(text_null("note"))
            .col(timestamp_with_time_zone("changed_at"))
            .index(
                Index::create()
                    .name("glossary_term_word")
                    .col("language")
                    .col("folded")
                    .unique(),
            )
            .to_owned(),
        Table::create()
            .table("publication")
            .col(big_integer("id").primary_key())
            .col(text("languages"))
            .col(text("messages"))
            .col(text("author"))
            .col(text_null("note"))
            .col(timestamp_with_time_zone("published_at"))
            .to_owned(),
        Table::create()
            .table("revision")
            .col(big_integer("id").primary_key())
            .col(text("message_key"))
            .col(text("language"))
            .col(text("state"))
            .col(text("text"))
            .col(text("source"))
            .col(text("source_digest"))
            .col(text_null("base"))
            .col(text_null("base_digest"))
            .col(integer("version"))
            .col(text("author"))
            .col(text_null("reviewer"))
            .col(text_null("note"))
            .col(text("acknowledged"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("changed_at"))
            .col(timestamp_with_time_zone_null("published_at"))
            .col(big_integer_null("edition"))
            .col(big_integer_null("import_id"))
            .col(big_integer_null("replaces_id"))
            .to_owned(),
        Table::create()
            .table("translation")
            .col(text("message_key"))
            .col(text("language"))
            .col(integer("version"))
            .col(big_integer_null("revision_id"))
            .col(boolean("is_withdrawn"))
            .col(text_null("source_digest"))
            .col(text_null("base_digest"))
            .col(text("same_as"))
            .col(big_integer("edition"))
            .col(timestamp_with_time_zone("changed_at"))
            .primary_key(Index::create().col("message_key").col("language"))
            .foreign_key(&mut revision.to_owned())
            .to_owned(),
    ]
}

const INDEXES: [(&str, &str, &[&str]); 4] = [
    (
        "revision_message",
        "revision",
        &["message_key", "language", "id"],
    ),
    ("revision_state", "revision", &["state", "language"]),
    ("revision_import", "revision", &["import_id"]),
    ("translation_edition", "translation", &["edition"]),
];
