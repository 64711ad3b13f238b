//! Access that was taken away: kept in the database, answered from memory.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use entity::ids::RevocationId;
use entity::revocation::{ActiveModel, Column, Entity, Model};
use futures_util::FutureExt;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, Set};
use serde::Serialize;

use super::{Action, Resource, Touched, Viewer};
use crate::clock::{Clock, column};
use crate::cx::{Cx, IdempotencyKey, Tx};
use crate::error::{Result, WriteError};

/// Older than this, the list cannot be relied on.
const STALE: Duration = Duration::from_secs(10);
/// A token does not live longer, with what clocks may differ.
const TOKEN_LIFE: Duration = Duration::from_secs(25 * 60 * 60);

/// Whom it was taken from: the issuer, then the subject or the token's id.
type Whom = (String, String);

/// Until when; for ever if `None`.
type Until = Option<Timestamp>;

#[derive(Default)]
struct List {
    subjects: BTreeMap<Whom, Until>,
    tokens: BTreeMap<Whom, Until>,
}

/// What this node knows.
#[derive(Default)]
pub struct Revocations {
    list: ArcSwap<List>,
    /// In milliseconds of the clock's own going.
    read_at: AtomicU64,
}

/// What is taken away.
#[derive(Clone, Debug, Serialize)]
pub struct Revocation {
    pub issuer: String,
    pub of: Of,
    /// In seconds since 1970.
    pub until: Option<i64>,
}

#[derive(Clone, Debug, Serialize)]
pub enum Of {
    /// Everything that the subject is given, now and later.
    Subject(String),
    /// One token, by its id.
    Token(String),
}

impl Revocations {
    pub fn holds_for(&self, viewer: &Viewer, now: Timestamp) -> bool {
        let list = self.list.load();
        let whom = |name: &str| (viewer.issuer.clone(), name.to_owned());
        let found = [
            list.subjects.get(&whom(&viewer.subject)),
            list.tokens.get(&whom(&viewer.token)),
        ];
        let holds = |until: &Until| until.is_none_or(|until| now < until);
        found.into_iter().flatten().any(holds)
    }

    pub fn is_stale(&self, clock: &Clock) -> bool {
        let read_at = Duration::from_millis(self.read_at.load(Ordering::Relaxed));
        clock.elapsed().saturating_sub(read_at) > STALE
    }

    pub async fn read(&self, db: &impl ConnectionTrait, clock: &Clock) -> Result<(), DbErr> {
        let started = u64::try_from(clock.elapsed().as_millis()).unwrap_or(u64::MAX);
        let mut list = List::default();
        for row in Entity::find().all(db).await? {
            list.add(&row);
        }
        self.list.store(list.into());
        self.read_at.store(started, Ordering::Relaxed);
        Ok(())
    }
}

impl List {
    fn add(&mut self, row: &Model) {
        // A moment that no calendar has is for ever.
        let until = row.until.and_then(|until| column::timestamp(until).ok());
        let longer = |known: &Until| known.zip(until).map(|(known, until)| known.max(until));
        for (list, name) in [
            (&mut self.subjects, &row.subject),
            (&mut self.tokens, &row.token),
        ] {
            if let Some(name) = name {
                let whom = (row.issuer.clone(), name.clone());
                let until = list.get(&whom).map_or(until, longer);
                list.insert(whom, until);
            }
        }
    }
}

/// From now on, here at once, and on other nodes within two seconds.
pub async fn revoke(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    revocation: Revocation,
) -> Result<Timestamp> {
    cx.authorize(Action::RevokeAccess, Resource::Visible)?;
    let at = cx
        .write_once("revokeAccess", key, revocation, |tx, revocation| {
            async move { insert(tx, &revocation).await }.boxed()
        })
        .await?;
    cx.reread_revocations().await?;
    Ok(Timestamp::from_second(at).unwrap_or(cx.now()))
}

async fn insert(tx: &Tx<'_>, revocation: &Revocation) -> Result<i64, WriteError> {
    let (subject, token) = match &revocation.of {
        Of::Subject(name) => (Some(name.clone()), None),
        Of::Token(id) => (None, Some(id.clone())),
    };
    let until = revocation.until.map(Timestamp::from_second).transpose();
    let until = until.map_err(crate::error::Error::internal)?;
    tx.insert(ActiveModel {
        id: Set(RevocationId(tx.timely_id())),
        issuer: Set(revocation.issuer.clone()),
        subject: Set(subject),
        token: Set(token),
        at: Set(column::to_timestamp(tx.now())?),
        until: Set(until.map(column::to_timestamp).transpose()?),
    })
    .await?;
    tx.audit(Action::RevokeAccess, Touched::default()).await?;
    Ok(tx.now().as_second())
}

/// Forgets what no longer matters: tokens that have ended by themselves, and what was taken for a time.
pub async fn prune(db: &impl ConnectionTrait, now: Timestamp) -> Result<(), WriteError> {
    let life = jiff::SignedDuration::try_from(TOKEN_LIFE).unwrap_or_default();
    let ended = column::to_timestamp(now - life)?;
    let is_over = Condition::any()
        .add(Column::Until.lt(column::to_timestamp(now)?))
        .add(
            Condition::all()
                .add(Column::Token.is_not_null())
                .add(Column::At.lt(ended)),
        );
    Entity::delete_many().filter(is_over).exec(db).await?;
    Ok(())
}
