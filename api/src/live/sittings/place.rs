//! Where in a training a sitting may stand.

use entity::ids::{SessionId, SittingId};
use entity::sitting::{Column, Entity, Model, SittingStatus};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::clock::column;
use crate::curriculum::Training;
use crate::cx::Tx;
use crate::error::{ErrorCode, Refusal, Result, WriteError};

/// A span that a sitting is to take.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    pub starts_at: Timestamp,
    pub minutes: i32,
}

impl Span {
    pub fn ends_at(&self) -> Timestamp {
        self.starts_at + SignedDuration::from_mins(self.minutes.into())
    }

    fn of(row: &Model) -> Result<Self> {
        Ok(Self {
            starts_at: column::timestamp(row.starts_at)?,
            minutes: row.minutes,
        })
    }

    fn meets(&self, other: &Self) -> bool {
        self.starts_at < other.ends_at() && other.starts_at < self.ends_at()
    }
}

/// Refuses what begins outside of the training's days, or has begun.
pub fn may_take(training: &Training, span: Span, now: Timestamp) -> Result<(), Refusal> {
    let about = |code, message| Refusal::new(code, message).about("input.startsLocal");
    if span.starts_at <= now {
        return Err(about(ErrorCode::SittingBegun, "error-sitting-past"));
    }
    let day = span.starts_at.to_zoned_datetime(training.time_zone.clone());
    let days = training.starts_on..=training.ends_on;
    if !days.contains(&day.date()) {
        return Err(about(ErrorCode::OutsideTraining, "error-outside-training")
            .with("start", training.starts_on.to_string())
            .with("end", training.ends_on.to_string()));
    }
    Ok(())
}

/// Refuses to change what has begun.
pub fn not_begun(starts_at: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    if starts_at <= now {
        let begun = Refusal::new(ErrorCode::SittingBegun, "error-sitting-begun");
        return Err(begun.about("input.sitting"));
    }
    Ok(())
}

/// Refuses what would be at the same time as another sitting of the session.
pub async fn is_free(
    tx: &Tx<'_>,
    session: SessionId,
    own: Option<SittingId>,
    span: Span,
    argument: &str,
) -> Result<(), WriteError> {
    let others = tx
        .beyond_scope::<Entity>()
        .filter(Column::SessionId.eq(session))
        .filter(Column::Status.eq(SittingStatus::Scheduled));
    for row in others.all(tx.on()).await? {
        if Some(row.id) != own && Span::of(&row)?.meets(&span) {
            let overlap = Refusal::new(ErrorCode::SittingsOverlap, "error-sittings-overlap");
            return Err(overlap.about(argument).with("label", row.label).into());
        }
    }
    Ok(())
}
