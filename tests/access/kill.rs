//! A process that is killed while it writes: what was acknowledged is there, and nothing is there by halves.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use api::access::development::ISSUER;
use api::access::{DevelopmentKey, Persona};
use api::clock::Clock;
use api::database::{Database, Location};
use api::ids::{Kind, encode};
use api::vault::Vault;
use entity::{audit_event, chapter, idempotency, organization};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use crate::support::process::{Connection, Server};
use crate::support::{PII_KEY, Scratch, everywhere, key_set};

const SAVE: &str = "mutation($input: SaveChapterInput!) { saveChapter(input: $input) { errors { code } chapter { id } } }";
const WRITERS: usize = 8;

/// Once, or as often as `.ci/deep` says.
fn kills() -> usize {
    std::env::var("KILLS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1)
}

/// Writes until nobody answers any more; says what was acknowledged.
fn write(
    address: &str,
    token: &str,
    organization: &str,
    prefix: &str,
    stop: &AtomicBool,
) -> Vec<String> {
    let mut acknowledged = Vec::new();
    let Ok(mut connection) = Connection::open(address) else {
        return acknowledged;
    };
    for number in 0.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let slug = format!("{prefix}-{number}");
        let input = json!({ "slug": slug, "name": slug, "country": "DE", "organization": organization,
            "idempotencyKey": format!("key-{slug}") });
        let Ok(answer) = connection.ask_as(token, SAVE, &json!({ "input": input })) else {
            break;
        };
        let body = answer.split("\r\n\r\n").nth(1).unwrap_or_default();
        let body: Value = serde_json::from_str(body).expect("a whole answer");
        if body["data"]["saveChapter"]["errors"] == json!([]) {
            acknowledged.push(slug);
        }
    }
    acknowledged
}

async fn consistent(database: &Database, acknowledged: &[String]) -> usize {
    let db = database.connection();
    let chapters = chapter::Entity::find()
        .filter(chapter::Column::IsDemo.eq(false))
        .all(&db)
        .await
        .unwrap();
    let slugs: BTreeSet<&str> = chapters.iter().map(|row| row.slug.as_str()).collect();
    let lost: Vec<_> = acknowledged
        .iter()
        .filter(|slug| !slugs.contains(slug.as_str()))
        .collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let nodes: BTreeSet<String> = chapters
        .iter()
        .map(|row| encode(Kind::Chapter, row.id.0))
        .collect();
    let audited = audit_event::Entity::find().all(&db).await.unwrap();
    let audited: BTreeSet<String> = audited.into_iter().filter_map(|row| row.node).collect();
    let remembered = idempotency::Entity::find().all(&db).await.unwrap();
    let remembered: BTreeSet<String> = remembered.into_iter().map(|row| row.key).collect();
    assert_eq!(nodes, audited);
    assert_eq!(
        slugs
            .iter()
            .map(|slug| format!("key-{slug}"))
            .collect::<BTreeSet<_>>(),
        remembered
    );
    assert_eq!(api::access::verify(&db).await.unwrap().broken, None);
    chapters.len()
}

async fn story(location: Location, data: &std::path::Path, arguments: &[&str]) {
    let database = Database::open(location.clone(), None).await.unwrap();
    database.migrate().await.unwrap();
    let db = database.connection();
    api::seed::seed(&db, Clock::System.now(), false)
        .await
        .unwrap();
    let vault = Vault::parse(PII_KEY).unwrap();
    let addresses = api::people::Addresses::open(&db, &vault).await.unwrap();
    api::seed::world::seed(&db, &vault, &addresses, Clock::System.now(), 5, 5)
        .await
        .unwrap();
    let real = entity::participant::ActiveModel {
        is_demo: sea_orm::Set(false),
        ..Default::default()
    };
    entity::participant::Entity::update_many()
        .set(real)
        .exec(&db)
        .await
        .unwrap();
    let organization = organization::Entity::find()
        .one(&db)
        .await
        .unwrap()
        .unwrap();
    let organization = encode(Kind::Organization, organization.id.0);
    database.close().await;
    drop(database);
    let key = DevelopmentKey::open(data).unwrap();
    let token = key
        .mint(Persona::Admin, everywhere(), Clock::System.now(), 3600)
        .unwrap();
    let mut acknowledged = Vec::new();
    for kill in 0..kills() {
        let mut server = Server::start(arguments);
        let stop = Arc::new(AtomicBool::new(false));
        let writers: Vec<_> = (0..WRITERS)
            .map(|number| {
                let (address, token, organization) =
                    (server.address.clone(), token.clone(), organization.clone());
                let (prefix, stop) = (format!("k{kill}-w{number}"), Arc::clone(&stop));
                std::thread::spawn(move || write(&address, &token, &organization, &prefix, &stop))
            })
            .collect();
        let begun = Instant::now();
        let until = Duration::from_millis(300 + 37 * (kill as u64 % 11));
        tokio::time::sleep(until).await;
        server.kill();
        stop.store(true, Ordering::Relaxed);
        for writer in writers {
            acknowledged.extend(writer.join().unwrap());
        }
        assert!(begun.elapsed() < Duration::from_secs(30));
        let database = Database::open(location.clone(), None).await.unwrap();
        let written = consistent(&database, &acknowledged).await;
        assert!(
            acknowledged.len() > kill,
            "nothing was written before kill {kill}"
        );
        assert!(written >= acknowledged.len());
        database.close().await;
    }
}

#[tokio::test]
async fn killed_while_writing_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let arguments = ["--data", data, "--rate-limit", "off", "--pii-key", PII_KEY];
    let location = Location::Sqlite(folder.path().join("teachin.db"));
    story(location, folder.path(), &arguments).await;
}

#[tokio::test]
async fn killed_while_writing_on_postgres() {
    let Some(scratch) = Scratch::new().await else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let keys = key_set(folder.path());
    let arguments = [
        "--data",
        data,
        "--rate-limit",
        "off",
        "--pii-key",
        PII_KEY,
        "--database-url",
        scratch.url(),
        "--issuer",
        ISSUER,
        "--keys",
        keys.to_str().unwrap(),
    ];
    story(
        Location::Postgres(scratch.url().to_owned()),
        folder.path(),
        &arguments,
    )
    .await;
}
