//! SQLite takes one writer at a time. One task does all writing, and as many writes as are waiting share one
//! transaction and one wait for the disk; each is told when that is done.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sea_orm::{
    DatabaseTransaction, DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use tokio::sync::{mpsc, oneshot};

use super::store::{Work, keep};
use crate::database::Database;
use crate::error::{Error, ErrorCode, Refusal, WriteError};

/// How many writes may wait, and how many share a transaction.
const QUEUE: usize = 1024;
const BATCH: usize = 64;
/// How long one write may keep the others waiting.
const PATIENCE: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub struct Writer {
    waiting: mpsc::Sender<Box<dyn Job>>,
    /// Goes up when a transaction has the file, again when it is kept, and back when it is lost.
    turns: Arc<AtomicU64>,
}

/// A write that waits for its turn.
trait Job: Send {
    /// In a savepoint, which it keeps or gives up.
    fn run<'j>(&'j mut self, savepoint: DatabaseTransaction) -> BoxFuture<'j, ()>;
    /// Whether anybody still wants to know.
    fn is_wanted(&self) -> bool;
    /// Tells who asked, now that all is kept, or not.
    fn settle(self: Box<Self>, kept: &Result<(), Lost>);
}

/// Why a transaction was not kept.
#[derive(Clone)]
struct Lost(Arc<DbErr>);

struct Pending<T> {
    work: Arc<Work<T>>,
    outcome: Option<Result<T, WriteError>>,
    reply: oneshot::Sender<Result<T, WriteError>>,
}

impl<T: Send> Job for Pending<T> {
    fn run<'j>(&'j mut self, savepoint: DatabaseTransaction) -> BoxFuture<'j, ()> {
        async move {
            let running = AssertUnwindSafe(keep(savepoint, &self.work)).catch_unwind();
            self.outcome = Some(match tokio::time::timeout(PATIENCE, running).await {
                Ok(Ok(outcome)) => outcome,
                Ok(Err(_)) => Err(WriteError::Error(Error::internal(Panicked))),
                Err(_) => Err(Refusal::new(ErrorCode::Deadline, "error-deadline").into()),
            });
        }
        .boxed()
    }

    fn is_wanted(&self) -> bool {
        !self.reply.is_closed()
    }

    fn settle(self: Box<Self>, kept: &Result<(), Lost>) {
        let outcome = match (kept, self.outcome) {
            (Ok(()), Some(outcome)) => outcome,
            (Ok(()), None) => Err(unavailable().into()),
            (Err(Lost(error)), _) => {
                tracing::warn!(%error, "a transaction was not kept");
                Err(unavailable().into())
            }
        };
        // Who left does not want to know.
        drop(self.reply.send(outcome));
    }
}

#[derive(Debug, thiserror::Error)]
#[error("a write broke")]
struct Panicked;

fn unavailable() -> Refusal {
    Refusal::new(ErrorCode::Unavailable, "error-unavailable")
}

impl Writer {
    /// Runs until the last handle is gone.
    pub fn start(database: Arc<Database>) -> Self {
        let (sender, mut waiting) = mpsc::channel(QUEUE);
        let turns = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&turns);
        tokio::spawn(async move {
            while let Some(first) = waiting.recv().await {
                let mut jobs: Vec<Box<dyn Job>> = vec![first];
                while jobs.len() < BATCH
                    && let Ok(next) = waiting.try_recv()
                {
                    jobs.push(next);
                }
                jobs.retain(|job| job.is_wanted());
                let kept = together(&database, &counted, &mut jobs).await;
                let kept = kept.map_err(|error| Lost(Arc::new(error)));
                for job in jobs {
                    job.settle(&kept);
                }
            }
        });
        Self {
            waiting: sender,
            turns,
        }
    }

    /// Greater than an earlier answer if something was kept since, and odd while it has the file.
    pub fn turns(&self) -> u64 {
        self.turns.load(Ordering::Acquire)
    }

    pub(super) async fn write<T: Send + 'static>(
        &self,
        work: Arc<Work<T>>,
    ) -> Result<T, WriteError> {
        let (reply, outcome) = oneshot::channel();
        let job = Pending {
            work,
            outcome: None,
            reply,
        };
        self.waiting
            .try_send(Box::new(job))
            .map_err(|_| unavailable())?;
        outcome.await.map_err(|_| unavailable())?
    }
}

/// All of them in one transaction, each in a savepoint of its own.
async fn together(
    database: &Database,
    turns: &AtomicU64,
    jobs: &mut [Box<dyn Job>],
) -> Result<(), DbErr> {
    if jobs.is_empty() {
        return Ok(());
    }
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let all = database.connection().begin_with_options(options).await?;
    turns.fetch_add(1, Ordering::AcqRel);
    let kept = async {
        for job in jobs {
            job.run(all.begin().await?).await;
        }
        all.commit().await
    };
    let kept = kept.await;
    match kept {
        Ok(()) => turns.fetch_add(1, Ordering::AcqRel),
        Err(_) => turns.fetch_sub(1, Ordering::AcqRel),
    };
    kept?;
    // An unlinked file takes writes that nobody will ever see.
    database.still_there()
}
