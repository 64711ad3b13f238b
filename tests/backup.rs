//! Everything, copied while it is in use, and put back elsewhere.

use std::collections::BTreeSet;

use api::access::Persona;
use api::app::App;
use api::backup::{self, BackupError, COUNTED, TABLES};
use api::database::{Database, Location};
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::support::{Client, Scratch, World, both, everywhere, languages, moment};

const ALL: &str = "{ participants(first: 100) { totalCount nodes { id displayName email country { code } chapters { id } } }
    trainings { nodes { id slug } } auditEvents { nodes { id action } } }";
const SAVE: &str = "mutation($input: SaveChapterInput!) { saveChapter(input: $input) { errors { code } chapter { slug } } }";

async fn save(client: &Client, slug: &str) -> Value {
    let of = client
        .data("{ organizations(first: 1) { nodes { id } } }")
        .await["organizations"]["nodes"][0]["id"]
        .clone();
    let input = json!({ "slug": slug, "name": slug, "country": "DE", "organization": of, "idempotencyKey": format!("{slug}-000") });
    client
        .query_with(SAVE, json!({ "input": input }))
        .await
        .json()["data"]["saveChapter"]
        .clone()
}

/// Somewhere to put it back, empty; what has to live as long as it.
pub async fn empty(world: &World) -> (Location, Option<Scratch>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    match world.app.database().location() {
        Location::Sqlite(_) => (
            Location::Sqlite(folder.path().join("teachin.db")),
            None,
            folder,
        ),
        Location::Postgres(_) => {
            let scratch = Scratch::new().await.unwrap();
            let location = Location::Postgres(scratch.url().to_owned());
            let database = Database::open(location.clone(), None).await.unwrap();
            let statement = format!("TRUNCATE {} CASCADE", TABLES.join(", "));
            database
                .connection()
                .execute_unprepared(&statement)
                .await
                .unwrap();
            database.close().await;
            (location, Some(scratch), folder)
        }
    }
}

both! {
    /// What was there is there again, with its names; and the service goes on from it.
    what_was_copied_comes_back, world, {
        world.populate(80, 5).await;
        // A service with an issuer would not serve people who are made up.
        let real = "UPDATE participant SET is_demo = false";
        world.app.database().connection().execute_unprepared(real).await.unwrap();
        let admin = world.asking(Persona::Admin, everywhere());
        assert_eq!(save(&admin, "before").await["errors"], json!([]));
        world.work().await;
        let copies = tempfile::tempdir().unwrap();
        let copy = copies.path().join("monday");
        let now = moment("2026-01-15T12:00:00Z");
        backup::back_up(world.app.database(), &copy, now).await.unwrap();
        let everything = admin.data(ALL).await;
        let counted = crate::participation::ask(&admin, "by: [COUNTRY, LANGUAGE, WEEK]").await;
        assert_eq!(save(&admin, "after").await["errors"], json!([]));
        assert!(matches!(backup::back_up(world.app.database(), &copy, now).await, Err(BackupError::Exists(_))));

        let (location, _scratch, folder) = empty(&world).await;
        backup::restore(&location, &copy).await.unwrap();
        let mut settings = world.settings().clone();
        settings.data = folder.path().to_owned();
        if let Location::Postgres(url) = &location {
            settings = api::config::Settings { identity: settings.identity, pii_key: settings.pii_key,
                ..api::config::Settings::of(folder.path().to_owned(), Some(url.clone())) };
        }
        std::fs::copy(world.folder.path().join("development-key.pk8"), folder.path().join("development-key.pk8")).unwrap();
        let app = App::start(&settings, world.clock.clone(), languages()).await.unwrap();
        let there = admin.clone().at(&app);
        assert_eq!(there.data(ALL).await, everything);
        assert_eq!(crate::participation::ask(&there, "by: [COUNTRY, LANGUAGE, WEEK]").await, counted);
        let verified = api::access::verify(&app.database().connection()).await.unwrap();
        assert_eq!((verified.sealed(), verified.broken), (1, None));
        assert_eq!(save(&there, "before").await["chapter"]["slug"], "before", "the key is remembered");
        assert_eq!(save(&there, "after").await["errors"], json!([]), "what came later is not there, and may come");
        assert!(matches!(backup::restore(&location, &copy).await, Err(BackupError::NotEmpty)));

        let (other, _scratch, _folder) = empty(&world).await;
        let file = std::fs::read_dir(&copy).unwrap().map(|file| file.unwrap().path())
            .find(|path| path.to_string_lossy().contains("registration_person") || path.ends_with("teachin.db")).unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        *bytes.last_mut().unwrap() ^= 1;
        std::fs::write(&file, bytes).unwrap();
        assert!(matches!(backup::restore(&other, &copy).await, Err(BackupError::Damaged(_))));
        let wrong = match &location {
            Location::Sqlite(_) => Location::Postgres("postgres://nowhere".to_owned()),
            Location::Postgres(_) => Location::Sqlite("/nowhere/teachin.db".into()),
        };
        assert!(matches!(backup::restore(&wrong, &copy).await, Err(BackupError::OtherKind)));
    }
}

/// A table that is added and not backed up would be lost.
#[tokio::test]
async fn every_table_is_backed_up() {
    let world = World::set(|_| {}).await;
    let statement = sea_orm::Statement::from_string(
        sea_orm::DbBackend::Sqlite,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'seaql_migrations'",
    );
    let rows = world
        .app
        .database()
        .connection()
        .query_all_raw(statement)
        .await
        .unwrap();
    let tables: BTreeSet<String> = rows
        .iter()
        .map(|row| row.try_get("", "name").unwrap())
        .collect();
    let known = TABLES.into_iter().chain(COUNTED).map(str::to_owned);
    assert_eq!(tables, known.collect());
}
