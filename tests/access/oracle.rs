//! What somebody sees, worked out from all rows by plain loops: nothing of the door is used.

use std::collections::BTreeSet;

use api::access::Grant;
use entity::{chapter, participant, participant_scope};
use sea_orm::EntityTrait;

use crate::support::World;

pub struct Oracle {
    pub participants: Vec<participant::Model>,
    pub chapters: Vec<chapter::Model>,
    pub organizations: Vec<entity::organization::Model>,
    pub scopes: Vec<participant_scope::Model>,
}

impl Oracle {
    pub async fn new(world: &World) -> Self {
        let db = world.app.database().connection();
        let mut participants = participant::Entity::find().all(&db).await.unwrap();
        participants.sort_by_key(|row| row.id);
        let mut chapters = chapter::Entity::find().all(&db).await.unwrap();
        chapters.sort_by_key(|row| row.id);
        Self {
            participants,
            chapters,
            organizations: entity::organization::Entity::find().all(&db).await.unwrap(),
            scopes: participant_scope::Entity::find().all(&db).await.unwrap(),
        }
    }

    pub fn chapter_is_seen(&self, grant: &Grant, chapter: &chapter::Model) -> bool {
        let named = |list: &Option<Vec<String>>, name: &str| {
            list.as_ref()
                .is_some_and(|list| list.iter().any(|one| one == name))
        };
        let organization = self
            .organizations
            .iter()
            .find(|one| one.id == chapter.organization_id);
        grant.everywhere
            || named(&grant.countries, chapter.country.as_str())
            || named(&grant.chapters, chapter.slug.as_str())
            || organization.is_some_and(|one| named(&grant.organizations, one.slug.as_str()))
    }

    /// The chapters of somebody that are seen, in the order of their ids.
    pub fn chapters_of(&self, grant: &Grant, row: &participant::Model) -> BTreeSet<String> {
        let of = self
            .scopes
            .iter()
            .filter(|one| one.participant_id == row.id);
        let chapters = of.filter_map(|one| one.chapter_id);
        let chapters = chapters.filter_map(|id| self.chapters.iter().find(|one| one.id == id));
        chapters
            .filter(|chapter| self.chapter_is_seen(grant, chapter))
            .map(|chapter| chapter.slug.0.clone())
            .collect()
    }

    pub fn is_seen(&self, grant: &Grant, row: &participant::Model) -> bool {
        let lives_there = grant.countries.as_ref().is_some_and(|codes| {
            row.country.as_str() != "ZZ" && codes.iter().any(|code| code == row.country.as_str())
        });
        grant.everywhere || lives_there || !self.chapters_of(grant, row).is_empty()
    }
}
