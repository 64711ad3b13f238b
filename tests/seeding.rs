//! The tables, and what they are filled with.

use api::database::{Database, Location};
use entity::{assignment, interpretation, material, module, module_skill, sitting, training};
use migration::{Migrator, MigratorTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::support::{World, both, moment};

async fn counts(db: &impl ConnectionTrait) -> [u64; 7] {
    [
        training::Entity::find().count(db).await.unwrap(),
        module::Entity::find().count(db).await.unwrap(),
        module_skill::Entity::find().count(db).await.unwrap(),
        assignment::Entity::find().count(db).await.unwrap(),
        material::Entity::find().count(db).await.unwrap(),
        sitting::Entity::find().count(db).await.unwrap(),
        interpretation::Entity::find().count(db).await.unwrap(),
    ]
}

both! {
    /// Seeding twice adds nothing, and what somebody changed stays changed.
    seeding_is_idempotent, world, {
        use sea_orm::sea_query::Expr;
        let db = world.app.database().connection();
        let before = counts(&db).await;
        assert_eq!(before, [6, 36, 6 * 12, 72, 42, 72, 72 * 8]);
        training::Entity::update_many().col_expr(training::Column::Capacity, Expr::value(42)).exec(&db).await.unwrap();
        let seeded = api::seed::seed(&db, moment("2031-01-01T00:00:00Z"), true).await.unwrap();
        assert_eq!(seeded, api::seed::Seeded::default());
        assert_eq!(counts(&db).await, before);
        for row in training::Entity::find().all(&db).await.unwrap() {
            assert_eq!(row.capacity, Some(42));
            assert!(row.starts_on.to_string().as_str() < "2027", "a demonstration is dated once");
        }
    }
}

both! {
    /// Everything can be undone and done again.
    migrations_go_down_and_up, world, {
        let db = world.app.database().connection();
        Migrator::down(&db, None).await.unwrap();
        assert!(training::Entity::find().all(&db).await.is_err(), "the tables are gone");
        assert!(world.app.database().pending_migrations().await.unwrap() > 0);
        Migrator::up(&db, None).await.unwrap();
        assert_eq!(counts(&db).await, [0; 7]);
        api::seed::seed(&db, moment("2026-01-15T12:00:00Z"), true).await.unwrap();
        assert_eq!(counts(&db).await[0], 6);
    }
}

both! {
    /// People who had come in under the version before go on in order, also while one of its nodes is still at work.
    order_goes_on_after_a_migration, world, {
        use crate::registration::{PERSON, codes, joins, send, umbrella};
        use sea_orm::ConnectionTrait;
        let admin = world.asking(api::access::Persona::Admin, crate::support::everywhere());
        let group = umbrella(&admin).await;
        let db = world.app.database().connection();
        let name = "m0015_chains";
        let steps = Migrator::migrations().iter().rev().position(|one| one.name() == name).unwrap() as u32 + 1;
        Migrator::down(&db, Some(steps)).await.unwrap();
        // As the worker of before gave places, to all trainings one after the other.
        let place = |from: &str| format!("UPDATE outbox SET position = {from} + (SELECT count(*) FROM outbox AS o WHERE o.id <= outbox.id) WHERE position IS NULL");
        db.execute_unprepared(&place("100")).await.unwrap();
        Migrator::up(&db, None).await.unwrap();
        let places = async || -> Vec<i64> {
            let rows = entity::outbox::Entity::find().all(&db).await.unwrap();
            let mut places: Vec<i64> = rows.into_iter().filter_map(|row| row.position).collect();
            places.sort_unstable();
            places
        };
        assert_eq!(places().await, (101..=111).collect::<Vec<_>>());
        assert_eq!(codes(&send(&admin, PERSON, joins(&group, "ada")).await), []);
        assert_eq!(places().await, (101..=113).collect::<Vec<_>>());
        db.execute_unprepared("UPDATE outbox SET position = position + 20 WHERE position = 113").await.unwrap();
        assert_eq!(codes(&send(&admin, PERSON, joins(&group, "bo")).await), []);
        assert_eq!(places().await[11..], [112, 133, 134, 135]);
        world.work().await;
        let found = api::access::verify(&db).await.unwrap();
        assert_eq!((found.sealed(), found.unsealed.len(), found.broken), (3, 0, None));
    }
}

both! {
    /// A draft is nobody's business yet, and neither is anything in it.
    drafts_are_hidden, world, {
        use sea_orm::sea_query::Expr;
        training::Entity::update_many()
            .col_expr(training::Column::Status, Expr::value("DRAFT"))
            .exec(&world.app.database().connection()).await.unwrap();
        let client = world.anonymous();
        let ids = client.data(r#"{ training(slug: "demo-open") { id modules { id assignments { id } session { id sittings { id } } } } }"#).await;
        let mut found = Vec::new();
        collect(&ids, &mut found);
        world.app.reload().await;
        // A database without a public training is not taken over; keep one.
        training::Entity::update_many()
            .col_expr(training::Column::Status, Expr::value("CANCELLED"))
            .filter(training::Column::Slug.eq("core-fundamentals-2022"))
            .exec(&world.app.database().connection()).await.unwrap();
        world.app.reload().await;
        assert_eq!(client.data(r#"{ training(slug: "demo-open") { id } trainings { totalCount } sittings { totalCount } }"#).await,
            serde_json::json!({ "training": null, "trainings": { "totalCount": 1 }, "sittings": { "totalCount": 12 } }));
        for id in found {
            assert_eq!(client.data(&format!(r#"{{ node(id: "{id}") {{ id }} }}"#)).await["node"], serde_json::Value::Null);
        }
    }
}

fn collect(value: &serde_json::Value, ids: &mut Vec<String>) {
    match value {
        serde_json::Value::String(id) => ids.push(id.clone()),
        serde_json::Value::Object(fields) => fields.values().for_each(|inner| collect(inner, ids)),
        serde_json::Value::Array(items) => items.iter().for_each(|inner| collect(inner, ids)),
        _ => {}
    }
}

/// What has begun keeps the instant that was derived when it was written; what lies ahead follows today's rules.
#[tokio::test]
async fn only_the_future_is_derived_again() {
    use sea_orm::sea_query::Expr;
    let world = World::new(crate::support::Backend::Sqlite).await.unwrap();
    let db = world.app.database().connection();
    let wrong = moment("2022-05-10T15:00:00Z");
    let stored = api::clock::column::to_timestamp(wrong).unwrap();
    sitting::Entity::update_many()
        .col_expr(sitting::Column::StartsAt, Expr::value(stored))
        .exec(&db)
        .await
        .unwrap();
    let first =
        r#"{ training(slug: "core-fundamentals-2022") { sessions { sittings { startsAt } } } }"#;
    let read = |data: serde_json::Value| {
        data["training"]["sessions"][0]["sittings"][0]["startsAt"].clone()
    };
    world.app.reload().await;
    assert_eq!(
        read(world.anonymous().data(first).await),
        "2022-05-10T15:00:00Z"
    );
    world.clock.set(moment("2022-01-01T00:00:00Z"));
    world.app.reload().await;
    assert_eq!(
        read(world.anonymous().data(first).await),
        "2022-05-10T16:00:00Z"
    );
}

/// PostgreSQL is migrated by hand, and the service says so.
#[tokio::test]
async fn an_unmigrated_postgres_is_refused() {
    use api::app::{App, StartError};
    let Some(world) = World::new(crate::support::Backend::Postgres).await else {
        return;
    };
    let Location::Postgres(url) = world.app.database().location().clone() else {
        panic!("PostgreSQL was asked for");
    };
    let mut settings = api::config::Settings::of(world.folder.path().to_owned(), Some(url.clone()));
    settings.pii_key = Some(api::vault::Redacted::new(
        crate::support::PII_KEY.to_owned(),
    ));
    let database = Database::open(Location::Postgres(url), None).await.unwrap();
    Migrator::down(&database.connection(), Some(1))
        .await
        .unwrap();
    let started = App::start(&settings, world.clock.clone(), crate::support::languages()).await;
    let error = started.err().unwrap();
    assert!(matches!(error, StartError::NotMigrated(1)), "{error}");
    assert!(error.to_string().contains("teachin migrate"));
}
