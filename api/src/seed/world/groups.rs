//! Made-up groups, and who came with them to which training.

use std::collections::{BTreeMap, HashMap};

use entity::ids::{
    ChapterId, CountryCode, GroupId, OrganizationId, RegistrationId, SeatId, TrainingId,
};
use entity::registration::RegistrationStatus;
use entity::registration_group::GroupStatus;
use entity::{
    admission, participant, registration, registration_group, registration_person, seat, training,
};
use jiff::Timestamp;
use rand::RngExt;
use rand::rngs::ChaCha8Rng;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait, QueryFilter};

use super::chapters::Local;
use super::insert;
use crate::access::UNKNOWN;
use crate::clock::column;
use crate::cx::timely_id;
use crate::people::Person;
use crate::registration::code;
use crate::seed::SeedError;
use crate::vault::Vault;

/// Who brought somebody: a chapter, or a country's coordinators.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Through {
    Chapter(ChapterId),
    Country(String),
}

/// Everything that is to be stored of it.
pub struct World {
    trainings: Vec<training::Model>,
    now: Timestamp,
    last_id: i64,
    groups: BTreeMap<(TrainingId, Through), registration_group::Model>,
    seats: Vec<seat::Model>,
    registrations: Vec<registration::Model>,
    persons: Vec<registration_person::Model>,
}

impl World {
    pub fn new(trainings: Vec<training::Model>, now: Timestamp) -> Self {
        Self {
            trainings,
            now,
            last_id: timely_id(now, 0),
            groups: BTreeMap::new(),
            seats: Vec::new(),
            registrations: Vec::new(),
            persons: Vec::new(),
        }
    }

    fn next_id(&mut self) -> i64 {
        self.last_id += 1;
        self.last_id
    }

    /// Somebody comes for the `time`th time, through these chapters.
    pub fn register(
        &mut self,
        who: &participant::Model,
        person: &Person,
        vault: &Vault,
        chapters: &[&Local],
        time: usize,
        dice: &mut ChaCha8Rng,
    ) -> Result<(), SeedError> {
        let half = self.trainings.len().div_ceil(2);
        let which = (time * half + dice.random_range(0..half)).min(self.trainings.len() - 1);
        let Some(training) = self.trainings.get(which).cloned() else {
            return Ok(());
        };
        let at = column::to_timestamp(self.now)?;
        let seat = SeatId(self.next_id());
        let (country, language) = (who.country.clone(), who.language.clone());
        self.seats.push(seat::Model {
            status: RegistrationStatus::Pending,
            chapter_id: chapters.first().map(|one| one.id),
            ..seat::Model::new(seat, training.id, who.id, country, language, at)
        });
        let nobody = chapters.is_empty().then_some(None);
        let through = chapters.iter().map(|one| Some(*one)).chain(nobody);
        for chapter in through {
            let group = self.group(&training, chapter, who.country.as_str())?;
            let id = RegistrationId(self.next_id());
            let sealed = person.seal(vault, id)?;
            self.persons.push(registration_person::Model {
                registration_id: id,
                address_hash: who.address_hash.clone(),
                key_id: sealed.key,
                sealed: sealed.bytes,
            });
            self.registrations.push(registration::Model {
                calendar_version: 0,
                id,
                training_id: training.id,
                seat_id: seat,
                participant_id: who.id,
                group_id: group.id,
                country: who.country.clone(),
                language: who.language.clone(),
                time_zone: who.time_zone.clone(),
                group_country: group.country,
                chapter_id: group.chapter_id,
                organization_id: group.organization_id,
                status: RegistrationStatus::Pending,
                queue: None,
                is_contact: group.size == 0,
                is_facilitator: dice.random_range(0..20) == 0,
                preferred_sitting: Some(if dice.random() { "A" } else { "B" }.to_owned()),
                code: code(dice.random()),
                consent_version: training.consent_version.clone(),
                consent_language: who.language.clone(),
                consent_at: at,
                registered_at: at,
                cancelled_at: None,
                attended: 0,
                submitted: 0,
                is_attested: false,
                completed_at: None,
            });
        }
        Ok(())
    }

    /// The group of this chapter or country, as it was before somebody joins it.
    fn group(
        &mut self,
        training: &training::Model,
        chapter: Option<&Local>,
        country: &str,
    ) -> Result<registration_group::Model, SeedError> {
        let country = match (chapter, country) {
            (Some(chapter), _) => chapter.country.clone(),
            (None, UNKNOWN) => "US".to_owned(),
            (None, country) => country.to_owned(),
        };
        let through = match chapter {
            Some(chapter) => Through::Chapter(chapter.id),
            None => Through::Country(country.clone()),
        };
        let id = GroupId(self.next_id());
        let new = registration_group::Model {
            calendar_version: 0,
            id,
            training_id: training.id,
            name: match chapter {
                Some(chapter) => chapter.name.clone(),
                None => format!("Demo Group of {country}"),
            },
            country: CountryCode(country),
            chapter_id: chapter.map(|one| one.id),
            organization_id: chapter.map(|one: &Local| -> OrganizationId { one.organization }),
            is_umbrella: true,
            status: GroupStatus::Forming,
            queue: None,
            size: 0,
            facilitators: 0,
            created_at: column::to_timestamp(self.now)?,
            is_demo: true,
        };
        let group = self.groups.entry((training.id, through)).or_insert(new);
        let before = group.clone();
        group.size += 1;
        Ok(before)
    }

    /// Groups that are large enough have their places.
    pub async fn store(mut self, tx: &DatabaseTransaction) -> Result<(), SeedError> {
        let minimum: HashMap<TrainingId, i32> = self
            .trainings
            .iter()
            .map(|training| (training.id, training.minimum_group_size))
            .collect();
        let mut confirmed = HashMap::new();
        for group in self.groups.values_mut() {
            if minimum
                .get(&group.training_id)
                .is_some_and(|least| group.size >= *least)
            {
                group.status = GroupStatus::Confirmed;
                confirmed.insert(group.id, ());
            }
        }
        let mut facilitators: HashMap<GroupId, i32> = HashMap::new();
        let mut best: HashMap<SeatId, i32> = HashMap::new();
        for row in &mut self.registrations {
            if confirmed.contains_key(&row.group_id) {
                row.status = RegistrationStatus::Confirmed;
                *best.entry(row.seat_id).or_default() += 1;
            }
            *facilitators.entry(row.group_id).or_default() += i32::from(row.is_facilitator);
        }
        let mut taken: HashMap<TrainingId, i32> = HashMap::new();
        for row in &mut self.seats {
            if let Some(places) = best.get(&row.id) {
                row.status = RegistrationStatus::Confirmed;
                row.confirmed_at = Some(row.created_at);
                row.places = *places;
                *taken.entry(row.training_id).or_default() += places;
            }
        }
        for group in self.groups.values_mut() {
            group.facilitators = facilitators.remove(&group.id).unwrap_or_default();
        }
        insert(tx, self.groups.into_values().collect()).await?;
        insert(tx, self.seats).await?;
        insert(tx, self.registrations).await?;
        insert(tx, self.persons).await?;
        let last_id = self.last_id;
        let admissions = taken
            .into_iter()
            .map(|(training_id, taken)| admission::Model {
                taken,
                last_id,
                ..admission::Model::new(training_id)
            });
        Ok(insert(tx, admissions.collect()).await?)
    }
}

/// Counts again who has a place, after some were taken out.
pub async fn recount(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    for row in admission::Entity::find().all(tx).await? {
        let taken = registration::Entity::find()
            .filter(registration::Column::TrainingId.eq(row.training_id))
            .filter(registration::Column::Status.eq(RegistrationStatus::Confirmed))
            .count(tx)
            .await?;
        admission::Entity::update_many()
            .col_expr(
                admission::Column::Taken,
                Expr::value(i32::try_from(taken).unwrap_or(i32::MAX)),
            )
            .filter(admission::Column::TrainingId.eq(row.training_id))
            .exec(tx)
            .await?;
    }
    Ok(())
}
