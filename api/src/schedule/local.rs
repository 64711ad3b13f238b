//! What time something is for somebody else.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit, ZonedDateTime};

use super::{Sitting, ZoneName};
use crate::cx::Cx;
use crate::error::Result;
use crate::localization::{Arg, Args, Chain, DateStyle, LanguageTag, Shape};

/// A stretch of time on the wall clocks of one zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalTime {
    pub date: Date,
    pub start: Time,
    pub end: Time,
    pub end_date: Date,
    pub offset_seconds: i32,
    /// Days from the date where it was scheduled to the date here.
    pub day_shift: i32,
    pub language: LanguageTag,
    pub text: String,
}

impl LocalTime {
    pub fn of_sitting(cx: &Cx, sitting: &Sitting, zone: &ZoneName, chain: &Chain) -> Result<Self> {
        let start = sitting.starts_at.to_zoned_datetime(zone.zone().clone());
        let end = sitting.ends_at.to_zoned_datetime(zone.zone().clone());
        let key = if start.date() == end.date() {
            "local-time"
        } else {
            "local-time-overnight"
        };
        Self::between(cx, &start, &end, sitting.date, key, chain)
    }

    /// A single moment: it ends as it begins.
    pub fn of_moment(
        cx: &Cx,
        at: Timestamp,
        home: &TimeZone,
        zone: &ZoneName,
        chain: &Chain,
    ) -> Result<Self> {
        let here = at.to_zoned_datetime(zone.zone().clone());
        let home_date = at.to_zoned_datetime(home.clone()).date();
        Self::between(cx, &here, &here, home_date, "local-moment", chain)
    }

    fn between(
        cx: &Cx,
        start: &ZonedDateTime,
        end: &ZonedDateTime,
        home_date: Date,
        key: &str,
        chain: &Chain,
    ) -> Result<Self> {
        let text = cx.compose(chain, key, |formats| {
            let write = |moment: &ZonedDateTime, shape| {
                formats.date_time(moment.datetime(), shape).map(Arg::Text)
            };
            let full = Shape::date(DateStyle::Full);
            Some(Args::from([
                ("date", write(start, full)?),
                ("start", write(start, Shape::TIME)?),
                ("time", write(start, Shape::TIME)?),
                ("end", write(end, Shape::TIME)?),
                ("endDate", write(end, full)?),
            ]))
        })?;
        let shift = home_date
            .until((Unit::Day, start.date()))
            .map_or(0, |span| span.get_days());
        Ok(Self {
            date: start.date(),
            start: start.time(),
            end: end.time(),
            end_date: end.date(),
            offset_seconds: start.offset().seconds(),
            day_shift: shift,
            language: text.language.clone(),
            text: text.plain(),
        })
    }

    /// "+05:30"
    pub fn utc_offset(&self) -> String {
        let minutes = self.offset_seconds.abs() / 60;
        let sign = if self.offset_seconds < 0 { '-' } else { '+' };
        format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}
