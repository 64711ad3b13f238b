//! Reading the curriculum from its rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::{assignment, country, material, module, module_skill, program, skill, training};
use jiff::tz::TimeZone;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QueryOrder};
use tokio::task::JoinError;

use super::{
    Assignment, CompletionTerms, Curriculum, Material, Module, Program, RegistrationTerms, Skill,
    Training, TrainingStatus,
};
use crate::clock::column::{self, NoSuchMoment};
use crate::localization::LocaleError;

#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Moment(#[from] NoSuchMoment),
    #[error("a row names the time zone {0}, which does not exist")]
    Zone(String),
    #[error("{0} does not exist on a wall clock")]
    WallTime(#[from] jiff::Error),
    #[error("what was published at the desk: {0}")]
    Texts(#[from] LocaleError),
    #[error(transparent)]
    Stopped(JoinError),
}

/// Whether trainings are read that are not public yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drafts {
    Hidden,
    Shown,
}

impl Curriculum {
    pub async fn load(db: &impl ConnectionTrait, drafts: Drafts) -> Result<Self, LoadError> {
        let mut curriculum = Self {
            countries: country::Entity::find()
                .order_by_asc(country::Column::Code)
                .all(db)
                .await?
                .into_iter()
                .map(|row| row.code)
                .collect(),
            ..Self::default()
        };
        let mut skills = BTreeMap::new();
        for row in skill::Entity::find().all(db).await? {
            skills.insert(row.id, skill_of(row));
        }
        let mut modules = BTreeMap::new();
        for row in module::Entity::find().all(db).await? {
            modules.insert(row.id, module_of(row));
        }
        let mut trainings = BTreeMap::new();
        for row in training::Entity::find().all(db).await? {
            if row.status == TrainingStatus::Draft && drafts == Drafts::Hidden {
                curriculum.has_drafts = true;
                continue;
            }
            trainings.insert(row.id, Training::of(row)?);
        }
        modules.retain(|_, module| trainings.contains_key(&module.training));
        for row in module_skill::Entity::find().all(db).await? {
            if let (Some(module), Some(skill)) = (
                modules.get_mut(&row.module_id),
                skills.get_mut(&row.skill_id),
            ) {
                module.skills.push(skill.id);
                skill.modules.push(module.id);
            }
        }
        let assignments = assignment::Entity::find()
            .order_by_asc(assignment::Column::Position)
            .all(db)
            .await?;
        for row in assignments {
            if let Some(module) = modules.get_mut(&row.module_id) {
                module.assignments.push(row.id);
                curriculum
                    .assignments
                    .insert(row.id, Arc::new(assignment_of(row)));
            }
        }
        let materials = material::Entity::find()
            .order_by_asc(material::Column::Position)
            .all(db)
            .await?;
        for row in materials {
            if let Some(module) = modules.get_mut(&row.module_id) {
                module.materials.push(row.id);
                curriculum
                    .materials
                    .insert(row.id, Arc::new(material_of(row)));
            }
        }
        let mut by_week: Vec<_> = modules.values().collect();
        by_week.sort_by_key(|module| module.position);
        for module in by_week {
            if let Some(training) = trainings.get_mut(&module.training) {
                training.modules.push(module.id);
            }
        }
        let mut by_start: Vec<_> = trainings.values().collect();
        by_start.sort_by_key(|training| (training.starts_on, training.id));
        for row in program::Entity::find().all(db).await? {
            let own = by_start
                .iter()
                .filter(|training| training.program == row.id);
            let program = Program {
                id: row.id,
                slug: row.slug,
                name_key: row.name_key,
                authors_publish: row.authors_publish,
                trainings: own.map(|training| training.id).collect(),
            };
            curriculum.programs.insert(program.id, Arc::new(program));
        }
        curriculum.skills = shared(skills);
        curriculum.modules = shared(modules);
        curriculum.trainings = shared(trainings);
        Ok(curriculum)
    }
}

fn shared<K: Ord, V>(rows: BTreeMap<K, V>) -> BTreeMap<K, Arc<V>> {
    rows.into_iter()
        .map(|(id, row)| (id, Arc::new(row)))
        .collect()
}

impl Training {
    /// As its row has it, without its modules.
    pub fn of(row: training::Model) -> Result<Self, LoadError> {
        let zone_name = row.time_zone.0;
        Ok(Self {
            id: row.id,
            program: row.program_id,
            slug: row.slug,
            ordinal: row.ordinal,
            title_key: row.title_key,
            summary_key: row.summary_key,
            status: row.status,
            starts_on: column::date(row.starts_on)?,
            ends_on: column::date(row.ends_on)?,
            time_zone: TimeZone::get(&zone_name).map_err(|_| LoadError::Zone(zone_name.clone()))?,
            zone_name,
            terms: RegistrationTerms {
                opens: row.registration_opens.map(column::wall_time).transpose()?,
                closes: row.registration_closes.map(column::wall_time).transpose()?,
                umbrella_closes: row.umbrella_closes.map(column::wall_time).transpose()?,
                groups_lock: row.groups_lock.map(column::wall_time).transpose()?,
                minimum_group_size: row.minimum_group_size,
                facilitators_from: row.facilitators_from,
                individuals: row.individuals,
                capacity: row.capacity,
                has_waitlist: row.has_waitlist,
                consent_version: row.consent_version,
                consent_key: row.consent_key,
            },
            completion: CompletionTerms {
                sessions: row.required_sessions,
                assignments: row.required_assignments,
                attestation: row.requires_attestation,
                presence_minutes: row.presence_minutes,
                late_days: row.late_days,
            },
            version: row.version,
            modules: Vec::new(),
        })
    }
}

fn module_of(row: module::Model) -> Module {
    Module {
        id: row.id,
        training: row.training_id,
        slug: row.slug,
        position: row.position,
        title_key: row.title_key,
        summary_key: row.summary_key,
        body_key: row.body_key,
        has_breakouts: row.has_breakouts,
        version: row.version,
        skills: Vec::new(),
        assignments: Vec::new(),
        materials: Vec::new(),
    }
}

fn skill_of(row: skill::Model) -> Skill {
    Skill {
        id: row.id,
        slug: row.slug,
        name_key: row.name_key,
        description_key: row.description_key,
        position: row.position,
        version: row.version,
        modules: Vec::new(),
    }
}

fn assignment_of(row: assignment::Model) -> Assignment {
    Assignment {
        id: row.id,
        module: row.module_id,
        slug: row.slug,
        position: row.position,
        title_key: row.title_key,
        instructions_key: row.instructions_key,
        is_group_work: row.is_group_work,
    }
}

fn material_of(row: material::Model) -> Material {
    Material {
        id: row.id,
        module: row.module_id,
        slug: row.slug,
        kind: row.kind,
        title_key: row.title_key,
        body_key: row.body_key,
    }
}
