//! Programs, trainings, their weekly modules, skills, assignments and materials, held in memory.
//!
//! Rows hold message keys; the words are in `localization`. When things take place is in `schedule`,
//! who may register until when in `registration`.

pub mod graphql;
mod load;

use crate::ids::Kind;
use std::collections::BTreeMap;
use std::sync::Arc;

pub use entity::ids::{
    AssignmentId, CountryCode, MaterialId, MessageKey, ModuleId, ProgramId, SkillId, Slug,
    TrainingId,
};
pub use entity::material::MaterialKind;
pub use entity::training::TrainingStatus;
use jiff::civil;
use jiff::tz::TimeZone;
pub use load::{Drafts, LoadError};

/// The country of people who did not say where they organize (ISO 3166-1 leaves ZZ to its users).
pub const UNKNOWN_COUNTRY: &str = "ZZ";

#[derive(Debug)]
pub struct Program {
    pub id: ProgramId,
    pub slug: Slug,
    pub name_key: MessageKey,
    /// Whether those who write texts may publish their own.
    pub authors_publish: bool,
    /// In order of their start.
    pub trainings: Vec<TrainingId>,
}

#[derive(Debug)]
pub struct Training {
    pub id: TrainingId,
    pub program: ProgramId,
    pub slug: Slug,
    pub ordinal: i32,
    pub title_key: MessageKey,
    pub summary_key: MessageKey,
    pub status: TrainingStatus,
    pub starts_on: civil::Date,
    pub ends_on: civil::Date,
    pub time_zone: TimeZone,
    pub zone_name: String,
    pub terms: RegistrationTerms,
    pub completion: CompletionTerms,
    pub version: i32,
    /// In order of their weeks.
    pub modules: Vec<ModuleId>,
}

/// What a training asks of those who register. Wall times are in the training's zone.
#[derive(Debug)]
pub struct RegistrationTerms {
    pub opens: Option<civil::DateTime>,
    pub closes: Option<civil::DateTime>,
    /// Of umbrella groups, if not as of others.
    pub umbrella_closes: Option<civil::DateTime>,
    /// Until when members come and go, if not until registration closes.
    pub groups_lock: Option<civil::DateTime>,
    pub minimum_group_size: i32,
    pub facilitators_from: i32,
    pub individuals: bool,
    pub capacity: Option<i32>,
    /// Whether one may wait for a place.
    pub has_waitlist: bool,
    pub consent_version: String,
    pub consent_key: MessageKey,
}

/// What completing a training takes, and when something counts towards it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompletionTerms {
    pub sessions: i32,
    pub assignments: i32,
    /// Whether a facilitator has to confirm it.
    pub attestation: bool,
    /// How long one has to be in a sitting.
    pub presence_minutes: i32,
    /// How long after it is due an assignment may still be handed in.
    pub late_days: i32,
}

#[derive(Debug)]
pub struct Module {
    pub id: ModuleId,
    pub training: TrainingId,
    pub slug: Slug,
    pub position: i32,
    pub title_key: MessageKey,
    pub summary_key: MessageKey,
    pub body_key: MessageKey,
    pub has_breakouts: bool,
    pub version: i32,
    pub skills: Vec<SkillId>,
    pub assignments: Vec<AssignmentId>,
    pub materials: Vec<MaterialId>,
}

#[derive(Debug)]
pub struct Skill {
    pub id: SkillId,
    pub slug: Slug,
    pub name_key: MessageKey,
    pub description_key: MessageKey,
    pub position: i32,
    pub version: i32,
    pub modules: Vec<ModuleId>,
}

#[derive(Debug)]
pub struct Assignment {
    pub id: AssignmentId,
    pub module: ModuleId,
    pub slug: Slug,
    pub position: i32,
    pub title_key: MessageKey,
    pub instructions_key: MessageKey,
    pub is_group_work: bool,
}

#[derive(Debug)]
pub struct Material {
    pub id: MaterialId,
    pub module: ModuleId,
    pub slug: Slug,
    pub kind: MaterialKind,
    pub title_key: MessageKey,
    pub body_key: MessageKey,
}

/// A row points at one that is not public; loading keeps such rows out.
#[derive(Debug, thiserror::Error)]
#[error("a row of the curriculum has lost what it belongs to")]
pub struct Orphan;

/// The whole public curriculum: every training that is not a draft; for its authors with the drafts. Read once, never changed.
#[derive(Debug, Default)]
pub struct Curriculum {
    /// Whether there are drafts that it leaves out.
    pub has_drafts: bool,
    programs: BTreeMap<ProgramId, Arc<Program>>,
    trainings: BTreeMap<TrainingId, Arc<Training>>,
    modules: BTreeMap<ModuleId, Arc<Module>>,
    skills: BTreeMap<SkillId, Arc<Skill>>,
    assignments: BTreeMap<AssignmentId, Arc<Assignment>>,
    materials: BTreeMap<MaterialId, Arc<Material>>,
    countries: Vec<CountryCode>,
}

impl Curriculum {
    pub fn program(&self, id: ProgramId) -> Option<&Arc<Program>> {
        self.programs.get(&id)
    }

    pub fn program_by_slug(&self, slug: &Slug) -> Option<&Arc<Program>> {
        self.programs.values().find(|program| program.slug == *slug)
    }

    pub fn training(&self, id: TrainingId) -> Option<&Arc<Training>> {
        self.trainings.get(&id)
    }

    pub fn training_by_slug(&self, slug: &Slug) -> Option<&Arc<Training>> {
        self.trainings
            .values()
            .find(|training| training.slug == *slug)
    }

    pub fn trainings(&self) -> impl Iterator<Item = &Arc<Training>> {
        self.trainings.values()
    }

    pub fn module(&self, id: ModuleId) -> Option<&Arc<Module>> {
        self.modules.get(&id)
    }

    pub fn modules_of(&self, training: &Training) -> impl Iterator<Item = &Arc<Module>> {
        training
            .modules
            .iter()
            .filter_map(|id| self.modules.get(id))
    }

    /// The module of the following week.
    pub fn module_after(&self, module: &Module) -> Option<&Arc<Module>> {
        let training = self.training(module.training)?;
        self.modules_of(training)
            .find(|other| other.position > module.position)
    }

    pub fn skill(&self, id: SkillId) -> Option<&Arc<Skill>> {
        self.skills.get(&id)
    }

    /// In the order in which the programme lists them.
    pub fn skills(&self) -> Vec<&Arc<Skill>> {
        let mut skills: Vec<_> = self.skills.values().collect();
        skills.sort_by_key(|skill| skill.position);
        skills
    }

    /// The skills that a training's modules teach, in the programme's order.
    pub fn skills_of(&self, training: &Training) -> Vec<&Arc<Skill>> {
        let mut skills = self.skills();
        skills.retain(|skill| {
            skill
                .modules
                .iter()
                .any(|module| training.modules.contains(module))
        });
        skills
    }

    pub fn assignment(&self, id: AssignmentId) -> Option<&Arc<Assignment>> {
        self.assignments.get(&id)
    }

    /// The programme that holds a training.
    pub fn program_of(&self, training: &Training) -> Result<&Arc<Program>, Orphan> {
        self.programs.get(&training.program).ok_or(Orphan)
    }

    /// The module that an assignment belongs to.
    pub fn module_of(&self, assignment: &Assignment) -> Result<&Arc<Module>, Orphan> {
        self.modules.get(&assignment.module).ok_or(Orphan)
    }

    /// The training that a module belongs to.
    pub fn training_of(&self, module: &Module) -> Result<&Arc<Training>, Orphan> {
        self.trainings.get(&module.training).ok_or(Orphan)
    }

    pub fn material(&self, id: MaterialId) -> Option<&Arc<Material>> {
        self.materials.get(&id)
    }

    /// ISO 3166-1 codes and ZZ, in order.
    pub fn countries(&self) -> &[CountryCode] {
        &self.countries
    }

    /// Everything that has texts of its own, with their keys.
    pub fn texts(&self) -> impl Iterator<Item = (Kind, i64, Vec<&MessageKey>)> {
        let programs = self.programs.values();
        let programs = programs.map(|row| (Kind::Program, row.id.0, vec![&row.name_key]));
        let trainings = self.trainings.values().map(|row| {
            let keys = vec![&row.title_key, &row.summary_key];
            (Kind::Training, row.id.0, keys)
        });
        let modules = self.modules.values().map(|row| {
            let keys = vec![&row.title_key, &row.summary_key, &row.body_key];
            (Kind::Module, row.id.0, keys)
        });
        let skills = self.skills.values().map(|row| {
            let keys = vec![&row.name_key, &row.description_key];
            (Kind::Skill, row.id.0, keys)
        });
        let assignments = self.assignments.values().map(|row| {
            let keys = vec![&row.title_key, &row.instructions_key];
            (Kind::Assignment, row.id.0, keys)
        });
        let materials = self.materials.values().map(|row| {
            let keys = vec![&row.title_key, &row.body_key];
            (Kind::Material, row.id.0, keys)
        });
        programs
            .chain(trainings)
            .chain(modules)
            .chain(skills)
            .chain(assignments)
            .chain(materials)
    }

    /// Every message that a reader of a training meets.
    pub fn message_keys<'a>(
        &'a self,
        training: &'a Training,
    ) -> impl Iterator<Item = &'a MessageKey> {
        let own = [&training.title_key, &training.summary_key];
        let of_modules = self.modules_of(training).flat_map(|module| {
            let texts = [&module.title_key, &module.summary_key, &module.body_key];
            let assignments = module
                .assignments
                .iter()
                .filter_map(|id| self.assignments.get(id))
                .flat_map(|row| [&row.title_key, &row.instructions_key]);
            let materials = module
                .materials
                .iter()
                .filter_map(|id| self.materials.get(id))
                .flat_map(|row| [&row.title_key, &row.body_key]);
            texts.into_iter().chain(assignments).chain(materials)
        });
        let of_skills = self
            .skills_of(training)
            .into_iter()
            .flat_map(|skill| [&skill.name_key, &skill.description_key]);
        own.into_iter().chain(of_modules).chain(of_skills)
    }
}
