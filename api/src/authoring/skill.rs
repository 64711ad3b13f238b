//! One of the core skills: new, or changed.

use std::sync::Arc;

use entity::ids::{SkillId, Slug};
use entity::skill::{ActiveModel, Column, Entity, Model};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, QueryOrder, Set};
use serde::Serialize;

use super::training::touched;
use super::wording::{Text, Wording};
use crate::access::{Action, Resource};
use crate::content::Content;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::desk::{Change, Values, conflict, newest};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::Kind;
use crate::people::not_found;

/// What is `None` stays; a new skill needs its texts.
#[derive(Debug, Serialize)]
pub struct SavedSkill {
    pub slug: String,
    pub version: Option<i32>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub change: Change,
}

pub async fn save_skill(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    saved: SavedSkill,
) -> Result<SkillId> {
    cx.authorize(Action::SaveSkill, Resource::Visible)?;
    let content = newest(cx).await?;
    let done = cx.write_once_at(
        Isolation::Serializable,
        "saveSkill",
        key,
        saved,
        move |tx, saved| {
            let content = Arc::clone(&content);
            async move { apply(tx, &saved, content).await }.boxed()
        },
    );
    let id = done.await?;
    cx.reread_content().await?;
    Ok(SkillId(id))
}

fn as_read(row: Option<&Model>, saved: &SavedSkill) -> Result<(), Refusal> {
    match (row, saved.version) {
        (None, None) => Ok(()),
        (None, Some(_)) => Err(not_found("input.slug")),
        (Some(row), Some(version)) if row.version == version => Ok(()),
        (Some(_), Some(_)) => Err(conflict("input.expectedVersion")),
        (Some(_), None) => {
            let taken = Refusal::new(ErrorCode::Conflict, "error-slug-taken");
            Err(taken.about("input.slug").quoting(&saved.slug))
        }
    }
}

async fn apply(tx: &Tx<'_>, saved: &SavedSkill, content: Arc<Content>) -> Result<i64, WriteError> {
    let rows = tx.beyond_scope::<Entity>().order_by_asc(Column::Position);
    let rows = rows.all(tx.on()).await?;
    let own = rows.iter().find(|row| row.slug.as_str() == saved.slug);
    as_read(own, saved)?;
    let mut wording = Wording::new(content, saved.change);
    let of = Text {
        said: saved.name.as_deref(),
        current: own.map(|row| row.name_key.clone()),
        name: format!("skill-{}-name", saved.slug),
        values: Values::None,
        path: "input.name",
    };
    let name = wording.say(tx, of).await?;
    let of = Text {
        said: saved.description.as_deref(),
        current: own.map(|row| row.description_key.clone()),
        name: format!("skill-{}-description", saved.slug),
        values: Values::None,
        path: "input.description",
    };
    let description = wording.say(tx, of).await?;
    let last = rows.last().map_or(0, |row| row.position);
    let row = ActiveModel {
        slug: Set(Slug(saved.slug.clone())),
        position: Set(own.map_or(last + 1, |row| row.position)),
        name_key: Set(name),
        description_key: Set(description),
        version: Set(own.map_or(1, |row| row.version + 1)),
        ..Default::default()
    };
    let id = match own {
        Some(own) => {
            let row = ActiveModel {
                id: Set(own.id),
                ..row
            };
            row.update(tx.on()).await?.id
        }
        None => tx.insert(row).await?.id,
    };
    wording.announce(tx).await?;
    touched(tx, Action::SaveSkill, Kind::Skill, id.0).await?;
    Ok(id.0)
}
