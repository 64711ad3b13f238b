//! Made-up people for development: the same for the same seed, skewed over countries and languages as a real
//! programme is, and plainly synthetic.

mod activity;
mod chapters;
mod groups;

use entity::ids::{CountryCode, LanguageCode, ParticipantId, ZoneName};
use entity::{
    chapter, organization, participant, registration, registration_group, registration_person,
    seat, training,
};
use jiff::Timestamp;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use sea_orm::sea_query::{ExprTrait, Query, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr, EntityTrait,
    PaginatorTrait, QueryFilter, QueryOrder, TransactionTrait,
};

use super::SeedError;
use crate::clock::column;
use crate::people::{Addresses, Person};
use crate::vault::{Redacted, Vault};
use chapters::{Local, seed_chapters};
use groups::World;

const WORLD: &str = include_str!("../../../seed/world.csv");
/// Rows of one statement: SQLite takes 32,766 values.
const BATCH: usize = 1000;
/// Of a hundred people, how many a chapter brought, and how many of those a second one.
const BROUGHT: u32 = 80;
const BROUGHT_TWICE: u32 = 6;
/// Of a hundred people, how many come again.
const RETURNING: u32 = 25;

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

/// Adds organizations, chapters, groups and people, unless there are people already. Says how many were added.
pub async fn seed(
    db: &DatabaseConnection,
    vault: &Vault,
    addresses: &Addresses,
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
    let trainings = training::Entity::find()
        .order_by_asc(training::Column::StartsOn)
        .all(&tx)
        .await?;
    let mut world = World::new(trainings, now);
    // In order, so that the tables grow at their end.
    let mut ids: Vec<i64> = (0..number)
        .map(|_| dice.random::<i64>() & i64::MAX)
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let mut people = Vec::with_capacity(ids.len());
    for (id, number) in ids.iter().zip(1_usize..) {
        let Some(place) = drawn(&places, &mut dice) else {
            continue;
        };
        let second = place.second_language.as_ref();
        let language = second
            .filter(|_| dice.random_range(0..4) == 0)
            .unwrap_or(&place.language);
        let names = NAMES.iter().find(|(tag, _)| tag == language);
        let given = names.and_then(|(_, names)| names.get(dice.random_range(0..names.len())));
        let address = format!("person-{number}@demo.example");
        let person = Person {
            display_name: Redacted::new(format!("{} Demo {number}", given.unwrap_or(&"Person"))),
            email: Some(Redacted::new(address.clone())),
        };
        let row = participant::Model {
            id: ParticipantId(*id),
            address_hash: Some(addresses.hash(&address)),
            country: CountryCode::from(place.country.as_str()),
            language: LanguageCode::from(language.as_str()),
            time_zone: ZoneName::from(place.time_zone.as_str()),
            is_own_word: false,
            created_at: column::to_timestamp(now)?,
            is_demo: true,
        };
        let times = if dice.random_range(0..100) < RETURNING {
            2
        } else {
            1
        };
        for time in 0..times {
            let chapters = brought_by(&place.country, &chapters, &mut dice);
            world.register(&row, &person, vault, &chapters, time, &mut dice)?;
        }
        people.push(row);
    }
    insert(&tx, people).await?;
    world.store(&tx).await?;
    tx.commit().await?;
    Ok(ids.len())
}

/// Many rows, in as many statements as they need.
async fn insert<M>(tx: &DatabaseTransaction, rows: Vec<M>) -> Result<(), DbErr>
where
    M: sea_orm::ModelTrait + sea_orm::IntoActiveModel<ActiveModelOf<M>>,
    ActiveModelOf<M>: ActiveModelTrait<Entity = M::Entity>,
{
    let mut rows = rows.into_iter();
    loop {
        let part = rows
            .by_ref()
            .take(BATCH)
            .map(|row| row.into_active_model().reset_all());
        let part: Vec<_> = part.collect();
        if part.is_empty() {
            return Ok(());
        }
        M::Entity::insert_many(part)
            .exec_without_returning(tx)
            .await?;
    }
}

type ActiveModelOf<M> = <<M as sea_orm::ModelTrait>::Entity as EntityTrait>::ActiveModel;

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

/// Takes everybody out again who was made up.
pub async fn remove(db: &DatabaseConnection) -> Result<u64, DbErr> {
    let tx = db.begin().await?;
    let demo = || {
        of(
            participant::Entity,
            participant::Column::Id,
            participant::Column::IsDemo.eq(true),
        )
    };
    let theirs = of(
        registration::Entity,
        registration::Column::Id,
        registration::Column::ParticipantId.in_subquery(demo()),
    );
    registration_person::Entity::delete_many()
        .filter(registration_person::Column::RegistrationId.in_subquery(theirs.clone()))
        .exec(&tx)
        .await?;
    entity::registration_sitting::Entity::delete_many()
        .filter(entity::registration_sitting::Column::RegistrationId.in_subquery(theirs))
        .exec(&tx)
        .await?;
    let seats = of(
        seat::Entity,
        seat::Column::Id,
        seat::Column::ParticipantId.in_subquery(demo()),
    );
    activity::remove(&tx, &demo(), &seats).await?;
    registration::Entity::delete_many()
        .filter(registration::Column::ParticipantId.in_subquery(demo()))
        .exec(&tx)
        .await?;
    seat::Entity::delete_many()
        .filter(seat::Column::ParticipantId.in_subquery(demo()))
        .exec(&tx)
        .await?;
    let people = participant::Entity::delete_many()
        .filter(participant::Column::IsDemo.eq(true))
        .exec(&tx)
        .await?;
    // Who is real and came through a made-up group keeps it.
    let in_use = of(
        registration::Entity,
        registration::Column::GroupId,
        registration::Column::Id.is_not_null(),
    );
    registration_group::Entity::delete_many()
        .filter(registration_group::Column::IsDemo.eq(true))
        .filter(registration_group::Column::Id.in_subquery(in_use).not())
        .exec(&tx)
        .await?;
    groups::recount(&tx).await?;
    let used = of(
        registration_group::Entity,
        registration_group::Column::ChapterId,
        registration_group::Column::ChapterId.is_not_null(),
    );
    chapter::Entity::delete_many()
        .filter(chapter::Column::IsDemo.eq(true))
        .filter(chapter::Column::Id.in_subquery(used).not())
        .exec(&tx)
        .await?;
    let housed = of(
        chapter::Entity,
        chapter::Column::OrganizationId,
        chapter::Column::Id.is_not_null(),
    );
    organization::Entity::delete_many()
        .filter(organization::Column::IsDemo.eq(true))
        .filter(organization::Column::Id.in_subquery(housed).not())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(people.rows_affected)
}

fn of(
    table: impl EntityTrait,
    column: impl ColumnTrait,
    rows: impl sea_orm::sea_query::IntoCondition,
) -> SelectStatement {
    Query::select()
        .column(column)
        .from(table)
        .cond_where(rows)
        .take()
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
