//! The assignments and the materials of a module: each list takes the place of the one before.

use std::collections::BTreeSet;

use entity::ids::{ModuleId, Slug};
use entity::material::MaterialKind;
use entity::{assignment, material, submission};
use sea_orm::{ColumnTrait, EntityTrait, NotSet, PaginatorTrait, QueryFilter, Set};
use serde::Serialize;

use super::wording::{Owner, Wording};
use crate::cx::Tx;
use crate::desk::Values;
use crate::error::{ErrorCode, Refusal, WriteError};

/// The most of a kind that one module has.
const MOST: usize = 50;

/// What is `None` stays; a new one needs its texts.
#[derive(Debug, Serialize)]
pub struct SavedAssignment {
    pub slug: String,
    pub is_group_work: Option<bool>,
    pub title: Option<String>,
    pub instructions: Option<String>,
}

/// What is `None` stays; a new one needs its kind and its texts.
#[derive(Debug, Serialize)]
pub struct SavedMaterial {
    pub slug: String,
    #[serde(serialize_with = "super::as_column")]
    pub kind: Option<MaterialKind>,
    pub title: Option<String>,
    pub body: Option<String>,
}

/// Not too many, and none twice.
fn each_once(slugs: &[&String], list: &str) -> Result<(), Refusal> {
    Refusal::few(slugs.len(), MOST, list)?;
    let mut seen = BTreeSet::new();
    let twice = slugs.iter().position(|slug| !seen.insert(slug));
    let Some((number, slug)) = twice.and_then(|number| Some((number, slugs.get(number)?))) else {
        return Ok(());
    };
    let taken = Refusal::new(ErrorCode::Conflict, "error-slug-taken");
    Err(taken.about(format!("{list}.{number}.slug")).quoting(slug))
}

fn position(number: usize) -> i32 {
    i32::try_from(number + 1).unwrap_or(i32::MAX)
}

pub async fn save_assignments(
    tx: &Tx<'_>,
    wording: &mut Wording,
    (module, stem): (ModuleId, &str),
    saved: &[SavedAssignment],
) -> Result<(), WriteError> {
    use assignment::{ActiveModel, Column, Entity};
    let list = "input.assignments";
    let slugs: Vec<_> = saved.iter().map(|one| &one.slug).collect();
    each_once(&slugs, list)?;
    let known = tx
        .beyond_scope::<Entity>()
        .filter(Column::ModuleId.eq(module));
    let known = known.all(tx.on()).await?;
    for row in &known {
        if saved.iter().any(|one| one.slug == row.slug.as_str()) {
            continue;
        }
        let handed_in = tx
            .beyond_scope::<submission::Entity>()
            .filter(submission::Column::AssignmentId.eq(row.id));
        if handed_in.count(tx.on()).await? > 0 {
            let used = Refusal::new(ErrorCode::Conflict, "error-assignment-in-use");
            return Err(used.about(list).quoting(row.slug.as_str()).into());
        }
        Entity::delete_by_id(row.id).exec(tx.on()).await?;
    }
    for (number, one) in saved.iter().enumerate() {
        let row = known.iter().find(|row| row.slug.as_str() == one.slug);
        let owner = Owner {
            stem: format!("{stem}-assignment-{}", one.slug),
            path: format!("{list}.{number}"),
            values: Values::Training,
        };
        let title = wording
            .say(
                tx,
                &owner,
                "title",
                one.title.as_deref(),
                row.map(|row| &row.title_key),
            )
            .await?;
        let instructions = wording
            .say(
                tx,
                &owner,
                "instructions",
                one.instructions.as_deref(),
                row.map(|row| &row.instructions_key),
            )
            .await?;
        let is_group_work = one.is_group_work.or(row.map(|row| row.is_group_work));
        let values = ActiveModel {
            id: row.map_or(NotSet, |row| Set(row.id)),
            module_id: Set(module),
            slug: Set(Slug(one.slug.clone())),
            position: Set(position(number)),
            title_key: Set(title),
            instructions_key: Set(instructions),
            is_group_work: Set(is_group_work.unwrap_or(true)),
        };
        tx.save(values).await?;
    }
    Ok(())
}

pub async fn save_materials(
    tx: &Tx<'_>,
    wording: &mut Wording,
    (module, stem): (ModuleId, &str),
    saved: &[SavedMaterial],
) -> Result<(), WriteError> {
    use material::{ActiveModel, Column, Entity};
    let list = "input.materials";
    let slugs: Vec<_> = saved.iter().map(|one| &one.slug).collect();
    each_once(&slugs, list)?;
    let known = tx
        .beyond_scope::<Entity>()
        .filter(Column::ModuleId.eq(module));
    let known = known.all(tx.on()).await?;
    let kept = saved.iter().map(|one| Slug(one.slug.clone()));
    Entity::delete_many()
        .filter(Column::ModuleId.eq(module))
        .filter(Column::Slug.is_not_in(kept))
        .exec(tx.on())
        .await?;
    for (number, one) in saved.iter().enumerate() {
        let row = known.iter().find(|row| row.slug.as_str() == one.slug);
        let owner = Owner {
            stem: format!("{stem}-material-{}", one.slug),
            path: format!("{list}.{number}"),
            values: Values::None,
        };
        let kind = one.kind.or(row.map(|row| row.kind)).ok_or_else(|| {
            Refusal::new(ErrorCode::Invalid, "error-text-empty")
                .about(format!("{}.kind", owner.path))
        })?;
        let title = wording
            .say(
                tx,
                &owner,
                "title",
                one.title.as_deref(),
                row.map(|row| &row.title_key),
            )
            .await?;
        let body = wording
            .say(
                tx,
                &owner,
                "body",
                one.body.as_deref(),
                row.map(|row| &row.body_key),
            )
            .await?;
        let values = ActiveModel {
            id: row.map_or(NotSet, |row| Set(row.id)),
            module_id: Set(module),
            slug: Set(Slug(one.slug.clone())),
            position: Set(position(number)),
            kind: Set(kind),
            title_key: Set(title),
            body_key: Set(body),
        };
        tx.save(values).await?;
    }
    Ok(())
}
