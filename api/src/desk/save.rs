//! Saving a text as a draft of one's own. What was saved before stays in the history.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entity::ids::RevisionId;
use entity::revision::{ActiveModel, Column, Entity, Model, RevisionState};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, QueryFilter, Set};

use super::check::{Finding, Severity};
use super::fresh::{Against, is_current, newest, unchanged};
use super::place::Place;
use super::standing::findings_of;
use crate::access::{Action, Touched};
use crate::clock::column;
use crate::content::Content;
use crate::cx::{Cx, Isolation, Tx, work};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::localization::written;

/// The longest note, in characters.
const LONGEST_NOTE: usize = 2000;

pub struct Wanted {
    pub place: Place,
    pub text: String,
    pub against: Against,
    pub acknowledged: Vec<String>,
    pub note: Option<String>,
}

/// What became of it, and what there is to say of the text.
pub struct Saved {
    pub outcome: Result<()>,
    pub findings: Vec<Finding>,
}

impl Saved {
    pub fn refused(refusal: Refusal) -> Self {
        Self {
            outcome: Err(refusal.into()),
            findings: Vec::new(),
        }
    }
}

/// A revision as it is to be.
pub struct Draft {
    pub text: String,
    pub source: String,
    pub base: Option<String>,
    pub against: Against,
    pub acknowledged: String,
    pub note: Option<String>,
}

pub async fn save_translation(cx: &Cx, wanted: Wanted) -> Saved {
    let mut findings = Vec::new();
    let outcome = save(cx, wanted, &mut findings).await;
    Saved { outcome, findings }
}

async fn save(cx: &Cx, wanted: Wanted, findings: &mut Vec<Finding>) -> Result<()> {
    let content = newest(cx).await?;
    let found = wanted.place.find(&content)?;
    cx.authorize(Action::SaveTranslation, wanted.place.resource())?;
    if wanted.place.is_source() {
        let source = Refusal::new(ErrorCode::Invalid, "error-language-is-source");
        return Err(source.about("input.language").into());
    }
    let note = note(wanted.note.as_deref(), "input.note")?;
    is_current(&content, &found, &wanted.against, "input")?;
    *findings = findings_of(&content.languages, &found, &wanted.text);
    let has_errors = findings.iter().any(|one| one.severity == Severity::Error);
    if has_errors {
        return Err(broken("input.text").into());
    }
    let draft = Draft {
        source: written(found.source),
        base: found.base_digest().and(found.standing.base.map(written)),
        against: wanted.against,
        acknowledged: acknowledged(&wanted.acknowledged, findings),
        text: wanted.text,
        note,
    };
    let input = (draft, wanted.place.clone(), Arc::clone(&content));
    let save = work(input, |tx, input| apply(tx, input).boxed());
    let saved = cx.write(Isolation::Serializable, save).await;
    cx.noted(Action::SaveTranslation, saved)
}

pub fn broken(path: &str) -> Refusal {
    Refusal::new(ErrorCode::TextRefused, "error-text-refused").about(path)
}

/// Those of the codes that say something of this text.
pub fn acknowledged(codes: &[String], findings: &[Finding]) -> String {
    let said: BTreeSet<&str> = findings.iter().map(|one| one.code).collect();
    let codes: BTreeSet<&str> = codes.iter().map(String::as_str).collect();
    let both: Vec<&str> = said.intersection(&codes).copied().collect();
    both.join(" ")
}

/// The first warning that was not confirmed.
pub fn unconfirmed<'f>(findings: &'f [Finding], acknowledged: &str) -> Option<&'f Finding> {
    let confirmed: BTreeSet<&str> = acknowledged.split(' ').collect();
    let mut warnings = findings
        .iter()
        .filter(|one| one.severity == Severity::Warning);
    warnings.find(|one| !confirmed.contains(one.code))
}

pub fn note(text: Option<&str>, path: &str) -> Result<Option<String>, Refusal> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    let count = text.map_or(0, |text| text.chars().count());
    if count > LONGEST_NOTE {
        return Err(Refusal::new(ErrorCode::Invalid, "error-text-too-long")
            .about(path)
            .with("max", LONGEST_NOTE)
            .with("count", count));
    }
    Ok(text.map(str::to_owned))
}

async fn apply(tx: &Tx<'_>, input: Arc<(Draft, Place, Arc<Content>)>) -> Result<(), WriteError> {
    let (draft, place, content) = &*input;
    let places = BTreeMap::from([(place.clone(), "input.expectedVersion".to_owned())]);
    unchanged(tx, content, &places).await?;
    let own = own(tx, place).await?;
    let is_same = |row: &Model| {
        row.text == draft.text
            && row.source_digest == draft.against.source_digest
            && row.base_digest == draft.against.base_digest
            && row.version == draft.against.version
            && row.acknowledged == draft.acknowledged
            && row.note == draft.note
    };
    if own.iter().any(is_same) {
        return Ok(());
    }
    for row in own {
        turn(tx, row, RevisionState::Superseded).await?;
    }
    let row = tx.insert(new(tx, place, draft)?).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::Revision, row.id.0)),
        ..Touched::default()
    };
    tx.audit(Action::SaveTranslation, touched).await
}

/// The viewer's own revisions that are not published.
async fn own(tx: &Tx<'_>, place: &Place) -> Result<Vec<Model>, WriteError> {
    let (key, language) = place.row();
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::MessageKey.eq(key))
        .filter(Column::Language.eq(language))
        .filter(Column::Author.eq(&tx.viewer().subject))
        .filter(Column::State.is_not_in([RevisionState::Published, RevisionState::Superseded]));
    Ok(rows.all(tx.on()).await?)
}

pub async fn turn(tx: &Tx<'_>, row: Model, state: RevisionState) -> Result<(), WriteError> {
    let mut row = row.into_active_model();
    row.state = Set(state);
    row.changed_at = Set(column::to_timestamp(tx.now())?);
    row.update(tx.on()).await?;
    Ok(())
}

/// A draft of the viewer's.
pub fn new(tx: &Tx<'_>, place: &Place, draft: &Draft) -> Result<ActiveModel, WriteError> {
    let now = column::to_timestamp(tx.now())?;
    let (message_key, language) = place.row();
    Ok(ActiveModel {
        id: Set(RevisionId(tx.timely_id())),
        message_key: Set(message_key),
        language: Set(language),
        state: Set(RevisionState::Draft),
        text: Set(draft.text.clone()),
        source: Set(draft.source.clone()),
        source_digest: Set(draft.against.source_digest.clone()),
        base: Set(draft.base.clone()),
        base_digest: Set(draft.against.base_digest.clone()),
        version: Set(draft.against.version),
        author: Set(tx.viewer().subject.clone()),
        reviewer: Set(None),
        note: Set(draft.note.clone()),
        acknowledged: Set(draft.acknowledged.clone()),
        created_at: Set(now),
        changed_at: Set(now),
        published_at: Set(None),
        edition: Set(None),
        import_id: Set(None),
        replaces_id: Set(None),
    })
}
