//! Changing what completing a training takes.

use std::sync::Arc;

use entity::training;
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, EntityTrait, Set, Unchanged};
use serde::Serialize;

use super::course::{Course, Rule};
use super::refresh::refresh_all;
use crate::access::{Action, Resource, Touched};
use crate::curriculum::{Training, TrainingId};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Result, WriteError};
use crate::ids::{self, Kind};

/// What is `None` stays.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ChangedRule {
    pub sessions: Option<i32>,
    pub assignments: Option<i32>,
    pub attestation: Option<bool>,
    pub presence_minutes: Option<i32>,
    pub late_days: Option<i32>,
}

/// Changes what completing a training takes. Who completed it stays so; who meets the new rule has completed it now.
pub async fn change_rule(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    training: &Training,
    changed: ChangedRule,
) -> Result<()> {
    cx.authorize(Action::ChangeCompletionRule, Resource::Visible)?;
    let course = Course::of(cx, training);
    let turn = Isolation::InTurn(training.id);
    cx.write_once_at(
        turn,
        "changeCompletionRule",
        key,
        (course, changed),
        |tx, input| apply(tx, input).boxed(),
    )
    .await?;
    cx.reread_content().await
}

async fn apply(tx: &Tx<'_>, input: Arc<(Course, ChangedRule)>) -> Result<(), WriteError> {
    let (course, changed) = &*input;
    let row = training::ActiveModel {
        id: Unchanged(TrainingId(course.training)),
        required_sessions: changed.sessions.map(Set).unwrap_or_default(),
        required_assignments: changed.assignments.map(Set).unwrap_or_default(),
        requires_attestation: changed.attestation.map(Set).unwrap_or_default(),
        presence_minutes: changed.presence_minutes.map(Set).unwrap_or_default(),
        late_days: changed.late_days.map(Set).unwrap_or_default(),
        ..Default::default()
    };
    row.update(tx.on()).await?;
    refresh_all(tx, course).await?;
    tx.publish().await?;
    let node = ids::encode(Kind::Training, course.training);
    let touched = Touched {
        node: Some(node),
        ..Touched::default()
    };
    tx.audit(Action::ChangeCompletionRule, touched).await
}

/// The rule as it stands in this transaction.
pub(super) async fn current(tx: &Tx<'_>, course: &Course) -> Result<Rule, WriteError> {
    let id = TrainingId(course.training);
    let row = training::Entity::find_by_id(id).one(tx.on()).await?;
    let row = row.ok_or_else(|| crate::people::not_found("input.training"))?;
    Ok(Rule {
        sessions: row.required_sessions.min(course.sessions),
        assignments: row.required_assignments.min(course.assignments),
        attestation: row.requires_attestation,
    })
}

/// Counts everybody's progress again after the training itself has changed.
pub async fn recount(tx: &Tx<'_>, training: i64) -> Result<(), WriteError> {
    let course = Course::read(tx, training).await?;
    refresh_all(tx, &course).await
}
