//! Made-up people for development: the same for the same seed, skewed over countries and languages as a real
//! programme is, and plainly synthetic.

use entity::ids::{
    ChapterId, CountryCode, LanguageCode, OrganizationId, ParticipantId, Slug, ZoneName,
};
use entity::{chapter, organization, participant, participant_person, participant_scope};
use jiff::Timestamp;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use sea_orm::{
    ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, Set, TransactionTrait,
};

use super::SeedError;
use crate::clock::column;
use crate::people::Person;
use crate::vault::{Redacted, Vault};

const WORLD: &str = include_str!("../../seed/world.csv");
const ORGANIZATIONS: usize = 40;
const CHAPTERS: usize = 300;
/// Rows of one statement: SQLite takes 32,766 values.
const BATCH: usize = 2000;
/// Of a hundred people, how many a chapter brought, and how many of those a second one.
const BROUGHT: u32 = 80;
const BROUGHT_TWICE: u32 = 6;

/// Names that many bear, in the script of each language.
const NAMES: [(&str, [&str; 4]); 12] = [
    ("ar", ["ليلى", "عمر", "فاطمة", "يوسف"]),
    ("de", ["Anna", "Jonas", "Jürgen", "Zoë"]),
    ("en", ["Grace", "Sam", "Joy", "Liam"]),
    ("es", ["Lucía", "José", "Inés", "Ñusta"]),
    ("fr", ["Chloé", "Noël", "Agnès", "Loïc"]),
    ("he", ["נועה", "דוד", "תמר", "אורי"]),
    ("hi", ["प्रिया", "अर्जुन", "सुनीता", "राहुल"]),
    ("id", ["Siti", "Budi", "Dewi", "Agus"]),
    ("pl", ["Łucja", "Paweł", "Zofia", "Michał"]),
    ("pt", ["João", "Conceição", "Inês", "Antônio"]),
    ("ru", ["Ольга", "Пётр", "Анна", "Сергей"]),
    ("tr", ["Ayşe", "Çağrı", "İpek", "Oğuz"]),
];

struct Place {
    country: String,
    weight: u32,
    language: String,
    second_language: Option<String>,
    time_zone: String,
}

#[derive(Clone)]
struct Local {
    id: ChapterId,
    organization: OrganizationId,
    country: String,
}

fn places() -> Result<Vec<Place>, SeedError> {
    let lines = WORLD.lines().skip(1).map(|line| {
        let mut columns = line.split(',');
        let mut next = || columns.next().unwrap_or_default().to_owned();
        let (country, weight, language, second, time_zone) =
            (next(), next(), next(), next(), next());
        Ok(Place {
            country,
            weight: weight
                .parse()
                .map_err(|_| SeedError::World(line.to_owned()))?,
            language,
            second_language: (!second.is_empty()).then_some(second),
            time_zone,
        })
    });
    lines.collect()
}

/// Adds organizations, chapters and people, unless there are people already. Says how many were added.
pub async fn seed(
    db: &DatabaseConnection,
    vault: &Vault,
    now: Timestamp,
    number: u32,
    seed: u64,
) -> Result<usize, SeedError> {
    let tx = db.begin().await?;
    if number == 0 || participant::Entity::find().count(&tx).await? > 0 {
        return Ok(0);
    }
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    let places = places()?;
    let chapters = seed_chapters(&tx, &places, &mut dice).await?;
    // In order, so that the tables grow at their end.
    let mut ids: Vec<i64> = (0..number)
        .map(|_| dice.random::<i64>() & i64::MAX)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    for (batch, ids) in ids.chunks(BATCH).enumerate() {
        let mut rows = Rows::default();
        for (index, id) in ids.iter().enumerate() {
            let number = batch * BATCH + index + 1;
            rows.add(
                ParticipantId(*id),
                number,
                &places,
                &chapters,
                &mut dice,
                vault,
                now,
            )?;
        }
        participant::Entity::insert_many(rows.participants)
            .exec_without_returning(&tx)
            .await?;
        participant_person::Entity::insert_many(rows.persons)
            .exec_without_returning(&tx)
            .await?;
        participant_scope::Entity::insert_many(rows.scopes)
            .exec_without_returning(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(ids.len())
}

#[derive(Default)]
struct Rows {
    participants: Vec<participant::ActiveModel>,
    persons: Vec<participant_person::ActiveModel>,
    scopes: Vec<participant_scope::ActiveModel>,
}

impl Rows {
    #[expect(clippy::too_many_arguments, reason = "what the world is made of")]
    fn add(
        &mut self,
        id: ParticipantId,
        number: usize,
        places: &[Place],
        chapters: &[Local],
        dice: &mut ChaCha8Rng,
        vault: &Vault,
        now: Timestamp,
    ) -> Result<(), SeedError> {
        let Some(place) = drawn(places, dice) else {
            return Ok(());
        };
        let second = place.second_language.as_ref();
        let language = second
            .filter(|_| dice.random_range(0..4) == 0)
            .unwrap_or(&place.language);
        let names = NAMES.iter().find(|(tag, _)| tag == language);
        let given = names.and_then(|(_, names)| names.get(dice.random_range(0..names.len())));
        let person = Person {
            display_name: Redacted::new(format!("{} Demo {number}", given.unwrap_or(&"Person"))),
            email: (dice.random_range(0..50) > 0)
                .then(|| Redacted::new(format!("person-{number}@demo.example"))),
        };
        let sealed = person.seal(vault, id)?;
        self.participants.push(participant::ActiveModel {
            id: Set(id),
            country: Set(CountryCode::from(place.country.as_str())),
            language: Set(LanguageCode::from(language.as_str())),
            time_zone: Set(ZoneName::from(place.time_zone.as_str())),
            created_at: Set(column::to_timestamp(now)?),
            is_demo: Set(true),
        });
        self.persons.push(participant_person::ActiveModel {
            participant_id: Set(id),
            key_id: Set(sealed.key),
            sealed: Set(sealed.bytes),
        });
        self.scopes.push(scope(id, &place.country, None));
        for chapter in brought_by(&place.country, chapters, dice) {
            self.scopes.push(scope(id, &chapter.country, Some(chapter)));
        }
        Ok(())
    }
}

/// One of the places, by their weights.
fn drawn<'a>(places: &'a [Place], dice: &mut ChaCha8Rng) -> Option<&'a Place> {
    let total = places.iter().map(|place| place.weight).sum();
    let mut left = dice.random_range(0..total);
    places
        .iter()
        .find(|place| match left.checked_sub(place.weight) {
            Some(rest) => {
                left = rest;
                false
            }
            None => true,
        })
}

/// Mostly chapters of their own country; one in ten comes through another's.
fn brought_by<'a>(country: &str, chapters: &'a [Local], dice: &mut ChaCha8Rng) -> Vec<&'a Local> {
    let own: Vec<_> = chapters
        .iter()
        .filter(|one| one.country == country)
        .collect();
    let mut found: Vec<&Local> = Vec::new();
    if dice.random_range(0..100) < BROUGHT {
        let times = if dice.random_range(0..100) < BROUGHT_TWICE {
            2
        } else {
            1
        };
        for _ in 0..times {
            let chapter = match dice.random_range(0..10) {
                1.. if !own.is_empty() => own.get(dice.random_range(0..own.len())).copied(),
                _ => chapters.get(dice.random_range(0..chapters.len())),
            };
            found.extend(chapter.filter(|one| found.iter().all(|known| known.id != one.id)));
        }
    }
    found
}

fn scope(
    id: ParticipantId,
    country: &str,
    chapter: Option<&Local>,
) -> participant_scope::ActiveModel {
    participant_scope::ActiveModel {
        participant_id: Set(id),
        country: Set(CountryCode::from(country)),
        chapter_id: Set(chapter.map(|one| one.id)),
        organization_id: Set(chapter.map(|one| one.organization)),
        ..Default::default()
    }
}

/// Each organization has chapters in one country, the larger ones in a few more.
async fn seed_chapters(
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
        })
    };
    Ok(places_of.into_iter().filter_map(local).collect())
}

/// Takes everybody out again who was made up.
pub async fn remove(db: &DatabaseConnection) -> Result<u64, DbErr> {
    use sea_orm::sea_query::{ExprTrait, Query};
    let tx = db.begin().await?;
    let demo = || {
        Query::select()
            .column(participant::Column::Id)
            .from(participant::Entity)
            .and_where(participant::Column::IsDemo.eq(true))
            .take()
    };
    participant_scope::Entity::delete_many()
        .filter(participant_scope::Column::ParticipantId.in_subquery(demo()))
        .exec(&tx)
        .await?;
    participant_person::Entity::delete_many()
        .filter(participant_person::Column::ParticipantId.in_subquery(demo()))
        .exec(&tx)
        .await?;
    let people = participant::Entity::delete_many()
        .filter(participant::Column::IsDemo.eq(true))
        .exec(&tx)
        .await?;
    let used = Query::select()
        .column(participant_scope::Column::ChapterId)
        .from(participant_scope::Entity)
        .and_where(participant_scope::Column::ChapterId.is_not_null())
        .take();
    chapter::Entity::delete_many()
        .filter(chapter::Column::IsDemo.eq(true))
        .filter(chapter::Column::Id.in_subquery(used).not())
        .exec(&tx)
        .await?;
    let housed = Query::select()
        .column(chapter::Column::OrganizationId)
        .from(chapter::Entity)
        .take();
    organization::Entity::delete_many()
        .filter(organization::Column::IsDemo.eq(true))
        .filter(organization::Column::Id.in_subquery(housed).not())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(people.rows_affected)
}

/// Whether there is anybody who was made up.
pub async fn is_present(db: &DatabaseConnection) -> Result<bool, DbErr> {
    Ok(somebody(db).await?.is_some())
}

/// One of the made-up people.
pub async fn somebody(db: &DatabaseConnection) -> Result<Option<ParticipantId>, DbErr> {
    let row = participant::Entity::find()
        .filter(participant::Column::IsDemo.eq(true))
        .one(db)
        .await?;
    Ok(row.map(|row| row.id))
}
