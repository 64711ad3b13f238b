//! Saving a chapter.

use std::sync::Arc;

use entity::{chapter, organization};
use futures_util::FutureExt;
use sea_orm::{ColumnTrait, Set};
use serde::Serialize;

use super::{ChapterId, ChapterKind, OrganizationId};
use crate::access::{Action, Resource, Touched};
use crate::curriculum::{CountryCode, Slug, UNKNOWN_COUNTRY};
use crate::cx::{Cx, IdempotencyKey, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};

/// A new chapter.
#[derive(Clone, Debug, Serialize)]
pub struct NewChapter {
    pub slug: String,
    pub name: String,
    pub is_committee: bool,
    pub country: String,
    pub organization: Of,
}

/// Whose chapter it is.
#[derive(Clone, Debug, Serialize)]
pub enum Of {
    /// An organization that is there.
    Known(i64),
    New {
        slug: String,
        name: String,
    },
}

/// Another name or kind for a chapter that is there. What is `None` stays.
#[derive(Clone, Debug, Serialize)]
pub struct ChangedChapter {
    pub id: i64,
    pub name: Option<String>,
    pub is_committee: Option<bool>,
}

const fn kind(is_committee: bool) -> ChapterKind {
    if is_committee {
        ChapterKind::NationalCommittee
    } else {
        ChapterKind::Chapter
    }
}

pub async fn add(cx: &Cx, key: IdempotencyKey, new: NewChapter) -> Result<ChapterId> {
    cx.authorize(Action::SaveChapter, Resource::Country(&new.country))?;
    let is_country = |code: &CountryCode| code.as_str() == new.country;
    let is_known = cx.content().curriculum.countries().iter().any(is_country);
    if !is_known || new.country == UNKNOWN_COUNTRY {
        return Err(Refusal::new(ErrorCode::Unknown, "error-country-unknown")
            .about("input.country")
            .quoting(&new.country)
            .into());
    }
    if matches!(new.organization, Of::New { .. }) {
        cx.authorize(Action::SaveOrganization, Resource::Visible)?;
    }
    let id = cx
        .write_once("saveChapter", Some(key), new, |tx, input| {
            insert(tx, input).boxed()
        })
        .await;
    Ok(ChapterId(cx.noted(Action::SaveChapter, id)?))
}

async fn insert(tx: &Tx<'_>, new: Arc<NewChapter>) -> Result<i64, WriteError> {
    let organization = organization(tx, &new.organization).await?;
    let slug = Slug::from(new.slug.as_str());
    if tx
        .is_taken(chapter::Column::Slug.eq(slug.clone()), chapter::Entity)
        .await?
    {
        return Err(taken(&new.slug, "input.slug").into());
    }
    let row = tx
        .insert(chapter::ActiveModel {
            slug: Set(slug),
            name: Set(new.name.clone()),
            kind: Set(kind(new.is_committee)),
            country: Set(CountryCode::from(new.country.as_str())),
            organization_id: Set(organization),
            is_demo: Set(false),
            ..Default::default()
        })
        .await?;
    audited(tx, &row).await?;
    Ok(row.id.0)
}

async fn organization(tx: &Tx<'_>, of: &Of) -> Result<OrganizationId, WriteError> {
    use organization::{ActiveModel, Column, Entity};
    match of {
        Of::Known(id) => {
            let found = tx.find::<Entity>().filter(Column::Id.eq(*id)).one().await?;
            let found = found.ok_or_else(|| not_found("input.organization"))?;
            Ok(found.id)
        }
        Of::New { slug, name } => {
            if tx.is_taken(Column::Slug.eq(slug.as_str()), Entity).await? {
                return Err(taken(slug, "input.newOrganization.slug").into());
            }
            let row = tx
                .insert(ActiveModel {
                    slug: Set(Slug::from(slug.as_str())),
                    name: Set(name.clone()),
                    is_demo: Set(false),
                    ..Default::default()
                })
                .await?;
            let touched = Touched {
                node: Some(ids::encode(Kind::Organization, row.id.0)),
                organization: Some(row.id.0),
                ..Touched::default()
            };
            tx.audit(Action::SaveOrganization, touched).await?;
            Ok(row.id)
        }
    }
}

pub async fn change(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    changed: ChangedChapter,
) -> Result<ChapterId> {
    let id = cx
        .write_once("saveChapter", key, changed, |tx, input| {
            update(tx, input).boxed()
        })
        .await;
    Ok(ChapterId(cx.noted(Action::SaveChapter, id)?))
}

async fn update(tx: &Tx<'_>, changed: Arc<ChangedChapter>) -> Result<i64, WriteError> {
    use chapter::{ActiveModel, Column, Entity};
    let which = || Column::Id.eq(changed.id);
    let found = tx.find::<Entity>().filter(which()).one().await?;
    let row = found.ok_or_else(|| not_found("input.id"))?;
    tx.authorize(Action::SaveChapter, Resource::Country(row.country.as_str()))?;
    let mut values = ActiveModel::default();
    if let Some(name) = &changed.name {
        values.name = Set(name.clone());
    }
    if let Some(is_committee) = changed.is_committee {
        values.kind = Set(kind(is_committee));
    }
    tx.change::<Entity>(values, which()).await?;
    audited(tx, &row).await?;
    Ok(row.id.0)
}

async fn audited(tx: &Tx<'_>, row: &chapter::Model) -> Result<(), WriteError> {
    let node = ids::encode(Kind::Chapter, row.id.0);
    let touched = Touched {
        node: Some(node.clone()),
        country: Some(row.country.0.clone()),
        chapter: Some(row.id.0),
        organization: Some(row.organization_id.0),
    };
    tx.audit(Action::SaveChapter, touched).await
}

fn taken(slug: &str, argument: &str) -> Refusal {
    Refusal::new(ErrorCode::Conflict, "error-slug-taken")
        .about(argument)
        .quoting(slug)
}

pub fn not_found(argument: &str) -> Refusal {
    Refusal::new(ErrorCode::NotFound, "error-not-found").about(argument)
}
