//! The registration window in the schema.

use std::sync::Arc;

use async_graphql::{Context, Enum, Object};

use crate::curriculum::Training;
use crate::cx::Cx;
use crate::error::Result;
use crate::graphql::scalars::checked;
use crate::graphql::{cx, scalars};
use crate::localization::Layout;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::registration::{RegistrationState, RegistrationWindow};
use crate::schedule::ZoneName;

/// Whether one may register now.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "RegistrationState", remote = "RegistrationState")]
pub enum RegistrationStateEnum {
    /// Not yet.
    Upcoming,
    /// Yes.
    Open,
    /// There is no place left, or others wait for one; one may register and wait too.
    Waitlist,
    /// There is no place left.
    Full,
    /// No longer.
    Closed,
}

pub struct RegistrationWindowObject {
    window: RegistrationWindow,
    training: Arc<Training>,
}

impl RegistrationWindowObject {
    pub fn of(cx: &Cx, training: &Arc<Training>) -> Result<Self> {
        Ok(Self {
            window: RegistrationWindow::of(cx, training)?,
            training: Arc::clone(training),
        })
    }
}

/// When and how one may register for a training.
#[Object(name = "RegistrationWindow")]
impl RegistrationWindowObject {
    /// The state at the moment of the answer.
    async fn state(&self) -> RegistrationStateEnum {
        self.window.state.into()
    }

    /// When registration opens; null if it was open from the announcement on.
    async fn opens_at(&self) -> Option<scalars::DateTime> {
        self.window.opens_at.map(scalars::DateTime::new)
    }

    /// When registration closes.
    async fn closes_at(&self) -> Option<scalars::DateTime> {
        Some(scalars::DateTime::new(self.window.closes_at))
    }

    /// The fewest people in a group, its contact person among them.
    async fn minimum_group_size(&self) -> i32 {
        self.training.terms.minimum_group_size
    }

    /// The size from which a group brings its own breakout facilitators.
    async fn facilitators_from(&self) -> i32 {
        self.training.terms.facilitators_from
    }

    /// Whether people may come alone, through a partner's umbrella group.
    async fn individuals(&self) -> bool {
        self.training.terms.individuals
    }

    /// Until when people come in through umbrella groups, which may have a moment of their own.
    async fn umbrella_closes_at(&self) -> Result<scalars::DateTime> {
        let closes = RegistrationWindow::closes_at(&self.training, true)?;
        Ok(scalars::DateTime::new(closes))
    }

    /// How many people the training can take; null if there is no bound.
    async fn capacity(&self) -> Option<i32> {
        self.training.terms.capacity
    }

    /// When the state changes next by the clock, for countdowns; null once registration has closed.
    async fn changes_at(&self) -> Option<scalars::DateTime> {
        self.window.changes_at.map(scalars::DateTime::new)
    }

    /// What everybody who registers agrees to.
    async fn consent(&self) -> ConsentTextObject {
        ConsentTextObject(Arc::clone(&self.training))
    }

    /// The state as a sentence for people.
    async fn notice(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
        #[graphql(desc = "The reader's time zone; the training's own unless given.")]
        time_zone: Option<scalars::TimeZone>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let zone = match checked(time_zone.as_ref(), "timeZone")? {
            Some(zone) => zone,
            None => ZoneName::of(&self.training),
        };
        Ok(self.window.notice(cx, &chain, &zone)?.into())
    }
}

pub struct ConsentTextObject(Arc<Training>);

/// What people agree to, in a version that stays as it is.
#[Object(name = "ConsentText")]
impl ConsentTextObject {
    /// Names the wording; a new wording is a new version.
    async fn version(&self) -> &str {
        &self.0.terms.consent_version
    }

    /// The wording.
    async fn text(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The language to answer in.")] language: Option<scalars::LanguageTag>,
    ) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let chain = chain(cx, language.as_ref())?;
        let key = self.0.terms.consent_key.as_str();
        Ok(cx.text(&chain, key, &Vec::new(), Layout::Block)?.into())
    }
}
