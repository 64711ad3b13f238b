//! When the window of a training is open.
//!
//! The state follows from the clock and the training's own deadlines, wall times in its zone.

use jiff::Timestamp;
use jiff::civil::{self, Time};

use crate::curriculum::Training;
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::localization::{Arg, Args, Chain, DateStyle, LocalizedText, Shape};
use crate::schedule::ZoneName;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationState {
    Upcoming,
    Open,
    /// No place is left, or others wait for one: one may wait too.
    Waitlist,
    /// No place is left.
    Full,
    Closed,
}

/// The window of one training, at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationWindow {
    pub state: RegistrationState,
    pub opens_at: Option<Timestamp>,
    pub closes_at: Timestamp,
    /// When the state changes next by the clock.
    pub changes_at: Option<Timestamp>,
}

impl RegistrationWindow {
    /// A training without an opening moment is open as soon as it is published;
    /// one without a closing moment closes when its first day begins.
    pub fn of(cx: &Cx, training: &Training) -> Result<Self> {
        let now = cx.now();
        let opens_at = Self::opens_at(training)?;
        let closes_at = Self::closes_at(training, false)?;
        let (state, changes_at) = match opens_at {
            _ if closes_at <= now => (RegistrationState::Closed, None),
            Some(opens) if now < opens => (RegistrationState::Upcoming, Some(opens)),
            _ if !cx.full().holds(training.id) => (RegistrationState::Open, Some(closes_at)),
            _ if training.terms.has_waitlist => (RegistrationState::Waitlist, Some(closes_at)),
            _ => (RegistrationState::Full, Some(closes_at)),
        };
        if let Some(changes) = changes_at {
            cx.valid_until(changes);
        }
        Ok(Self {
            state,
            opens_at,
            closes_at,
            changes_at,
        })
    }

    pub fn opens_at(training: &Training) -> Result<Option<Timestamp>> {
        let opens = training.terms.opens;
        opens.map(|wall| instant(training, wall)).transpose()
    }

    /// Until when one registers; umbrella groups may have a moment of their own.
    pub fn closes_at(training: &Training, is_umbrella: bool) -> Result<Timestamp> {
        let first_day = training.starts_on.to_datetime(Time::midnight());
        let own = training.terms.umbrella_closes.filter(|_| is_umbrella);
        let closes = own.or(training.terms.closes).unwrap_or(first_day);
        instant(training, closes)
    }

    /// Until when the members of a group come and go.
    pub fn locks_at(training: &Training, is_umbrella: bool) -> Result<Timestamp> {
        match training.terms.groups_lock {
            Some(wall) => instant(training, wall),
            None => Self::closes_at(training, is_umbrella),
        }
    }

    /// The state as a sentence for people, in the time of `zone`.
    pub fn notice(&self, cx: &Cx, chain: &Chain, zone: &ZoneName) -> Result<LocalizedText> {
        let (key, name, at) = match (self.state, self.opens_at) {
            (RegistrationState::Upcoming, Some(opens)) => ("registration-upcoming", "opens", opens),
            (RegistrationState::Waitlist, _) => ("registration-waitlist", "closes", self.closes_at),
            (RegistrationState::Full, _) => ("registration-full", "closes", self.closes_at),
            (RegistrationState::Closed, _) => ("registration-closed", "closes", self.closes_at),
            _ => ("registration-open", "closes", self.closes_at),
        };
        let wall = at.to_zoned_datetime(zone.zone().clone()).datetime();
        cx.compose(chain, key, |formats| {
            let moment = formats.date_time(wall, Shape::moment(DateStyle::Full))?;
            Some(Args::from([
                (name, Arg::Text(moment)),
                ("place", Arg::Text(formats.place(zone.name()))),
            ]))
        })
    }
}

fn instant(training: &Training, wall: civil::DateTime) -> Result<Timestamp> {
    let zoned = wall.to_zoned_datetime(training.time_zone.clone());
    Ok(zoned.map_err(Error::internal)?.timestamp())
}
