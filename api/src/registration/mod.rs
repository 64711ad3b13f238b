//! Registration: when the window of a training is open.
//!
//! The state follows from the clock and the training's own deadlines, wall times in its zone.

pub mod graphql;

use jiff::Timestamp;
use jiff::civil::Time;

use crate::curriculum::Training;
use crate::cx::Cx;
use crate::error::{Error, Result};
use crate::localization::{Arg, Args, Chain, DateStyle, LocalizedText, Shape};
use crate::schedule::ZoneName;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegistrationState {
    Upcoming,
    Open,
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
        let instant = |wall: jiff::civil::DateTime| {
            wall.to_zoned_datetime(training.time_zone.clone())
                .map(|zoned| zoned.timestamp())
                .map_err(Error::internal)
        };
        let opens_at = training.terms.opens.map(instant).transpose()?;
        let first_day = training.starts_on.to_datetime(Time::midnight());
        let closes_at = instant(training.terms.closes.unwrap_or(first_day))?;
        let (state, changes_at) = match opens_at {
            _ if closes_at <= now => (RegistrationState::Closed, None),
            Some(opens) if now < opens => (RegistrationState::Upcoming, Some(opens)),
            _ => (RegistrationState::Open, Some(closes_at)),
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

    /// The state as a sentence for people, in the time of `zone`.
    pub fn notice(&self, cx: &Cx, chain: &Chain, zone: &ZoneName) -> Result<LocalizedText> {
        let (key, name, at) = match (self.state, self.opens_at) {
            (RegistrationState::Upcoming, Some(opens)) => ("registration-upcoming", "opens", opens),
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
