use std::sync::Arc;

use async_graphql::{Context, Enum, InputObject, List, Object};

use super::{ProgramObject, SkillObject, TrainingObject};
use crate::curriculum::{Program, Training};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, Listing, PageArgs};
use crate::graphql::scalars::{all_checked, checked};
use crate::graphql::{cx, scalars};
use crate::localization::graphql::CountryObject;
use crate::registration::RegistrationWindow;
use crate::registration::graphql::RegistrationStateEnum;

/// Which trainings to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
pub struct TrainingFilter {
    /// Only trainings of this programme.
    program: Option<scalars::Slug>,
    /// Only trainings whose registration is in one of these states now.
    registration_states: Option<Vec<RegistrationStateEnum>>,
    /// Only trainings that start on this day or later.
    starts_from: Option<scalars::Date>,
    /// Only trainings that start before this day.
    starts_before: Option<scalars::Date>,
    /// Only trainings all of whose texts exist in each of these languages.
    languages: Option<Vec<scalars::LanguageTag>>,
}

/// What trainings may be sorted by.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub enum TrainingOrderField {
    /// The day of the first session.
    StartsOn,
}

/// The order of trainings.
#[derive(InputObject)]
pub struct TrainingOrder {
    /// What to sort by.
    field: TrainingOrderField,
    /// In which direction.
    direction: OrderDirection,
}

pub fn listing<'a>(
    trainings: impl Iterator<Item = &'a Arc<Training>>,
    order: Option<&TrainingOrder>,
) -> Listing<TrainingObject> {
    let direction = order.map_or_else(OrderDirection::default, |order| match order.field {
        TrainingOrderField::StartsOn => order.direction,
    });
    Listing {
        name: "trainings",
        direction,
        entries: trainings
            .map(|training| {
                let day = i64::from(training.starts_on.year()) * 10_000
                    + i64::from(training.starts_on.month()) * 100
                    + i64::from(training.starts_on.day());
                ((day, training.id.0), training.clone().into())
            })
            .collect(),
    }
}

fn filtered<'a>(cx: &'a Cx, filter: &TrainingFilter) -> Result<Vec<&'a Arc<Training>>> {
    let TrainingFilter {
        program,
        registration_states,
        starts_from,
        starts_before,
        languages,
    } = filter;
    let program = checked(program.as_ref(), "filter.program")?;
    let from = checked(starts_from.as_ref(), "filter.startsFrom")?;
    let before = checked(starts_before.as_ref(), "filter.startsBefore")?;
    if let (Some(from), Some(before)) = (from, before)
        && before <= from
    {
        return Err(Refusal::empty_range("filter.startsBefore", "filter.startsFrom").into());
    }
    let languages = all_checked(languages.as_ref(), "filter.languages")?;
    let content = cx.content();
    let program = program.map(|slug| {
        let found = content.curriculum.program_by_slug(&slug);
        found.map(|program| program.id)
    });
    let mut trainings = Vec::new();
    for training in content.curriculum.trainings() {
        let is_in_state = match registration_states {
            Some(states) => states.contains(&RegistrationWindow::of(cx, training)?.state.into()),
            None => true,
        };
        let kept = program.is_none_or(|program| program == Some(training.program))
            && is_in_state
            && from.is_none_or(|from| training.starts_on >= from)
            && before.is_none_or(|before| training.starts_on < before)
            && languages.as_ref().is_none_or(|wanted| {
                cx.of_all_languages();
                let complete = content.training_languages(training.id);
                wanted.iter().all(|language| complete.contains(language))
            });
        if kept {
            trainings.push(training);
        }
    }
    Ok(trainings)
}

/// The training that an argument names.
pub fn named_training<'a>(
    cx: &'a Cx,
    slug: &scalars::Slug,
    argument: &str,
) -> Result<&'a Arc<Training>, Refusal> {
    let slug = slug.check(argument)?;
    let found = cx.content().curriculum.training_by_slug(&slug);
    found.ok_or_else(|| Refusal::new(ErrorCode::NotFound, "error-not-found").about(argument))
}

pub fn named_program<'a>(
    cx: &'a Cx,
    slug: &scalars::Slug,
    argument: &str,
) -> Result<&'a Arc<Program>, Refusal> {
    let slug = slug.check(argument)?;
    let found = cx.content().curriculum.program_by_slug(&slug);
    found.ok_or_else(|| Refusal::new(ErrorCode::NotFound, "error-not-found").about(argument))
}

#[derive(Default)]
pub struct CurriculumQuery;

#[Object]
impl CurriculumQuery {
    /// Every country of ISO 3166-1, and ZZ, by code.
    async fn countries(&self, ctx: &Context<'_>) -> List<CountryObject> {
        let countries = cx(ctx).content().curriculum.countries();
        countries.iter().cloned().map(Into::into).collect()
    }

    /// The programme with this slug; null if there is none.
    async fn program(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The programme's slug.")] slug: scalars::Slug,
    ) -> Result<Option<ProgramObject>> {
        let slug = slug.check("slug")?;
        let found = cx(ctx).content().curriculum.program_by_slug(&slug);
        Ok(found.cloned().map(Into::into))
    }

    /// The training with this slug; null if there is none.
    async fn training(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training's slug.")] slug: scalars::Slug,
    ) -> Result<Option<TrainingObject>> {
        let slug = slug.check("slug")?;
        let found = cx(ctx).content().curriculum.training_by_slug(&slug);
        Ok(found.cloned().map(Into::into))
    }

    /// Trainings, past, present and announced; by default in order of their start, earliest first.
    #[allow(clippy::too_many_arguments)]
    async fn trainings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which trainings to list.")] filter: Option<TrainingFilter>,
        #[graphql(desc = "How to sort them.")] order_by: Option<TrainingOrder>,
    ) -> Result<Connection<TrainingObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let trainings = filtered(cx(ctx), &filter.unwrap_or_default())?;
        Ok(listing(trainings.into_iter(), order_by.as_ref()).page(&page)?)
    }

    /// The core skills, in the programme's order.
    async fn skills(&self, ctx: &Context<'_>) -> List<SkillObject> {
        let skills = cx(ctx).content().curriculum.skills();
        skills.into_iter().cloned().map(Into::into).collect()
    }
}
