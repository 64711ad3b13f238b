//! Adding a sitting to a session, and moving one.

use std::sync::Arc;

use entity::ids::{LanguageCode, SessionId, SittingId, ZoneName};
use entity::sitting::{ActiveModel, Column, Entity, SittingStatus};
use entity::{interpretation, sitting};
use futures_util::FutureExt;
use jiff::Timestamp;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};
use serde::Serialize;

use super::place::{Span, is_free, may_take, not_begun};
use super::wall::Wall;
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::curriculum::Training;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::Kind;
use crate::live::record::Known;
use crate::people::not_found;
use crate::progress::recount;
use crate::schedule::Session;

/// A sitting that is to be.
pub struct NewSitting {
    pub label: String,
    pub wall: Wall,
    pub minutes: i32,
    pub capacity: Option<i32>,
    pub interpretation: Vec<String>,
}

/// When it is to be instead.
pub struct Moved {
    pub wall: Wall,
    pub minutes: i32,
}

#[derive(Serialize)]
struct When {
    training: i64,
    wall: String,
    zone: String,
    starts_at: i64,
    minutes: i32,
}

impl When {
    fn read(training: &Training, wall: &Wall, minutes: i32, now: Timestamp) -> Result<Self> {
        let starts_at = wall.instant("input.startsLocal")?;
        may_take(training, Span { starts_at, minutes }, now)?;
        Ok(Self {
            training: training.id.0,
            wall: wall.time.to_string(),
            zone: wall.zone.name().to_owned(),
            starts_at: starts_at.as_second(),
            minutes,
        })
    }

    fn span(&self) -> Result<Span> {
        let starts_at = Timestamp::from_second(self.starts_at);
        Ok(Span {
            starts_at: starts_at.map_err(crate::error::Error::internal)?,
            minutes: self.minutes,
        })
    }

    /// As columns.
    fn row(&self) -> Result<ActiveModel> {
        let wall = self.wall.parse().map_err(crate::error::Error::internal)?;
        Ok(ActiveModel {
            starts_local: Set(column::to_wall_time(wall)?),
            time_zone: Set(ZoneName(self.zone.clone())),
            minutes: Set(self.minutes),
            starts_at: Set(column::to_timestamp(self.span()?.starts_at)?),
            ..Default::default()
        })
    }
}

#[derive(Serialize)]
struct Planned {
    session: i64,
    label: String,
    when: When,
    capacity: Option<i32>,
    interpretation: Vec<String>,
}

pub async fn schedule_sitting(
    cx: &Cx,
    key: IdempotencyKey,
    session: &Session,
    training: &Training,
    new: NewSitting,
) -> Result<SittingId> {
    cx.authorize(Action::ScheduleSitting, Resource::Visible)?;
    let planned = Planned {
        session: session.id.0,
        when: When::read(training, &new.wall, new.minutes, cx.now())?,
        label: new.label,
        capacity: new.capacity,
        interpretation: new.interpretation,
    };
    let turn = Isolation::InTurn(training.id);
    let id = cx
        .write_once_at(
            turn,
            "scheduleSitting",
            Some(key),
            planned,
            |tx, planned| add(tx, planned).boxed(),
        )
        .await?;
    cx.reread_content().await?;
    Ok(SittingId(id))
}

async fn add(tx: &Tx<'_>, planned: Arc<Planned>) -> Result<i64, WriteError> {
    let session = SessionId(planned.session);
    let taken = tx
        .beyond_scope::<Entity>()
        .filter(Column::SessionId.eq(session))
        .filter(Column::Label.eq(planned.label.as_str()));
    if taken.one(tx.on()).await?.is_some() {
        let taken = Refusal::new(ErrorCode::Conflict, "error-label-taken");
        return Err(taken.about("input.label").quoting(&planned.label).into());
    }
    let span = planned.when.span()?;
    is_free(tx, session, None, span, "input.startsLocal").await?;
    let row = tx
        .insert(ActiveModel {
            session_id: Set(session),
            label: Set(planned.label.clone()),
            status: Set(SittingStatus::Scheduled),
            capacity: Set(planned.capacity),
            sequence: Set(0),
            changed_at: Set(Some(column::to_timestamp(tx.now())?)),
            ..planned.when.row()?
        })
        .await?;
    let languages = planned.interpretation.iter();
    let languages = languages.map(|tag| interpretation::ActiveModel {
        sitting_id: Set(row.id),
        language: Set(LanguageCode(tag.clone())),
    });
    tx.insert_all(languages.collect()).await?;
    recount(tx, planned.when.training).await?;
    tx.audit_published(Action::ScheduleSitting, Kind::Sitting, row.id.0)
        .await?;
    Ok(row.id.0)
}

pub async fn move_sitting(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    known: &Known<'_>,
    moved: Moved,
) -> Result<()> {
    cx.authorize(Action::MoveSitting, Resource::Visible)?;
    not_begun(known.sitting.starts_at, cx.now())?;
    let when = When::read(known.training, &moved.wall, moved.minutes, cx.now())?;
    let turn = Isolation::InTurn(known.training.id);
    let input = (known.sitting.id.0, when);
    cx.write_once_at(turn, "moveSitting", key, input, |tx, input| {
        change(tx, input).boxed()
    })
    .await?;
    cx.reread_content().await
}

async fn change(tx: &Tx<'_>, input: Arc<(i64, When)>) -> Result<(), WriteError> {
    let (id, when) = &*input;
    let row = known(tx, SittingId(*id)).await?;
    not_begun(column::timestamp(row.starts_at)?, tx.now())?;
    if row.status == SittingStatus::Scheduled {
        let span = when.span()?;
        is_free(tx, row.session_id, Some(row.id), span, "input.startsLocal").await?;
    }
    let values = ActiveModel {
        id: Set(row.id),
        sequence: Set(row.sequence + 1),
        changed_at: Set(Some(column::to_timestamp(tx.now())?)),
        ..when.row()?
    };
    values.update(tx.on()).await?;
    tx.audit_published(Action::MoveSitting, Kind::Sitting, row.id.0)
        .await
}

/// The row as it is now.
pub async fn known(tx: &Tx<'_>, id: SittingId) -> Result<sitting::Model, WriteError> {
    let row = tx.beyond_scope::<Entity>().filter(Column::Id.eq(id));
    let row = row.one(tx.on()).await?;
    Ok(row.ok_or_else(|| not_found("input.sitting"))?)
}
