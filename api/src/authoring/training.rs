//! Changing a training: its days, its terms, its words, and whether it takes place.

use std::sync::Arc;

use entity::ids::{TrainingId, ZoneName};
use entity::training::{ActiveModel, Column, Entity, Model, TrainingStatus};
use entity::{module, registration_group, session, sitting};
use futures_util::FutureExt;
use jiff::civil::{Date, DateTime};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, IntoActiveModel, JoinType, PaginatorTrait, QueryFilter,
    QuerySelect, RelationTrait,
};
use serde::Serialize;

use super::wording::{Owner, Wording};
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::content::Content;
use crate::curriculum::Training;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::desk::{Change, Values, conflict, newest};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::ids::Kind;
use crate::people::not_found;
use crate::registration::{RegistrationWindow, fill_places};

/// The longest training, in days.
const LONGEST: i32 = 366;

/// What is `None` stays. Dates and wall times are as text: what a client sent is told from what it sends again by them.
#[derive(Debug, Serialize)]
pub struct ChangedTraining {
    /// Which state of it is changed.
    pub version: i32,
    pub ordinal: Option<i32>,
    pub title: Option<String>,
    pub summary: Option<String>,
    pub change: Change,
    pub starts_on: Option<String>,
    pub ends_on: Option<String>,
    pub zone: Option<String>,
    #[serde(serialize_with = "super::as_column")]
    pub status: Option<TrainingStatus>,
    pub terms: ChangedTerms,
}

/// What is `None` stays, `Some(None)` is taken away. Wall times in the training's zone.
#[derive(Debug, Default, Serialize)]
pub struct ChangedTerms {
    pub opens: Option<Option<String>>,
    pub closes: Option<Option<String>>,
    pub umbrella_closes: Option<Option<String>>,
    pub groups_lock: Option<Option<String>>,
    pub minimum_group_size: Option<i32>,
    pub facilitators_from: Option<i32>,
    pub individuals: Option<bool>,
    pub capacity: Option<Option<i32>>,
    pub has_waitlist: Option<bool>,
}

pub async fn update_training(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    training: &Training,
    changed: ChangedTraining,
) -> Result<()> {
    cx.authorize(Action::UpdateTraining, Resource::Visible)?;
    let content = newest(cx).await?;
    let turn = Isolation::InTurn(training.id);
    let input = (training.id.0, changed);
    let done = cx.write_once_at(turn, "updateTraining", key, input, move |tx, input| {
        let content = Arc::clone(&content);
        async move { apply(tx, &input, content).await }.boxed()
    });
    done.await?;
    cx.reread_admissions().await?;
    cx.reread_content().await
}

/// The row as it is now.
pub async fn row_of(tx: &Tx<'_>, id: TrainingId) -> Result<Model, WriteError> {
    let row = tx.beyond_scope::<Entity>().filter(Column::Id.eq(id));
    let row = row.one(tx.on()).await?;
    Ok(row.ok_or_else(|| not_found("input.training"))?)
}

async fn apply(
    tx: &Tx<'_>,
    (training, changed): &(i64, ChangedTraining),
    content: Arc<Content>,
) -> Result<(), WriteError> {
    let before = row_of(tx, TrainingId(*training)).await?;
    if before.version != changed.version {
        return Err(conflict("input.expectedVersion").into());
    }
    let mut row = changed.over(before.clone())?;
    may_be(tx, &before, &row).await?;
    let owner = Owner {
        stem: format!("training-{}", before.slug.as_str()),
        path: "input".to_owned(),
        values: Values::Training,
    };
    let mut wording = Wording::new(content, changed.change);
    row.title_key = wording
        .say(
            tx,
            &owner,
            "title",
            changed.title.as_deref(),
            Some(&before.title_key),
        )
        .await?;
    row.summary_key = wording
        .say(
            tx,
            &owner,
            "summary",
            changed.summary.as_deref(),
            Some(&before.summary_key),
        )
        .await?;
    row.version += 1;
    wording.announce(tx).await?;
    let all: ActiveModel = row.clone().into_active_model();
    all.reset_all().update(tx.on()).await?;
    if row.capacity != before.capacity || row.has_waitlist != before.has_waitlist {
        let training = Training::of(row).map_err(Error::internal)?;
        fill_places(tx, &training).await?;
    }
    tx.audit_published(Action::UpdateTraining, Kind::Training, *training)
        .await
}

impl ChangedTraining {
    /// The row with what is to be different.
    fn over(&self, mut row: Model) -> Result<Model, WriteError> {
        let terms = &self.terms;
        let kept = |value: &mut i32, said: Option<i32>| *value = said.unwrap_or(*value);
        kept(&mut row.ordinal, self.ordinal);
        kept(&mut row.minimum_group_size, terms.minimum_group_size);
        kept(&mut row.facilitators_from, terms.facilitators_from);
        row.individuals = terms.individuals.unwrap_or(row.individuals);
        row.has_waitlist = terms.has_waitlist.unwrap_or(row.has_waitlist);
        row.capacity = terms.capacity.unwrap_or(row.capacity);
        row.status = self.status.unwrap_or(row.status);
        if let Some(day) = &self.starts_on {
            row.starts_on = column::to_date(read(day)?)?;
        }
        if let Some(day) = &self.ends_on {
            row.ends_on = column::to_date(read(day)?)?;
        }
        if let Some(zone) = &self.zone {
            row.time_zone = ZoneName(zone.clone());
        }
        for (column, said) in [
            (&mut row.registration_opens, &terms.opens),
            (&mut row.registration_closes, &terms.closes),
            (&mut row.umbrella_closes, &terms.umbrella_closes),
            (&mut row.groups_lock, &terms.groups_lock),
        ] {
            if let Some(said) = said {
                let wall = said.as_ref().map(|wall| read::<DateTime>(wall));
                *column = wall.transpose()?.map(column::to_wall_time).transpose()?;
            }
        }
        Ok(row)
    }
}

/// What was checked before is read again.
pub fn read<T: std::str::FromStr>(text: &str) -> Result<T, Error>
where
    T::Err: Into<Box<dyn std::error::Error + Send + Sync>> + std::fmt::Display,
{
    text.parse()
        .map_err(|_| Error::internal(NotRead(text.to_owned())))
}

#[derive(Debug, thiserror::Error)]
#[error("{0} was written and cannot be read")]
struct NotRead(String);

/// Refuses days that are none, and a window that never opens.
pub fn may_stand(training: &Training) -> Result<(), WriteError> {
    let (first, last) = (training.starts_on, training.ends_on);
    let days = (last - first).get_days();
    if !(0..LONGEST).contains(&days) {
        let refusal = Refusal::new(ErrorCode::Invalid, "error-training-days");
        return Err(refusal
            .about("input.endsOn")
            .with("max", usize::try_from(LONGEST).unwrap_or_default())
            .into());
    }
    let opens = RegistrationWindow::opens_at(training)?;
    for (is_umbrella, path) in [
        (false, "input.registration.closes"),
        (true, "input.registration.umbrellaCloses"),
    ] {
        let closes = RegistrationWindow::closes_at(training, is_umbrella)?;
        if opens.is_some_and(|opens| closes <= opens) {
            let never = Refusal::new(ErrorCode::Invalid, "error-registration-never-open");
            return Err(never.about(path).into());
        }
    }
    Ok(())
}

async fn may_be(tx: &Tx<'_>, before: &Model, row: &Model) -> Result<(), WriteError> {
    let training = Training::of(row.clone()).map_err(Error::internal)?;
    may_stand(&training)?;
    hold_its_sittings(tx, &training).await?;
    if row.status == before.status {
        return Ok(());
    }
    let refused = |message| {
        let refusal = Refusal::new(ErrorCode::Conflict, message);
        Err(refusal.about("input.status").into())
    };
    match row.status {
        TrainingStatus::Published => {
            let modules = tx
                .beyond_scope::<module::Entity>()
                .filter(module::Column::TrainingId.eq(row.id));
            match modules.count(tx.on()).await? {
                0 => refused("error-training-empty"),
                _ => Ok(()),
            }
        }
        TrainingStatus::Draft => {
            let groups = tx
                .beyond_scope::<registration_group::Entity>()
                .filter(registration_group::Column::TrainingId.eq(row.id));
            match groups.count(tx.on()).await? {
                0 => Ok(()),
                _ => refused("error-training-has-groups"),
            }
        }
        TrainingStatus::Cancelled => Ok(()),
    }
}

/// Its sittings stay within its days.
async fn hold_its_sittings(tx: &Tx<'_>, training: &Training) -> Result<(), WriteError> {
    let rows = tx
        .beyond_scope::<sitting::Entity>()
        .join(JoinType::InnerJoin, sitting::Relation::Session.def())
        .join(JoinType::InnerJoin, session::Relation::Module.def())
        .filter(module::Column::TrainingId.eq(training.id))
        .filter(sitting::Column::Status.eq(sitting::SittingStatus::Scheduled));
    for row in rows.all(tx.on()).await? {
        let at = column::timestamp(row.starts_at)?;
        let day: Date = at.to_zoned_datetime(training.time_zone.clone()).date();
        if !(training.starts_on..=training.ends_on).contains(&day) {
            let outside = Refusal::new(ErrorCode::OutsideTraining, "error-outside-training");
            return Err(outside
                .about("input.startsOn")
                .with("start", training.starts_on.to_string())
                .with("end", training.ends_on.to_string())
                .into());
        }
    }
    Ok(())
}
