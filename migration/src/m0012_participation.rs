//! Counted participation. Whatever changes what somebody counts for leaves a mark, in the same transaction; a worker folds
//! the marks into the counts.

use sea_orm_migration::sea_orm::DbBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What is counted of a seat.
const COUNTED: [&str; 9] = [
    "training_id",
    "participant_id",
    "status",
    "country",
    "chapter_id",
    "language",
    "attended",
    "completed_at",
    "confirmed_at",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut seat = Table::alter();
        seat.table("seat")
            .add_column(timestamp_with_time_zone_null("confirmed_at"));
        manager.alter_table(seat).await?;
        for table in tables() {
            manager.create_table(table).await?;
        }
        let mut index = Index::create();
        index
            .name("participation_mark_participant")
            .table("participation_mark")
            .col("participant_id");
        manager.create_index(index).await?;
        let connection = manager.get_connection();
        connection
            .execute_unprepared(
                "UPDATE seat SET confirmed_at = created_at WHERE status = 'CONFIRMED'",
            )
            .await?;
        connection
            .execute_unprepared(
                "INSERT INTO participation_mark (participant_id) SELECT DISTINCT participant_id FROM seat",
            )
            .await?;
        let triggers = match manager.get_database_backend() {
            DbBackend::Postgres => postgres(),
            _ => sqlite(),
        };
        for statement in triggers {
            connection.execute_unprepared(&statement).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        let is_postgres = manager.get_database_backend() == DbBackend::Postgres;
        for (table, event) in TRIGGERS {
            let name = name(table, event);
            let of = if is_postgres {
                format!(" ON {table}")
            } else {
                String::new()
            };
            let statement = format!("DROP TRIGGER {name}{of}");
            connection.execute_unprepared(&statement).await?;
            if is_postgres {
                let statement = format!("DROP FUNCTION {name}()");
                connection.execute_unprepared(&statement).await?;
            }
        }
        for table in [
            "participation_mark",
            "participation_person",
            "participation_count",
            "participation_cut",
        ] {
            let statement = Table::drop().table(table).to_owned();
            manager.drop_table(statement).await?;
        }
        let mut seat = Table::alter();
        seat.table("seat").drop_column("confirmed_at");
        manager.alter_table(seat).await
    }
}

fn tables() -> [TableCreateStatement; 4] {
    [
        Table::create()
            .table("participation_mark")
            .col(big_integer("participant_id"))
            .to_owned(),
        Table::create()
            .table("participation_person")
            .col(big_integer("participant_id").primary_key())
            .col(text("facts"))
            .to_owned(),
        Table::create()
            .table("participation_count")
            .col(integer("grain"))
            .col(integer("measure"))
            .col(big_integer("training_id"))
            .col(text("later"))
            .col(text("country"))
            .col(big_integer("chapter_id"))
            .col(text("language"))
            .col(text("week"))
            .col(big_integer("module_id"))
            .col(big_integer("people"))
            .primary_key(
                Index::create()
                    .col("grain")
                    .col("later")
                    .col("measure")
                    .col("training_id")
                    .col("country")
                    .col("chapter_id")
                    .col("language")
                    .col("week")
                    .col("module_id"),
            )
            .to_owned(),
        Table::create()
            .table("participation_cut")
            .col(date("day").primary_key())
            .col(timestamp_with_time_zone("made_at"))
            .col(text("axes"))
            .col(text("shown"))
            .col(text("exact"))
            .to_owned(),
    ]
}

/// On which tables, and when.
const TRIGGERS: [(&str, &str); 7] = [
    ("seat", "insert"),
    ("seat", "update"),
    ("seat", "delete"),
    ("attendance", "insert"),
    ("attendance", "update"),
    ("attendance", "delete"),
    ("training", "update"),
];

fn name(table: &str, event: &str) -> String {
    format!("participation_{table}_{event}")
}

/// One statement of marks for each statement that writes, however many rows that has.
fn postgres() -> Vec<String> {
    let differs: Vec<_> = COUNTED
        .iter()
        .map(|column| format!("o.{column} IS DISTINCT FROM n.{column}"))
        .collect();
    let differs = differs.join(" OR ");
    let marks = |table, event| {
        match (table, event) {
        ("seat", "insert") => "SELECT DISTINCT participant_id FROM n".to_owned(),
        ("seat", "delete") => "SELECT DISTINCT participant_id FROM o".to_owned(),
        ("seat", _) => format!("SELECT DISTINCT n.participant_id FROM n JOIN o ON o.id = n.id WHERE {differs}"),
        ("attendance", "delete") => "SELECT DISTINCT s.participant_id FROM o JOIN seat s ON s.id = o.seat_id".to_owned(),
        ("attendance", _) => "SELECT DISTINCT s.participant_id FROM n JOIN seat s ON s.id = n.seat_id".to_owned(),
        _ => "SELECT DISTINCT s.participant_id FROM n JOIN o ON o.id = n.id JOIN seat s ON s.training_id = n.id WHERE o.starts_on <> n.starts_on".to_owned(),
    }
    };
    let mut statements = Vec::new();
    for (table, event) in TRIGGERS {
        let name = name(table, event);
        let marks = marks(table, event);
        let seen = match event {
            "insert" => "NEW TABLE AS n",
            "delete" => "OLD TABLE AS o",
            _ => "OLD TABLE AS o NEW TABLE AS n",
        };
        statements.push(format!(
            "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             INSERT INTO participation_mark (participant_id) {marks}; RETURN NULL; END $$"
        ));
        statements.push(format!(
            "CREATE TRIGGER {name} AFTER {event} ON {table} REFERENCING {seen} \
             FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
        ));
    }
    statements
}

fn sqlite() -> Vec<String> {
    let differs: Vec<_> = COUNTED
        .iter()
        .map(|column| format!("OLD.{column} IS NOT NEW.{column}"))
        .collect();
    let differs = differs.join(" OR ");
    let statements = TRIGGERS.iter().map(|(table, event)| {
        let name = name(table, event);
        let row = if *event == "delete" { "OLD" } else { "NEW" };
        let (when, marks) = match *table {
            "seat" if *event == "update" => (
                format!("WHEN {differs}"),
                format!("VALUES ({row}.participant_id)"),
            ),
            "seat" => (String::new(), format!("VALUES ({row}.participant_id)")),
            "attendance" => (
                String::new(),
                format!("SELECT participant_id FROM seat WHERE id = {row}.seat_id"),
            ),
            _ => (
                "WHEN OLD.starts_on IS NOT NEW.starts_on".to_owned(),
                "SELECT DISTINCT participant_id FROM seat WHERE training_id = NEW.id".to_owned(),
            ),
        };
        format!(
            "CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW {when} BEGIN \
             INSERT INTO participation_mark (participant_id) {marks}; END"
        )
    });
    statements.collect()
}
