//! A PostgreSQL database for one test, made from a template and dropped afterwards.

use std::sync::atomic::{AtomicU32, Ordering};

use api::database::{Database, Location};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use tokio::sync::{Mutex, OnceCell};

use super::moment;
use super::world::SEEDED_AT;

static TEMPLATE: OnceCell<Option<String>> = OnceCell::const_new();
static NEXT: AtomicU32 = AtomicU32::new(0);
/// PostgreSQL copies a template for one session at a time.
static COPYING: Mutex<()> = Mutex::const_new(());

pub struct Scratch {
    name: String,
    url: String,
}

impl Scratch {
    /// `None` without `TEST_DATABASE_URL`, unless `TEST_DATABASE_REQUIRED` demands it.
    pub async fn new() -> Option<Self> {
        let template = TEMPLATE.get_or_init(make_template).await.clone()?;
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("{template}_{number}");
        let _one_at_a_time = COPYING.lock().await;
        let admin = admin().await?;
        run(
            &admin,
            &format!("CREATE DATABASE {name} TEMPLATE {template}"),
        )
        .await;
        let url = url_of(&name)?;
        Some(Self { name, url })
    }

    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let name = self.name.clone();
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("a runtime");
            runtime.block_on(async {
                if let Some(admin) = admin().await {
                    run(&admin, &format!("DROP DATABASE {name} WITH (FORCE)")).await;
                }
            });
        });
        dropped.join().expect("the database is dropped");
    }
}

async fn make_template() -> Option<String> {
    let Some(admin) = admin().await else {
        assert!(
            std::env::var_os("TEST_DATABASE_REQUIRED").is_none(),
            "TEST_DATABASE_REQUIRED is set, and TEST_DATABASE_URL is not"
        );
        super::left_out("TEST_DATABASE_URL is not set: testing on SQLite alone");
        return None;
    };
    sweep(&admin).await;
    let name = format!("teachin_test_{}", std::process::id());
    run(&admin, &format!("CREATE DATABASE {name}")).await;
    let database = Database::open(Location::Postgres(url_of(&name)?), None)
        .await
        .expect("the template opens");
    database.migrate().await.expect("the template migrates");
    api::seed::seed(&database.connection(), moment(SEEDED_AT), true)
        .await
        .expect("the template is seeded");
    database.close().await;
    Some(name)
}

/// Drops what earlier runs left behind: their processes are gone.
async fn sweep(admin: &DatabaseConnection) {
    let left = admin
        .query_all_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Postgres,
            "SELECT datname FROM pg_database WHERE datname LIKE 'teachin\\_test\\_%'",
        ))
        .await
        .expect("databases are listed");
    for row in left {
        let name: String = row.try_get("", "datname").expect("a name");
        let process = name.split('_').nth(2).unwrap_or_default();
        if !std::path::Path::new("/proc").join(process).exists() {
            run(
                admin,
                &format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"),
            )
            .await;
        }
    }
}

async fn admin() -> Option<DatabaseConnection> {
    let url = base_url()?;
    Some(
        sea_orm::Database::connect(url)
            .await
            .expect("TEST_DATABASE_URL can be reached"),
    )
}

async fn run(connection: &DatabaseConnection, statement: &str) {
    connection
        .execute_unprepared(statement)
        .await
        .expect(statement);
}

fn base_url() -> Option<String> {
    std::env::var("TEST_DATABASE_URL")
        .ok()
        .filter(|url| !url.is_empty())
}

/// The same server, another database.
fn url_of(name: &str) -> Option<String> {
    let base = base_url()?;
    let (server, _) = base.rsplit_once('/')?;
    Some(format!("{server}/{name}"))
}
