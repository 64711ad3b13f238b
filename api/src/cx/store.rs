//! Transactions on either database, run again when somebody else was in the way.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sea_orm::{
    AccessMode, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, IsolationLevel, SqlErr,
    TransactionOptions, TransactionTrait,
};

use super::writer::Writer;
use crate::curriculum::TrainingId;
use crate::database::{self, Trouble};
use crate::error::{ErrorCode, Refusal, Result, WriteError};

/// How often a write is tried that somebody else was in the way of.
const TRIES: u32 = 8;
const FIRST_PAUSE: Duration = Duration::from_millis(4);

/// What a transaction does. It may be run several times, and is kept once.
pub type Work<T> =
    dyn for<'t> Fn(&'t DatabaseTransaction) -> BoxFuture<'t, Result<T, WriteError>> + Send + Sync;

/// What PostgreSQL keeps apart. SQLite has one writer, and nobody ever meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isolation {
    /// As if one after the other; whoever meets another is run again.
    Serializable,
    /// Whoever takes a training's turn holds its row of `admission`, and waits for who holds it.
    InTurn(TrainingId),
    /// Everything as it was at the beginning, in nobody's way who writes other rows.
    Snapshot,
}

/// Helps the compiler see that a closure takes a transaction of any lifetime.
pub fn work<T, F>(run: F) -> Arc<Work<T>>
where
    F: for<'t> Fn(&'t DatabaseTransaction) -> BoxFuture<'t, Result<T, WriteError>>
        + Send
        + Sync
        + 'static,
{
    Arc::new(run)
}

#[derive(Clone)]
pub struct Store {
    pub connection: DatabaseConnection,
    /// PostgreSQL's connections that look up by index only.
    pub by_index: Option<DatabaseConnection>,
    /// SQLite's.
    pub writer: Option<Writer>,
    /// Whether it took the last write that was tried.
    pub is_writable: bool,
}

impl Store {
    /// Runs the work in a transaction, and answers when what it did is kept.
    pub async fn transact<T: Send + 'static>(
        &self,
        isolation: Isolation,
        work: Arc<Work<T>>,
    ) -> Result<T> {
        let unavailable = || Refusal::new(ErrorCode::Unavailable, "error-unavailable");
        if !self.is_writable {
            return Err(unavailable().into());
        }
        let mut pause = FIRST_PAUSE;
        for attempt in 1.. {
            let outcome = match &self.writer {
                Some(writer) => writer.write(Arc::clone(&work)).await,
                None => self.alone(isolation, &work).await,
            };
            match outcome {
                Ok(value) => return Ok(value),
                Err(WriteError::Error(error)) => return Err(error),
                Err(WriteError::Again(error)) if attempt == TRIES => {
                    tracing::warn!(%error, "a write was in others' way to the end");
                    break;
                }
                Err(WriteError::Again(_)) => {}
            }
            tokio::time::sleep(pause.mul_f64(jitter())).await;
            pause *= 2;
        }
        Err(unavailable().into())
    }

    /// For reads that all see the same moment. It ends when it is dropped.
    pub async fn at_one_moment(&self) -> Result<DatabaseTransaction> {
        at_one_moment(&self.connection).await
    }

    /// PostgreSQL's own concurrency: each write in a transaction of its own.
    async fn alone<T>(&self, isolation: Isolation, work: &Arc<Work<T>>) -> Result<T, WriteError> {
        let options = TransactionOptions {
            isolation_level: match isolation {
                Isolation::Serializable => Some(IsolationLevel::Serializable),
                // As each connection begins (`database.rs`): one statement less.
                Isolation::InTurn(_) => None,
                Isolation::Snapshot => Some(IsolationLevel::RepeatableRead),
            },
            ..TransactionOptions::default()
        };
        let transaction = begin(&self.connection, options).await?;
        keep(transaction, work).await
    }
}

/// For reads that all see the same moment. SQLite's do in any transaction.
pub async fn at_one_moment(on: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let is_postgres = on.get_database_backend() == DbBackend::Postgres;
    let options = TransactionOptions {
        isolation_level: is_postgres.then_some(IsolationLevel::RepeatableRead),
        access_mode: is_postgres.then_some(AccessMode::ReadOnly),
        ..TransactionOptions::default()
    };
    Ok(begin(on, options).await?)
}

/// Whoever asked may have left meanwhile. A beginning that is given up halfway would leave its transaction open for whoever gets
/// the connection next: it is made to its end, and then given back.
async fn begin(
    on: &DatabaseConnection,
    options: TransactionOptions,
) -> Result<DatabaseTransaction, DbErr> {
    let on = on.clone();
    let begun = tokio::spawn(async move { on.begin_with_options(options).await });
    begun
        .await
        .unwrap_or_else(|error| Err(DbErr::Custom(error.to_string())))
}

/// Runs the work, and keeps what it did only if it succeeds.
pub(super) async fn keep<T>(
    transaction: DatabaseTransaction,
    work: &Arc<Work<T>>,
) -> Result<T, WriteError> {
    match work(&transaction).await {
        Ok(value) => {
            transaction.commit().await?;
            Ok(value)
        }
        Err(error) => {
            transaction.rollback().await?;
            Err(error)
        }
    }
}

/// Between a half and one and a half: of two that met, one goes first.
fn jitter() -> f64 {
    let mut byte = [0];
    // Without chance they go together once more.
    let _ = aws_lc_rs::rand::fill(&mut byte);
    let [byte] = byte;
    0.5 + f64::from(byte) / 256.0
}

impl From<DbErr> for WriteError {
    fn from(error: DbErr) -> Self {
        let was_quicker = matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)));
        if was_quicker || database::trouble(&error) == Some(Trouble::Again) {
            Self::Again(error)
        } else {
            Self::Error(error.into())
        }
    }
}
