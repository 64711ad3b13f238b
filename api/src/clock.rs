//! The only place that asks what time it is.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use jiff::Timestamp;

/// Where an operation gets its "now" from.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    /// Stands still, in seconds since 1970, until somebody moves it: for tests.
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn fixed(at: Timestamp) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(at.as_second())))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that may")]
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => Timestamp::now(),
            Self::Fixed(seconds) => {
                Timestamp::from_second(seconds.load(Ordering::Relaxed)).unwrap_or(Timestamp::MAX)
            }
        }
    }

    /// Time that only goes forward, for durations.
    pub fn elapsed(&self) -> Duration {
        static START: OnceLock<Instant> = OnceLock::new();
        match self {
            Self::System => START.get_or_init(Instant::now).elapsed(),
            Self::Fixed(seconds) => {
                let seconds = seconds.load(Ordering::Relaxed);
                Duration::from_secs(seconds.try_into().unwrap_or_default())
            }
        }
    }

    /// Moves a fixed clock; the system's goes by itself.
    pub fn set(&self, at: Timestamp) {
        if let Self::Fixed(seconds) = self {
            seconds.store(at.as_second(), Ordering::Relaxed);
        }
    }
}

/// Between the columns' types and ours.
pub mod column {
    use jiff::Timestamp;
    use jiff::civil::{Date, DateTime};
    use sea_orm::prelude::{ChronoDate, ChronoDateTime, ChronoDateTimeUtc};

    /// A column holds a moment that no calendar has.
    #[derive(Debug, thiserror::Error)]
    #[error("no such moment: {0}")]
    pub struct NoSuchMoment(String);

    pub fn date(column: ChronoDate) -> Result<Date, NoSuchMoment> {
        read(column.format("%Y-%m-%d").to_string())
    }

    pub fn wall_time(column: ChronoDateTime) -> Result<DateTime, NoSuchMoment> {
        read(column.format("%Y-%m-%dT%H:%M:%S").to_string())
    }

    pub fn timestamp(column: ChronoDateTimeUtc) -> Result<Timestamp, NoSuchMoment> {
        Timestamp::from_second(column.timestamp()).map_err(|_| NoSuchMoment(column.to_string()))
    }

    pub fn to_date(date: Date) -> Result<ChronoDate, NoSuchMoment> {
        read(date.to_string())
    }

    pub fn to_wall_time(time: DateTime) -> Result<ChronoDateTime, NoSuchMoment> {
        read(time.to_string())
    }

    pub fn to_timestamp(at: Timestamp) -> Result<ChronoDateTimeUtc, NoSuchMoment> {
        ChronoDateTimeUtc::from_timestamp(at.as_second(), 0)
            .ok_or_else(|| NoSuchMoment(at.to_string()))
    }

    fn read<T: std::str::FromStr>(text: String) -> Result<T, NoSuchMoment> {
        text.parse().map_err(|_| NoSuchMoment(text))
    }
}
