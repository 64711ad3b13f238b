//! What was written for messages, as the viewer may see it.

use std::collections::{BTreeSet, HashMap};

use entity::revision::{Column, Entity, Model, RevisionState};
use sea_orm::{ColumnTrait, Condition, Order};

use super::place::Place;
use crate::access::{Action, Resource};
use crate::cx::Cx;
use crate::error::Result;
use crate::localization::LanguageTag;
use crate::people::Position;
use crate::registration::{Page, page_of};

/// A text that is not published yet.
pub type Open = Model;

const OPEN: [RevisionState; 3] = [
    RevisionState::Draft,
    RevisionState::InReview,
    RevisionState::ChangesRequested,
];

/// How many keys one statement names; for more all of a language are read.
const NAMED: usize = 100;

/// Of these messages in one language, by key: first the viewer's own, then the newest.
pub async fn open_of(
    cx: &Cx,
    tag: &LanguageTag,
    keys: Option<&BTreeSet<String>>,
) -> Result<HashMap<String, Vec<Open>>> {
    cx.authorize(Action::ReadMessages, Resource::Visible)?;
    let keys = keys.filter(|keys| keys.len() <= NAMED);
    let named = keys.map(|keys| Column::MessageKey.is_in(keys));
    let rows = cx
        .find::<Entity>()?
        .filter(Column::State.is_in(OPEN))
        .filter(Column::Language.eq(tag.to_string()))
        .filter(Condition::all().add_option(named))
        .order_by(Column::Id, Order::Desc);
    let mut open: HashMap<String, Vec<Open>> = HashMap::new();
    for row in rows.all().await? {
        open.entry(row.message_key.0.clone()).or_default().push(row);
    }
    let subject = cx.viewer().map(|viewer| viewer.subject.as_str());
    for of_key in open.values_mut() {
        of_key.sort_by_key(|row| Some(row.author.as_str()) != subject);
    }
    Ok(open)
}

pub async fn revisions_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = cx.find::<Entity>()?;
    rows.filter(Column::Id.is_in(ids)).all().await
}

/// Everything that was written for a message in a language, the newest first.
pub async fn history(
    cx: &Cx,
    place: &Place,
    position: Position,
    with_total: bool,
) -> Result<Page<Model>> {
    let matching = Condition::all()
        .add(Column::MessageKey.eq(&place.key))
        .add(Column::Language.eq(place.tag.to_string()));
    page_of::<Entity>(cx, matching, Column::Id, Order::Desc, position, with_total).await
}

/// What English said when it had one of these digests, by key and digest: what was written against it tells.
pub async fn earlier_sources(
    cx: &Cx,
    digests: &BTreeSet<(String, String)>,
) -> Result<HashMap<(String, String), String>> {
    if digests.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = cx
        .find::<Entity>()?
        .filter(Column::MessageKey.is_in(digests.iter().map(|(key, _)| key)))
        .filter(Column::SourceDigest.is_in(digests.iter().map(|(_, digest)| digest)));
    let rows = rows.all().await?.into_iter();
    Ok(rows
        .map(|row| ((row.message_key.0, row.source_digest), row.source))
        .collect())
}
