//! Made-up organizations and chapters.

use entity::ids::{ChapterId, CountryCode, OrganizationId, Slug};
use entity::{chapter, organization};
use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, Set};

use super::{Place, WORLD};
use crate::seed::SeedError;

const ORGANIZATIONS: usize = 40;
const CHAPTERS: usize = 300;

#[derive(Clone)]
pub struct Local {
    pub id: ChapterId,
    pub organization: OrganizationId,
    pub country: String,
    pub name: String,
}

/// Each organization has chapters in one country, the larger ones in a few more.
pub async fn seed_chapters(
    tx: &DatabaseTransaction,
    places: &[Place],
    dice: &mut ChaCha8Rng,
) -> Result<Vec<Local>, SeedError> {
    let homes: Vec<&Place> = places
        .iter()
        .filter(|place| place.country != "ZZ")
        .collect();
    let mut organizations = Vec::new();
    for number in 1..=ORGANIZATIONS {
        let row = organization::ActiveModel {
            slug: Set(Slug(format!("demo-union-{number}"))),
            name: Set(format!("Demo Union {number}")),
            is_demo: Set(true),
            ..Default::default()
        };
        let id = organization::Entity::insert(row)
            .exec(tx)
            .await?
            .last_insert_id;
        organizations.push(id);
    }
    let mut rows = Vec::new();
    let mut places_of = Vec::new();
    for number in 0..CHAPTERS {
        // The first chapters go once round the countries.
        let home = match homes.get(number) {
            Some(home) => *home,
            None => homes
                .get(dice.random_range(0..homes.len() / 4))
                .copied()
                .ok_or_else(|| SeedError::World(WORLD.to_owned()))?,
        };
        let organization = organizations
            .get(dice.random_range(0..organizations.len()))
            .copied()
            .ok_or_else(|| SeedError::World(WORLD.to_owned()))?;
        let is_committee = number % 9 == 0;
        let kind = match is_committee {
            true => chapter::ChapterKind::NationalCommittee,
            false => chapter::ChapterKind::Chapter,
        };
        let slug = Slug(format!(
            "demo-{}-{}",
            home.country.to_lowercase(),
            number + 1
        ));
        rows.push(chapter::ActiveModel {
            slug: Set(slug.clone()),
            name: Set(format!("Demo Chapter {} ({})", number + 1, home.country)),
            kind: Set(kind),
            country: Set(CountryCode::from(home.country.as_str())),
            organization_id: Set(organization),
            is_demo: Set(true),
            ..Default::default()
        });
        places_of.push((slug, organization, home.country.clone()));
    }
    chapter::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    let stored = chapter::Entity::find()
        .filter(chapter::Column::IsDemo.eq(true))
        .all(tx)
        .await?;
    let local = |(slug, organization, country): (Slug, OrganizationId, String)| {
        let row = stored.iter().find(|row| row.slug == slug)?;
        Some(Local {
            id: row.id,
            organization,
            country,
            name: row.name.clone(),
        })
    };
    Ok(places_of.into_iter().filter_map(local).collect())
}
