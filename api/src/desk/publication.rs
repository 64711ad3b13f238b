//! What was published together: for whoever keeps copies of what this service answers.

use std::collections::{BTreeSet, HashSet};

use entity::publication::{ActiveModel, Column, Model};
use sea_orm::{ColumnTrait, Condition, Set};

use super::place::Place;
use crate::clock::column;
use crate::content::Content;
use crate::cx::{Cx, Tx};
use crate::error::{Result, WriteError};
use crate::ids::Kind;
use crate::localization::LanguageTag;
use crate::people::Position;
use crate::registration::Page;

/// How many one look brings.
const BATCH: u64 = 100;

/// Tells that these are other words from this edition on.
pub async fn announce<'p>(
    tx: &Tx<'_>,
    edition: i64,
    places: impl Iterator<Item = &'p Place> + Send,
    note: Option<String>,
) -> Result<(), WriteError> {
    let mut languages = BTreeSet::new();
    let mut messages = BTreeSet::new();
    for place in places {
        languages.insert(place.tag.to_string());
        messages.insert(place.key.clone());
    }
    let joined = |names: BTreeSet<String>| names.into_iter().collect::<Vec<_>>().join(" ");
    let row = ActiveModel {
        id: Set(edition),
        languages: Set(format!(" {} ", joined(languages))),
        messages: Set(joined(messages)),
        author: Set(tx.viewer().subject.clone()),
        note: Set(note),
        published_at: Set(column::to_timestamp(tx.now())?),
    };
    tx.insert(row).await?;
    Ok(())
}

/// Those that change what readers of these languages see: their own words, those that they are laid over, and English,
/// which answers for what they lack.
fn of_languages(languages: Option<&[LanguageTag]>) -> Condition {
    let Some(languages) = languages else {
        return Condition::all();
    };
    let chains = languages.iter().flat_map(LanguageTag::with_parents);
    let chains = chains.chain([LanguageTag::english()]);
    chains.fold(Condition::any(), |any, tag| {
        any.add(Column::Languages.contains(format!(" {tag} ")))
    })
}

/// The newest first.
pub async fn publications_page(
    cx: &Cx,
    languages: Option<&[LanguageTag]>,
    position: Position,
    with_total: bool,
) -> Result<Page<Model>> {
    let matching = of_languages(languages);
    let turned = position.reversed();
    let bounded = matching.clone().add(turned.bounds(Column::Id));
    let rows = cx
        .published(bounded, turned.order(), position.most())
        .await?;
    let (rows, has_more) = position.cut(rows);
    let total = match with_total {
        true => Some(cx.count_published(matching).await?),
        false => None,
    };
    Ok(Page {
        rows,
        has_more,
        total,
    })
}

/// Those that came after one, the oldest first.
pub async fn publications_after(
    cx: &Cx,
    languages: Option<&[LanguageTag]>,
    after: i64,
    until: i64,
) -> Result<Vec<Model>> {
    let between = of_languages(languages);
    let between = Condition::all()
        .add(between)
        .add(Column::Id.gt(after))
        .add(Column::Id.lte(until));
    cx.published(between, sea_orm::Order::Asc, BATCH).await
}

/// What of the curriculum has these words, in the order of their kinds.
pub fn nodes(content: &Content, publication: &Model) -> Vec<(Kind, i64)> {
    let keys: HashSet<&str> = publication.messages.split(' ').collect();
    let curriculum = &content.curriculum;
    let mut nodes = Vec::new();
    for (kind, row, texts) in curriculum.texts() {
        if texts.iter().any(|key| keys.contains(key.as_str())) {
            nodes.push((kind, row));
        }
    }
    nodes
}
