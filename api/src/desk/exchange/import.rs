//! Texts from a file as drafts of the viewer's: all of them or none, and taken back as one.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use entity::ids::RevisionId;
use entity::revision::{ActiveModel, Column, Entity, Model, RevisionState};
use futures_util::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use serde::{Deserialize, Serialize};

use super::{Format, Unit, read};
use crate::access::{Action, Touched};
use crate::clock::column;
use crate::content::Content;
use crate::cx::{Cx, IdempotencyKey, Isolation, ROWS, Tx, work};
use crate::desk::check::Severity;
use crate::desk::fresh::{Against, is_current, newest, unchanged};
use crate::desk::place::{Place, is_served};
use crate::desk::save::{Draft, new};
use crate::desk::standing::findings_of;
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::localization::{LanguageTag, written};
use crate::people::not_found;

/// The most texts of a file.
const MOST: usize = 10_000;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// By which it is taken back; `None` if nothing was written.
    pub id: Option<i64>,
    pub drafts: usize,
    /// Texts that say what is there already.
    pub unchanged: usize,
    /// Messages without words in the file.
    pub empty: usize,
    /// Drafts with something to be confirmed before they are handed in.
    pub with_warnings: usize,
}

/// What a file comes to.
struct Plan {
    drafts: Vec<(Place, Draft)>,
    imported: Imported,
}

pub async fn import(
    cx: &Cx,
    key: IdempotencyKey,
    (tag, format): (LanguageTag, Format),
    bytes: Vec<u8>,
    is_dry: bool,
) -> Result<Imported> {
    let content = newest(cx).await?;
    is_served(&content, &tag, "input.language")?;
    let anything = Place::new("", tag.clone());
    cx.authorize(Action::SaveTranslation, anything.resource())?;
    if anything.is_source() {
        let source = Refusal::new(ErrorCode::Invalid, "error-language-is-source");
        return Err(source.about("input.language").into());
    }
    let input = (tag.to_string(), format as u8, bytes);
    if let Some(known) = cx
        .recorded("importTranslations", &key, &cx.digest(&input)?)
        .await?
    {
        return Ok(known);
    }
    let (_, _, bytes) = &input;
    let file = read(format, bytes)?;
    let said = file.language.as_ref().map(|language| language.parse());
    if said.is_some_and(|said| said.as_ref() != Ok(&tag)) {
        let other = Refusal::new(ErrorCode::Invalid, "error-file-language");
        return Err(other.about("input.language").into());
    }
    Refusal::few(file.units.len(), MOST, "input.source")?;
    let planning = Arc::clone(&content);
    let planned = tokio::task::spawn_blocking(move || plan(&planning, &tag, file.units));
    let Plan { drafts, imported } = planned.await.map_err(Error::internal)??;
    if is_dry || drafts.is_empty() {
        return Ok(imported);
    }
    let work = Arc::new((drafts, content, imported));
    let done = cx
        .write_once("importTranslations", Some(key), input, move |tx, _| {
            let work = Arc::clone(&work);
            async move { apply(tx, &work).await }.boxed()
        })
        .await;
    cx.noted(Action::SaveTranslation, done)
}

/// Everything that is wrong with it, or what it comes to.
fn plan(content: &Content, tag: &LanguageTag, units: Vec<(u64, Unit)>) -> Result<Plan> {
    let mut errors = Vec::new();
    let mut seen: HashMap<String, u64> = HashMap::new();
    let mut plan = Plan {
        drafts: Vec::new(),
        imported: Imported::default(),
    };
    for (line, unit) in units {
        let path = format!("input.source.rows.{line}");
        if seen.insert(unit.key.clone(), line).is_some() {
            errors.push(Refusal::new(ErrorCode::Invalid, "error-translation-twice").about(&path));
            continue;
        }
        let text = unit
            .target
            .as_deref()
            .filter(|text| !text.trim().is_empty());
        let Some(text) = text else {
            plan.imported.empty += 1;
            continue;
        };
        match draft(content, tag, &unit, text, &path) {
            Ok(None) => plan.imported.unchanged += 1,
            Ok(Some((place, draft, has_warnings))) => {
                plan.imported.drafts += 1;
                plan.imported.with_warnings += usize::from(has_warnings);
                plan.drafts.push((place, draft));
            }
            Err(refusal) => errors.push(refusal),
        }
    }
    match errors.is_empty() {
        true => Ok(plan),
        false => Err(Error::Several(errors)),
    }
}

type Drafted = Option<(Place, Draft, bool)>;

fn draft(
    content: &Content,
    tag: &LanguageTag,
    unit: &Unit,
    text: &str,
    path: &str,
) -> Result<Drafted, Refusal> {
    let place = Place::new(unit.key.as_str(), tag.clone());
    let found = place.find(content).map_err(|refusal| refusal.about(path))?;
    let own = found.standing.own.map(written);
    let is_same = |text: &str| {
        let message = crate::localization::read_message(&unit.key, text).ok();
        message.map(|message| written(&message)) == own
    };
    if own.is_some() && is_same(text) {
        return Ok(None);
    }
    let against = Against {
        source_digest: unit
            .stamp
            .source_digest
            .clone()
            .unwrap_or_else(|| found.source_digest.to_owned()),
        base_digest: unit
            .stamp
            .base_digest
            .clone()
            .or_else(|| found.base_digest()),
        version: unit.stamp.version.unwrap_or_else(|| found.version()),
    };
    is_current(content, &found, &against, path)?;
    let findings = findings_of(&content.languages, &found, text);
    if let Some(error) = findings.iter().find(|one| one.severity == Severity::Error) {
        let refused = Refusal::new(ErrorCode::TextRefused, "error-row-refused");
        return Err(refused.about(path).with("value", error.code));
    }
    let has_warnings = !findings.is_empty();
    let draft = Draft {
        text: text.to_owned(),
        source: written(found.source),
        base: found.base_digest().and(found.standing.base.map(written)),
        against,
        acknowledged: String::new(),
        note: None,
    };
    Ok(Some((place, draft, has_warnings)))
}

async fn apply(
    tx: &Tx<'_>,
    (drafts, content, imported): &(Vec<(Place, Draft)>, Arc<Content>, Imported),
) -> Result<Imported, WriteError> {
    let places: BTreeMap<Place, String> = drafts
        .iter()
        .map(|(place, _)| (place.clone(), "input.source".to_owned()))
        .collect();
    unchanged(tx, content, &places).await?;
    let import = tx.timely_id();
    let open = own_open(tx, drafts).await?;
    supersede(tx, open.values().copied().collect()).await?;
    let mut rows = Vec::new();
    for (place, draft) in drafts {
        rows.push(ActiveModel {
            import_id: Set(Some(import)),
            replaces_id: Set(open.get(&place.key).copied()),
            ..new(tx, place, draft)?
        });
    }
    tx.insert_all(rows).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::TranslationImport, import)),
        ..Touched::default()
    };
    tx.audit(Action::SaveTranslation, touched).await?;
    Ok(Imported {
        id: Some(import),
        ..*imported
    })
}

/// The viewer's own texts of that language that are not published, by key.
async fn own_open(
    tx: &Tx<'_>,
    drafts: &[(Place, Draft)],
) -> Result<HashMap<String, RevisionId>, WriteError> {
    let Some((place, _)) = drafts.first() else {
        return Ok(HashMap::new());
    };
    let (_, language) = place.row();
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::Language.eq(language))
        .filter(Column::Author.eq(&tx.viewer().subject))
        .filter(Column::State.is_not_in([RevisionState::Published, RevisionState::Superseded]));
    let rows = rows.all(tx.on()).await?.into_iter();
    let named: HashMap<_, _> = rows.map(|row| (row.message_key.0, row.id)).collect();
    let ours = drafts.iter().filter_map(|(place, _)| {
        let id = named.get(&place.key)?;
        Some((place.key.clone(), *id))
    });
    Ok(ours.collect())
}

async fn supersede(tx: &Tx<'_>, ids: Vec<RevisionId>) -> Result<(), WriteError> {
    set_state(tx, &ids, RevisionState::Superseded).await
}

async fn set_state(
    tx: &Tx<'_>,
    ids: &[RevisionId],
    state: RevisionState,
) -> Result<(), WriteError> {
    for part in ids.chunks(ROWS) {
        let values = ActiveModel {
            state: Set(state),
            changed_at: Set(column::to_timestamp(tx.now())?),
            ..Default::default()
        };
        Entity::update_many()
            .set(values)
            .filter(Column::Id.is_in(part.iter().map(|id| id.0)))
            .exec(tx.on())
            .await?;
    }
    Ok(())
}

/// Takes back what an import wrote, as long as none of it was handed in; what it took the place of is there again.
pub async fn undo(cx: &Cx, import: i64) -> Result<usize> {
    cx.authorize(Action::SaveTranslation, crate::access::Resource::Visible)?;
    let undo = work(import, |tx, import| take_back(tx, import).boxed());
    let undone = cx.write(Isolation::Serializable, undo).await;
    cx.noted(Action::SaveTranslation, undone)
}

async fn take_back(tx: &Tx<'_>, import: Arc<i64>) -> Result<usize, WriteError> {
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::ImportId.eq(*import))
        .filter(Column::Author.eq(&tx.viewer().subject));
    let rows: Vec<Model> = rows.all(tx.on()).await?;
    if rows.is_empty() {
        return Err(not_found("input.import").into());
    }
    let was_used = |row: &Model| {
        row.published_at.is_some()
            || ![RevisionState::Draft, RevisionState::Superseded].contains(&row.state)
    };
    if rows.iter().any(was_used) {
        let used = Refusal::new(ErrorCode::Conflict, "error-import-used");
        return Err(used.about("input.import").into());
    }
    let drafts = rows.iter().filter(|row| row.state == RevisionState::Draft);
    let ids: Vec<_> = drafts.clone().map(|row| row.id).collect();
    let before: Vec<_> = drafts.filter_map(|row| row.replaces_id).collect();
    set_state(tx, &ids, RevisionState::Superseded).await?;
    set_state(tx, &before, RevisionState::Draft).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::TranslationImport, *import)),
        ..Touched::default()
    };
    tx.audit(Action::SaveTranslation, touched).await?;
    Ok(ids.len())
}
