//! Programs, trainings, modules, skills, assignments, materials and countries.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("country")
                    .col(string_len("code", 2).primary_key())
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("program")
                    .col(big_pk_auto("id"))
                    .col(text_uniq("slug"))
                    .col(text("name_key"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("training")
                    .col(big_pk_auto("id"))
                    .col(big_integer("program_id"))
                    .col(text_uniq("slug"))
                    .col(integer("ordinal"))
                    .col(text("title_key"))
                    .col(text("summary_key"))
                    .col(text("status"))
                    .col(date("starts_on"))
                    .col(date("ends_on"))
                    .col(text("time_zone"))
                    .col(timestamp_null("registration_opens"))
                    .col(timestamp_null("registration_closes"))
                    .col(integer("minimum_group_size"))
                    .col(integer("facilitators_from"))
                    .col(boolean("individuals"))
                    .col(integer_null("capacity"))
                    .col(text("consent_version"))
                    .col(text("consent_key"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("training", "program_id")
                            .to("program", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("module")
                    .col(big_pk_auto("id"))
                    .col(big_integer("training_id"))
                    .col(text("slug"))
                    .col(integer("position"))
                    .col(text("title_key"))
                    .col(text("summary_key"))
                    .col(text("body_key"))
                    .col(boolean("has_breakouts"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("module", "training_id")
                            .to("training", "id"),
                    )
                    .index(
                        Index::create()
                            .name("module_training_slug")
                            .col("training_id")
                            .col("slug")
                            .unique(),
                    )
                    .index(
                        Index::create()
                            .name("module_training_position")
                            .col("training_id")
                            .col("position")
                            .unique(),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("skill")
                    .col(big_pk_auto("id"))
                    .col(text_uniq("slug"))
                    .col(integer("position"))
                    .col(text("name_key"))
                    .col(text("description_key"))
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("module_skill")
                    .col(big_integer("module_id"))
                    .col(big_integer("skill_id"))
                    .primary_key(Index::create().col("module_id").col("skill_id"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("module_skill", "module_id")
                            .to("module", "id"),
                    )
                    .foreign_key(
                        ForeignKey::create()
                            .from("module_skill", "skill_id")
                            .to("skill", "id"),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("assignment")
                    .col(big_pk_auto("id"))
                    .col(big_integer("module_id"))
                    .col(text("slug"))
                    .col(integer("position"))
                    .col(text("title_key"))
                    .col(text("instructions_key"))
                    .col(boolean("is_group_work"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("assignment", "module_id")
                            .to("module", "id"),
                    )
                    .index(
                        Index::create()
                            .name("assignment_module_slug")
                            .col("module_id")
                            .col("slug")
                            .unique(),
                    )
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("material")
                    .col(big_pk_auto("id"))
                    .col(big_integer("module_id"))
                    .col(text("slug"))
                    .col(integer("position"))
                    .col(text("kind"))
                    .col(text("title_key"))
                    .col(text("body_key"))
                    .foreign_key(
                        ForeignKey::create()
                            .from("material", "module_id")
                            .to("module", "id"),
                    )
                    .index(
                        Index::create()
                            .name("material_module_slug")
                            .col("module_id")
                            .col("slug")
                            .unique(),
                    )
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            "material",
            "assignment",
            "module_skill",
            "skill",
            "module",
            "training",
            "program",
            "country",
        ] {
            manager
                .drop_table(Table::drop().table(table).to_owned())
                .await?;
        }
        Ok(())
    }
}
