//! The database goes away in every way it can; the curriculum stays, and everything recovers by itself.

use std::time::Duration;

use api::app::App;
use api::config::Settings;
use api::cx::Isolation;
use sea_orm::{ConnectOptions, ConnectionTrait};
use serde_json::Value;

use crate::support::proxy::{Network, Proxy};
use crate::support::{Backend, Client, World, languages, left_out};

async fn readiness(client: &Client) -> (Value, Value, u16, u16) {
    let all = client.get("/health/ready").await;
    let writes = client.get("/health/ready?for=writes").await;
    let body = all.json();
    (
        body["reads"].clone(),
        body["writes"].clone(),
        all.status.as_u16(),
        writes.status.as_u16(),
    )
}

async fn assert_served(client: &Client) {
    let data = client.data(r#"{ training(slug: "core-fundamentals-2022") { modules { title(language: "hi") { language } } } }"#).await;
    assert_eq!(
        data["training"]["modules"].as_array().map(Vec::len),
        Some(6)
    );
}

/// Looks until the state is as wanted.
async fn expect(app: &App, client: &Client, reads: &str, writes: &str) {
    let mut last = None;
    for _ in 0..6 {
        app.look_after_database(true).await;
        assert_served(client).await;
        let (now_reads, now_writes, ready, for_writes) = readiness(client).await;
        assert_eq!(ready, 200, "the curriculum is served all the while");
        if now_reads == reads && now_writes == writes {
            assert_eq!(for_writes, if writes == "OK" { 200 } else { 503 });
            return;
        }
        last = Some((now_reads, now_writes));
    }
    panic!("wanted {reads}/{writes}, got {last:?}");
}

/// The SQLite file is unlinked, comes back, and is replaced by another.
#[tokio::test]
async fn a_sqlite_file_goes_and_comes_back() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    let (app, client) = (&world.app, world.anonymous());
    expect(app, &client, "OK", "OK").await;
    let (file, aside) = (world.database_file(), world.folder.path().join("aside.db"));
    std::fs::rename(&file, &aside).unwrap();
    expect(app, &client, "FILE_MISSING", "FILE_MISSING").await;
    std::fs::rename(&aside, &file).unwrap();
    expect(app, &client, "OK", "OK").await;

    // Another file in its place, with another state of things: it is opened and read.
    let other = World::new(Backend::Sqlite).await.unwrap();
    let changed = other.app.database().connection();
    changed
        .execute_unprepared("UPDATE training SET capacity = 77")
        .await
        .unwrap();
    other.app.database().close().await;
    for left in ["teachin.db-wal", "teachin.db-shm"] {
        // Only there while somebody has it open.
        let _ = std::fs::remove_file(world.folder.path().join(left));
    }
    std::fs::rename(other.database_file(), &file).unwrap();
    expect(app, &client, "OK", "OK").await;
    let data = client
        .data(r#"{ training(slug: "demo-open") { registration { capacity } } }"#)
        .await;
    assert_eq!(data["training"]["registration"]["capacity"], 77);
}

/// Something that is no database stands in its place.
#[tokio::test]
async fn a_sqlite_file_is_overwritten_by_rubbish() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    let (app, client) = (&world.app, world.anonymous());
    let (file, aside) = (world.database_file(), world.folder.path().join("aside.db"));
    std::fs::rename(&file, &aside).unwrap();
    std::fs::write(
        &file,
        "this is no database, but it is long enough to be taken for one\n".repeat(100),
    )
    .unwrap();
    expect(app, &client, "FILE_REPLACED", "FILE_REPLACED").await;
    std::fs::rename(&aside, &file).unwrap();
    expect(app, &client, "OK", "OK").await;
}

/// Another process holds the write lock.
#[tokio::test]
async fn a_sqlite_file_is_locked() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    let (app, client) = (&world.app, world.anonymous());
    let mut options = ConnectOptions::new(format!("sqlite://{}", world.database_file().display()));
    options.max_connections(1);
    let other = sea_orm::Database::connect(options).await.unwrap();
    other.execute_unprepared("BEGIN IMMEDIATE").await.unwrap();
    expect(app, &client, "OK", "NOT_WRITABLE").await;
    other.execute_unprepared("ROLLBACK").await.unwrap();
    expect(app, &client, "OK", "OK").await;
}

/// A write of its own may take longer than another waits for it.
#[tokio::test]
async fn a_long_write_is_no_outage() {
    let world = World::new(Backend::Sqlite).await.unwrap();
    let (app, client) = (&world.app, world.anonymous());
    let store = app.store_of_workers().unwrap();
    let long = api::cx::store_work(|_| {
        Box::pin(async {
            tokio::time::sleep(Duration::from_millis(2500)).await;
            Ok(())
        })
    });
    let (written, ()) = tokio::join!(store.transact(Isolation::Serializable, long), async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        app.look_after_database(true).await;
        let (reads, writes, ..) = readiness(&client).await;
        assert_eq!((reads, writes), ("OK".into(), "OK".into()));
    });
    written.unwrap();
}

/// The disk is full. Needs a small file system of its own, which only root can mount.
#[tokio::test]
async fn a_full_disk() {
    let folder = tempfile::tempdir().unwrap();
    let mount = |arguments: &[&str]| {
        std::process::Command::new(arguments[0])
            .args(&arguments[1..])
            .arg(folder.path())
            .output()
    };
    let mounted = mount(&["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs"]);
    if !mounted.is_ok_and(|output| output.status.success()) {
        left_out("no file system can be mounted: the story of the full disk is left out");
        return;
    }
    let data = folder.path().join("data");
    let mut settings = Settings::of(data.clone(), None);
    settings.demo_participants = 0;
    let clock = api::clock::Clock::fixed(crate::support::moment("2026-01-15T12:00:00Z"));
    let app = App::start(&settings, clock, languages()).await.unwrap();
    let client = Client::new(api::http::site(&app).unwrap());
    expect(&app, &client, "OK", "OK").await;
    let filler = folder.path().join("filler");
    // Fails when the disk is full, which is what is wanted.
    let _ = std::fs::write(&filler, vec![0; 8 << 20]);
    let mut outcome = Value::Null;
    for _ in 0..40 {
        // The write-ahead log may have room in it for a while.
        app.look_after_database(true).await;
        outcome = readiness(&client).await.1;
        if outcome == "NOT_WRITABLE" {
            break;
        }
    }
    assert_eq!(outcome, "NOT_WRITABLE");
    assert_served(&client).await;
    std::fs::remove_file(&filler).unwrap();
    expect(&app, &client, "OK", "OK").await;
    app.database().close().await;
    drop(app);
    assert!(mount(&["umount", "-l"]).unwrap().status.success());
}

/// PostgreSQL refuses, hangs, is cut off, and takes no writes.
#[tokio::test]
async fn postgres_goes_and_comes_back() {
    let Some(world) = World::new(Backend::Postgres).await else {
        return;
    };
    let api::database::Location::Postgres(url) = world.app.database().location().clone() else {
        panic!("PostgreSQL was asked for");
    };
    let authority = url.split(['/', '@']).rev().nth(1).unwrap().to_owned();
    let proxy = Proxy::to(authority.clone()).await;
    let through = url.replace(&authority, &format!("127.0.0.1:{}", proxy.port));
    let mut settings = Settings::of(world.folder.path().to_owned(), Some(through));
    settings.pii_key = Some(api::vault::Redacted::new(
        crate::support::PII_KEY.to_owned(),
    ));
    let app = App::start(&settings, world.clock.clone(), languages())
        .await
        .unwrap();
    let client = Client::new(api::http::site(&app).unwrap());
    expect(&app, &client, "OK", "OK").await;
    proxy.set(Network::Refuses);
    expect(&app, &client, "UNREACHABLE", "UNREACHABLE").await;
    proxy.set(Network::Works);
    expect(&app, &client, "OK", "OK").await;
    proxy.set(Network::Hangs);
    expect(&app, &client, "NOT_ANSWERING", "NOT_ANSWERING").await;
    proxy.set(Network::Works);
    expect(&app, &client, "OK", "OK").await;

    // One session, older than the change, so that it may still write when no other may.
    let mut options = ConnectOptions::new(url.clone());
    options.max_connections(1);
    let direct = sea_orm::Database::connect(options).await.unwrap();
    direct.execute_unprepared("SELECT 1").await.unwrap();
    let name = url.rsplit('/').next().unwrap();
    direct
        .execute_unprepared(&format!(
            "ALTER DATABASE {name} SET default_transaction_read_only = on"
        ))
        .await
        .unwrap();
    let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    direct.execute_unprepared(others).await.unwrap();
    expect(&app, &client, "OK", "NOT_WRITABLE").await;
    direct
        .execute_unprepared(&format!(
            "ALTER DATABASE {name} RESET default_transaction_read_only"
        ))
        .await
        .unwrap();
    direct.execute_unprepared(others).await.unwrap();
    expect(&app, &client, "OK", "OK").await;
    app.database().close().await;
    direct.close().await.unwrap();
}

/// Whoever leaves while a transaction begins leaves none behind for whoever gets the connection next.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_beginning_is_not_left_halfway() {
    let Some(world) = World::with(Backend::Postgres, languages(), |_| {}).await else {
        return;
    };
    let db = world.app.database().connection();
    for round in 0..500 {
        let patience = Duration::from_micros(round % 100 * 5);
        let asking = db.clone();
        let begun = tokio::spawn(async move { api::cx::at_one_moment(&asking).await.map(drop) });
        let since = std::time::Instant::now();
        while since.elapsed() < patience {
            tokio::task::yield_now().await;
        }
        begun.abort();
        drop(begun.await);
        // By itself a statement is a transaction that begins with it.
        let alone = "DO $$ BEGIN IF transaction_timestamp() <> statement_timestamp() THEN RAISE 'left'; END IF; END $$";
        let alone = db.execute_unprepared(alone).await;
        assert!(alone.is_ok(), "after {patience:?}: {alone:?}");
    }
}
