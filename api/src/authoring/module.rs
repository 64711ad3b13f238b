//! One week of a training: new, or changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::ids::{ModuleId, Slug, TrainingId};
use entity::module::ActiveModel;
use entity::{module_skill, session, skill};
use futures_util::FutureExt;
use sea_orm::{ColumnTrait, EntityTrait, NotSet, QueryFilter, Set};
use serde::Serialize;

use super::is_as_read;
use super::order::{arrange, modules, week};
use super::parts::{SavedAssignment, SavedMaterial, save_assignments, save_materials};
use super::training::row_of;
use super::wording::{Owner, Wording};
use crate::access::{Action, Resource};
use crate::content::Content;
use crate::curriculum::Training;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::desk::{Change, Values, newest};
use crate::error::{Refusal, Result, WriteError};
use crate::ids::Kind;
use crate::people::not_found;
use crate::progress::recount;

/// The most weeks of a training.
const MOST_WEEKS: usize = 52;

/// What is `None` stays; a new module needs its texts.
#[derive(Debug, Serialize)]
pub struct SavedModule {
    pub slug: String,
    /// Which state of it is changed; none for a new one.
    pub version: Option<i32>,
    pub position: Option<i32>,
    pub title: Option<String>,
    pub summary: Option<String>,
    pub body: Option<String>,
    pub change: Change,
    pub has_breakouts: Option<bool>,
    pub skills: Option<Vec<String>>,
    pub assignments: Option<Vec<SavedAssignment>>,
    pub materials: Option<Vec<SavedMaterial>>,
}

pub async fn save_module(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    training: &Training,
    saved: SavedModule,
) -> Result<ModuleId> {
    cx.authorize(Action::SaveModule, Resource::Visible)?;
    let content = newest(cx).await?;
    let turn = Isolation::InTurn(training.id);
    let input = (training.id.0, saved);
    let done = cx.write_once_at(turn, "saveModule", key, input, move |tx, input| {
        let content = Arc::clone(&content);
        async move { apply(tx, &input, content).await }.boxed()
    });
    let id = done.await?;
    cx.reread_content().await?;
    Ok(ModuleId(id))
}

async fn apply(
    tx: &Tx<'_>,
    (training, saved): &(i64, SavedModule),
    content: Arc<Content>,
) -> Result<i64, WriteError> {
    let training = row_of(tx, TrainingId(*training)).await?;
    let rows = modules(tx, training.id).await?;
    let own = rows.iter().find(|row| row.slug.as_str() == saved.slug);
    is_as_read(own.map(|row| row.version), saved.version, &saved.slug)?;
    if own.is_none() {
        Refusal::few(rows.len() + 1, MOST_WEEKS, "input.training")?;
    }
    let position = week(saved.position, own.map(|row| row.position), rows.len())?;
    let mut order: Vec<ModuleId> = rows.iter().map(|row| row.id).collect();
    order.retain(|id| own.is_none_or(|own| own.id != *id));
    let free = match own {
        Some(own) => {
            let place = usize::try_from(position - 1).unwrap_or_default();
            order.insert(place.min(order.len()), own.id);
            None
        }
        None => Some(position),
    };
    arrange(tx, &rows, &order, free).await?;
    let owner = Owner {
        stem: format!("training-{}-module-{}", training.slug.as_str(), saved.slug),
        path: "input".to_owned(),
        values: Values::Training,
    };
    let mut wording = Wording::new(content, saved.change);
    let title = own.map(|row| &row.title_key);
    let title = wording
        .say(tx, &owner, "title", saved.title.as_deref(), title)
        .await?;
    let summary = own.map(|row| &row.summary_key);
    let summary = wording
        .say(tx, &owner, "summary", saved.summary.as_deref(), summary)
        .await?;
    let body = own.map(|row| &row.body_key);
    let body = wording
        .say(tx, &owner, "body", saved.body.as_deref(), body)
        .await?;
    let row = ActiveModel {
        id: own.map_or(NotSet, |row| Set(row.id)),
        training_id: Set(training.id),
        slug: Set(Slug(saved.slug.clone())),
        position: Set(position),
        title_key: Set(title),
        summary_key: Set(summary),
        body_key: Set(body),
        has_breakouts: match (saved.has_breakouts, own) {
            (Some(has), _) => Set(has),
            (None, None) => Set(false),
            (None, Some(_)) => NotSet,
        },
        version: Set(own.map_or(1, |row| row.version + 1)),
    };
    let id = tx.save(row).await?.id;
    if own.is_none() {
        let session = session::ActiveModel {
            module_id: Set(id),
            ..Default::default()
        };
        tx.insert(session).await?;
    }
    if let Some(slugs) = &saved.skills {
        teach(tx, id, slugs).await?;
    }
    if let Some(assignments) = &saved.assignments {
        save_assignments(tx, &mut wording, (id, &owner.stem), assignments).await?;
    }
    if let Some(materials) = &saved.materials {
        save_materials(tx, &mut wording, (id, &owner.stem), materials).await?;
    }
    wording.announce(tx).await?;
    recount(tx, training.id.0).await?;
    tx.audit_published(Action::SaveModule, Kind::Module, id.0)
        .await?;
    Ok(id.0)
}

/// These skills and no others.
async fn teach(tx: &Tx<'_>, module: ModuleId, slugs: &[String]) -> Result<(), WriteError> {
    use module_skill::{ActiveModel, Column, Entity};
    let known = tx.beyond_scope::<skill::Entity>().all(tx.on()).await?;
    let mut taught = BTreeSet::new();
    for (number, slug) in slugs.iter().enumerate() {
        let found = known.iter().find(|row| row.slug.as_str() == slug);
        let found = found.ok_or_else(|| not_found(&format!("input.skills.{number}")))?;
        taught.insert(found.id);
    }
    Entity::delete_many()
        .filter(Column::ModuleId.eq(module))
        .exec(tx.on())
        .await?;
    let rows = taught.into_iter().map(|skill| ActiveModel {
        module_id: Set(module),
        skill_id: Set(skill),
    });
    tx.insert_all(rows.collect()).await
}
