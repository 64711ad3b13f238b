//! Who did what: written with it, and sealed into a chain a moment later.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use entity::audit_event::{ActiveModel, Column, Entity, Model};
use entity::ids::{AuditEventId, ChapterId, CountryCode, OrganizationId};
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, Order, QueryFilter, QueryOrder,
    QuerySelect, Set, Statement,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Action, Viewer};
use crate::clock::column;
use crate::cx::timely_id;
use crate::error::{Error, ErrorCode, Result, WriteError};

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

/// The row of something that was done.
pub fn event(
    viewer: &Viewer,
    id: i64,
    at: Timestamp,
    action: Action,
    touched: Touched,
) -> Result<ActiveModel> {
    Ok(ActiveModel {
        id: Set(AuditEventId(id)),
        at: Set(column::to_timestamp(at)?),
        issuer: Set(viewer.issuer.clone()),
        subject: Set(viewer.subject.clone()),
        client: Set(viewer.client.clone()),
        token: Set(viewer.token.clone()),
        action: Set(action.name().to_owned()),
        outcome: Set(DONE.to_owned()),
        node: Set(touched.node),
        country: Set(touched.country.map(CountryCode)),
        chapter_id: Set(touched.chapter.map(ChapterId)),
        organization_id: Set(touched.organization.map(OrganizationId)),
        times: Set(1),
        position: Set(None),
        seal: Set(None),
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

/// Chains some of the rows that are not yet in the chain; says whether more may be left.
pub async fn seal(db: &impl ConnectionTrait) -> Result<bool, WriteError> {
    let open = Entity::find()
        .filter(Column::Position.is_null())
        .order_by(Column::Id, Order::Asc)
        .limit(STEP)
        .all(db)
        .await?;
    if open.is_empty() {
        return Ok(false);
    }
    let is_full = open.len() as u64 == STEP;
    let (mut position, mut before) = match head(db).await? {
        Some((position, seal)) => (position, seal),
        None => (0, String::new()),
    };
    let mut sealed = Vec::with_capacity(open.len());
    for row in open {
        position += 1;
        before = digest(&before, position, &row);
        sealed.push(json!({"id": row.id.0, "position": position, "seal": before}));
    }
    let backend = db.get_database_backend();
    let seal = match backend {
        DbBackend::Postgres => SEAL_POSTGRES,
        _ => SEAL_SQLITE,
    };
    let values = [Value::Array(sealed).to_string().into()];
    db.execute_raw(Statement::from_sql_and_values(backend, seal, values))
        .await?;
    Ok(is_full)
}

/// The last of the chain: its place and its seal.
pub async fn head(db: &impl ConnectionTrait) -> Result<Option<(i64, String)>, sea_orm::DbErr> {
    let last = Entity::find()
        .filter(Column::Position.is_not_null())
        .order_by(Column::Position, Order::Desc)
        .one(db)
        .await?;
    Ok(last.and_then(|row| row.position.zip(row.seal)))
}

/// What a look through the whole chain found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub sealed: i64,
    /// Written, and not yet in the chain.
    pub unsealed: Vec<i64>,
    /// The first place where the chain does not hold.
    pub broken: Option<i64>,
    pub head: String,
}

pub async fn verify(db: &impl ConnectionTrait) -> Result<Verified, sea_orm::DbErr> {
    let mut found = Verified::default();
    loop {
        let rows = Entity::find()
            .filter(Column::Position.gt(found.sealed))
            .order_by(Column::Position, Order::Asc)
            .limit(BATCH)
            .all(db)
            .await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let place = found.sealed + 1;
            let expected = digest(&found.head, place, &row);
            if row.position != Some(place) || row.seal.as_ref() != Some(&expected) {
                found.broken = Some(place);
                return Ok(found);
            }
            found.sealed = place;
            found.head = expected;
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
