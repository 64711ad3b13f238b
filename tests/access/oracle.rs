//! What somebody sees, worked out from all rows by plain loops: nothing of the door is used.

use std::collections::BTreeSet;

use api::access::Grant;
use entity::{chapter, participant, registration, registration_group};
use sea_orm::EntityTrait;

use crate::support::World;

pub struct Oracle {
    pub participants: Vec<participant::Model>,
    pub chapters: Vec<chapter::Model>,
    pub organizations: Vec<entity::organization::Model>,
    pub registrations: Vec<registration::Model>,
    pub groups: Vec<registration_group::Model>,
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
            registrations: registration::Entity::find().all(&db).await.unwrap(),
            groups: registration_group::Entity::find().all(&db).await.unwrap(),
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

    fn chapter_of(&self, id: Option<entity::ids::ChapterId>) -> Option<&chapter::Model> {
        self.chapters.iter().find(|one| Some(one.id) == id)
    }

    pub fn group_is_seen(&self, grant: &Grant, row: &registration_group::Model) -> bool {
        let chapter = self.chapter_of(row.chapter_id);
        let in_country = listed(&grant.countries, row.country.as_str());
        let by_chapter = grant.countries.is_none()
            && chapter.is_some_and(|chapter| self.chapter_is_seen(grant, chapter));
        grant.everywhere || in_country || by_chapter
    }

    pub fn registration_is_seen(&self, grant: &Grant, row: &registration::Model) -> bool {
        let chapter = self.chapter_of(row.chapter_id);
        let in_country = listed(&grant.countries, row.country.as_str())
            || listed(&grant.countries, row.group_country.as_str());
        let by_chapter = grant.countries.is_none()
            && chapter.is_some_and(|chapter| self.chapter_is_seen(grant, chapter));
        grant.everywhere || in_country || by_chapter
    }

    /// The registrations of somebody that are seen.
    pub fn seen_of<'a>(
        &'a self,
        grant: &'a Grant,
        row: &'a participant::Model,
    ) -> impl Iterator<Item = &'a registration::Model> {
        let own = self
            .registrations
            .iter()
            .filter(|one| one.participant_id == row.id);
        own.filter(|one| self.registration_is_seen(grant, one))
    }

    /// The chapters of somebody that are seen, in the order of their ids.
    pub fn chapters_of(&self, grant: &Grant, row: &participant::Model) -> BTreeSet<String> {
        let of = self.seen_of(grant, row);
        let chapters = of.filter_map(|one| self.chapter_of(one.chapter_id));
        chapters
            .filter(|chapter| self.chapter_is_seen(grant, chapter))
            .map(|chapter| chapter.slug.0.clone())
            .collect()
    }

    pub fn is_seen(&self, grant: &Grant, row: &participant::Model) -> bool {
        grant.everywhere || self.seen_of(grant, row).next().is_some()
    }
}

fn listed(codes: &Option<Vec<String>>, code: &str) -> bool {
    let codes = codes.as_ref();
    code != "ZZ" && codes.is_some_and(|codes| codes.iter().any(|one| one == code))
}
