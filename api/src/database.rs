//! The connection: opening it, and knowing at every moment whether it is still there.

use std::borrow::Cow;
use std::fmt;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use migration::{Migrator, MigratorTrait};
use sea_orm::sqlx::{
    self,
    postgres::PgConnectOptions,
    sqlite::{SqliteJournalMode, SqliteSynchronous},
};
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbErr, RuntimeErr};

/// How long a probe waits before the database counts as gone.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long a statement waits for a connection. Longer, so that a probe ends by its own patience.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(4);
/// What part of the time that a statement may take is spent at most on waiting for a connection.
const WAITING: u32 = 2;
/// A connection that nobody used for so long is tried before it is used again: somebody may have cut it meanwhile.
const TESTED_AFTER: Duration = Duration::from_secs(1);
/// How many prepared statements a connection to PostgreSQL keeps.
const STATEMENTS: usize = 256;
const CONNECTIONS: u32 = 8;
/// How many of those that look up by index only.
const BY_INDEX_CONNECTIONS: u32 = 4;

/// Where the rows are.
#[derive(Clone)]
pub enum Location {
    Sqlite(PathBuf),
    /// The URL holds a password and is never shown.
    Postgres(String),
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "SQLite at {}", path.display()),
            Self::Postgres(_) => f.write_str("PostgreSQL"),
        }
    }
}

/// Why the database cannot be used, as `/health/ready` says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outage {
    /// No connection, or it broke.
    Unreachable,
    /// No answer in time; somebody may hold a lock.
    NotAnswering,
    /// The SQLite file is not where it was.
    FileMissing,
    /// Another file stands in its place.
    FileReplaced,
    /// It answers, but takes no writes: read-only, locked or full.
    NotWritable,
}

impl Outage {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "UNREACHABLE",
            Self::NotAnswering => "NOT_ANSWERING",
            Self::FileMissing => "FILE_MISSING",
            Self::FileReplaced => "FILE_REPLACED",
            Self::NotWritable => "NOT_WRITABLE",
        }
    }
}

/// What an error says about the database rather than about the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It cannot be reached, read or written.
    Gone,
    /// The statement was stopped for taking too long.
    TooSlow,
    /// Somebody else was in the way: the same again may do.
    Again,
}

pub fn trouble(error: &DbErr) -> Option<Trouble> {
    let Some(source) = source(error) else {
        return matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
            .then_some(Trouble::Gone);
    };
    let sqlx::Error::Database(said) = source else {
        let is_lost = matches!(
            source,
            sqlx::Error::Io(_)
                | sqlx::Error::Tls(_)
                | sqlx::Error::Protocol(_)
                | sqlx::Error::PoolTimedOut
                | sqlx::Error::PoolClosed
                | sqlx::Error::WorkerCrashed
        );
        return is_lost.then_some(Trouble::Gone);
    };
    let code = said.code().unwrap_or_default();
    match code.parse::<i32>() {
        // SQLite's codes; the low byte is the kind.
        Ok(number) if code.len() < 5 => match number & 0xff {
            5 | 6 => Some(Trouble::Again),
            8 | 10 | 11 | 13 | 14 | 26 => Some(Trouble::Gone),
            9 => Some(Trouble::TooSlow),
            _ => None,
        },
        // PostgreSQL's are five letters or digits, the first two the class.
        _ => match code.as_ref() {
            "40001" | "40P01" => Some(Trouble::Again),
            "57014" => Some(Trouble::TooSlow),
            "25006" => Some(Trouble::Gone),
            code if ["08", "53", "57", "58"]
                .iter()
                .any(|class| code.starts_with(class)) =>
            {
                Some(Trouble::Gone)
            }
            _ => None,
        },
    }
}

/// The database's own code for what is wrong.
pub fn code(error: &DbErr) -> Option<Cow<'_, str>> {
    source(error)?.as_database_error()?.code()
}

fn source(error: &DbErr) -> Option<&sqlx::Error> {
    let (DbErr::Exec(RuntimeErr::SqlxError(source))
    | DbErr::Query(RuntimeErr::SqlxError(source))
    | DbErr::Conn(RuntimeErr::SqlxError(source))) = error
    else {
        return None;
    };
    Some(source)
}

pub struct Database {
    location: Location,
    /// Held for as long as this process works on the file.
    _claim: Option<File>,
    patience: Option<Duration>,
    open: ArcSwap<Open>,
    statements: Arc<AtomicU64>,
}

/// What is off where PostgreSQL looks up by index only.
pub const BY_INDEX: [&str; 4] = [
    "enable_seqscan",
    "enable_hashjoin",
    "enable_mergejoin",
    "jit",
];

struct Open {
    connection: DatabaseConnection,
    by_index: Option<DatabaseConnection>,
    /// Device and inode of the SQLite file.
    file: Option<(u64, u64)>,
}

impl Database {
    /// Opens the database; a SQLite file is made if there is none.
    /// PostgreSQL stops a statement that takes longer than `patience`.
    pub async fn open(location: Location, patience: Option<Duration>) -> Result<Self, DbErr> {
        Self::claimed(location, patience, None).await
    }

    /// The same for the only process that may write a SQLite file.
    pub async fn open_alone(location: Location, patience: Option<Duration>) -> Result<Self, DbErr> {
        let claim = match &location {
            Location::Sqlite(path) => Some(claim(path)?),
            Location::Postgres(_) => None,
        };
        Self::claimed(location, patience, claim).await
    }

    async fn claimed(
        location: Location,
        patience: Option<Duration>,
        claim: Option<File>,
    ) -> Result<Self, DbErr> {
        let statements = Arc::new(AtomicU64::new(0));
        let open = connect(&location, true, patience, &statements).await?;
        Ok(Self {
            _claim: claim,
            location,
            patience,
            open: ArcSwap::from_pointee(open),
            statements,
        })
    }

    /// Opens what stands in the place of a SQLite file that was replaced.
    pub async fn reopen(&self) -> Result<(), DbErr> {
        let open = connect(&self.location, false, self.patience, &self.statements).await?;
        self.open.store(Arc::new(open));
        Ok(())
    }

    pub fn connection(&self) -> DatabaseConnection {
        self.open.load().connection.clone()
    }

    /// PostgreSQL's connections that look up by index only, for who finds a few rows of many: it keeps the plans that it made while the
    /// tables were small.
    pub fn by_index(&self) -> Option<DatabaseConnection> {
        self.open.load().by_index.clone()
    }

    pub fn location(&self) -> &Location {
        &self.location
    }

    /// How many connections are open, and how many of them wait for work.
    pub fn pool(&self) -> (u32, usize) {
        let open = self.open.load();
        if let Location::Sqlite(_) = &self.location {
            let pool = open.connection.get_sqlite_connection_pool();
            return (pool.size(), pool.num_idle());
        }
        let pools = std::iter::once(&open.connection).chain(&open.by_index);
        pools.fold((0, 0), |(size, idle), connection| {
            let pool = connection.get_postgres_connection_pool();
            (size + pool.size(), idle + pool.num_idle())
        })
    }

    /// How many statements have run since the start.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    pub async fn migrate(&self) -> Result<(), DbErr> {
        Migrator::up(&self.connection(), None).await
    }

    pub async fn pending_migrations(&self) -> Result<usize, DbErr> {
        Ok(Migrator::get_pending_migrations(&self.connection())
            .await?
            .len())
    }

    /// Whether the file that is open is the one that others find.
    pub fn still_there(&self) -> Result<(), DbErr> {
        match &self.location {
            Location::Sqlite(path) if file_identity(path) != self.open.load().file => {
                Err(DbErr::Custom("the database file was replaced".to_owned()))
            }
            _ => Ok(()),
        }
    }

    /// Whether the database can be read now.
    pub async fn probe(&self) -> Result<(), Outage> {
        let open = self.open.load_full();
        if let Location::Sqlite(path) = &self.location {
            match file_identity(path) {
                None => return Err(Outage::FileMissing),
                found if found != open.file => return Err(Outage::FileReplaced),
                _ => {}
            }
        }
        match tokio::time::timeout(PATIENCE, open.connection.execute_unprepared("SELECT 1")).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(_)) => Err(Outage::Unreachable),
            Err(_) => Err(Outage::NotAnswering),
        }
    }

    /// Whether it can be written, by a write that changes nothing that anybody reads.
    pub async fn probe_write(&self) -> Result<(), Outage> {
        self.probe().await?;
        let statement = match &self.location {
            Location::Sqlite(_) => "PRAGMA user_version = 1",
            Location::Postgres(_) => {
                "DO $$ BEGIN IF pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' \
                 THEN RAISE EXCEPTION 'read only'; END IF; END $$"
            }
        };
        let connection = self.connection();
        match tokio::time::timeout(PATIENCE, connection.execute_unprepared(statement)).await {
            Ok(Ok(_)) => Ok(()),
            _ => Err(Outage::NotWritable),
        }
    }

    pub async fn close(&self) {
        // A pool that cannot say goodbye is closed by the process's end.
        if let Some(by_index) = self.by_index() {
            let _ = by_index.close().await;
        }
        let _ = self.connection().close().await;
    }
}

/// A lock beside the file: two writers would not see each other's groups of writes, nor each other's workers.
fn claim(path: &Path) -> Result<File, DbErr> {
    let failed = |error: std::io::Error| DbErr::Custom(error.to_string());
    let file = File::create(path.with_extension("lock")).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(DbErr::Custom(
            "another teachin works on this file; stop it first".to_owned(),
        )),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

async fn connect(
    location: &Location,
    create: bool,
    patience: Option<Duration>,
    statements: &Arc<AtomicU64>,
) -> Result<Open, DbErr> {
    let mut options = match location {
        Location::Sqlite(path) => {
            let mode = if create { "rwc" } else { "rw" };
            ConnectOptions::new(format!("sqlite://{}?mode={mode}", path.display()))
        }
        Location::Postgres(url) => ConnectOptions::new(url.clone()),
    };
    options
        .max_connections(CONNECTIONS)
        .connect_timeout(CONNECT_TIMEOUT)
        .acquire_timeout(
            patience.map_or(CONNECT_TIMEOUT, |most| CONNECT_TIMEOUT.max(most / WAITING)),
        )
        .test_before_acquire_if_idle_for(TESTED_AFTER)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(1))
        })
        .map_sqlx_postgres_opts(move |postgres| configured(postgres, patience));
    let connection = counting(
        sea_orm::Database::connect(options.clone()).await?,
        statements,
    );
    let Location::Sqlite(path) = location else {
        options
            .max_connections(BY_INDEX_CONNECTIONS)
            .connect_lazy(true)
            .map_sqlx_postgres_opts(move |postgres| {
                configured(postgres, patience).options(BY_INDEX.map(|name| (name, "off")))
            });
        let by_index = counting(sea_orm::Database::connect(options).await?, statements);
        return Ok(Open {
            connection,
            by_index: Some(by_index),
            file: None,
        });
    };
    Ok(Open {
        connection,
        by_index: None,
        file: file_identity(path),
    })
}

fn counting(mut connection: DatabaseConnection, statements: &Arc<AtomicU64>) -> DatabaseConnection {
    let counter = Arc::clone(statements);
    connection.set_metric_callback(move |_| {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    connection
}

fn configured(postgres: PgConnectOptions, patience: Option<Duration>) -> PgConnectOptions {
    let postgres = postgres
        .statement_cache_capacity(STATEMENTS)
        .options([("default_transaction_isolation", "read committed")]);
    match patience {
        Some(patience) => {
            let milliseconds = patience.as_millis().to_string();
            postgres.options([("statement_timeout", milliseconds)])
        }
        None => postgres,
    }
}

#[cfg(unix)]
fn file_identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    let metadata = std::fs::metadata(path).ok()?;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn file_identity(path: &Path) -> Option<(u64, u64)> {
    std::fs::metadata(path).ok().map(|_| (0, 0))
}
