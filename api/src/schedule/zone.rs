//! Time zones by their IANA names, and nothing else.

use std::str::FromStr;

use jiff::tz::TimeZone;

use crate::curriculum::Training;

/// An IANA time zone, spelled as the database spells it.
///
/// ```
/// use api::schedule::{ZoneError, ZoneName};
///
/// assert_eq!("asia/kolkata".parse::<ZoneName>()?.name(), "Asia/Kolkata");
/// assert_eq!("CET".parse::<ZoneName>().err(), Some(ZoneError::Abbreviation));
/// # Ok::<(), ZoneError>(())
/// ```
#[derive(Clone, Debug)]
pub struct ZoneName {
    name: String,
    zone: TimeZone,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ZoneError {
    /// "CET", "ET" and their like mean different things in different places and seasons.
    #[error("an abbreviation")]
    Abbreviation,
    #[error("not an IANA time zone")]
    Unknown,
}

const LONGEST_ABBREVIATION: usize = 5;

impl FromStr for ZoneName {
    type Err = ZoneError;

    fn from_str(text: &str) -> Result<Self, ZoneError> {
        let abbreviation = text.len() <= LONGEST_ABBREVIATION
            && !text.is_empty()
            && text.bytes().all(|byte| byte.is_ascii_uppercase());
        if abbreviation && text != "UTC" {
            return Err(ZoneError::Abbreviation);
        }
        let zone = TimeZone::get(text).map_err(|_| ZoneError::Unknown)?;
        let name = zone.iana_name().ok_or(ZoneError::Unknown)?.to_owned();
        Ok(Self { name, zone })
    }
}

impl ZoneName {
    /// The zone in which a training is planned.
    pub fn of(training: &Training) -> Self {
        Self {
            name: training.zone_name.clone(),
            zone: training.time_zone.clone(),
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }
}
