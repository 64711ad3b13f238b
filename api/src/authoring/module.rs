//! One week of a training: new, or changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::ids::{ModuleId, Slug, TrainingId};
use entity::module::{ActiveModel, Model};
use entity::{module_skill, session, skill};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde::Serialize;

use super::order::{arrange, modules, week};
use super::parts::{SavedAssignment, SavedMaterial, save_assignments, save_materials};
use super::training::{row_of, touched};
use super::wording::{Text, Wording};
use crate::access::{Action, Resource};
use crate::content::Content;
use crate::curriculum::Training;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::desk::{Change, Values, conflict, newest};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
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

/// The module that is meant, if it is there as somebody read it.
pub fn as_read(
    row: Option<Model>,
    version: Option<i32>,
    slug: &str,
) -> Result<Option<Model>, Refusal> {
    match (row, version) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(not_found("input.slug")),
        (Some(row), Some(version)) if row.version == version => Ok(Some(row)),
        (Some(_), Some(_)) => Err(conflict("input.expectedVersion")),
        (Some(_), None) => {
            let taken = Refusal::new(ErrorCode::Conflict, "error-slug-taken");
            Err(taken.about("input.slug").quoting(slug))
        }
    }
}

async fn apply(
    tx: &Tx<'_>,
    (training, saved): &(i64, SavedModule),
    content: Arc<Content>,
) -> Result<i64, WriteError> {
    let training = row_of(tx, TrainingId(*training)).await?;
    let rows = modules(tx, training.id).await?;
    let own = rows.iter().find(|row| row.slug.as_str() == saved.slug);
    let own = as_read(own.cloned(), saved.version, &saved.slug)?;
    if own.is_none() {
        Refusal::few(rows.len() + 1, MOST_WEEKS, "input.training")?;
    }
    let position = week(
        saved.position,
        own.as_ref().map(|row| row.position),
        rows.len(),
    )?;
    let mut order: Vec<ModuleId> = rows.iter().map(|row| row.id).collect();
    order.retain(|id| own.as_ref().is_none_or(|own| own.id != *id));
    let free = match &own {
        Some(own) => {
            let place = usize::try_from(position - 1).unwrap_or_default();
            order.insert(place.min(order.len()), own.id);
            None
        }
        None => Some(position),
    };
    arrange(tx, &rows, &order, free).await?;
    let stem = format!("training-{}-module-{}", training.slug.as_str(), saved.slug);
    let mut wording = Wording::new(content, saved.change);
    let current = own.as_ref();
    let texts = [
        ("title", &saved.title, current.map(|row| &row.title_key)),
        (
            "summary",
            &saved.summary,
            current.map(|row| &row.summary_key),
        ),
        ("body", &saved.body, current.map(|row| &row.body_key)),
    ];
    let mut keys = Vec::new();
    for (name, said, current) in texts {
        let of = Text {
            said: said.as_deref(),
            current: current.cloned(),
            name: format!("{stem}-{name}"),
            values: Values::Training,
            path: &format!("input.{name}"),
        };
        keys.push(wording.say(tx, of).await?);
    }
    let mut keys = keys.into_iter().map(Set);
    let mut key = || keys.next().unwrap_or_default();
    let row = ActiveModel {
        training_id: Set(training.id),
        slug: Set(Slug(saved.slug.clone())),
        position: Set(position),
        title_key: key(),
        summary_key: key(),
        body_key: key(),
        has_breakouts: match (saved.has_breakouts, current) {
            (Some(has), _) => Set(has),
            (None, None) => Set(false),
            (None, Some(_)) => sea_orm::NotSet,
        },
        version: Set(current.map_or(1, |row| row.version + 1)),
        ..Default::default()
    };
    let id = match current {
        Some(own) => {
            let row = ActiveModel {
                id: Set(own.id),
                ..row
            };
            row.update(tx.on()).await?.id
        }
        None => {
            let id = tx.insert(row).await?.id;
            let session = session::ActiveModel {
                module_id: Set(id),
                ..Default::default()
            };
            tx.insert(session).await?;
            id
        }
    };
    if let Some(slugs) = &saved.skills {
        teach(tx, id, slugs).await?;
    }
    if let Some(assignments) = &saved.assignments {
        save_assignments(tx, &mut wording, (id, &stem), assignments).await?;
    }
    if let Some(materials) = &saved.materials {
        save_materials(tx, &mut wording, (id, &stem), materials).await?;
    }
    wording.announce(tx).await?;
    recount(tx, training.id.0).await?;
    touched(tx, Action::SaveModule, Kind::Module, id.0).await?;
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
