//! Rooms that the people in a sitting are divided into.

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
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "breakout_unplaced",
            "breakout_member",
            "breakout_room",
            "breakout_plan",
        ] {
            let statement = Table::drop().table(table).to_owned();
            manager.drop_table(statement).await?;
        }
        Ok(())
    }
}

fn tables() -> [TableCreateStatement; 4] {
    [
        Table::create()
            .table("breakout_plan")
            .col(big_integer("id").primary_key())
            .col(big_integer("training_id"))
            .col(big_integer("sitting_id").unique_key())
            .col(text("mode"))
            .col(timestamp_with_time_zone("planned_at"))
            .foreign_key(&mut refers("breakout_plan", "sitting_id", "sitting"))
            .to_owned(),
        Table::create()
            .table("breakout_room")
            .col(big_integer("id").primary_key())
            .col(big_integer("plan_id"))
            .col(big_integer("sitting_id"))
            .col(big_integer_null("group_id"))
            .col(integer("number"))
            .col(text("language"))
            .col(big_integer_null("facilitator_seat_id"))
            .col(text("state"))
            .col(integer("seed"))
            .foreign_key(&mut refers("breakout_room", "plan_id", "breakout_plan"))
            .to_owned(),
        Table::create()
            .table("breakout_member")
            .col(big_integer("room_id"))
            .col(big_integer("registration_id"))
            .col(big_integer("seat_id"))
            .primary_key(Index::create().col("room_id").col("registration_id"))
            .foreign_key(&mut refers("breakout_member", "room_id", "breakout_room"))
            .foreign_key(&mut refers(
                "breakout_member",
                "registration_id",
                "registration",
            ))
            .to_owned(),
        Table::create()
            .table("breakout_unplaced")
            .col(big_integer("id").primary_key())
            .col(big_integer("plan_id"))
            .col(big_integer_null("group_id"))
            .col(big_integer("registration_id"))
            .col(big_integer("seat_id"))
            .col(text("reason"))
            .col(integer("seed"))
            .foreign_key(&mut refers("breakout_unplaced", "plan_id", "breakout_plan"))
            .foreign_key(&mut refers(
                "breakout_unplaced",
                "registration_id",
                "registration",
            ))
            .to_owned(),
    ]
}

const INDEXES: [(&str, &str, &[&str]); 5] = [
    ("breakout_room_plan", "breakout_room", &["plan_id", "id"]),
    ("breakout_member_seat", "breakout_member", &["seat_id"]),
    (
        "breakout_member_registration",
        "breakout_member",
        &["registration_id"],
    ),
    (
        "breakout_unplaced_plan",
        "breakout_unplaced",
        &["plan_id", "id"],
    ),
    (
        "breakout_unplaced_registration",
        "breakout_unplaced",
        &["registration_id"],
    ),
];

fn refers(from: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from, column).to(to, "id").take()
}
