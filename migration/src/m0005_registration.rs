//! Groups, seats and registrations, which take the place of `participant_scope` and `participant_person`:
//! those were never in a release.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["participant_scope", "participant_person"] {
            drop(manager, table).await?;
        }
        for (table, column) in added() {
            let mut alter = Table::alter();
            alter.table(table).add_column(column);
            manager.alter_table(alter).await?;
        }
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (table, columns, is_unique) in INDEXES {
            let mut index = Index::create();
            index.name(name(table, columns)).table(table);
            for column in columns {
                index.col(*column);
            }
            if is_unique {
                index.unique();
            }
            manager.create_index(index).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "upload",
            "secret",
            "admission",
            "registration_sitting",
            "registration_person",
            "registration",
            "seat",
            "registration_group",
        ] {
            drop(manager, table).await?;
        }
        for (table, columns, _) in INDEXES
            .iter()
            .filter(|(table, ..)| IS_OLDER.contains(table))
        {
            let mut index = Index::drop();
            index.name(name(table, columns)).table(*table);
            manager.drop_index(index).await?;
        }
        for (table, column) in added() {
            let mut alter = Table::alter();
            alter.table(table).drop_column(column.get_column_name());
            manager.alter_table(alter).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("participant_person")
                    .col(big_integer("participant_id").primary_key())
                    .col(text("key_id"))
                    .col(binary("sealed"))
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
                    .to_owned(),
            )
            .await
    }
}

/// Tables that were there before.
const IS_OLDER: [&str; 2] = ["participant", "outbox"];

fn added() -> [(&'static str, ColumnDef); 7] {
    [
        ("training", timestamp_null("umbrella_closes")),
        ("training", timestamp_null("groups_lock")),
        ("training", boolean("has_waitlist").default(true).take()),
        ("participant", binary_null("address_hash")),
        ("participant", boolean("is_own_word").default(false).take()),
        ("outbox", big_integer_null("training_id")),
        ("outbox", big_integer_null("position")),
    ]
}

fn tables() -> [TableCreateStatement; 8] {
    let refers = |table: &'static str, column: &'static str, to: &'static str| {
        ForeignKey::create()
            .from(table, column)
            .to(to, "id")
            .to_owned()
    };
    [
        Table::create()
            .table("registration_group")
            .col(big_integer("id").primary_key())
            .col(big_integer("training_id"))
            .col(text("name"))
            .col(text("country"))
            .col(big_integer_null("chapter_id"))
            .col(big_integer_null("organization_id"))
            .col(boolean("is_umbrella"))
            .col(text("status"))
            .col(big_integer_null("queue"))
            .col(integer("size"))
            .col(integer("facilitators"))
            .col(timestamp_with_time_zone("created_at"))
            .col(boolean("is_demo"))
            .foreign_key(&mut refers("registration_group", "training_id", "training"))
            .foreign_key(&mut refers("registration_group", "chapter_id", "chapter"))
            .to_owned(),
        Table::create()
            .table("seat")
            .col(big_integer("id").primary_key())
            .col(big_integer("training_id"))
            .col(big_integer("participant_id"))
            .col(text("status"))
            .col(text("country"))
            .col(big_integer_null("chapter_id"))
            .col(text("language"))
            .col(timestamp_with_time_zone("created_at"))
            .foreign_key(&mut refers("seat", "training_id", "training"))
            .foreign_key(&mut refers("seat", "participant_id", "participant"))
            .to_owned(),
        Table::create()
            .table("registration")
            .col(big_integer("id").primary_key())
            .col(big_integer("training_id"))
            .col(big_integer("seat_id"))
            .col(big_integer("participant_id"))
            .col(big_integer("group_id"))
            .col(text("country"))
            .col(text("language"))
            .col(text("time_zone"))
            .col(text("group_country"))
            .col(big_integer_null("chapter_id"))
            .col(big_integer_null("organization_id"))
            .col(text("status"))
            .col(big_integer_null("queue"))
            .col(boolean("is_contact"))
            .col(boolean("is_facilitator"))
            .col(text_null("preferred_sitting"))
            .col(text_uniq("code"))
            .col(text("consent_version"))
            .col(text("consent_language"))
            .col(timestamp_with_time_zone("consent_at"))
            .col(timestamp_with_time_zone("registered_at"))
            .col(timestamp_with_time_zone_null("cancelled_at"))
            .foreign_key(&mut refers("registration", "seat_id", "seat"))
            .foreign_key(&mut refers(
                "registration",
                "group_id",
                "registration_group",
            ))
            .to_owned(),
        Table::create()
            .table("registration_person")
            .col(big_integer("registration_id").primary_key())
            .col(text("key_id"))
            .col(binary("sealed"))
            .foreign_key(&mut refers(
                "registration_person",
                "registration_id",
                "registration",
            ))
            .to_owned(),
        Table::create()
            .table("registration_sitting")
            .col(big_integer("registration_id"))
            .col(big_integer("session_id"))
            .col(big_integer("sitting_id"))
            .primary_key(Index::create().col("registration_id").col("session_id"))
            .foreign_key(&mut refers(
                "registration_sitting",
                "registration_id",
                "registration",
            ))
            .foreign_key(&mut refers("registration_sitting", "sitting_id", "sitting"))
            .to_owned(),
        Table::create()
            .table("admission")
            .col(big_integer("training_id").primary_key())
            .col(integer("taken"))
            .col(big_integer("last_queue"))
            .col(big_integer("last_id"))
            .col(boolean("is_full"))
            .col(big_integer("version"))
            .foreign_key(&mut refers("admission", "training_id", "training"))
            .to_owned(),
        Table::create()
            .table("secret")
            .col(text("name").primary_key())
            .col(text("key_id"))
            .col(binary("sealed"))
            .to_owned(),
        Table::create()
            .table("upload")
            .col(big_integer("id").primary_key())
            .col(text("issuer"))
            .col(text("subject"))
            .col(timestamp_with_time_zone("at"))
            .col(text("key_id"))
            .col(binary("sealed"))
            .to_owned(),
    ]
}

/// People and registrations are listed in the order of their ids, from one country, chapter or organization:
/// a person of all trainings, or a registration of one.
const INDEXES: [(&str, &[&str], bool); 19] = [
    ("participant", &["address_hash"], true),
    ("outbox", &["position"], true),
    ("registration_group", &["training_id", "id"], false),
    ("registration_group", &["chapter_id", "training_id"], false),
    ("seat", &["training_id", "participant_id"], true),
    ("seat", &["participant_id"], false),
    ("registration", &["participant_id"], false),
    ("registration", &["seat_id"], false),
    ("registration", &["group_id", "id"], false),
    ("registration", &["training_id", "queue"], false),
    ("registration", &["country", "participant_id"], false),
    ("registration", &["group_country", "participant_id"], false),
    ("registration", &["chapter_id", "participant_id"], false),
    (
        "registration",
        &["organization_id", "participant_id"],
        false,
    ),
    ("registration", &["training_id", "country", "id"], false),
    (
        "registration",
        &["training_id", "group_country", "id"],
        false,
    ),
    ("registration", &["training_id", "chapter_id", "id"], false),
    (
        "registration",
        &["training_id", "organization_id", "id"],
        false,
    ),
    ("registration", &["training_id", "id"], false),
];

fn name(table: &str, columns: &[&str]) -> String {
    format!("{table}_{}", columns.join("_"))
}

async fn drop(manager: &SchemaManager<'_>, table: &'static str) -> Result<(), DbErr> {
    let statement = Table::drop().table(table).to_owned();
    manager.drop_table(statement).await
}
