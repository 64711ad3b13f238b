//! Publishing: revisions that waited, texts that are still right, texts of before. All of it at once, or nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entity::ids::RevisionId;
use entity::revision::{self, Model, RevisionState};
use entity::translation;
use fluent_syntax::ast::Entry;
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::check::Severity;
use super::fresh::{Against, conflict, is_current, newest, unchanged};
use super::place::{Found, Place};
use super::publication::announce;
use super::review::{Batch, is_in, named, note_on, place_of};
use super::save::{Draft, broken, new, note, turn};
use super::source;
use super::standing::findings_of;
use crate::access::{Action, Touched};
use crate::clock::column;
use crate::content::Content;
use crate::cx::{Cx, Isolation, Tx, work};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::localization::{digest, read_message};
use crate::people::not_found;

/// Which edition revisions became a part of: all of them, or none. Sent again it is what it was.
pub async fn publish_translations(cx: &Cx, rows: Vec<i64>, text: Option<&str>) -> Result<i64> {
    let note = note(text, "input.note")?;
    let batch = Batch::of(cx, rows, note).await?;
    let publish = work(batch, |tx, batch| apply(tx, batch).boxed());
    let published = cx.write(Isolation::Serializable, publish).await;
    let edition = cx.noted(Action::PublishTranslation, published)?;
    cx.reread_content().await?;
    Ok(edition)
}

async fn apply(tx: &Tx<'_>, batch: Arc<Batch>) -> Result<i64, WriteError> {
    let named = named(tx, &batch).await?;
    for (_, _, place) in &named {
        tx.authorize(Action::PublishTranslation, place.resource())?;
    }
    if let Some(edition) = was_published(tx, &named) {
        return Ok(edition);
    }
    let mut places = BTreeMap::new();
    for (path, row, place) in &named {
        is_publishable(tx, &batch, (path, row, place)).await?;
        if places.insert(place.clone(), path.clone()).is_some() {
            let twice = Refusal::new(ErrorCode::Invalid, "error-translation-twice");
            return Err(twice.about(path).into());
        }
    }
    unchanged(tx, &batch.content, &places).await?;
    let edition = tx.publish_texts().await?;
    for (_, row, place) in named {
        note_on(tx, Action::PublishTranslation, &row).await?;
        let words = Words {
            revision: Some(row.id),
            source_digest: Some(row.source_digest.clone()),
            base_digest: row.base_digest.clone(),
            ..Words::default()
        };
        lay(tx, &place, row.version, words, edition).await?;
        let mut row = row.into_active_model();
        row.state = Set(RevisionState::Published);
        row.reviewer = Set(Some(tx.viewer().subject.clone()));
        row.published_at = Set(Some(column::to_timestamp(tx.now())?));
        row.changed_at = Set(column::to_timestamp(tx.now())?);
        row.edition = Set(Some(edition));
        row.update(tx.on()).await?;
    }
    announce(tx, edition, places.keys(), batch.note.clone()).await?;
    Ok(edition)
}

/// The edition of all of these, if the viewer has published them together before.
fn was_published(tx: &Tx<'_>, named: &[(String, Model, Place)]) -> Option<i64> {
    let by_viewer = |row: &Model| {
        let is_theirs = row.reviewer.as_deref() == Some(&tx.viewer().subject);
        row.edition.filter(|_| is_theirs)
    };
    let editions: BTreeSet<_> = named.iter().map(|(_, row, _)| by_viewer(row)).collect();
    let mut editions = editions.into_iter();
    match (editions.next(), editions.next()) {
        (Some(edition), None) => edition,
        _ => None,
    }
}

async fn is_publishable(
    tx: &Tx<'_>,
    batch: &Batch,
    (path, row, place): (&str, &Model, &Place),
) -> Result<(), WriteError> {
    is_in(row, &[RevisionState::InReview], path)?;
    if row.author == tx.viewer().subject && !authors_publish(tx).await? {
        let own = Refusal::new(ErrorCode::Forbidden, "error-own-revision");
        return Err(own.about(path).into());
    }
    let found = place.find(&batch.content)?;
    let against = Against {
        source_digest: row.source_digest.clone(),
        base_digest: row.base_digest.clone(),
        version: row.version,
    };
    let current = is_current(&batch.content, &found, &against, path);
    current.map_err(|refusal| refusal.about(path))?;
    Ok(batch.is_sound(row, path)?)
}

async fn authors_publish(tx: &Tx<'_>) -> Result<bool, WriteError> {
    use entity::program::{Column, Entity};
    let allows = tx
        .beyond_scope::<Entity>()
        .filter(Column::AuthorsPublish.eq(true));
    Ok(allows.one(tx.on()).await?.is_some())
}

/// What a language says from now on.
#[derive(Default)]
pub struct Words {
    pub revision: Option<RevisionId>,
    pub is_withdrawn: bool,
    pub source_digest: Option<String>,
    pub base_digest: Option<String>,
    pub same_as: String,
}

/// Lays words over those of before, which were of this version.
pub async fn lay(
    tx: &Tx<'_>,
    place: &Place,
    version: i32,
    words: Words,
    edition: i64,
) -> Result<(), WriteError> {
    use translation::{ActiveModel, Entity};
    let before = Entity::find_by_id(place.row()).one(tx.on()).await?;
    if before.as_ref().map_or(0, |row| row.version) != version {
        return Err(conflict("input").into());
    }
    let earlier = before.as_ref().and_then(|row| row.revision_id);
    if let Some(earlier) = earlier.filter(|id| Some(*id) != words.revision) {
        let row = revision::Entity::find_by_id(earlier).one(tx.on()).await?;
        if let Some(row) = row {
            turn(tx, row, RevisionState::Superseded).await?;
        }
    }
    let (message_key, language) = place.row();
    let row = ActiveModel {
        message_key: Set(message_key),
        language: Set(language),
        version: Set(version + 1),
        revision_id: Set(words.revision),
        is_withdrawn: Set(words.is_withdrawn),
        source_digest: Set(words.source_digest),
        base_digest: Set(words.base_digest),
        same_as: Set(words.same_as),
        edition: Set(edition),
        changed_at: Set(column::to_timestamp(tx.now())?),
    };
    match before {
        Some(_) => drop(row.update(tx.on()).await?),
        None => drop(tx.insert(row).await?),
    }
    Ok(())
}

/// A translation that is right although what it was made from has changed.
pub struct Confirmed {
    pub place: Place,
    pub against: Against,
}

pub async fn confirm_translations(cx: &Cx, confirmed: Vec<Confirmed>) -> Result<()> {
    if confirmed.is_empty() {
        let nothing = Refusal::new(ErrorCode::Conflict, "error-nothing-to-confirm");
        return Err(nothing.about("input.translations").into());
    }
    let content = newest(cx).await?;
    let input = (confirmed, content);
    let confirm = work(input, |tx, input| confirm(tx, input).boxed());
    let done = cx.write(Isolation::Serializable, confirm).await;
    cx.noted(Action::ConfirmTranslation, done)?;
    cx.reread_content().await
}

async fn confirm(
    tx: &Tx<'_>,
    input: Arc<(Vec<Confirmed>, Arc<Content>)>,
) -> Result<(), WriteError> {
    let (confirmed, content) = &*input;
    let mut places = BTreeMap::new();
    for (number, one) in confirmed.iter().enumerate() {
        let path = format!("input.translations.{number}");
        tx.authorize(Action::ConfirmTranslation, one.place.resource())?;
        let found = one.place.find(content)?;
        is_current(content, &found, &one.against, &path)?;
        if found.standing.own.is_none() || one.place.is_source() {
            let nothing = Refusal::new(ErrorCode::Conflict, "error-nothing-to-confirm");
            return Err(nothing.about(path).into());
        }
        if places.insert(one.place.clone(), path.clone()).is_some() {
            let twice = Refusal::new(ErrorCode::Invalid, "error-translation-twice");
            return Err(twice.about(path).into());
        }
    }
    unchanged(tx, content, &places).await?;
    let edition = tx.publish_texts().await?;
    for one in confirmed {
        let found = one.place.find(content)?;
        let revision = found.standing.mark.and_then(|mark| mark.revision);
        let words = Words {
            revision: revision.map(RevisionId),
            source_digest: Some(one.against.source_digest.clone()),
            base_digest: one.against.base_digest.clone(),
            ..Words::default()
        };
        lay(tx, &one.place, one.against.version, words, edition).await?;
        let touched = Touched {
            node: Some(ids::encode_name(Kind::Translation, &one.place.name())),
            ..Touched::default()
        };
        tx.audit(Action::ConfirmTranslation, touched).await?;
    }
    announce(tx, edition, places.keys(), None).await
}

/// Back to a text of before; to what was shipped if no revision is named.
pub struct Reverted {
    pub place: Place,
    pub revision: Option<i64>,
    pub version: i32,
    pub note: Option<String>,
}

pub async fn revert(cx: &Cx, wanted: Reverted) -> Result<()> {
    let note = note(wanted.note.as_deref(), "input.note")?;
    let content = newest(cx).await?;
    let input = (Reverted { note, ..wanted }, content);
    let back = work(input, |tx, input| go_back(tx, input).boxed());
    let done = cx.write(Isolation::Serializable, back).await;
    cx.noted(Action::RevertTranslation, done)?;
    cx.reread_content().await
}

async fn go_back(tx: &Tx<'_>, input: Arc<(Reverted, Arc<Content>)>) -> Result<(), WriteError> {
    let (wanted, content) = &*input;
    let place = &wanted.place;
    let action = match place.is_source() {
        true => Action::SaveSource,
        false => Action::RevertTranslation,
    };
    tx.authorize(action, place.resource())?;
    let found = place.find(content)?;
    if wanted.version != found.version() {
        return Err(conflict("input.expectedVersion").into());
    }
    let path = "input.expectedVersion".to_owned();
    unchanged(tx, content, &BTreeMap::from([(place.clone(), path)])).await?;
    let edition = tx.publish_texts().await?;
    let words = match wanted.revision {
        None => Words {
            same_as: same_as(content, &found, None),
            ..Words::default()
        },
        Some(id) => of_before(tx, (wanted, content), &found, (id, edition)).await?,
    };
    lay(tx, place, wanted.version, words, edition).await?;
    let touched = Touched {
        node: Some(ids::encode_name(Kind::Translation, &place.name())),
        ..Touched::default()
    };
    tx.audit(Action::RevertTranslation, touched).await?;
    announce(tx, edition, [place].into_iter(), wanted.note.clone()).await
}

/// Of English: the wordings that still say the same after going back to one of them; what was shipped if no text is given.
fn same_as(content: &Content, found: &Found<'_>, text: Option<&str>) -> String {
    let key = &found.place.key;
    let read = text.and_then(|text| read_message(key, text).ok());
    let back = match text {
        Some(_) => read,
        None => content.languages.shipped_source(key).cloned(),
    };
    let back = back.map(|message| digest(&Entry::Message(message)));
    match (found.standing.mark, back) {
        (Some(mark), Some(back)) if found.place.is_source() && mark.same_as.contains(&back) => {
            format!("{} {}", mark.same_as.join(" "), found.source_digest)
        }
        _ => String::new(),
    }
}

/// The words of a revision that was published once, as a new one.
async fn of_before(
    tx: &Tx<'_>,
    (wanted, content): (&Reverted, &Content),
    found: &Found<'_>,
    (id, edition): (i64, i64),
) -> Result<Words, WriteError> {
    let path = "input.revision";
    let rows = tx.find::<revision::Entity>();
    let row = rows.filter(revision::Column::Id.eq(id)).one().await?;
    let row = row.filter(|row| place_of(row).as_ref() == Some(&wanted.place));
    let row = row.ok_or_else(|| not_found(path))?;
    if row.published_at.is_none() {
        return Err(Refusal::new(ErrorCode::Conflict, "error-revision-state")
            .about(path)
            .into());
    }
    let findings = match wanted.place.is_source() {
        true => source::findings_of(content, found, &row.text),
        false => findings_of(&content.languages, found, &row.text),
    };
    // What was to be confirmed was, when it was published first.
    if findings.iter().any(|one| one.severity == Severity::Error) {
        return Err(broken(path).into());
    }
    let draft = Draft {
        text: row.text.clone(),
        source: row.source.clone(),
        base: row.base.clone(),
        against: Against {
            source_digest: row.source_digest.clone(),
            base_digest: row.base_digest.clone(),
            version: wanted.version,
        },
        acknowledged: row.acknowledged.clone(),
        note: wanted.note.clone(),
    };
    let now = column::to_timestamp(tx.now())?;
    let again = revision::ActiveModel {
        state: Set(RevisionState::Published),
        reviewer: Set(Some(tx.viewer().subject.clone())),
        published_at: Set(Some(now)),
        edition: Set(Some(edition)),
        ..new(tx, &wanted.place, &draft)?
    };
    let again = tx.insert(again).await?;
    Ok(Words {
        same_as: same_as(content, found, Some(&again.text)),
        revision: Some(again.id),
        source_digest: Some(again.source_digest),
        base_digest: again.base_digest,
        ..Words::default()
    })
}
