//! One of the core skills: new, or changed.

use std::sync::Arc;

use entity::ids::{SkillId, Slug};
use entity::skill::{ActiveModel, Column, Entity};
use futures_util::FutureExt;
use sea_orm::{NotSet, QueryOrder, Set};
use serde::Serialize;

use super::is_as_read;
use super::wording::{Owner, Wording};
use crate::access::{Action, Resource};
use crate::content::Content;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::desk::{Change, Values, newest};
use crate::error::{Result, WriteError};
use crate::ids::Kind;

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

async fn apply(tx: &Tx<'_>, saved: &SavedSkill, content: Arc<Content>) -> Result<i64, WriteError> {
    let rows = tx.beyond_scope::<Entity>().order_by_asc(Column::Position);
    let rows = rows.all(tx.on()).await?;
    let own = rows.iter().find(|row| row.slug.as_str() == saved.slug);
    is_as_read(own.map(|row| row.version), saved.version, &saved.slug)?;
    let mut wording = Wording::new(content, saved.change);
    let owner = Owner {
        stem: format!("skill-{}", saved.slug),
        path: "input".to_owned(),
        values: Values::None,
    };
    let name = wording
        .say(
            tx,
            &owner,
            "name",
            saved.name.as_deref(),
            own.map(|row| &row.name_key),
        )
        .await?;
    let description = wording
        .say(
            tx,
            &owner,
            "description",
            saved.description.as_deref(),
            own.map(|row| &row.description_key),
        )
        .await?;
    let last = rows.last().map_or(0, |row| row.position);
    let row = ActiveModel {
        id: own.map_or(NotSet, |row| Set(row.id)),
        slug: Set(Slug(saved.slug.clone())),
        position: Set(own.map_or(last + 1, |row| row.position)),
        name_key: Set(name),
        description_key: Set(description),
        version: Set(own.map_or(1, |row| row.version + 1)),
    };
    let id = tx.save(row).await?.id;
    wording.announce(tx).await?;
    tx.audit_published(Action::SaveSkill, Kind::Skill, id.0)
        .await?;
    Ok(id.0)
}
