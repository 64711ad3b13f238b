//! A new training.

use async_graphql::{InputObject, SimpleObject};

use crate::authoring::{NewTraining, create_training};
use crate::curriculum::TrainingId;
use crate::curriculum::graphql::{TrainingObject, named_program, named_training};
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::graphql::inputs::{key, within};
use crate::graphql::scalars::{self, checked};
use crate::graphql::user_error::{Checks, UserError};

/// The highest number that a training may bear.
pub const HIGHEST: i32 = 100_000;

/// A training that is to be.
#[derive(InputObject)]
pub struct CreateTrainingInput {
    /// The programme that holds it.
    program: scalars::Slug,
    /// Its readable name in addresses, which no other training has.
    slug: scalars::Slug,
    /// Its number in the programme's count; the next one unless said.
    ordinal: Option<i32>,
    /// A training whose modules, sittings and terms it begins with: days are moved by as many as lie between the two first
    /// days. Without one it has no modules, and the terms of the programme's newest training.
    copy_from: Option<scalars::Slug>,
    /// Its title in English, as it stands after `key =` in an .ftl file; with `copyFrom` shared unless said.
    title: Option<String>,
    /// What it is in a few sentences, in English; with `copyFrom` shared unless said.
    summary: Option<String>,
    /// The day of its first session, in `timeZone`.
    starts_on: scalars::Date,
    /// The day of its last session, in `timeZone`: at most 366 days in all.
    ends_on: scalars::Date,
    /// The time zone in which it is planned; that of the training whose terms it has unless said.
    time_zone: Option<scalars::TimeZone>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// What became of the new training.
#[derive(SimpleObject)]
pub struct CreateTrainingPayload {
    /// Why nothing was done; empty if it was.
    pub errors: Vec<UserError>,
    /// The training, a draft; null if nothing was done.
    pub training: Option<TrainingObject>,
}

impl CreateTrainingInput {
    pub async fn create(&self, cx: &Cx) -> Result<TrainingId> {
        let mut checks = Checks::default();
        let program = checks.check(named_program(cx, &self.program, "input.program"));
        let slug = checks.check(self.slug.check("input.slug"));
        let ordinal = self.ordinal;
        let ordinal = ordinal.map(|number| within(number, 1..=HIGHEST, "input.ordinal"));
        let ordinal = checks.check(ordinal.transpose()).flatten();
        let copied = self.copy_from.as_ref();
        let copied = copied.map(|slug| named_training(cx, slug, "input.copyFrom"));
        let copied = checks.check(copied.transpose()).flatten();
        let starts_on = checks.check(self.starts_on.check("input.startsOn"));
        let ends_on = checks.check(self.ends_on.check("input.endsOn"));
        let zone = checks.check(checked(self.time_zone.as_ref(), "input.timeZone"));
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let all = (program, slug, starts_on, ends_on, key);
        let (Some(program), Some(slug), Some(starts_on), Some(ends_on), Some(key)) = all else {
            return Err(Error::Several(Vec::new()));
        };
        let new = NewTraining {
            slug: slug.as_str().to_owned(),
            ordinal,
            copies: copied.map(|training| training.id.0),
            title: self.title.clone(),
            summary: self.summary.clone(),
            starts_on: starts_on.to_string(),
            ends_on: ends_on.to_string(),
            zone: zone.flatten().map(|zone| zone.name().to_owned()),
        };
        create_training(cx, key, program, new).await
    }
}
