//! Scheduling, moving, calling off.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use jiff::tz::Offset;

use super::sitting::sitting;
use crate::cx::Cx;
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{key, optional_key, row, within};
use crate::graphql::scalars::{self, all_checked, checked};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::live::{
    Known, Moved, NewSitting, Wall, cancel_sitting, move_sitting, restore_sitting, schedule_sitting,
};
use crate::people::not_found;
use crate::schedule::graphql::SittingObject;
use crate::schedule::{SessionId, SittingId, ZoneName};

/// The shortest and the longest sitting, in minutes.
const MINUTES: std::ops::RangeInclusive<i32> = 5..=720;
/// The most people that a sitting or a training takes.
pub const MOST_PLACES: i32 = 1_000_000;
const LONGEST_LABEL: usize = 4;

/// A sitting that is to be held.
#[derive(InputObject)]
pub struct ScheduleSittingInput {
    /// Of which session.
    session: ID,
    /// One to four capital letters or digits, as no other sitting of the session has: "C".
    label: String,
    /// When it begins, on the clocks of `timeZone`.
    starts_local: scalars::LocalDateTime,
    /// The training's, unless said.
    time_zone: Option<scalars::TimeZone>,
    /// Where clocks are set back and show the time twice: which of the two, "-05:00".
    utc_offset: Option<String>,
    /// How long it is, 5 to 720 minutes.
    minutes: i32,
    /// How many people it can take; no bound unless said.
    capacity: Option<i32>,
    /// The languages into which it is interpreted.
    interpretation: Option<Vec<scalars::LanguageTag>>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// When a sitting is to be held instead.
#[derive(InputObject)]
pub struct MoveSittingInput {
    /// Which one; it must not have begun.
    sitting: ID,
    /// When it begins, on the clocks of `timeZone`.
    starts_local: scalars::LocalDateTime,
    /// As before, unless said.
    time_zone: Option<scalars::TimeZone>,
    /// Where clocks are set back and show the time twice: which of the two, "-05:00".
    utc_offset: Option<String>,
    /// How long it is, 5 to 720 minutes; as before, unless said.
    minutes: Option<i32>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

macro_rules! on_or_off {
    ($($(#[$doc:meta])* $input:ident $payload:ident: $what:literal,)*) => {$(
        $(#[$doc])*
        #[derive(InputObject)]
        pub struct $input {
            /// Which one; it must not have begun.
            sitting: ID,
            /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
            idempotency_key: Option<String>,
        }

        #[doc = $what]
        #[derive(SimpleObject)]
        pub struct $payload {
            /// Why nothing was done; empty if it was.
            errors: Vec<UserError>,
            /// The sitting as it is now; null if nothing was done.
            sitting: Option<SittingObject>,
        }
    )*};
}

on_or_off! {
    /// A sitting that does not take place.
    CancelSittingInput CancelSittingPayload: "What became of the cancellation.",
    /// A sitting that takes place after all.
    RestoreSittingInput RestoreSittingPayload: "What became of the restoration.",
}

/// What became of the new sitting.
#[derive(SimpleObject)]
pub struct ScheduleSittingPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The sitting as it is now; null if nothing was done.
    sitting: Option<SittingObject>,
}

/// What became of the move.
#[derive(SimpleObject)]
pub struct MoveSittingPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The sitting as it is now; null if nothing was done.
    sitting: Option<SittingObject>,
}

/// The sitting that an id names, with its training.
pub fn named<'a>(cx: &'a Cx, id: &ID, checks: &mut Checks) -> Option<Known<'a>> {
    let id = checks.check(row(Kind::Sitting, id, "input.sitting"))?;
    checks.check(Known::find(cx, id, "input.sitting"))
}

fn label(text: &str) -> Result<String, Refusal> {
    let is_plain = (1..=LONGEST_LABEL).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let refused = || Refusal::new(ErrorCode::Invalid, "error-label-malformed").about("input.label");
    is_plain
        .then(|| text.to_owned())
        .ok_or_else(|| refused().quoting(text))
}

fn offset(text: Option<&String>, zone: &str) -> Result<Option<Offset>, Refusal> {
    let Some(text) = text else {
        return Ok(None);
    };
    let refused = || {
        Refusal::new(ErrorCode::Invalid, "error-utc-offset")
            .about("input.utcOffset")
            .with("place", zone)
            .quoting(text)
    };
    let parts = text.split_once(':').ok_or_else(refused)?;
    let hours: i32 = parts.0.parse().map_err(|_| refused())?;
    let minutes: i32 = parts.1.parse().map_err(|_| refused())?;
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let is_offset = hours.abs() <= 14 && (0..60).contains(&minutes) && text.len() == "-05:00".len();
    let seconds = hours * 3600 + sign * minutes * 60;
    let offset = Offset::from_seconds(seconds).map_err(|_| refused())?;
    is_offset.then_some(Some(offset)).ok_or_else(refused)
}

impl ScheduleSittingInput {
    async fn schedule(&self, cx: &Cx) -> Result<SittingId> {
        let mut checks = Checks::default();
        let content = cx.content();
        let session = checks.check(row(Kind::Session, &self.session, "input.session"));
        let found = session.and_then(|id| {
            let session = content.schedule.session(SessionId(id))?;
            let module = content.curriculum.module(session.module)?;
            Some((session, content.curriculum.training(module.training)?))
        });
        if session.is_some() && found.is_none() {
            checks.check::<()>(Err(not_found("input.session")));
        }
        let label = checks.check(label(&self.label));
        let time = checks.check(self.starts_local.check("input.startsLocal"));
        let zone = checks.check(checked(self.time_zone.as_ref(), "input.timeZone"));
        let minutes = checks.check(within(self.minutes, MINUTES, "input.minutes"));
        let capacity = self.capacity;
        let capacity = capacity.map(|count| within(count, 1..=MOST_PLACES, "input.capacity"));
        let capacity = checks.check(capacity.transpose());
        let languages = all_checked(self.interpretation.as_ref(), "input.interpretation");
        let languages = checks.check(languages);
        let key = checks.check(key(&self.idempotency_key));
        let zone = match (zone.flatten(), found) {
            (Some(zone), _) => Some(zone),
            (None, found) => found.map(|(_, training)| ZoneName::of(training)),
        };
        let place = zone.as_ref().map_or("", ZoneName::name).to_owned();
        let offset = checks.check(offset(self.utc_offset.as_ref(), &place));
        checks.done()?;
        let all = (found, label, time, zone, minutes, key);
        let (
            Some((session, training)),
            Some(label),
            Some(time),
            Some(zone),
            Some(minutes),
            Some(key),
        ) = all
        else {
            return Err(Error::Several(Vec::new()));
        };
        let new = NewSitting {
            label,
            wall: Wall {
                time,
                zone,
                offset: offset.flatten(),
            },
            minutes,
            capacity: capacity.flatten(),
            interpretation: tags(languages.flatten().unwrap_or_default()),
        };
        schedule_sitting(cx, key, session, training, new).await
    }
}

/// Each once, in order.
pub fn tags(languages: Vec<crate::localization::LanguageTag>) -> Vec<String> {
    let mut tags: Vec<_> = languages.iter().map(ToString::to_string).collect();
    tags.sort();
    tags.dedup();
    tags
}

impl MoveSittingInput {
    async fn apply(&self, cx: &Cx) -> Result<SittingId> {
        let mut checks = Checks::default();
        let known = named(cx, &self.sitting, &mut checks);
        let time = checks.check(self.starts_local.check("input.startsLocal"));
        let zone = checks.check(checked(self.time_zone.as_ref(), "input.timeZone"));
        let minutes = self.minutes;
        let minutes = minutes.map(|minutes| within(minutes, MINUTES, "input.minutes"));
        let minutes = checks.check(minutes.transpose()).flatten();
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        let zone = match (zone.flatten(), &known) {
            (Some(zone), _) => Some(zone),
            (None, known) => known
                .as_ref()
                .and_then(|known| known.sitting.zone_name.parse().ok()),
        };
        let place = zone.as_ref().map_or("", ZoneName::name).to_owned();
        let offset = checks.check(offset(self.utc_offset.as_ref(), &place));
        checks.done()?;
        let (Some(known), Some(time), Some(zone)) = (known, time, zone) else {
            return Err(Error::Several(Vec::new()));
        };
        let moved = Moved {
            wall: Wall {
                time,
                zone,
                offset: offset.flatten(),
            },
            minutes: minutes.unwrap_or(known.sitting.minutes),
        };
        move_sitting(cx, key.flatten(), &known, moved).await?;
        Ok(known.sitting.id)
    }
}

#[derive(Default)]
pub struct ScheduleMutation;

#[Object]
impl ScheduleMutation {
    /// Adds a sitting to a session. Needs curriculum:write everywhere.
    async fn schedule_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which session, and when.")] input: ScheduleSittingInput,
    ) -> Result<ScheduleSittingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.schedule(cx).await)?;
        let sitting = id.and_then(|id| sitting(cx, id));
        Ok(ScheduleSittingPayload { errors, sitting })
    }

    /// Moves a sitting that has not begun. Needs curriculum:write everywhere.
    async fn move_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one, and when instead.")] input: MoveSittingInput,
    ) -> Result<MoveSittingPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.apply(cx).await)?;
        let sitting = id.and_then(|id| sitting(cx, id));
        Ok(MoveSittingPayload { errors, sitting })
    }

    /// Calls a sitting off. It stays where it was, as cancelled. Needs curriculum:write everywhere.
    async fn cancel_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: CancelSittingInput,
    ) -> Result<CancelSittingPayload> {
        let cx = cx(ctx);
        let done = async {
            let mut checks = Checks::default();
            let known = named(cx, &input.sitting, &mut checks);
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let known = known.ok_or_else(|| not_found("input.sitting"))?;
            cancel_sitting(cx, key.flatten(), &known).await?;
            Ok(known.sitting.id)
        };
        let (id, errors) = payload(cx, done.await)?;
        let sitting = id.and_then(|id| sitting(cx, id));
        Ok(CancelSittingPayload { errors, sitting })
    }

    /// Takes up again a sitting that was called off. Needs curriculum:write everywhere.
    async fn restore_sitting(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which one.")] input: RestoreSittingInput,
    ) -> Result<RestoreSittingPayload> {
        let cx = cx(ctx);
        let done = async {
            let mut checks = Checks::default();
            let known = named(cx, &input.sitting, &mut checks);
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let known = known.ok_or_else(|| not_found("input.sitting"))?;
            restore_sitting(cx, key.flatten(), &known).await?;
            Ok(known.sitting.id)
        };
        let (id, errors) = payload(cx, done.await)?;
        let sitting = id.and_then(|id| sitting(cx, id));
        Ok(RestoreSittingPayload { errors, sitting })
    }
}
