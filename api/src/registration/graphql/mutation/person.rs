//! People as a client describes them, and what they agree to.

use async_graphql::InputObject;

use crate::curriculum::Training;
use crate::error::Refusal;
use crate::graphql::scalars::{self, checked};
use crate::graphql::user_error::Checks;
use crate::people::words;
use crate::registration::register::{Consent, Entrant};
use crate::vault::Redacted;

/// The most people that one call takes.
const MOST: usize = 500;

/// Somebody to register.
#[derive(InputObject)]
pub struct PersonInput {
    /// Their name, one line of at most 200 characters.
    pub display_name: String,
    /// Their address: by it they are known again.
    pub email: String,
    /// Where they organize; ZZ if they do not say.
    pub country: scalars::CountryScalar,
    /// The language that they are written to in; the one of the consent unless said.
    pub language: Option<scalars::LanguageTag>,
    /// The time zone that they live in; the training's unless said.
    pub time_zone: Option<scalars::TimeZone>,
    /// Whether they facilitate their group's breakouts.
    pub facilitates: Option<bool>,
}

/// What those who are registered agreed to.
#[derive(InputObject)]
pub struct ConsentInput {
    /// The version of the text that was shown to them.
    pub version: String,
    /// The language in which it was shown.
    pub language: scalars::LanguageTag,
}

impl ConsentInput {
    pub fn read(&self, checks: &mut Checks) -> Option<Consent> {
        let language = checks.check(self.language.check("input.consent.language"))?;
        Some(Consent {
            version: self.version.clone(),
            language: language.to_string(),
        })
    }
}

/// Not more of them than one call takes.
pub fn few_enough(people: &[PersonInput]) -> Result<(), Refusal> {
    Refusal::few(people.len(), MOST, "input.members")
}

impl PersonInput {
    /// All that is wrong with them is told.
    pub fn read(
        &self,
        checks: &mut Checks,
        path: &str,
        training: Option<&Training>,
        consent: &ConsentInput,
    ) -> Option<Entrant> {
        let at = |field: &str| format!("{path}.{field}");
        let display_name = checks.check(words::name(&self.display_name, &at("displayName")));
        let email = checks.check(words::email(&self.email, &at("email")));
        let country = checks.check(self.country.check(&at("country")));
        let language = match &self.language {
            Some(language) => checks.check(language.check(&at("language"))),
            None => consent.language.check("input.consent.language").ok(),
        };
        let time_zone = checks.check(checked(self.time_zone.as_ref(), &at("timeZone")));
        Some(Entrant {
            display_name: Redacted::new(display_name?),
            email: Redacted::new(email?),
            country: country?.0,
            language: language?.to_string(),
            time_zone: match time_zone? {
                Some(zone) => zone.name().to_owned(),
                None => training
                    .map_or("UTC", |training| &training.zone_name)
                    .to_owned(),
            },
            is_facilitator: self.facilitates.unwrap_or_default(),
            path: path.to_owned(),
        })
    }
}
