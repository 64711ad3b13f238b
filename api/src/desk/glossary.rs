//! Agreeing on how the words of the movement are said in a language.

use std::sync::Arc;

use entity::glossary_term::{ActiveModel, Column, Entity, Model};
use entity::ids::{GlossaryTermId, LanguageCode};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, IntoActiveModel, Order, QueryFilter, Set};

use super::fresh::newest;
use super::place::is_served;
use super::save::note;
use crate::access::{Action, Guarded, Resource, Touched, Viewer, Visible, decide};
use crate::clock::column;
use crate::cx::{Cx, Isolation, Tx, work};
use crate::error::{Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::localization::{LanguageTag, folded};
use crate::people::words::name;

/// The most words that are forbidden for one.
const MOST: usize = 50;

impl Guarded for Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        match decide(Some(viewer), Action::ReadMessages, Resource::Visible) {
            Ok(()) => Visible::All,
            Err(_) => Visible::Nothing,
        }
    }
}

/// The terms of a language and of those that it is laid over, by their English.
pub async fn glossary(cx: &Cx, tag: &LanguageTag) -> Result<Vec<Model>> {
    cx.authorize(Action::ReadMessages, Resource::Visible)?;
    let chain = tag.with_parents();
    let rows = cx
        .find::<Entity>()?
        .filter(Column::Language.is_in(chain.iter().map(ToString::to_string)))
        .order_by(Column::Folded, Order::Asc)
        .order_by(Column::Language, Order::Desc);
    rows.all().await
}

pub async fn terms_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    let rows = cx.find::<Entity>()?;
    rows.filter(Column::Id.is_in(ids)).all().await
}

/// What is to be agreed on; nothing to be said and nothing forbidden takes the term out.
pub struct NewTerm {
    pub source: String,
    pub tag: LanguageTag,
    pub approved: Option<String>,
    pub forbidden: Vec<String>,
    pub note: Option<String>,
}

/// The term, as every check knows it from now on; `None` if it was taken out.
pub async fn save_term(cx: &Cx, wanted: NewTerm) -> Result<Option<i64>> {
    cx.authorize(Action::SaveGlossary, Resource::Visible)?;
    let content = newest(cx).await?;
    is_served(&content, &wanted.tag, "input.language")?;
    Refusal::few(wanted.forbidden.len(), MOST, "input.forbidden")?;
    let forbidden = wanted.forbidden.iter().enumerate();
    let forbidden = forbidden.map(|(place, word)| name(word, &format!("input.forbidden.{place}")));
    let wanted = NewTerm {
        source: name(&wanted.source, "input.source")?,
        approved: match &wanted.approved {
            Some(approved) => Some(name(approved, "input.approved")?),
            None => None,
        },
        forbidden: forbidden.collect::<Result<_, _>>()?,
        note: note(wanted.note.as_deref(), "input.note")?,
        ..wanted
    };
    let save = work(wanted, |tx, wanted| apply(tx, wanted).boxed());
    let saved = cx.write(Isolation::Serializable, save).await;
    let saved = cx.noted(Action::SaveGlossary, saved)?;
    cx.reread_content().await?;
    Ok(saved)
}

async fn apply(tx: &Tx<'_>, wanted: Arc<NewTerm>) -> Result<Option<i64>, WriteError> {
    let language = LanguageCode(wanted.tag.to_string());
    let known = tx
        .beyond_scope::<Entity>()
        .filter(Column::Folded.eq(folded(&wanted.source)))
        .filter(Column::Language.eq(language.clone()));
    let known = known.one(tx.on()).await?;
    let id = known
        .as_ref()
        .map_or_else(|| tx.timely_id(), |row| row.id.0);
    let touched = Touched {
        node: Some(ids::encode(Kind::GlossaryTerm, id)),
        ..Touched::default()
    };
    tx.audit(Action::SaveGlossary, touched).await?;
    tx.publish_texts().await?;
    if wanted.approved.is_none() && wanted.forbidden.is_empty() {
        if let Some(row) = known {
            row.into_active_model().delete(tx.on()).await?;
        }
        return Ok(None);
    }
    let row = ActiveModel {
        id: Set(GlossaryTermId(id)),
        source: Set(wanted.source.clone()),
        folded: Set(folded(&wanted.source)),
        language: Set(language),
        approved: Set(wanted.approved.clone()),
        forbidden: Set(wanted.forbidden.join("\n")),
        note: Set(wanted.note.clone()),
        changed_at: Set(column::to_timestamp(tx.now())?),
    };
    match known {
        Some(_) => drop(row.update(tx.on()).await?),
        None => drop(tx.insert(row).await?),
    }
    Ok(Some(id))
}
