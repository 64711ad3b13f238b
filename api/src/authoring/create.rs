//! A new training: a draft, of its own or after the example of an earlier one.

use std::sync::Arc;

use entity::ids::{ModuleId, ProgramId, SessionId, Slug, TrainingId, ZoneName};
use entity::training::{ActiveModel, Column, Entity, Model, TrainingStatus};
use entity::{assignment, interpretation, material, module, module_skill, session, sitting};
use futures_util::FutureExt;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use sea_orm::prelude::DateTime as WallColumn;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, IntoActiveModel, NotSet, QueryFilter, QueryOrder, Set,
};
use serde::Serialize;

use super::order::modules;
use super::training::{may_stand, read};
use super::wording::{Owner, Wording};
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::content::Content;
use crate::curriculum::{Program, Training};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::desk::{Change, Values, newest};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::ids::Kind;

/// A training that is to be. Days as text, which tells what is sent again from what is not.
#[derive(Debug, Serialize)]
pub struct NewTraining {
    pub slug: String,
    /// One more than the programme has, unless said.
    pub ordinal: Option<i32>,
    /// Whose modules, sittings and terms it begins with; the terms alone are the newest training's if none is named.
    pub copies: Option<i64>,
    pub title: Option<String>,
    pub summary: Option<String>,
    pub starts_on: String,
    pub ends_on: String,
    pub zone: Option<String>,
}

pub async fn create_training(
    cx: &Cx,
    key: IdempotencyKey,
    program: &Program,
    new: NewTraining,
) -> Result<TrainingId> {
    cx.authorize(Action::CreateTraining, Resource::Visible)?;
    let content = newest(cx).await?;
    let input = (program.id.0, new);
    let whole = Isolation::Serializable;
    let done = cx.write_once_at(
        whole,
        "createTraining",
        Some(key),
        input,
        move |tx, input| {
            let content = Arc::clone(&content);
            async move { apply(tx, &input, content).await }.boxed()
        },
    );
    let id = done.await?;
    cx.reread_content().await?;
    Ok(TrainingId(id))
}

async fn apply(
    tx: &Tx<'_>,
    (program, new): &(i64, NewTraining),
    content: Arc<Content>,
) -> Result<i64, WriteError> {
    if tx.is_taken(Column::Slug.eq(&new.slug), Entity).await? {
        let taken = Refusal::new(ErrorCode::Conflict, "error-slug-taken");
        return Err(taken.about("input.slug").quoting(&new.slug).into());
    }
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::ProgramId.eq(ProgramId(*program)))
        .order_by_asc(Column::StartsOn);
    let rows = rows.all(tx.on()).await?;
    let example = match new.copies {
        Some(id) => rows.iter().find(|row| row.id.0 == id),
        None => rows.last(),
    };
    let example = example.ok_or_else(|| {
        Refusal::new(ErrorCode::NotFound, "error-not-found").about("input.copyFrom")
    })?;
    let starts_on: Date = read(&new.starts_on)?;
    let days = (starts_on - column::date(example.starts_on)?)
        .get_days()
        .days();
    let mut wording = Wording::new(content, Change::Minor);
    let owner = Owner {
        stem: format!("training-{}", new.slug),
        path: "input".to_owned(),
        values: Values::Training,
    };
    let shared = new.copies.map(|_| example);
    let title = wording
        .say(
            tx,
            &owner,
            "title",
            new.title.as_deref(),
            shared.map(|row| &row.title_key),
        )
        .await?;
    let summary = wording
        .say(
            tx,
            &owner,
            "summary",
            new.summary.as_deref(),
            shared.map(|row| &row.summary_key),
        )
        .await?;
    wording.announce(tx).await?;
    let last = rows.iter().map(|row| row.ordinal).max().unwrap_or_default();
    let shift = |wall: Option<WallColumn>| wall.map(|wall| later(wall, days)).transpose();
    let row = Model {
        slug: Slug(new.slug.clone()),
        ordinal: new.ordinal.unwrap_or(last + 1),
        title_key: title,
        summary_key: summary,
        status: TrainingStatus::Draft,
        starts_on: column::to_date(starts_on)?,
        ends_on: column::to_date(read(&new.ends_on)?)?,
        time_zone: match &new.zone {
            Some(zone) => ZoneName(zone.clone()),
            None => example.time_zone.clone(),
        },
        registration_opens: shift(example.registration_opens)?,
        registration_closes: shift(example.registration_closes)?,
        umbrella_closes: shift(example.umbrella_closes)?,
        groups_lock: shift(example.groups_lock)?,
        version: 1,
        ..example.clone()
    };
    let training = Training::of(row.clone()).map_err(Error::internal)?;
    may_stand(&training)?;
    let values = ActiveModel {
        id: NotSet,
        ..row.into_active_model().reset_all()
    };
    let id = tx.insert(values).await?.id;
    if new.copies.is_some() {
        for module in modules(tx, example.id).await? {
            copy_module(tx, module, id, &training, days).await?;
        }
    }
    tx.audit_published(Action::CreateTraining, Kind::Training, id.0)
        .await?;
    Ok(id.0)
}

/// As many days later, at the same time on the clock.
fn later(wall: WallColumn, days: Span) -> Result<WallColumn, WriteError> {
    let moved = column::wall_time(wall)?.checked_add(days);
    Ok(column::to_wall_time(moved.map_err(Error::internal)?)?)
}

/// A row as a new one.
macro_rules! again {
    ($table:ident, $row:expr, $($column:ident: $value:expr),*) => {
        $table::ActiveModel {
            id: NotSet,
            $($column: Set($value),)*
            ..$row.into_active_model().reset_all()
        }
    };
}

async fn copy_module(
    tx: &Tx<'_>,
    row: module::Model,
    into: TrainingId,
    training: &Training,
    days: Span,
) -> Result<(), WriteError> {
    let from = row.id;
    let new = again!(module, row, training_id: into, version: 1);
    let id = tx.insert(new).await?.id;
    let skills = tx
        .beyond_scope::<module_skill::Entity>()
        .filter(module_skill::Column::ModuleId.eq(from));
    let skills = skills.all(tx.on()).await?.into_iter();
    let skills = skills.map(|row| module_skill::ActiveModel {
        module_id: Set(id),
        skill_id: Set(row.skill_id),
    });
    tx.insert_all(skills.collect()).await?;
    copy_parts(tx, from, id).await?;
    let own = session::ActiveModel {
        module_id: Set(id),
        ..Default::default()
    };
    let own = tx.insert(own).await?.id;
    let rows = tx
        .beyond_scope::<session::Entity>()
        .filter(session::Column::ModuleId.eq(from));
    for row in rows.all(tx.on()).await? {
        copy_sittings(tx, (row.id, own), training, days).await?;
    }
    Ok(())
}

async fn copy_parts(tx: &Tx<'_>, from: ModuleId, into: ModuleId) -> Result<(), WriteError> {
    let rows = tx
        .beyond_scope::<assignment::Entity>()
        .filter(assignment::Column::ModuleId.eq(from));
    let rows = rows.all(tx.on()).await?.into_iter();
    let rows = rows.map(|row| again!(assignment, row, module_id: into));
    tx.insert_all(rows.collect()).await?;
    let rows = tx
        .beyond_scope::<material::Entity>()
        .filter(material::Column::ModuleId.eq(from));
    let rows = rows.all(tx.on()).await?.into_iter();
    let rows = rows.map(|row| again!(material, row, module_id: into));
    tx.insert_all(rows.collect()).await
}

/// The sittings that took place, as many days later. What would lie outside of the training's days is left to its authors.
async fn copy_sittings(
    tx: &Tx<'_>,
    (from, into): (SessionId, SessionId),
    training: &Training,
    days: Span,
) -> Result<(), WriteError> {
    let rows = tx
        .beyond_scope::<sitting::Entity>()
        .filter(sitting::Column::SessionId.eq(from))
        .filter(sitting::Column::Status.eq(sitting::SittingStatus::Scheduled));
    for row in rows.all(tx.on()).await? {
        let wall = later(row.starts_local, days)?;
        let zone: crate::schedule::ZoneName = read(&row.time_zone.0)?;
        let at = column::wall_time(wall)?
            .to_zoned_datetime(zone.zone().clone())
            .map_err(Error::internal)?;
        let day = at.with_time_zone(training.time_zone.clone()).date();
        if !(training.starts_on..=training.ends_on).contains(&day) {
            continue;
        }
        let languages = tx
            .beyond_scope::<interpretation::Entity>()
            .filter(interpretation::Column::SittingId.eq(row.id));
        let languages = languages.all(tx.on()).await?.into_iter();
        let new = again!(
            sitting,
            row,
            session_id: into,
            // Where the clock skips it, what it shows instead.
            starts_local: column::to_wall_time(at.datetime())?,
            starts_at: column::to_timestamp(at.timestamp())?,
            sequence: 0,
            changed_at: Some(column::to_timestamp(tx.now())?)
        );
        let id = tx.insert(new).await?.id;
        let languages = languages.map(|row| interpretation::ActiveModel {
            sitting_id: Set(id),
            language: Set(row.language),
        });
        tx.insert_all(languages.collect()).await?;
    }
    Ok(())
}
