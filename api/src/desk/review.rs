//! Handing drafts in, and giving them back.

use std::collections::HashMap;
use std::sync::Arc;

use entity::ids::RevisionId;
use entity::revision::{Model, RevisionState};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, Set};

use super::check::{Finding, Severity};
use super::fresh::newest;
use super::place::Place;
use super::revisions::revisions_by_ids;
use super::save::{broken, note, turn, unconfirmed};
use super::standing::findings_of;
use crate::access::{Action, Touched};
use crate::clock::column;
use crate::content::Content;
use crate::cx::{Cx, Isolation, Tx, work};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;

/// Revisions by their rows, and the content that they are held against.
pub struct Batch {
    pub rows: Vec<i64>,
    pub note: Option<String>,
    pub content: Arc<Content>,
    /// What there is to say of each: texts do not change, so nobody waits for it who waits to write.
    findings: HashMap<RevisionId, Vec<Finding>>,
}

impl Batch {
    pub async fn of(cx: &Cx, rows: Vec<i64>, note: Option<String>) -> Result<Self> {
        let content = newest(cx).await?;
        let found = revisions_by_ids(cx, rows.clone()).await?;
        let checking = Arc::clone(&content);
        let findings = tokio::task::spawn_blocking(move || {
            let look = |row: Model| {
                let place = place_of(&row)?;
                let found = place.find(&checking).ok()?;
                Some((row.id, findings_of(&checking.languages, &found, &row.text)))
            };
            found.into_iter().filter_map(look).collect()
        });
        Ok(Self {
            rows,
            note,
            content,
            findings: findings.await.map_err(Error::internal)?,
        })
    }

    /// Whether a text has no errors, and its warnings are confirmed.
    pub fn is_sound(&self, row: &Model, path: &str) -> Result<(), Refusal> {
        let findings = self.findings.get(&row.id).ok_or_else(|| not_found(path))?;
        if findings.iter().any(|one| one.severity == Severity::Error) {
            return Err(broken(path));
        }
        match unconfirmed(findings, &row.acknowledged) {
            Some(open) => Err(Refusal::new(ErrorCode::WarningsOpen, "error-warnings-open")
                .about(path)
                .with("value", open.code)),
            None => Ok(()),
        }
    }
}

/// The viewer's own drafts wait for review from now on: all of them, or none.
pub async fn submit_translations(cx: &Cx, rows: Vec<i64>) -> Result<()> {
    let batch = Batch::of(cx, rows, None).await?;
    let submit = work(batch, |tx, batch| submit(tx, batch).boxed());
    let submitted = cx.write(Isolation::Serializable, submit).await;
    cx.noted(Action::SubmitTranslation, submitted)
}

async fn submit(tx: &Tx<'_>, batch: Arc<Batch>) -> Result<(), WriteError> {
    for (path, row, place) in named(tx, &batch).await? {
        tx.authorize(Action::SubmitTranslation, place.resource())?;
        if row.author != tx.viewer().subject {
            return Err(not_found(&path).into());
        }
        if row.state == RevisionState::InReview {
            continue;
        }
        is_in(
            &row,
            &[RevisionState::Draft, RevisionState::ChangesRequested],
            &path,
        )?;
        batch.is_sound(&row, &path)?;
        note_on(tx, Action::SubmitTranslation, &row).await?;
        turn(tx, row, RevisionState::InReview).await?;
    }
    Ok(())
}

/// Gives revisions back to their authors, with what is to be done.
pub async fn request_changes(cx: &Cx, rows: Vec<i64>, text: &str) -> Result<()> {
    let note = note(Some(text), "input.note")?;
    let empty = || Refusal::new(ErrorCode::Invalid, "error-text-empty").about("input.note");
    let batch = Batch::of(cx, rows, Some(note.ok_or_else(empty)?)).await?;
    let give_back = work(batch, |tx, batch| give_back(tx, batch).boxed());
    let requested = cx.write(Isolation::Serializable, give_back).await;
    cx.noted(Action::RequestTranslationChanges, requested)
}

async fn give_back(tx: &Tx<'_>, batch: Arc<Batch>) -> Result<(), WriteError> {
    for (path, row, place) in named(tx, &batch).await? {
        tx.authorize(Action::RequestTranslationChanges, place.resource())?;
        is_in(&row, &[RevisionState::InReview], &path)?;
        note_on(tx, Action::RequestTranslationChanges, &row).await?;
        let mut row = row.into_active_model();
        row.state = Set(RevisionState::ChangesRequested);
        row.reviewer = Set(Some(tx.viewer().subject.clone()));
        row.note = Set(batch.note.clone());
        row.changed_at = Set(column::to_timestamp(tx.now())?);
        row.update(tx.on()).await?;
    }
    Ok(())
}

/// The revisions that are named, each with the path of its id. What the viewer does not see is not there.
pub async fn named(tx: &Tx<'_>, batch: &Batch) -> Result<Vec<(String, Model, Place)>, WriteError> {
    use entity::revision::{Column, Entity};
    let rows = tx.find::<Entity>();
    let rows = rows.filter(Column::Id.is_in(batch.rows.iter().copied()));
    let rows = rows.all().await?;
    let mut named = Vec::new();
    for (place, id) in batch.rows.iter().enumerate() {
        let path = format!("input.revisions.{place}");
        let row = rows.iter().find(|row| row.id.0 == *id);
        let row = row.ok_or_else(|| not_found(&path))?.clone();
        let place = place_of(&row).ok_or_else(|| not_found(&path))?;
        named.push((path, row, place));
    }
    Ok(named)
}

pub fn place_of(row: &Model) -> Option<Place> {
    Some(Place::new(
        row.message_key.0.clone(),
        row.language.as_str().parse().ok()?,
    ))
}

pub fn is_in(row: &Model, states: &[RevisionState], path: &str) -> Result<(), Refusal> {
    match states.contains(&row.state) {
        true => Ok(()),
        false => Err(Refusal::new(ErrorCode::Conflict, "error-revision-state").about(path)),
    }
}

pub async fn note_on(tx: &Tx<'_>, action: Action, row: &Model) -> Result<(), WriteError> {
    let touched = Touched {
        node: Some(ids::encode(Kind::Revision, row.id.0)),
        ..Touched::default()
    };
    tx.audit(action, touched).await
}
