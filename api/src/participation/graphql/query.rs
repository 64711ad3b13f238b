//! How many people take part.

use async_graphql::{Context, Object};

use super::report::{DimensionEnum, ParticipationReport};
use crate::curriculum::graphql::named_training;
use crate::error::Result;
use crate::graphql::scalars::{all_checked, checked};
use crate::graphql::{cx, scalars};
use crate::participation::{Dimension, Question};

#[derive(Default)]
pub struct ParticipationQuery;

#[Object]
impl ParticipationQuery {
    /// How many people take part: within the viewer's scope as it is now, for participation:exact; else as published each
    /// Monday, rounded, with small numbers withheld. A person counts once, under the latest of the trainings. Needs the
    /// permission participation:read.
    async fn participation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Only these trainings; all unless said.")] trainings: Option<
            Vec<scalars::Slug>,
        >,
        #[graphql(
            desc = "What rows are told apart by, in this order; a row for all together if by nothing."
        )]
        by: Vec<DimensionEnum>,
        #[graphql(desc = "Only people who organize in these countries; all unless said.")]
        countries: Option<Vec<scalars::CountryScalar>>,
        #[graphql(desc = "The Monday of the week whose published figures are wanted.")] cut: Option<
            scalars::Date,
        >,
    ) -> Result<ParticipationReport> {
        let cx = cx(ctx);
        let trainings = trainings.as_ref().map(|slugs| {
            let named = slugs.iter().zip(0..);
            let named = named.map(|(slug, n)| named_training(cx, slug, &format!("trainings.{n}")));
            named
                .map(|training| Ok(training?.id))
                .collect::<Result<Vec<_>>>()
        });
        let question = Question {
            trainings: trainings.transpose()?,
            by: by.into_iter().map(Dimension::from).collect(),
            countries: all_checked(countries.as_ref(), "countries")?,
            cut: checked(cut.as_ref(), "cut")?,
        };
        ParticipationReport::of(cx, question).await
    }
}
