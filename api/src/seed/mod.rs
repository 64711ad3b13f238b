//! Filling an empty database from the files in `api/seed/`.
//!
//! Seeding again adds what is missing and changes nothing that is there, so it may run at every start.

pub mod world;

use entity::ids::{
    CountryCode, LanguageCode, MessageKey, ModuleId, ProgramId, SkillId, Slug, TrainingId, ZoneName,
};
use entity::{
    assignment, country, interpretation, material, module, module_skill, program, session, sitting,
    skill, training,
};
use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use sea_orm::{
    ActiveEnum, ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, DbErr,
    EntityTrait, QueryFilter, Set, TransactionTrait,
};
use serde::Deserialize;

use crate::clock::column::{self, NoSuchMoment};
use crate::vault::VaultError;

const COUNTRIES: &str = include_str!("../../seed/countries.txt");
const CURRICULUM: &str = include_str!("../../seed/curriculum.toml");
const TRAININGS: &str = include_str!("../../seed/trainings.toml");

#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error("api/seed: {0}")]
    File(#[from] toml::de::Error),
    #[error("api/seed: {0}")]
    Moment(#[from] jiff::Error),
    #[error("api/seed/world.csv: {0}")]
    World(String),
    #[error(transparent)]
    Vault(#[from] VaultError),
    #[error(transparent)]
    Addresses(#[from] crate::error::Error),
    #[error("api/seed: {0}")]
    Column(#[from] NoSuchMoment),
}

/// What a seeding added.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seeded {
    pub countries: usize,
    pub trainings: usize,
}

#[derive(Deserialize)]
struct CurriculumFile {
    program: String,
    skills: Vec<String>,
    modules: Vec<ModuleSeed>,
}

#[derive(Deserialize)]
struct ModuleSeed {
    slug: String,
    has_breakouts: bool,
    skills: Vec<String>,
    assignments: Vec<AssignmentSeed>,
    materials: Vec<MaterialSeed>,
}

#[derive(Deserialize)]
struct AssignmentSeed {
    slug: String,
    is_group_work: bool,
}

#[derive(Deserialize)]
struct MaterialSeed {
    slug: String,
    kind: String,
}

#[derive(Deserialize)]
struct TrainingsFile {
    shared: Shared,
    trainings: Vec<TrainingSeed>,
    demos: Vec<DemoSeed>,
}

#[derive(Deserialize)]
struct Shared {
    time_zone: String,
    sittings: Vec<SittingSeed>,
    interpretation: Vec<String>,
    minimum_group_size: i32,
    facilitators_from: i32,
    individuals: bool,
    consent_version: String,
    closes_days_before: i64,
    closes_at: Time,
    required_sessions: i32,
    required_assignments: i32,
    requires_attestation: bool,
    presence_minutes: i32,
    late_days: i32,
}

#[derive(Deserialize)]
struct SittingSeed {
    label: String,
    start: Time,
}

#[derive(Deserialize)]
struct TrainingSeed {
    slug: String,
    title: String,
    summary: String,
    ordinal: i32,
    starts_on: Date,
    minutes: i32,
}

#[derive(Deserialize)]
struct DemoSeed {
    slug: String,
    title: String,
    summary: String,
    ordinal: i32,
    starts_in_days: i64,
    opens_days_before: i64,
    minutes: i32,
}

/// Adds the countries, the curriculum and the trainings that are not there yet.
pub async fn seed(
    db: &DatabaseConnection,
    now: Timestamp,
    demos: bool,
) -> Result<Seeded, SeedError> {
    let curriculum: CurriculumFile = toml::from_str(CURRICULUM)?;
    let file: TrainingsFile = toml::from_str(TRAININGS)?;
    let tx = db.begin().await?;
    let mut seeded = Seeded {
        countries: seed_countries(&tx).await?,
        trainings: 0,
    };
    let program = seed_program(&tx, &curriculum.program).await?;
    let skills = seed_skills(&tx, &curriculum.skills).await?;
    let mut planned: Vec<(TrainingSeed, Option<DateTime>)> = file
        .trainings
        .into_iter()
        .map(|seed| (seed, None))
        .collect();
    if demos {
        let zone = TimeZone::get(&file.shared.time_zone)?;
        let today = now.to_zoned_datetime(zone).date();
        for demo in file.demos {
            planned.push(dated(demo, today)?);
        }
    }
    for (seed, opens) in planned {
        let slug = Slug::from(seed.slug.as_str());
        let present = training::Entity::find()
            .filter(training::Column::Slug.eq(slug))
            .one(&tx)
            .await?;
        if present.is_none() {
            let weeks = &curriculum.modules;
            let id = seed_training(&tx, program, &file.shared, &seed, opens, weeks.len()).await?;
            for (week, module) in weeks.iter().enumerate() {
                let module_id = seed_module(&tx, id, week, module, &skills).await?;
                seed_session(&tx, module_id, &file.shared, &seed, week).await?;
            }
            seeded.trainings += 1;
        }
    }
    tx.commit().await?;
    Ok(seeded)
}

/// A demonstration that starts on the first Tuesday far enough ahead.
fn dated(demo: DemoSeed, today: Date) -> Result<(TrainingSeed, Option<DateTime>), SeedError> {
    let mut starts_on = today.checked_add(demo.starts_in_days.days())?;
    if starts_on.weekday() != Weekday::Tuesday {
        starts_on = starts_on.nth_weekday(1, Weekday::Tuesday)?;
    }
    let opens = starts_on.checked_sub(demo.opens_days_before.days())?;
    let seed = TrainingSeed {
        slug: demo.slug,
        title: demo.title,
        summary: demo.summary,
        ordinal: demo.ordinal,
        starts_on,
        minutes: demo.minutes,
    };
    Ok((seed, Some(opens.at(12, 0, 0, 0))))
}

async fn seed_countries(tx: &DatabaseTransaction) -> Result<usize, SeedError> {
    let present = country::Entity::find().all(tx).await?;
    let missing: Vec<_> = COUNTRIES
        .split_whitespace()
        .map(CountryCode::from)
        .filter(|code| !present.iter().any(|row| row.code == *code))
        .map(|code| country::ActiveModel { code: Set(code) })
        .collect();
    let added = missing.len();
    if added > 0 {
        country::Entity::insert_many(missing).exec(tx).await?;
    }
    Ok(added)
}

async fn seed_program(tx: &DatabaseTransaction, slug: &str) -> Result<ProgramId, SeedError> {
    let present = program::Entity::find()
        .filter(program::Column::Slug.eq(Slug::from(slug)))
        .one(tx)
        .await?;
    if let Some(row) = present {
        return Ok(row.id);
    }
    let row = program::ActiveModel {
        slug: Set(slug.into()),
        name_key: Set(key(format!("program-{slug}-name"))),
        ..Default::default()
    };
    Ok(row.insert(tx).await?.id)
}

async fn seed_skills(
    tx: &DatabaseTransaction,
    slugs: &[String],
) -> Result<Vec<(String, SkillId)>, SeedError> {
    let mut skills = Vec::new();
    for (index, slug) in slugs.iter().enumerate() {
        let present = skill::Entity::find()
            .filter(skill::Column::Slug.eq(Slug::from(slug.as_str())))
            .one(tx)
            .await?;
        let id = match present {
            Some(row) => row.id,
            None => {
                let row = skill::ActiveModel {
                    slug: Set(slug.as_str().into()),
                    position: Set(ordinal(index)),
                    name_key: Set(key(format!("skill-{slug}-name"))),
                    description_key: Set(key(format!("skill-{slug}-description"))),
                    ..Default::default()
                };
                row.insert(tx).await?.id
            }
        };
        skills.push((slug.clone(), id));
    }
    Ok(skills)
}

async fn seed_training(
    tx: &DatabaseTransaction,
    program: ProgramId,
    shared: &Shared,
    seed: &TrainingSeed,
    opens: Option<DateTime>,
    weeks: usize,
) -> Result<TrainingId, SeedError> {
    let ends_on = week_of(seed.starts_on, weeks.saturating_sub(1))?;
    let closes = seed
        .starts_on
        .checked_sub(shared.closes_days_before.days())?
        .to_datetime(shared.closes_at);
    let row = training::ActiveModel {
        program_id: Set(program),
        slug: Set(seed.slug.as_str().into()),
        ordinal: Set(seed.ordinal),
        title_key: Set(key(seed.title.clone())),
        summary_key: Set(key(seed.summary.clone())),
        status: Set(training::TrainingStatus::Published),
        starts_on: Set(column::to_date(seed.starts_on)?),
        ends_on: Set(column::to_date(ends_on)?),
        time_zone: Set(ZoneName(shared.time_zone.clone())),
        registration_opens: Set(opens.map(column::to_wall_time).transpose()?),
        registration_closes: Set(Some(column::to_wall_time(closes)?)),
        umbrella_closes: Set(None),
        groups_lock: Set(None),
        has_waitlist: Set(true),
        minimum_group_size: Set(shared.minimum_group_size),
        facilitators_from: Set(shared.facilitators_from),
        individuals: Set(shared.individuals),
        capacity: Set(None),
        required_sessions: Set(shared.required_sessions),
        required_assignments: Set(shared.required_assignments),
        requires_attestation: Set(shared.requires_attestation),
        presence_minutes: Set(shared.presence_minutes),
        late_days: Set(shared.late_days),
        consent_version: Set(shared.consent_version.clone()),
        consent_key: Set(key(format!("consent-{}", shared.consent_version))),
        ..Default::default()
    };
    Ok(row.insert(tx).await?.id)
}

async fn seed_module(
    tx: &DatabaseTransaction,
    training: TrainingId,
    week: usize,
    seed: &ModuleSeed,
    skills: &[(String, SkillId)],
) -> Result<ModuleId, SeedError> {
    let slug = &seed.slug;
    let row = module::ActiveModel {
        training_id: Set(training),
        slug: Set(slug.as_str().into()),
        position: Set(ordinal(week)),
        title_key: Set(key(format!("module-{slug}-title"))),
        summary_key: Set(key(format!("module-{slug}-summary"))),
        body_key: Set(key(format!("module-{slug}-body"))),
        has_breakouts: Set(seed.has_breakouts),
        ..Default::default()
    };
    let id = row.insert(tx).await?.id;
    let taught = skills.iter().filter(|(slug, _)| seed.skills.contains(slug));
    let links = taught.map(|(_, skill)| module_skill::ActiveModel {
        module_id: Set(id),
        skill_id: Set(*skill),
    });
    module_skill::Entity::insert_many(links).exec(tx).await?;
    let assignments = seed.assignments.iter().enumerate();
    let assignments = assignments.map(|(index, seed)| assignment::ActiveModel {
        module_id: Set(id),
        slug: Set(seed.slug.as_str().into()),
        position: Set(ordinal(index)),
        title_key: Set(key(format!("assignment-{}-title", seed.slug))),
        instructions_key: Set(key(format!("assignment-{}-instructions", seed.slug))),
        is_group_work: Set(seed.is_group_work),
        ..Default::default()
    });
    assignment::Entity::insert_many(assignments)
        .exec(tx)
        .await?;
    for (index, seed) in seed.materials.iter().enumerate() {
        let message = format!("material-week-{}-{}", ordinal(week), seed.slug);
        let row = material::ActiveModel {
            module_id: Set(id),
            slug: Set(seed.slug.as_str().into()),
            position: Set(ordinal(index)),
            kind: Set(material::MaterialKind::try_from_value(&seed.kind)?),
            title_key: Set(key(format!("{message}-title"))),
            body_key: Set(key(format!("{message}-body"))),
            ..Default::default()
        };
        row.insert(tx).await?;
    }
    Ok(id)
}

async fn seed_session(
    tx: &DatabaseTransaction,
    module: ModuleId,
    shared: &Shared,
    seed: &TrainingSeed,
    week: usize,
) -> Result<(), SeedError> {
    let row = session::ActiveModel {
        module_id: Set(module),
        ..Default::default()
    };
    let session = row.insert(tx).await?.id;
    let zone = TimeZone::get(&shared.time_zone)?;
    let date = week_of(seed.starts_on, week)?;
    for sitting in &shared.sittings {
        let wall = date.to_datetime(sitting.start);
        let starts_at = wall.to_zoned_datetime(zone.clone())?.timestamp();
        let row = sitting::ActiveModel {
            session_id: Set(session),
            label: Set(sitting.label.clone()),
            status: Set(sitting::SittingStatus::Scheduled),
            starts_local: Set(column::to_wall_time(wall)?),
            time_zone: Set(ZoneName(shared.time_zone.clone())),
            minutes: Set(seed.minutes),
            starts_at: Set(column::to_timestamp(starts_at)?),
            capacity: Set(None),
            ..Default::default()
        };
        let id = row.insert(tx).await?.id;
        let languages = shared.interpretation.iter();
        let rows = languages.map(|language| interpretation::ActiveModel {
            sitting_id: Set(id),
            language: Set(LanguageCode::from(language.as_str())),
        });
        interpretation::Entity::insert_many(rows).exec(tx).await?;
    }
    Ok(())
}

fn week_of(starts_on: Date, week: usize) -> Result<Date, jiff::Error> {
    starts_on.checked_add(i64::from(ordinal(week) - 1).weeks())
}

/// 1 for the first.
fn ordinal(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX - 1) + 1
}

fn key(text: String) -> MessageKey {
    MessageKey(text)
}
