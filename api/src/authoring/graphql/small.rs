//! What trainings have in common: the skills, the programme.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use crate::authoring::{SavedSkill, save_skill, update_program};
use crate::curriculum::graphql::{ProgramObject, SkillObject, named_program};
use crate::desk::graphql::SourceChange;
use crate::error::{Error, Result};
use crate::graphql::inputs::{key, optional_key};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::people::not_found;

/// A skill, new or changed. What is left out stays.
#[derive(InputObject)]
pub struct SaveSkillInput {
    /// Its readable name in addresses.
    slug: scalars::Slug,
    /// Its `version`; left out for a new skill, which comes last.
    expected_version: Option<i32>,
    /// Its name in English, as it stands after `key =` in an .ftl file; a new one needs it.
    name: Option<String>,
    /// What it is and why it matters, in English and Markdown; a new one needs it.
    description: Option<String>,
    /// What other words mean for the other languages.
    #[graphql(default_with = "SourceChange::Minor")]
    change: SourceChange,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// What became of the skill.
#[derive(SimpleObject)]
pub struct SaveSkillPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The skill as it is now; null if nothing was done.
    skill: Option<SkillObject>,
}

/// A change of what a programme lets its people do.
#[derive(InputObject)]
pub struct UpdateProgramInput {
    /// Which programme.
    program: scalars::Slug,
    /// Whether those who write texts may publish their own; if not, somebody else reviews them.
    authors_publish: bool,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the change.
#[derive(SimpleObject)]
pub struct UpdateProgramPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The programme as it is now; null if nothing was done.
    program: Option<ProgramObject>,
}

#[derive(Default)]
pub struct CurriculumMutation;

#[Object]
impl CurriculumMutation {
    /// Writes a skill. Its texts are published at once. Needs curriculum:write everywhere.
    async fn save_skill(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The skill, and what is to be different.")] input: SaveSkillInput,
    ) -> Result<SaveSkillPayload> {
        let cx = cx(ctx);
        let done = async {
            let mut checks = Checks::default();
            let slug = checks.check(input.slug.check("input.slug"));
            let key = checks.check(key(&input.idempotency_key));
            checks.done()?;
            let (Some(slug), Some(key)) = (slug, key) else {
                return Err(Error::Several(Vec::new()));
            };
            let saved = SavedSkill {
                slug: slug.as_str().to_owned(),
                version: input.expected_version,
                name: input.name.clone(),
                description: input.description.clone(),
                change: input.change.into(),
            };
            save_skill(cx, Some(key), saved).await
        };
        let (id, errors) = payload(cx, done.await)?;
        let content = cx.content();
        let skill = id.and_then(|id| content.curriculum.skill(id));
        Ok(SaveSkillPayload {
            errors,
            skill: skill.cloned().map(Into::into),
        })
    }

    /// Says whether those who write texts may publish their own. Needs curriculum:write everywhere.
    async fn update_program(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The programme, and what it lets people do.")] input: UpdateProgramInput,
    ) -> Result<UpdateProgramPayload> {
        let cx = cx(ctx);
        let done = async {
            let mut checks = Checks::default();
            let program = checks.check(named_program(cx, &input.program, "input.program"));
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let program = program.ok_or_else(|| not_found("input.program"))?;
            update_program(cx, key.flatten(), program, input.authors_publish).await?;
            Ok(program.id)
        };
        let (id, errors) = payload(cx, done.await)?;
        let content = cx.content();
        let program = id.and_then(|id| content.curriculum.program(id));
        Ok(UpdateProgramPayload {
            errors,
            program: program.cloned().map(Into::into),
        })
    }
}
