//! Changing a training.

use async_graphql::{Context, InputObject, MaybeUndefined, Object, SimpleObject};

use super::create::{CreateTrainingInput, CreateTrainingPayload, HIGHEST};
use crate::authoring::{ChangedTerms, ChangedTraining, update_training};
use crate::curriculum::TrainingId;
use crate::curriculum::graphql::{TrainingObject, named_training};
use crate::cx::Cx;
use crate::desk::graphql::SourceChange;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::inputs::{optional_key, said, within};
use crate::graphql::scalars::checked;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::live::graphql::MOST_PLACES;
use crate::people::not_found;

/// The most people that a group has to have.
const LARGEST: i32 = 100_000;

/// A change of a training. What is left out stays.
#[derive(InputObject)]
pub struct UpdateTrainingInput {
    /// Which one.
    training: scalars::Slug,
    /// Its `version`.
    expected_version: i32,
    /// Its number in the programme's count.
    ordinal: Option<i32>,
    /// Its title in English, as it stands after `key =` in an .ftl file.
    title: Option<String>,
    /// What it is in a few sentences, in English.
    summary: Option<String>,
    /// What other words mean for the other languages.
    #[graphql(default_with = "SourceChange::Minor")]
    change: SourceChange,
    /// The day of its first session, in `timeZone`.
    starts_on: Option<scalars::Date>,
    /// The day of its last session, in `timeZone`: at most 366 days in all.
    ends_on: Option<scalars::Date>,
    /// The time zone in which it is planned. Its sittings keep theirs.
    time_zone: Option<scalars::TimeZone>,
    /// Whether it is public, and takes place. It cannot become a draft again once a group has registered.
    status: Option<crate::curriculum::graphql::TrainingStatusEnum>,
    /// When and how one may register.
    registration: Option<RegistrationTermsInput>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// When and how one may register. What is left out stays. Moments are on the clocks of the training's time zone.
#[derive(InputObject)]
pub struct RegistrationTermsInput {
    /// From when; null: as soon as the training is public.
    opens: MaybeUndefined<scalars::LocalDateTime>,
    /// Until when; null: until its first day begins.
    closes: MaybeUndefined<scalars::LocalDateTime>,
    /// Until when people come in through umbrella groups; null: as others.
    umbrella_closes: MaybeUndefined<scalars::LocalDateTime>,
    /// Until when members of groups come and go; null: until registration closes.
    groups_lock: MaybeUndefined<scalars::LocalDateTime>,
    /// How many people make a group; holds for groups that register or change from then on.
    minimum_group_size: Option<i32>,
    /// How many people a group has that brings breakout facilitators.
    facilitators_from: Option<i32>,
    /// Whether people register alone, through umbrella groups.
    individuals: Option<bool>,
    /// How many people it takes; null takes the bound away. Those who wait come to places that are added; nobody loses one.
    capacity: MaybeUndefined<i32>,
    /// Whether one may wait for a place.
    has_waitlist: Option<bool>,
}

/// What became of the change.
#[derive(SimpleObject)]
pub struct UpdateTrainingPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The training as it is now; null if nothing was done.
    training: Option<TrainingObject>,
}

impl RegistrationTermsInput {
    fn read(&self, checks: &mut Checks) -> ChangedTerms {
        let path = |name: &str| format!("input.registration.{name}");
        let mut wall = |value: &MaybeUndefined<scalars::LocalDateTime>, name| {
            let said = said(value)?;
            let time = said.map(|time| time.check(&path(name))).transpose();
            Some(checks.check(time).flatten().map(|time| time.to_string()))
        };
        let opens = wall(&self.opens, "opens");
        let closes = wall(&self.closes, "closes");
        let umbrella_closes = wall(&self.umbrella_closes, "umbrellaCloses");
        let groups_lock = wall(&self.groups_lock, "groupsLock");
        let mut number = |value: Option<i32>, name, most| {
            let value = value.map(|value| within(value, 1..=most, &path(name)));
            checks.check(value.transpose()).flatten()
        };
        ChangedTerms {
            opens,
            closes,
            umbrella_closes,
            groups_lock,
            minimum_group_size: number(self.minimum_group_size, "minimumGroupSize", LARGEST),
            facilitators_from: number(self.facilitators_from, "facilitatorsFrom", LARGEST),
            individuals: self.individuals,
            capacity: said(&self.capacity)
                .map(|count| number(count.copied(), "capacity", MOST_PLACES)),
            has_waitlist: self.has_waitlist,
        }
    }

    fn says_nothing(&self) -> bool {
        let moments = [
            &self.opens,
            &self.closes,
            &self.umbrella_closes,
            &self.groups_lock,
        ];
        moments.iter().all(|moment| moment.is_undefined())
            && self.minimum_group_size.is_none()
            && self.facilitators_from.is_none()
            && self.individuals.is_none()
            && self.capacity.is_undefined()
            && self.has_waitlist.is_none()
    }
}

impl UpdateTrainingInput {
    async fn update(&self, cx: &Cx) -> Result<TrainingId> {
        let mut checks = Checks::default();
        let training = checks.check(named_training(cx, &self.training, "input.training"));
        let ordinal = self.ordinal;
        let ordinal = ordinal.map(|number| within(number, 1..=HIGHEST, "input.ordinal"));
        let ordinal = checks.check(ordinal.transpose()).flatten();
        let starts_on = checks.check(checked(self.starts_on.as_ref(), "input.startsOn"));
        let ends_on = checks.check(checked(self.ends_on.as_ref(), "input.endsOn"));
        let zone = checks.check(checked(self.time_zone.as_ref(), "input.timeZone"));
        let terms = self.registration.as_ref();
        let changed_terms = terms.map(|terms| terms.read(&mut checks));
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        let is_nothing = self.ordinal.is_none()
            && self.title.is_none()
            && self.summary.is_none()
            && self.starts_on.is_none()
            && self.ends_on.is_none()
            && self.time_zone.is_none()
            && self.status.is_none()
            && terms.is_none_or(RegistrationTermsInput::says_nothing);
        if is_nothing {
            let nothing = Refusal::new(ErrorCode::Invalid, "error-nothing-to-change");
            checks.check::<()>(Err(nothing));
        }
        checks.done()?;
        let training = training.ok_or_else(|| not_found("input.training"))?;
        let changed = ChangedTraining {
            version: self.expected_version,
            ordinal,
            title: self.title.clone(),
            summary: self.summary.clone(),
            change: self.change.into(),
            starts_on: starts_on.flatten().map(|day| day.to_string()),
            ends_on: ends_on.flatten().map(|day| day.to_string()),
            zone: zone.flatten().map(|zone| zone.name().to_owned()),
            status: self.status.map(Into::into),
            terms: changed_terms.unwrap_or_default(),
        };
        update_training(cx, key.flatten(), training, changed).await?;
        Ok(training.id)
    }
}

/// The training as it is now, which this operation may not have seen yet.
pub fn training(cx: &Cx, id: TrainingId) -> Option<TrainingObject> {
    let content = cx.content();
    content.curriculum.training(id).cloned().map(Into::into)
}

#[derive(Default)]
pub struct TrainingMutation;

#[Object]
impl TrainingMutation {
    /// Begins a training, as a draft that only its authors see. It may copy an earlier one's modules, sittings and terms:
    /// the texts are shared until one of them is worded differently. Needs curriculum:write everywhere.
    async fn create_training(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "When it is, and what it begins with.")] input: CreateTrainingInput,
    ) -> Result<CreateTrainingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.create(cx).await)?;
        let training = id.and_then(|id| training(cx, id));
        Ok(CreateTrainingPayload { errors, training })
    }

    /// Changes a training, makes it public, calls it off. Texts are published at once. Needs curriculum:write everywhere.
    async fn update_training(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training, and what is to change.")] input: UpdateTrainingInput,
    ) -> Result<UpdateTrainingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.update(cx).await)?;
        let training = id.and_then(|id| training(cx, id));
        Ok(UpdateTrainingPayload { errors, training })
    }
}
