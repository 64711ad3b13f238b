//! Who asks, and what was done, in the schema.

mod audit;
mod revoke;

use std::sync::Arc;

use async_graphql::{Context, Object};

pub use audit::{AuditEventObject, AuditQuery};
pub use revoke::AccessMutation;

use super::{Reach, Viewer};
use crate::curriculum::graphql::named_training;
use crate::error::Result;
use crate::graphql::cx;
use crate::graphql::scalars;
use crate::graphql::selection::Selected;
use crate::ids::{self, Kind};
use crate::localization::graphql::CountryObject;
use crate::people::graphql::{
    ChapterObject, OrganizationObject, ParticipantObject, chapter_objects, organization_objects,
    participant_objects, want,
};
use crate::people::{self, ChapterFilter};
use crate::registration::graphql::{RegistrationObject, registration_objects};
use crate::registration::own_registration;

pub struct ViewerObject(Arc<Viewer>);

/// Who asks, and how far their token reaches.
#[Object(name = "Viewer")]
impl ViewerObject {
    /// The name that the issuer of the token knows them by.
    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// What the token allows, within its reach.
    async fn permissions(&self) -> Vec<&'static str> {
        let permissions = self.0.permissions.iter();
        permissions.map(|permission| permission.as_str()).collect()
    }

    /// Whether it reaches everywhere.
    async fn everywhere(&self) -> bool {
        self.0.reach == Reach::Everywhere
    }

    /// The countries that it reaches; empty if it is not bound to countries.
    async fn countries(&self, ctx: &Context<'_>) -> Vec<CountryObject> {
        let Reach::Countries(codes) = &self.0.reach else {
            return Vec::new();
        };
        let countries = cx(ctx).content().curriculum.countries().iter();
        let named = countries.filter(|country| codes.iter().any(|code| code == country.as_str()));
        named.cloned().map(Into::into).collect()
    }

    /// The chapters that it reaches; empty if it is not bound to chapters.
    async fn chapters(&self, ctx: &Context<'_>) -> Result<Vec<ChapterObject>> {
        let Reach::Chapters(slugs) = &self.0.reach else {
            return Ok(Vec::new());
        };
        let filter = ChapterFilter {
            slugs: Some(slugs.clone()),
            ..ChapterFilter::default()
        };
        chapter_objects(cx(ctx), filter, &Selected::of(ctx)).await
    }

    /// The organizations that it reaches; empty if it is not bound to organizations.
    async fn organizations(&self, ctx: &Context<'_>) -> Result<Vec<OrganizationObject>> {
        match &self.0.reach {
            Reach::Organizations(_) => {
                organization_objects(cx(ctx), None, &Selected::of(ctx)).await
            }
            _ => Ok(Vec::new()),
        }
    }

    /// The languages whose texts it may publish; null if it is not limited to any.
    async fn languages(&self) -> Option<Vec<scalars::LanguageTag>> {
        let languages = self.0.languages.as_ref()?;
        Some(languages.iter().map(scalars::LanguageTag::new).collect())
    }

    /// The participant who they are themselves; null to everybody else.
    async fn participant(&self, ctx: &Context<'_>) -> Result<Option<ParticipantObject>> {
        let Reach::Participant(id) = &self.0.reach else {
            return Ok(None);
        };
        let Some(row) = ids::row(Kind::Participant, id) else {
            return Ok(None);
        };
        let selected = Selected::of(ctx);
        let found = people::by_ids(cx(ctx), vec![row], want(&selected)).await?;
        Ok(participant_objects(cx(ctx), found, &selected).await?.pop())
    }

    /// Their own registration for a training; null if there is none, and to everybody but participants.
    async fn registration(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
    ) -> Result<Option<RegistrationObject>> {
        let cx = cx(ctx);
        let training = named_training(cx, &training, "training")?.id;
        let found = own_registration(cx, training).await?;
        let found = found.into_iter().collect();
        Ok(registration_objects(cx, found, &Selected::of(ctx))
            .await?
            .pop())
    }
}

#[derive(Default)]
pub struct AccessQuery;

#[Object]
impl AccessQuery {
    /// Who asks; null without a token.
    async fn viewer(&self, ctx: &Context<'_>) -> Option<ViewerObject> {
        let cx = cx(ctx);
        cx.personal();
        cx.viewer().cloned().map(ViewerObject)
    }
}
