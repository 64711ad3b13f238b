//! The live weeks: attendance, what was handed in, and how far everybody has come.

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
            "submission_text",
            "submission_credit",
            "submission",
            "attendance_connection",
            "attendance",
            "sitting_link",
            "edition",
        ] {
            let statement = Table::drop().table(table).to_owned();
            manager.drop_table(statement).await?;
        }
        for (table, column) in added() {
            let mut alter = Table::alter();
            alter.table(table).drop_column(column.get_column_name());
            manager.alter_table(alter).await?;
        }
        Ok(())
    }
}

fn added() -> [(&'static str, ColumnDef); 16] {
    [
        ("training", integer("required_sessions").default(4).take()),
        (
            "training",
            integer("required_assignments").default(6).take(),
        ),
        (
            "training",
            boolean("requires_attestation").default(false).take(),
        ),
        ("training", integer("presence_minutes").default(30).take()),
        ("training", integer("late_days").default(7).take()),
        ("seat", integer("attended").default(0).take()),
        ("seat", integer("submitted").default(0).take()),
        ("seat", timestamp_with_time_zone_null("attested_at")),
        ("seat", timestamp_with_time_zone_null("completed_at")),
        ("seat", integer_null("completed_sessions")),
        ("seat", integer_null("completed_assignments")),
        ("seat", boolean_null("completed_attestation")),
        ("registration", integer("attended").default(0).take()),
        ("registration", integer("submitted").default(0).take()),
        ("registration", boolean("is_attested").default(false).take()),
        (
            "registration",
            timestamp_with_time_zone_null("completed_at"),
        ),
    ]
}

fn tables() -> [TableCreateStatement; 7] {
    let refers = |table: &'static str, column: &'static str, to: &'static str| {
        ForeignKey::create()
            .from(table, column)
            .to(to, "id")
            .to_owned()
    };
    [
        Table::create()
            .table("edition")
            .col(integer("id").primary_key())
            .col(big_integer("number"))
            .to_owned(),
        Table::create()
            .table("sitting_link")
            .col(big_integer("sitting_id").primary_key())
            .col(big_integer("training_id"))
            .col(text("key_id"))
            .col(binary("sealed"))
            .foreign_key(&mut refers("sitting_link", "sitting_id", "sitting"))
            .to_owned(),
        Table::create()
            .table("attendance")
            .col(big_integer("id").primary_key())
            .col(big_integer("training_id"))
            .col(big_integer("session_id"))
            .col(big_integer("sitting_id"))
            .col(big_integer("seat_id"))
            .col(boolean("is_present"))
            .col(integer("headcount"))
            .col(integer_null("minutes"))
            .col(boolean("is_by_hand"))
            .col(timestamp_with_time_zone("recorded_at"))
            .foreign_key(&mut refers("attendance", "sitting_id", "sitting"))
            .foreign_key(&mut refers("attendance", "seat_id", "seat"))
            .to_owned(),
        Table::create()
            .table("attendance_connection")
            .col(big_integer("id").primary_key())
            .col(big_integer("sitting_id"))
            .col(binary_null("fingerprint"))
            .col(big_integer_null("seat_id"))
            .col(boolean("is_open"))
            .col(timestamp_with_time_zone_null("joined_at"))
            .col(timestamp_with_time_zone_null("left_at"))
            .col(integer_null("seconds"))
            .col(integer("headcount"))
            .col(binary_null("address_hash"))
            .col(text_null("key_id"))
            .col(binary_null("sealed"))
            .col(timestamp_with_time_zone("imported_at"))
            .foreign_key(&mut refers(
                "attendance_connection",
                "sitting_id",
                "sitting",
            ))
            .foreign_key(&mut refers("attendance_connection", "seat_id", "seat"))
            .to_owned(),
        Table::create()
            .table("submission")
            .col(big_integer("id").primary_key())
            .col(big_integer("training_id"))
            .col(big_integer("assignment_id"))
            .col(big_integer("registration_id"))
            .col(big_integer("seat_id"))
            .col(big_integer("participant_id"))
            .col(text("status"))
            .col(timestamp_with_time_zone("submitted_at"))
            .col(timestamp_with_time_zone_null("reviewed_at"))
            .foreign_key(&mut refers("submission", "assignment_id", "assignment"))
            .foreign_key(&mut refers("submission", "registration_id", "registration"))
            .foreign_key(&mut refers("submission", "seat_id", "seat"))
            .to_owned(),
        Table::create()
            .table("submission_credit")
            .col(big_integer("submission_id"))
            .col(big_integer("seat_id"))
            .primary_key(Index::create().col("submission_id").col("seat_id"))
            .foreign_key(&mut refers(
                "submission_credit",
                "submission_id",
                "submission",
            ))
            .foreign_key(&mut refers("submission_credit", "seat_id", "seat"))
            .to_owned(),
        Table::create()
            .table("submission_text")
            .col(big_integer("submission_id"))
            .col(text("kind"))
            .col(text("key_id"))
            .col(binary("sealed"))
            .primary_key(Index::create().col("submission_id").col("kind"))
            .foreign_key(&mut refers(
                "submission_text",
                "submission_id",
                "submission",
            ))
            .to_owned(),
    ]
}

const INDEXES: [(&str, &[&str], bool); 8] = [
    ("attendance", &["sitting_id", "seat_id"], true),
    ("attendance", &["sitting_id", "id"], false),
    ("attendance", &["seat_id"], false),
    (
        "attendance_connection",
        &["sitting_id", "fingerprint"],
        true,
    ),
    ("attendance_connection", &["seat_id"], false),
    ("submission", &["registration_id", "assignment_id"], true),
    ("submission", &["training_id", "id"], false),
    ("submission_credit", &["seat_id"], false),
];

fn name(table: &str, columns: &[&str]) -> String {
    format!("{table}_{}", columns.join("_"))
}
