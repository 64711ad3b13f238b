//! Organizations and their chapters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use entity::{chapter, organization};
use sea_orm::{ColumnTrait, Condition, Order};

use super::{ChapterId, ChapterKind, OrganizationId};
use crate::access::{Action, Resource};
use crate::curriculum::CountryCode;
use crate::cx::Cx;
use crate::error::Result;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    pub id: OrganizationId,
    pub slug: String,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub id: ChapterId,
    pub slug: String,
    pub name: String,
    pub kind: ChapterKind,
    pub country: CountryCode,
    pub organization: OrganizationId,
}

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct ChapterFilter {
    pub ids: Option<Vec<i64>>,
    pub slugs: Option<Vec<String>>,
    pub countries: Option<Vec<CountryCode>>,
    pub organizations: Option<Vec<i64>>,
}

/// The organizations that the viewer may see, all or those of these ids.
pub async fn organizations(cx: &Cx, ids: Option<Vec<i64>>) -> Result<Vec<Arc<Organization>>> {
    cx.authorize(Action::ReadOrganizations, Resource::Visible)?;
    let mut rows = cx
        .find::<organization::Entity>()?
        .order_by(organization::Column::Id, Order::Asc);
    if let Some(ids) = ids {
        rows = rows.filter(organization::Column::Id.is_in(ids));
    }
    let organization = |row: organization::Model| {
        Arc::new(Organization {
            id: row.id,
            slug: row.slug.0,
            name: row.name,
        })
    };
    Ok(rows.all().await?.into_iter().map(organization).collect())
}

/// The chapters that the viewer may see.
pub async fn chapters(cx: &Cx, filter: ChapterFilter) -> Result<Vec<Arc<Chapter>>> {
    use chapter::Column;
    cx.authorize(Action::ReadOrganizations, Resource::Visible)?;
    let conditions = Condition::all()
        .add_option(filter.ids.map(|ids| Column::Id.is_in(ids)))
        .add_option(filter.slugs.map(|slugs| Column::Slug.is_in(slugs)))
        .add_option(filter.countries.map(|codes| Column::Country.is_in(codes)))
        .add_option(
            filter
                .organizations
                .map(|ids| Column::OrganizationId.is_in(ids)),
        );
    let rows = cx
        .find::<chapter::Entity>()?
        .filter(conditions)
        .order_by(Column::Id, Order::Asc);
    let chapter = |row: chapter::Model| {
        Arc::new(Chapter {
            id: row.id,
            slug: row.slug.0,
            name: row.name,
            kind: row.kind,
            country: row.country,
            organization: row.organization_id,
        })
    };
    Ok(rows.all().await?.into_iter().map(chapter).collect())
}

/// The organizations of chapters that the viewer may see, by their ids.
pub async fn of_chapters(
    cx: &Cx,
    chapters: impl Iterator<Item = &Chapter>,
) -> Result<BTreeMap<OrganizationId, Arc<Organization>>> {
    let ids: BTreeSet<i64> = chapters.map(|chapter| chapter.organization.0).collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let found = organizations(cx, Some(ids.into_iter().collect())).await?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}
