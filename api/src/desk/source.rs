//! Changing the English that all other languages are made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::revision::{ActiveModel, RevisionState};
use fluent_syntax::ast::{Entry, Message};
use futures_util::FutureExt;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Set};
use serde::Serialize;

use super::check::{Candidate, Finding, Severity, check, variables};
use super::fresh::{Against, conflict, newest, unchanged};
use super::place::{Found, Place};
use super::publication::announce;
use super::publish::{Words, lay};
use super::save::{Draft, Saved, acknowledged, broken, new, note, unconfirmed};
use crate::access::{Action, Resource, Touched};
use crate::clock::column;
use crate::content::{Content, TRAINING_ARGS};
use crate::cx::{Cx, Isolation, Tx, work};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::localization::{LanguageTag, digest, read_message, written};

/// What a change of English means for the other languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Nothing: a letter, a comma. Translations stay as right as they were.
    Trivial,
    /// They are to be looked at, and are served meanwhile.
    Minor,
    /// It says something else, or has other variables.
    Major,
}

pub struct NewSource {
    pub key: String,
    pub text: String,
    pub change: Change,
    pub version: i32,
    pub acknowledged: Vec<String>,
    pub note: Option<String>,
    /// Whether English answers in all languages until they are translated anew.
    pub withdraws: bool,
}

const VERSION: &str = "version";

struct Input {
    place: Place,
    draft: Draft,
    same_as: String,
    withdrawn: Vec<(Place, i32)>,
    content: Arc<Content>,
}

/// Publishes another English text.
pub async fn save_source(cx: &Cx, wanted: NewSource) -> Saved {
    let mut findings = Vec::new();
    let outcome = save(cx, wanted, &mut findings).await;
    Saved { outcome, findings }
}

async fn save(cx: &Cx, wanted: NewSource, findings: &mut Vec<Finding>) -> Result<()> {
    let content = newest(cx).await?;
    let place = Place::new(wanted.key.clone(), LanguageTag::english());
    let found = place.find(&content)?;
    cx.authorize(Action::SaveSource, Resource::Visible)?;
    let text = note(wanted.note.as_deref(), "input.note")?;
    if wanted.version != found.version() {
        return Err(conflict("input.expectedVersion").into());
    }
    if wanted.withdraws && wanted.change != Change::Major {
        return Err(is_major("input.withdraw").into());
    }
    *findings = findings_of(&content, &found, &wanted.text);
    if findings.iter().any(|one| one.severity == Severity::Error) {
        return Err(broken("input.text").into());
    }
    let confirmed = acknowledged(&wanted.acknowledged, findings);
    if let Some(open) = unconfirmed(findings, &confirmed) {
        return Err(Refusal::new(ErrorCode::WarningsOpen, "error-warnings-open")
            .about("input.acknowledge")
            .with("value", open.code)
            .into());
    }
    let message = read_message(&wanted.key, &wanted.text).map_err(|_| broken("input.text"))?;
    if variables(&message) != variables(found.source) && wanted.change != Change::Major {
        return Err(is_major("input.change").into());
    }
    let before = found.source_digest.to_owned();
    if digest(&Entry::Message(message)) == before && !wanted.withdraws {
        return Ok(());
    }
    let known = found.standing.mark.map(|mark| mark.same_as.join(" "));
    let input = Input {
        draft: Draft {
            text: wanted.text,
            source: written(found.source),
            base: None,
            against: Against {
                source_digest: before.clone(),
                base_digest: None,
                version: wanted.version,
            },
            acknowledged: confirmed,
            note: text,
        },
        same_as: match wanted.change {
            Change::Trivial => format!("{} {before}", known.unwrap_or_default()),
            Change::Minor | Change::Major => String::new(),
        },
        withdrawn: match wanted.withdraws {
            true => others(&content, &place),
            false => Vec::new(),
        },
        place,
        content,
    };
    let save = work(input, |tx, input| apply(tx, input).boxed());
    let saved = cx.write(Isolation::Serializable, save).await;
    cx.noted(Action::SaveSource, saved)?;
    cx.reread_content().await
}

fn is_major(path: &str) -> Refusal {
    Refusal::new(ErrorCode::Invalid, "error-change-is-major").about(path)
}

/// The English that was shipped says which values there are; of a text that authors began, what it belongs to. A link may
/// be a new one.
pub fn findings_of(content: &Content, found: &Found<'_>, text: &str) -> Vec<Finding> {
    let key = &found.place.key;
    match content.languages.shipped_source(key) {
        Some(shipped) => compared(content, key, shipped, text),
        None => english_findings(content, key, Values::of(content, key), text),
    }
}

/// The values that a text of the curriculum may be filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Values {
    /// Those of its training.
    Training,
    None,
}

impl Values {
    fn of(content: &Content, key: &str) -> Self {
        let mut texts = content.curriculum.texts();
        let owner = texts.find(|(_, _, keys)| keys.iter().any(|own| own.as_str() == key));
        match owner {
            Some((Kind::Skill | Kind::Program | Kind::Material, _, _)) | None => Self::None,
            Some(_) => Self::Training,
        }
    }
}

/// What is wrong with a text that no wording of before says anything of.
pub fn english_findings(content: &Content, key: &str, values: Values, text: &str) -> Vec<Finding> {
    let names = match values {
        Values::Training => TRAINING_ARGS.as_slice(),
        Values::None => &[],
    };
    let filled: String = names.iter().map(|name| format!("{{ ${name} }}")).collect();
    match read_message(key, &format!("-{filled}")) {
        Ok(source) => {
            let mut findings = compared(content, key, &source, text);
            // That not all values are said is no fault.
            findings.retain(|one| one.severity == Severity::Error);
            findings
        }
        Err(_) => Vec::new(),
    }
}

fn compared(content: &Content, key: &str, source: &Message<String>, text: &str) -> Vec<Finding> {
    let languages = &content.languages;
    let tag = LanguageTag::english();
    let of = Candidate {
        key,
        source,
        tag: &tag,
        locale: languages.english(),
    };
    let mut findings = check(languages, &of, text).0;
    findings.retain(|one| one.code != "LINK_NOT_IN_SOURCE");
    findings
}

/// The same message in all languages that word it.
fn others(content: &Content, place: &Place) -> Vec<(Place, i32)> {
    let tags = content.languages.wording(&place.key);
    let others = tags.filter(|tag| **tag != place.tag).map(|tag| {
        let other = Place::new(place.key.clone(), tag.clone());
        let mark = content.languages.standing(&other.key, tag).mark;
        (other, mark.map_or(0, |mark| mark.version))
    });
    others.collect()
}

/// Whether no language has got words for it since this content was read.
pub async fn untouched(
    tx: &Tx<'_>,
    content: &Content,
    key: &str,
    argument: &str,
) -> Result<(), WriteError> {
    use entity::translation::{Column, Entity};
    let newer = tx
        .beyond_scope::<Entity>()
        .filter(Column::MessageKey.eq(key))
        .filter(Column::Edition.gt(content.languages.edition()));
    match newer.one(tx.on()).await? {
        Some(_) => Err(conflict(argument).into()),
        None => Ok(()),
    }
}

/// Whoever read what has this text, and has not seen this one, is told when they change it.
async fn count(tx: &Tx<'_>, key: &str) -> Result<(), WriteError> {
    use entity::{assignment, material, module, skill, training};
    let next = || ExprTrait::add(Expr::col(VERSION), 1);
    let done = training::Entity::update_many()
        .col_expr(training::Column::Version, next())
        .filter(
            training::Column::TitleKey
                .eq(key)
                .or(training::Column::SummaryKey.eq(key)),
        );
    done.exec(tx.on()).await?;
    let done = skill::Entity::update_many()
        .col_expr(skill::Column::Version, next())
        .filter(
            skill::Column::NameKey
                .eq(key)
                .or(skill::Column::DescriptionKey.eq(key)),
        );
    done.exec(tx.on()).await?;
    let assigned = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::ModuleId)
        .filter(
            assignment::Column::TitleKey
                .eq(key)
                .or(assignment::Column::InstructionsKey.eq(key)),
        );
    let read = material::Entity::find()
        .select_only()
        .column(material::Column::ModuleId)
        .filter(
            material::Column::TitleKey
                .eq(key)
                .or(material::Column::BodyKey.eq(key)),
        );
    let own = module::Column::TitleKey
        .eq(key)
        .or(module::Column::SummaryKey.eq(key))
        .or(module::Column::BodyKey.eq(key))
        .or(module::Column::Id.in_subquery(assigned.into_query()))
        .or(module::Column::Id.in_subquery(read.into_query()));
    let done = module::Entity::update_many()
        .col_expr(module::Column::Version, next())
        .filter(own);
    done.exec(tx.on()).await?;
    tx.publish().await
}

async fn apply(tx: &Tx<'_>, input: Arc<Input>) -> Result<(), WriteError> {
    let all = input.withdrawn.iter().map(|(place, _)| place);
    let all: Vec<&Place> = all.chain([&input.place]).collect();
    let path = "input.expectedVersion";
    let named = all.iter().map(|place| ((*place).clone(), path.to_owned()));
    unchanged(tx, &input.content, &named.collect::<BTreeMap<_, _>>()).await?;
    if !input.withdrawn.is_empty() {
        untouched(tx, &input.content, &input.place.key, path).await?;
    }
    let edition = tx.publish_texts().await?;
    let now = column::to_timestamp(tx.now())?;
    let row = ActiveModel {
        state: Set(RevisionState::Published),
        reviewer: Set(Some(tx.viewer().subject.clone())),
        published_at: Set(Some(now)),
        edition: Set(Some(edition)),
        ..new(tx, &input.place, &input.draft)?
    };
    let row = tx.insert(row).await?;
    let words = Words {
        revision: Some(row.id),
        same_as: input.same_as.trim().to_owned(),
        ..Words::default()
    };
    lay(
        tx,
        &input.place,
        input.draft.against.version,
        words,
        edition,
    )
    .await?;
    for (place, version) in &input.withdrawn {
        let words = Words {
            is_withdrawn: true,
            ..Words::default()
        };
        lay(tx, place, *version, words, edition).await?;
    }
    let touched = Touched {
        node: Some(ids::encode(Kind::Revision, row.id.0)),
        ..Touched::default()
    };
    tx.audit(Action::SaveSource, touched).await?;
    count(tx, &input.place.key).await?;
    announce(tx, edition, all.into_iter(), input.draft.note.clone()).await
}
