//! The weeks of a training.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use crate::authoring::{SavedAssignment, SavedMaterial, SavedModule, remove_module, save_module};
use crate::curriculum::ModuleId;
use crate::curriculum::graphql::{MaterialKindEnum, ModuleObject, TrainingObject, named_training};
use crate::cx::Cx;
use crate::desk::graphql::SourceChange;
use crate::error::{Error, Result};
use crate::graphql::inputs::{key, optional_key};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::people::not_found;

/// One week of a training, new or changed. What is left out stays; lists take the place of those before.
#[derive(InputObject)]
pub struct SaveModuleInput {
    /// Of which training.
    training: scalars::Slug,
    /// Its readable name within the training.
    slug: scalars::Slug,
    /// Its `version`; left out for a new module.
    expected_version: Option<i32>,
    /// Its week: 1 is the first. A new one comes last unless said; others make room.
    position: Option<i32>,
    /// Its title in English, as it stands after `key =` in an .ftl file; a new one needs it.
    title: Option<String>,
    /// What it is about in a sentence, in English; a new one needs it.
    summary: Option<String>,
    /// What people learn, practise and take away, in English and Markdown; a new one needs it.
    body: Option<String>,
    /// What other words mean for the other languages.
    #[graphql(default_with = "SourceChange::Minor")]
    change: SourceChange,
    /// Whether people practise in breakout groups during the session.
    has_breakouts: Option<bool>,
    /// The skills that it teaches, by their slugs.
    skills: Option<Vec<scalars::Slug>>,
    /// What to do until the next session, in order. One that somebody has handed in stays.
    assignments: Option<Vec<AssignmentInput>>,
    /// What to read, watch or print, in order.
    materials: Option<Vec<MaterialInput>>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// Something to do, new or changed.
#[derive(InputObject)]
pub struct AssignmentInput {
    /// Its readable name within the module.
    slug: scalars::Slug,
    /// Whether a group does it together; so unless said.
    is_group_work: Option<bool>,
    /// Its title in English; a new one needs it.
    title: Option<String>,
    /// What to do, in English and Markdown; a new one needs it.
    instructions: Option<String>,
}

/// Something to read, watch or print, new or changed.
#[derive(InputObject)]
pub struct MaterialInput {
    /// Its readable name within the module.
    slug: scalars::Slug,
    /// What it is for; a new one needs it.
    kind: Option<MaterialKindEnum>,
    /// Its title in English; a new one needs it.
    title: Option<String>,
    /// The text itself, or where to find it, in English and Markdown; a new one needs it.
    body: Option<String>,
}

/// What became of the module.
#[derive(SimpleObject)]
pub struct SaveModulePayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The module as it is now; null if nothing was done.
    module: Option<ModuleObject>,
}

/// A module that a draft is to be without.
#[derive(InputObject)]
pub struct RemoveModuleInput {
    /// Of which training; it must be a draft.
    training: scalars::Slug,
    /// Its readable name within the training.
    slug: scalars::Slug,
    /// Its `version`.
    expected_version: i32,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the module.
#[derive(SimpleObject)]
pub struct RemoveModulePayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The training without it; null if nothing was done.
    training: Option<TrainingObject>,
}

impl SaveModuleInput {
    async fn save(&self, cx: &Cx) -> Result<ModuleId> {
        let mut checks = Checks::default();
        let training = checks.check(named_training(cx, &self.training, "input.training"));
        let mut slug = |slug: &scalars::Slug, path: &str| {
            let slug = checks.check(slug.check(path));
            slug.map(|slug| slug.as_str().to_owned())
                .unwrap_or_default()
        };
        let own = slug(&self.slug, "input.slug");
        let skills = self.skills.as_ref().map(|skills| {
            let skills = skills.iter().zip(0..);
            let skills = skills.map(|(one, n)| slug(one, &format!("input.skills.{n}")));
            skills.collect()
        });
        let assignments = self.assignments.as_ref().map(|rows| {
            let rows = rows.iter().zip(0..).map(|(row, n)| SavedAssignment {
                slug: slug(&row.slug, &format!("input.assignments.{n}.slug")),
                is_group_work: row.is_group_work,
                title: row.title.clone(),
                instructions: row.instructions.clone(),
            });
            rows.collect()
        });
        let materials = self.materials.as_ref().map(|rows| {
            let rows = rows.iter().zip(0..).map(|(row, n)| SavedMaterial {
                slug: slug(&row.slug, &format!("input.materials.{n}.slug")),
                kind: row.kind.map(Into::into),
                title: row.title.clone(),
                body: row.body.clone(),
            });
            rows.collect()
        });
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let (Some(training), Some(key)) = (training, key) else {
            return Err(Error::Several(Vec::new()));
        };
        let saved = SavedModule {
            slug: own,
            version: self.expected_version,
            position: self.position,
            title: self.title.clone(),
            summary: self.summary.clone(),
            body: self.body.clone(),
            change: self.change.into(),
            has_breakouts: self.has_breakouts,
            skills,
            assignments,
            materials,
        };
        save_module(cx, Some(key), training, saved).await
    }
}

#[derive(Default)]
pub struct ModuleMutation;

#[Object]
impl ModuleMutation {
    /// Writes a week of a training: its words, skills, assignments and materials. Texts are published at once; the first
    /// edit of one that another training has too leaves the other's as it is. Needs curriculum:write everywhere.
    async fn save_module(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The module, and what is to be different.")] input: SaveModuleInput,
    ) -> Result<SaveModulePayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.save(cx).await)?;
        let content = cx.content();
        let module = id.and_then(|id| content.curriculum.module(id));
        Ok(SaveModulePayload {
            errors,
            module: module.cloned().map(Into::into),
        })
    }

    /// Takes a module out of a training that is not public yet. Needs curriculum:write everywhere.
    async fn remove_module(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RemoveModuleInput,
    ) -> Result<RemoveModulePayload> {
        let cx = cx(ctx);
        let done = async {
            let mut checks = Checks::default();
            let training = checks.check(named_training(cx, &input.training, "input.training"));
            let slug = checks.check(input.slug.check("input.slug"));
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let training = training.ok_or_else(|| not_found("input.training"))?;
            let slug = slug
                .map(|slug| slug.as_str().to_owned())
                .unwrap_or_default();
            let meant = (slug, input.expected_version);
            remove_module(cx, key.flatten(), training, meant).await?;
            Ok(training.id)
        };
        let (id, errors) = payload(cx, done.await)?;
        let training = id.and_then(|id| super::training::training(cx, id));
        Ok(RemoveModulePayload { errors, training })
    }
}
