//! Interpretation that is missing.

use async_graphql::{Context, Object, SimpleObject};

use crate::access::Permission;
use crate::curriculum::graphql::named_training;
use crate::error::Result;
use crate::graphql::{cx, scalars};
use crate::live::{Gap, interpretation_gaps};
use crate::localization::graphql::{CountryObject, LanguageObject};
use crate::schedule::graphql::SittingObject;

/// A language that people in a sitting need and that nobody interprets.
#[derive(SimpleObject)]
pub struct InterpretationGap {
    /// Which sitting.
    sitting: SittingObject,
    /// Which language; es-MX is counted with es.
    language: LanguageObject,
    /// Where those people organize, in the order of the codes.
    countries: Vec<CountryObject>,
    /// How many they are. Needs the permission registration:read; null without it.
    people: Option<i32>,
}

#[derive(Default)]
pub struct GapQuery;

#[Object]
impl GapQuery {
    /// Languages that people within the viewer's scope need in a sitting and that nobody interprets there: of those with a
    /// place who come to it, and of those who have not said which sitting they come to. For sittings that are held and not
    /// over; first those that come first, then the largest gaps. Sessions are held in English. Needs the permission
    /// registration:read.
    async fn interpretation_gaps(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
    ) -> Result<Vec<InterpretationGap>> {
        let cx = cx(ctx);
        let training = named_training(cx, &training, "training")?;
        let viewer = cx.viewer();
        let may_count = viewer.is_some_and(|viewer| viewer.may(Permission::RegistrationRead));
        let object = |gap: Gap| InterpretationGap {
            sitting: gap.sitting.into(),
            language: gap.language.into(),
            countries: gap
                .countries
                .into_iter()
                .map(|code| entity::ids::CountryCode(code).into())
                .collect(),
            people: may_count.then(|| i32::try_from(gap.people).unwrap_or(i32::MAX)),
        };
        let gaps = interpretation_gaps(cx, training).await?;
        Ok(gaps.into_iter().map(object).collect())
    }
}
