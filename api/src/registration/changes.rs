//! What changed in a training's registrations, in the order in which it was kept.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use entity::admission;
use entity::outbox::{Column, Entity, Model};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter,
    QuerySelect, Statement,
};
use tokio::sync::watch;

use super::{Group, Registration, groups_by_ids, registrations_by_ids};
use crate::access::{Action, Resource};
use crate::curriculum::TrainingId;
use crate::cx::{Cx, keep_last_place, take_turn};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::vault::Sealed;

/// How many are put in order in one go: others wait meanwhile for a processor.
const STEP: u64 = 128;
/// How many are read in one go.
const BATCH: u64 = 500;
/// How long to wait at most before looking again.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many changes of all trainings are known here.
pub struct Changes(watch::Sender<i64>);

impl Default for Changes {
    fn default() -> Self {
        Self(watch::channel(0).0)
    }
}

impl Changes {
    pub async fn read(&self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        let places: Vec<i64> = admission::Entity::find()
            .select_only()
            .column(admission::Column::LastPlace)
            .into_tuple()
            .all(db)
            .await?;
        let last = places.into_iter().sum();
        self.0.send_if_modified(|known| {
            let is_new = *known < last;
            *known = last;
            is_new
        });
        Ok(())
    }

    pub fn subscribe(&self) -> watch::Receiver<i64> {
        self.0.subscribe()
    }
}

/// The next places of a training, for as many as the limit says that have none yet.
const PLACE: &str = r#"
    UPDATE "outbox" SET "position" = "next"."position"
    FROM (SELECT "id", $1 + ROW_NUMBER() OVER (ORDER BY "id") AS "position"
          FROM "outbox" WHERE "position" IS NULL AND "training_id" = $2 ORDER BY "id" LIMIT $3) AS "next"
    WHERE "outbox"."id" = "next"."id""#;

/// Trainings of which something was announced without their turn.
pub async fn out_of_order(on: &DatabaseTransaction) -> Result<Vec<TrainingId>, WriteError> {
    let trainings: Vec<Option<TrainingId>> = Entity::find()
        .select_only()
        .column(Column::TrainingId)
        .distinct()
        .filter(Column::Position.is_null())
        .into_tuple()
        .all(on)
        .await?;
    Ok(trainings.into_iter().flatten().collect())
}

/// Gives some of what was announced without the training's turn its places; says whether more may be left.
pub async fn put_in_order(
    on: &DatabaseTransaction,
    training: TrainingId,
) -> Result<bool, WriteError> {
    let last = take_turn(on, training).await?.last_place;
    let values = [last.into(), training.0.into(), STEP.into()];
    let place = Statement::from_sql_and_values(on.get_database_backend(), PLACE, values);
    let placed = on.execute_raw(place).await?.rows_affected();
    let last = last + i64::try_from(placed).unwrap_or_default();
    keep_last_place(on, training, last).await?;
    Ok(placed == STEP)
}

/// Something that changed, as the viewer may see it.
#[derive(Clone, Debug)]
pub struct Change {
    pub position: i64,
    pub registration: Option<Registration>,
    pub group: Option<Group>,
}

/// Where a subscription begins: after what a client has seen, or with what comes.
pub async fn begin(cx: &Cx, training: TrainingId, after: Option<i64>) -> Result<i64> {
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    let (first, last) = cx.announced(training).await?;
    match after {
        None => Ok(last),
        // What was removed cannot be told any more.
        Some(after) if after + 1 < first || after > last => {
            Err(Refusal::new(ErrorCode::Invalid, "error-changes-gone")
                .about("after")
                .into())
        }
        Some(after) => Ok(after),
    }
}

/// What changed after a place within the viewer's scope, and up to where that was looked for.
pub async fn changes(cx: &Cx, training: TrainingId, after: i64) -> Result<(Vec<Change>, i64)> {
    let rows = cx.announcements(training, after, BATCH).await?;
    let reached = rows.iter().filter_map(|row| row.position).max();
    let of = |kind| {
        let ids = rows.iter().filter_map(move |row| ids::row(kind, &row.node));
        ids.collect::<Vec<i64>>()
    };
    let registrations = registrations_by_ids(cx, of(Kind::Registration)).await?;
    let groups = groups_by_ids(cx, of(Kind::Group)).await?;
    let change = |row: &Model| {
        let registration = ids::row(Kind::Registration, &row.node);
        let registration = registrations
            .iter()
            .find(|one| Some(one.id.0) == registration);
        let group = ids::row(Kind::Group, &row.node);
        let group = groups.iter().find(|one| Some(one.id.0) == group);
        (registration.is_some() || group.is_some()).then(|| Change {
            position: row.position.unwrap_or_default(),
            registration: registration.cloned(),
            group: group.cloned(),
        })
    };
    let found = rows.iter().filter_map(change).collect();
    Ok((found, reached.unwrap_or(after)))
}

/// Until something may have changed.
pub async fn wait(news: &mut watch::Receiver<i64>) {
    // Whoever gives places to changes lives as long as the service.
    drop(tokio::time::timeout(PATIENCE, news.changed()).await);
}

/// A place among the changes as a client keeps it: sealed, since by two of them one could count everybody's changes.
pub fn cursor(cx: &Cx, training: TrainingId, position: i64) -> Result<String> {
    let sealed = cx
        .vault()
        .seal(&identity(training), &position.to_be_bytes())?;
    Ok(format!(
        "{}.{}",
        sealed.key,
        URL_SAFE_NO_PAD.encode(sealed.bytes)
    ))
}

/// The place that a cursor of this training names.
pub fn read_cursor(cx: &Cx, training: TrainingId, text: &str) -> Option<i64> {
    let (key, bytes) = text.rsplit_once('.')?;
    let sealed = Sealed {
        key: key.to_owned(),
        bytes: URL_SAFE_NO_PAD.decode(bytes).ok()?,
    };
    let position = cx.vault().unseal(&identity(training), &sealed).ok()?;
    Some(i64::from_be_bytes(position.try_into().ok()?))
}

fn identity(training: TrainingId) -> String {
    format!("changes:{}", training.0)
}
