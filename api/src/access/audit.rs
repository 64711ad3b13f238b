//! Who did what: written with it, and sealed into a chain; a moment later, but where a training's turn is held.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use entity::admission;
use entity::audit_event::{ActiveModel, Column, Entity, Model};
use entity::ids::{AuditEventId, ChapterId, CountryCode, OrganizationId, TrainingId};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, Order, QueryFilter, QueryOrder,
    QuerySelect, Set, Statement,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Action, Viewer};
use crate::clock::column;
use crate::cx::timely_id;
use crate::error::{Error, ErrorCode, Result, WriteError};

/// The chain of what was done without a training's turn; of what was, its id.
pub const GENERAL: i64 = 0;
/// What came about.
const DONE: &str = "DONE";
/// How many rows are sealed in one transaction: others wait meanwhile for a processor.
const STEP: u64 = 64;
/// How many are verified at a time.
const BATCH: u64 = 500;

/// What a write did it to.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    /// The id that clients know it by.
    pub node: Option<String>,
    pub country: Option<String>,
    pub chapter: Option<i64>,
    pub organization: Option<i64>,
}

/// The row of something that was done; not sealed yet.
pub fn event(
    viewer: &Viewer,
    id: i64,
    at: Timestamp,
    action: Action,
    touched: Touched,
) -> Result<Model> {
    Ok(Model {
        id: AuditEventId(id),
        at: column::to_timestamp(at)?,
        issuer: viewer.issuer.clone(),
        subject: viewer.subject.clone(),
        client: viewer.client.clone(),
        token: viewer.token.clone(),
        action: action.name().to_owned(),
        outcome: DONE.to_owned(),
        node: touched.node,
        country: touched.country.map(CountryCode),
        chapter_id: touched.chapter.map(ChapterId),
        organization_id: touched.organization.map(OrganizationId),
        times: 1,
        chain: GENERAL,
        position: None,
        seal: None,
    })
}

/// Refusals of the current minute, counted: one row for each kind, so that nobody fills the audit by asking.
#[derive(Default)]
pub struct Refusals(Mutex<BTreeMap<Refused, i32>>);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Refused {
    minute: i64,
    issuer: String,
    subject: String,
    action: &'static str,
    code: &'static str,
    client: String,
    token: String,
}

/// How many kinds a minute may have; beyond that they are only counted in the log.
const MOST: usize = 10_000;

impl Refusals {
    pub fn note(&self, viewer: &Viewer, action: Action, code: ErrorCode, now: Timestamp) {
        let refused = Refused {
            minute: now.as_second().div_euclid(60),
            issuer: viewer.issuer.clone(),
            subject: viewer.subject.clone(),
            action: action.name(),
            code: code.as_str(),
            client: viewer.client.clone(),
            token: viewer.token.clone(),
        };
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.len() < MOST || counted.contains_key(&refused) {
            *counted.entry(refused).or_default() += 1;
        } else {
            tracing::warn!(
                action = action.name(),
                "too many kinds of refusals to audit"
            );
        }
    }

    /// Those of all minutes that are over, or of all.
    pub fn take(&self, now: Timestamp, with_current: bool) -> Counted {
        let current = now.as_second().div_euclid(60);
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (over, rest): (BTreeMap<_, _>, _) = std::mem::take(&mut *counted)
            .into_iter()
            .partition(|(refused, _)| with_current || refused.minute < current);
        *counted = rest;
        Counted(over)
    }

    /// They could not be written: for the next time.
    pub fn give_back(&self, counted: Counted) {
        let mut own = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (refused, times) in counted.0 {
            *own.entry(refused).or_default() += times;
        }
    }
}

/// Refusals that are being written.
#[derive(Clone)]
pub struct Counted(BTreeMap<Refused, i32>);

impl Counted {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Their rows; `chance` makes their ids ours, and counting on makes them different.
    pub fn rows(&self, chance: u64) -> Result<Vec<ActiveModel>> {
        let row = |((refused, times), number): ((&Refused, &i32), i64)| {
            let at = Timestamp::from_second(refused.minute * 60).map_err(Error::internal)?;
            let id = timely_id(at, chance).saturating_add(number);
            Ok(ActiveModel {
                id: Set(AuditEventId(id)),
                at: Set(column::to_timestamp(at)?),
                issuer: Set(refused.issuer.clone()),
                subject: Set(refused.subject.clone()),
                client: Set(refused.client.clone()),
                token: Set(refused.token.clone()),
                action: Set(refused.action.to_owned()),
                outcome: Set(refused.code.to_owned()),
                node: Set(None),
                country: Set(None),
                chapter_id: Set(None),
                organization_id: Set(None),
                times: Set(*times),
                chain: Set(GENERAL),
                position: Set(None),
                seal: Set(None),
            })
        };
        self.0.iter().zip(0..).map(row).collect()
    }
}

/// Many at once, out of one JSON text.
const SEAL_POSTGRES: &str = r#"
    UPDATE "audit_event" SET "position" = "sealed"."position", "seal" = "sealed"."seal"
    FROM json_to_recordset($1::json) AS "sealed" ("id" bigint, "position" bigint, "seal" text)
    WHERE "audit_event"."id" = "sealed"."id""#;
const SEAL_SQLITE: &str = r#"
    UPDATE "audit_event" SET "position" = "sealed"."value" ->> 'position', "seal" = "sealed"."value" ->> 'seal'
    FROM json_each(?) AS "sealed"
    WHERE "audit_event"."id" = "sealed"."value" ->> 'id'"#;

/// Chains some of the rows that were written without a training's turn, and are not yet in the chain of those; says whether more
/// may be left.
pub async fn seal(db: &impl ConnectionTrait) -> Result<bool, WriteError> {
    let mut open = Entity::find()
        .filter(Column::Chain.eq(GENERAL))
        .filter(Column::Position.is_null())
        .order_by(Column::Id, Order::Asc)
        .limit(STEP)
        .all(db)
        .await?;
    if open.is_empty() {
        return Ok(false);
    }
    let mut chain = general(db).await?;
    let mut sealed = Vec::with_capacity(open.len());
    for row in &mut open {
        chain.add(row);
        sealed.push(json!({"id": row.id.0, "position": row.position, "seal": row.seal}));
    }
    let backend = db.get_database_backend();
    let seal = match backend {
        DbBackend::Postgres => SEAL_POSTGRES,
        _ => SEAL_SQLITE,
    };
    let values = [Value::Array(sealed).to_string().into()];
    db.execute_raw(Statement::from_sql_and_values(backend, seal, values))
        .await?;
    Ok(open.len() as u64 == STEP)
}

/// The chain of what was done without a training's turn.
async fn general(db: &impl ConnectionTrait) -> Result<Chain, DbErr> {
    let last = Entity::find()
        .filter(Column::Chain.eq(GENERAL))
        .filter(Column::Position.is_not_null())
        .order_by(Column::Position, Order::Desc)
        .one(db)
        .await?;
    let end = last.and_then(|row| row.position.zip(row.seal));
    let (sealed, seal) = end.unwrap_or_default();
    Ok(Chain {
        id: GENERAL,
        sealed,
        seal,
    })
}

/// Events of which each one's seal holds that of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// A training's, or `GENERAL`.
    pub id: i64,
    /// How many it has.
    pub sealed: i64,
    /// That of the last.
    pub seal: String,
}

impl Chain {
    /// What is done in a training's turn is sealed in it: nobody else adds to its chain meanwhile.
    pub const fn of(training: TrainingId, sealed: i64, seal: String) -> Self {
        Self {
            id: training.0,
            sealed,
            seal,
        }
    }

    /// Seals one more.
    pub fn add(&mut self, row: &mut Model) {
        self.sealed += 1;
        row.chain = self.id;
        row.position = Some(self.sealed);
        self.seal = digest(&self.before(), self.sealed, row);
        row.seal = Some(self.seal.clone());
    }

    /// Where one begins there is its name for a seal, so that nothing can move from one to another.
    fn before(&self) -> String {
        match self.seal.as_str() {
            "" if self.id != GENERAL => format!("training {}", self.id),
            seal => seal.to_owned(),
        }
    }
}

/// What a look through all chains found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Each as far as it holds.
    pub chains: Vec<Chain>,
    /// Written, and not yet in a chain.
    pub unsealed: Vec<i64>,
    /// The first chain that does not hold, and its first place where it does not.
    pub broken: Option<(i64, i64)>,
}

impl Verified {
    /// How many events there are in all chains.
    pub fn sealed(&self) -> i64 {
        self.chains.iter().map(|chain| chain.sealed).sum()
    }
}

pub async fn verify(db: &impl ConnectionTrait) -> Result<Verified, DbErr> {
    let ends = admission::Entity::find().all(db).await?;
    let named = Entity::find()
        .select_only()
        .column(Column::Chain)
        .distinct()
        .filter(Column::Position.is_not_null());
    let mut ids: BTreeSet<i64> = named.into_tuple().all(db).await?.into_iter().collect();
    let begun = ends.iter().filter(|row| row.last_sealed > 0);
    ids.extend(begun.map(|row| row.training_id.0));
    let mut found = Verified::default();
    for id in ids {
        let (chain, broken) = follow(db, id).await?;
        found.chains.push(chain);
        if let Some(place) = broken {
            found.broken = Some((id, place));
            return Ok(found);
        }
    }
    let open = Entity::find()
        .filter(Column::Position.is_null())
        .order_by(Column::Id, Order::Asc)
        .all(db)
        .await?;
    found.unsealed = open.into_iter().map(|row| row.id.0).collect();
    Ok(found)
}

/// Where a training's chain is known to end; one that nobody has come into has none.
async fn end(db: &impl ConnectionTrait, id: i64) -> Result<Chain, DbErr> {
    let row = admission::Entity::find_by_id(TrainingId(id))
        .one(db)
        .await?;
    let row = row.unwrap_or_else(|| admission::Model::new(TrainingId(id)));
    Ok(Chain::of(row.training_id, row.last_sealed, row.last_seal))
}

/// A chain as far as it holds, and where it does not: a training's also where it is known to have another end.
async fn follow(db: &impl ConnectionTrait, id: i64) -> Result<(Chain, Option<i64>), DbErr> {
    let is_general = id == GENERAL;
    // Before and after: what is sealed meanwhile lies between the two.
    let before = end(db, id).await?;
    let mut chain = Chain {
        id,
        sealed: 0,
        seal: String::new(),
    };
    loop {
        let rows = Entity::find()
            .filter(Column::Chain.eq(id))
            .filter(Column::Position.gt(chain.sealed))
            .order_by(Column::Position, Order::Asc)
            .limit(BATCH)
            .all(db)
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let mut expected = row.clone();
            let holds = chain.clone();
            chain.add(&mut expected);
            let is_other = !is_general && chain.sealed == before.sealed && chain != before;
            if row != expected || is_other {
                return Ok((holds, Some(chain.sealed)));
            }
        }
    }
    if is_general {
        return Ok((chain, None));
    }
    let after = end(db, id).await?;
    let is_short = chain.sealed < before.sealed;
    let is_long = chain.sealed > after.sealed;
    let place = chain.sealed.min(after.sealed) + 1;
    Ok((chain, (is_short || is_long).then_some(place)))
}

/// Every column counts, each with its length, so that nothing can move from one to the next.
fn digest(before: &str, position: i64, row: &Model) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let number = |value: Option<i64>| value.map(|id| id.to_string()).unwrap_or_default();
    let parts = [
        before.to_owned(),
        position.to_string(),
        row.id.0.to_string(),
        row.at.timestamp().to_string(),
        row.issuer.clone(),
        row.subject.clone(),
        row.client.clone(),
        row.token.clone(),
        row.action.clone(),
        row.outcome.clone(),
        text(&row.node),
        text(&row.country.as_ref().map(|code| code.0.clone())),
        number(row.chapter_id.map(|id| id.0)),
        number(row.organization_id.map(|id| id.0)),
        row.times.to_string(),
    ];
    let mut digest = Sha256::new();
    for part in parts {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    format!("{:x}", digest.finalize())
}
