//! A copy of everything, taken while the service runs, and put back into an empty database.
//!
//! A backup is a folder: `manifest.json`, and beside it the SQLite file, or one file for each PostgreSQL table as
//! COPY writes it. Names and addresses in it are encrypted; their keys are not in it.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use futures_util::TryStreamExt;
use jiff::Timestamp;
use migration::{Migrator, MigratorTrait};
use sea_orm::sqlx::{self, Executor, PgConnection, PgPool, Row};
use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::database::{Database, Location};

const MANIFEST: &str = "manifest.json";
const SQLITE: &str = "teachin.db";
const VERSION: u32 = 1;

/// Counts of what is in other tables: putting those back marks everybody to be counted.
pub const COUNTED: [&str; 3] = [
    "participation_count",
    "participation_mark",
    "participation_person",
];

/// Every other table, each after those that it refers to.
pub const TABLES: [&str; 42] = [
    "edition",
    "country",
    "program",
    "training",
    "module",
    "skill",
    "module_skill",
    "assignment",
    "material",
    "session",
    "sitting",
    "interpretation",
    "organization",
    "chapter",
    "participant",
    "registration_group",
    "seat",
    "registration",
    "registration_person",
    "registration_sitting",
    "sitting_link",
    "attendance",
    "attendance_connection",
    "submission",
    "submission_credit",
    "submission_text",
    "breakout_plan",
    "breakout_room",
    "breakout_member",
    "breakout_unplaced",
    "glossary_term",
    "publication",
    "revision",
    "translation",
    "participation_cut",
    "admission",
    "secret",
    "upload",
    "idempotency",
    "audit_event",
    "outbox",
    "revocation",
];

#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Sql(#[from] sqlx::Error),
    #[error("the database lacks {0} migrations")]
    NotMigrated(usize),
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    #[error("the manifest is malformed: {0}")]
    Manifest(#[from] serde_json::Error),
    #[error("the backup is of another kind of database, or of another version of teachin")]
    OtherKind,
    #[error("{0} is damaged: its checksum is another")]
    Damaged(String),
    #[error("the database is not empty")]
    NotEmpty,
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Manifest {
    version: u32,
    /// `sqlite` or `postgres`.
    database: String,
    migrations: Vec<String>,
    at: String,
    files: Vec<Kept>,
}

#[derive(Debug, Deserialize, PartialEq, Serialize)]
struct Kept {
    name: String,
    bytes: u64,
    sha256: String,
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> BackupError + use<> {
    let path = path.to_owned();
    |error| BackupError::File(path, error)
}

fn migrations() -> Vec<String> {
    let all = Migrator::migrations();
    all.iter().map(|one| one.name().to_owned()).collect()
}

const fn kind(location: &Location) -> &'static str {
    match location {
        Location::Sqlite(_) => "sqlite",
        Location::Postgres(_) => "postgres",
    }
}

/// Writes a backup into a folder that must not be there yet; it appears when it is whole.
pub async fn back_up(
    database: &Database,
    folder: &Path,
    now: Timestamp,
) -> Result<(), BackupError> {
    if folder.exists() {
        return Err(BackupError::Exists(folder.to_owned()));
    }
    let pending = database.pending_migrations().await?;
    if pending > 0 {
        return Err(BackupError::NotMigrated(pending));
    }
    let partial = folder.with_extension("partial");
    if partial.exists() {
        fs::remove_dir_all(&partial).map_err(at(&partial))?;
    }
    fs::create_dir_all(&partial).map_err(at(&partial))?;
    let names = match database.location() {
        Location::Sqlite(_) => {
            let path = partial.join(SQLITE);
            let path = path.display().to_string().replace('\'', "''");
            let statement = format!("VACUUM INTO '{path}'");
            database.connection().execute_unprepared(&statement).await?;
            vec![SQLITE.to_owned()]
        }
        Location::Postgres(_) => {
            let connection = database.connection();
            dump(connection.get_postgres_connection_pool(), &partial).await?
        }
    };
    let files = names.into_iter().map(|name| kept(&partial, name));
    let manifest = Manifest {
        version: VERSION,
        database: kind(database.location()).to_owned(),
        migrations: migrations(),
        at: now.to_string(),
        files: files.collect::<Result<_, _>>()?,
    };
    let path = partial.join(MANIFEST);
    let mut file = File::create(&path).map_err(at(&path))?;
    file.write_all(&serde_json::to_vec_pretty(&manifest)?)
        .and_then(|()| file.sync_all())
        .map_err(at(&path))?;
    fs::rename(&partial, folder).map_err(at(folder))
}

/// All tables as of one moment.
async fn dump(pool: &PgPool, folder: &Path) -> Result<Vec<String>, BackupError> {
    let mut connection = pool.acquire().await?;
    connection
        .execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .await?;
    connection
        .execute("SET LOCAL statement_timeout = 0")
        .await?;
    let mut names = Vec::new();
    for table in TABLES {
        let name = format!("{table}.copy");
        let path = folder.join(&name);
        let mut file = File::create(&path).map_err(at(&path))?;
        let statement = format!("COPY {table} TO STDOUT");
        let mut rows = connection.copy_out_raw(&statement).await?;
        while let Some(part) = rows.try_next().await? {
            file.write_all(&part).map_err(at(&path))?;
        }
        file.sync_all().map_err(at(&path))?;
        names.push(name);
    }
    connection.execute("COMMIT").await?;
    Ok(names)
}

fn kept(folder: &Path, name: String) -> Result<Kept, BackupError> {
    let path = folder.join(&name);
    let mut file = File::open(&path).map_err(at(&path))?;
    let mut digest = Sha256::new();
    let mut bytes = 0;
    let mut part = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut part).map_err(at(&path))?;
        let Some(read) = part.get(..read).filter(|read| !read.is_empty()) else {
            break;
        };
        digest.update(read);
        bytes += read.len() as u64;
    }
    Ok(Kept {
        name,
        bytes,
        sha256: format!("{:x}", digest.finalize()),
    })
}

/// Puts a backup into a database that is empty: a SQLite file that is not there, or migrated PostgreSQL tables
/// without rows. All of it or nothing.
pub async fn restore(location: &Location, folder: &Path) -> Result<(), BackupError> {
    let path = folder.join(MANIFEST);
    let manifest: Manifest = serde_json::from_slice(&fs::read(&path).map_err(at(&path))?)?;
    let is_ours = manifest.version == VERSION
        && manifest.database == kind(location)
        && manifest.migrations == migrations();
    if !is_ours {
        return Err(BackupError::OtherKind);
    }
    for file in &manifest.files {
        if kept(folder, file.name.clone())? != *file {
            return Err(BackupError::Damaged(file.name.clone()));
        }
    }
    match location {
        Location::Sqlite(target) => put_back(&folder.join(SQLITE), target),
        Location::Postgres(_) => {
            let database = Database::open(location.clone(), None).await?;
            let outcome = fill(database.connection().get_postgres_connection_pool(), folder).await;
            database.close().await;
            outcome
        }
    }
}

fn put_back(source: &Path, target: &Path) -> Result<(), BackupError> {
    // A journal without its file would be taken for the new file's.
    let journals = ["db-wal", "db-shm"].map(|name| target.with_extension(name));
    if target.exists() || journals.iter().any(|journal| journal.exists()) {
        return Err(BackupError::NotEmpty);
    }
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let partial = target.with_extension("partial");
    fs::copy(source, &partial).map_err(at(&partial))?;
    let file = File::open(&partial).map_err(at(&partial))?;
    file.sync_all().map_err(at(&partial))?;
    fs::rename(&partial, target).map_err(at(target))
}

async fn fill(pool: &PgPool, folder: &Path) -> Result<(), BackupError> {
    let mut connection = pool.acquire().await?;
    let connection: &mut PgConnection = &mut connection;
    connection.execute("BEGIN").await?;
    for table in COUNTED {
        let clear = format!("DELETE FROM {table}");
        connection.execute(sqlx::AssertSqlSafe(clear)).await?;
    }
    for table in TABLES {
        let count = format!("SELECT count(*) FROM {table}");
        let rows: i64 = sqlx::query(sqlx::AssertSqlSafe(count))
            .fetch_one(&mut *connection)
            .await?
            .try_get(0)?;
        if rows > 0 {
            connection.execute("ROLLBACK").await?;
            return Err(BackupError::NotEmpty);
        }
        let path = folder.join(format!("{table}.copy"));
        let rows = fs::read(&path).map_err(at(&path))?;
        let statement = format!("COPY {table} FROM STDIN");
        let mut copying = connection.copy_in_raw(&statement).await?;
        copying.send(rows).await?;
        copying.finish().await?;
    }
    // Ids that the database makes go on after those that are there.
    let counted = "SELECT table_name::text FROM information_schema.columns WHERE table_schema = current_schema() \
        AND column_name = 'id' AND (column_default LIKE 'nextval%' OR is_identity = 'YES')";
    for row in connection.fetch_all(counted).await? {
        let table: String = row.try_get(0)?;
        if TABLES.contains(&table.as_str()) {
            let next = format!(
                "SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 1)) FROM {table}"
            );
            connection.execute(sqlx::AssertSqlSafe(next)).await?;
        }
    }
    connection.execute("COMMIT").await?;
    Ok(())
}
