//! What goes on by itself, every second: reading whose access was taken away, and what one node does for all.

use std::sync::Arc;
use std::time::{Duration, Instant};

use entity::{idempotency, outbox};
use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};
use sea_orm::sqlx::postgres::PgListener;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbBackend, EntityTrait, QueryFilter,
    Statement,
};
use tokio::sync::Notify;

use crate::access::{self, Counted};
use crate::app::App;
use crate::clock::column;
use crate::cx::{CHANNEL, Isolation, Store, StoreWork, by_index, store_work};
use crate::database::Location;
use crate::error::{Error, ErrorCode, Result, WriteError};
use crate::live;
use crate::participation;
use crate::registration::{out_of_order, put_in_order};
use crate::uploads;
use crate::vault::VaultError;

const EVERY: Duration = Duration::from_secs(1);
/// How often it is looked whether the figures of the week are to be published.
const BETWEEN_CUTS: Duration = Duration::from_secs(60);
/// How long before a listener that lost its connection tries again.
const RECONNECT: Duration = Duration::from_secs(5);
/// Every so many rounds, what is old is removed.
const TIDY_EVERY: u64 = 600;
/// How many steps a round takes at most.
const STEPS: usize = 1000;
/// How long it rests after each, beside what the step took.
const AT_EASE: u32 = 2;
/// How long an outcome is remembered, and an announcement kept.
const KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Rows of one statement.
const BATCH: usize = 1000;
/// PostgreSQL's advisory lock of the node that works for all: any number, the same on all nodes.
const LOCK: i64 = 0x0074_6561_6368_696e;

/// For as long as the service runs. What every node has to know in time does not wait for what one does for all.
pub async fn run(app: Arc<App>) {
    let publishing = async {
        let mut ticks = ticks();
        loop {
            ticks.tick().await;
            if let Some(store) = app.store_of_workers() {
                let content = app.shelf().current();
                let made = participation::publish_cut(&store, &content, app.clock().now()).await;
                if let Err(error) = made {
                    tell(&error);
                }
                tokio::time::sleep(BETWEEN_CUTS).await;
            }
        }
    };
    let published = Notify::new();
    let knowing = async {
        let mut ticks = ticks();
        loop {
            tokio::select! {
                _ = ticks.tick() => {}
                () = published.notified() => {}
            }
            if let Some(store) = app.store_of_workers()
                && let Err(error) = know(&app, &store).await
            {
                tell(&error);
            }
        }
    };
    let working = async {
        let mut ticks = ticks();
        for round in 0_u64.. {
            ticks.tick().await;
            if let Some(store) = app.store_of_workers()
                && let Err(error) =
                    work(&app, &store, AT_EASE, round.is_multiple_of(TIDY_EVERY)).await
            {
                tell(&error);
            }
        }
    };
    let listening = listen(&app, &published);
    futures_util::future::join4(knowing, working, publishing, listening).await;
}

/// Hears of what other nodes publish, where PostgreSQL tells it. What is missed is found within a second all the same.
async fn listen(app: &App, published: &Notify) {
    let Location::Postgres(url) = app.database().location() else {
        return;
    };
    loop {
        if let Ok(mut listener) = PgListener::connect(url).await
            && listener.listen(CHANNEL).await.is_ok()
        {
            while listener.recv().await.is_ok() {
                published.notify_one();
            }
        }
        tokio::time::sleep(RECONNECT).await;
    }
}

fn ticks() -> tokio::time::Interval {
    let mut ticks = tokio::time::interval(EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    ticks
}

/// An outage is told by whoever watches the database.
fn tell(error: &Error) {
    match error {
        Error::Refused(refusal) if refusal.code == ErrorCode::Unavailable => {}
        error => tracing::warn!(%error, "a worker's round failed"),
    }
}

/// One round of all; a thorough one tidies up too.
pub async fn once(app: &App, store: &Store, is_thorough: bool) -> Result<()> {
    work(app, store, 0, is_thorough).await?;
    know(app, store).await
}

/// Whose access was taken away, which trainings are full, what was published, what has changed.
async fn know(app: &App, store: &Store) -> Result<()> {
    app.revocations()
        .read(&store.connection, app.clock())
        .await?;
    app.admissions().read(&store.connection).await?;
    let followed = app.shelf().follow(&store.connection).await;
    followed.map_err(Error::internal)?;
    Ok(app.changes().read(&store.connection).await?)
}

/// Until nothing is left, or for as long as a round may take.
async fn work(app: &App, store: &Store, rests: u32, is_thorough: bool) -> Result<()> {
    keep_refusals(app, store, false).await?;
    let look = store_work(|on| alone_on(on, |on| out_of_order(on).boxed()).boxed());
    for training in store.transact(Isolation::Snapshot, look).await? {
        let order = store_work(move |on| {
            alone_on(on, move |on| put_in_order(on, training).boxed()).boxed()
        });
        let ordered = step_by_step(store, Isolation::InTurn(training), rests, order).await;
        // Whatever is the matter with one training, everything else goes on.
        if let Err(error) = ordered {
            tell(&error);
        }
    }
    let seal = store_work(|on| alone_on(on, |on| access::seal(on).boxed()).boxed());
    step_by_step(store, Isolation::Serializable, rests, seal).await?;
    let count = store_work(|on| alone_on(on, |on| participation::fold(on).boxed()).boxed());
    step_by_step(store, Isolation::Snapshot, rests, count).await?;
    if is_thorough {
        let now = app.clock().now();
        let tidy = store_work(move |on| alone_on(on, move |on| tidy(on, now).boxed()).boxed());
        store.transact(Isolation::Serializable, tidy).await?;
    }
    Ok(())
}

/// After each step it rests that many times as long as the step took, so that whoever is answered meanwhile waits for a step at most.
async fn step_by_step(
    store: &Store,
    isolation: Isolation,
    rests: u32,
    step: Arc<StoreWork<bool>>,
) -> Result<()> {
    for _ in 0..STEPS {
        let begun = Instant::now();
        if !store.transact(isolation, Arc::clone(&step)).await? {
            break;
        }
        tokio::time::sleep(begun.elapsed() * rests).await;
    }
    Ok(())
}

/// Writes the refusals of the minutes that are over, or of all.
pub async fn keep_refusals(app: &App, store: &Store, with_current: bool) -> Result<()> {
    let now = app.clock().now();
    let counted = app.refusals().take(now, with_current);
    if counted.is_empty() {
        return Ok(());
    }
    let written = write(store, &counted).await;
    if written.is_err() {
        app.refusals().give_back(counted);
    }
    written
}

async fn write(store: &Store, counted: &Counted) -> Result<()> {
    let mut chance = [0; 8];
    aws_lc_rs::rand::fill(&mut chance).map_err(|_| VaultError::Random)?;
    let rows = counted.rows(u64::from_ne_bytes(chance))?;
    let insert = store_work(move |on| {
        let rows = rows.clone();
        async move {
            for part in rows.chunks(BATCH) {
                entity::audit_event::Entity::insert_many(part.to_vec())
                    .exec_without_returning(on)
                    .await?;
            }
            Ok(())
        }
        .boxed()
    });
    store.transact(Isolation::Serializable, insert).await
}

/// Waits for the lock.
const HOLD: &str = "SELECT pg_advisory_xact_lock($1)";

fn lock(statement: &str) -> Statement {
    Statement::from_sql_and_values(DbBackend::Postgres, statement, [LOCK.into()])
}

/// Waits until no node is at what one does for all, and keeps them from it.
pub async fn hold(on: &DatabaseTransaction) -> Result<()> {
    if on.get_database_backend() == DbBackend::Postgres {
        on.query_one_raw(lock(HOLD)).await?;
    }
    Ok(())
}

/// Does it on one node at a time; where another is at it, nothing.
async fn alone_on<'t, T: Default>(
    on: &'t DatabaseTransaction,
    work: impl FnOnce(
        &'t DatabaseTransaction,
    ) -> futures_util::future::BoxFuture<'t, Result<T, WriteError>>,
) -> Result<T, WriteError> {
    if on.get_database_backend() == DbBackend::Postgres {
        // What is not dealt with yet is a few rows of many.
        let take = format!(
            "SELECT pg_try_advisory_xact_lock($1) AS held, {}",
            by_index()
        );
        let row = on.query_one_raw(lock(&take)).await?;
        let is_held = row.map(|row| row.try_get::<bool>("", "held")).transpose()?;
        if is_held != Some(true) {
            return Ok(T::default());
        }
    }
    work(on).await
}

async fn tidy(on: &DatabaseTransaction, now: Timestamp) -> Result<(), WriteError> {
    let old = column::to_timestamp(now - KEPT)?;
    idempotency::Entity::delete_many()
        .filter(idempotency::Column::CreatedAt.lt(old))
        .exec(on)
        .await?;
    outbox::Entity::delete_many()
        .filter(outbox::Column::At.lt(old))
        .exec(on)
        .await?;
    participation::tidy(on).await?;
    uploads::tidy(on, now).await?;
    live::tidy(on, now).await?;
    access::prune_revocations(on, now).await
}
