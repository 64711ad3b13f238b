//! What stands in the cells of a file: moments, minutes, how many people.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::live::MOST_HEADS;

/// A moment, or what a clock showed: month and day may be the other way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    At(Timestamp),
    Shown(Vec<DateTime>),
}

impl Moment {
    /// "05/10/2022 12:01:23 PM", "10.05.2022 12:01", "2022-05-10 12:01:23", "2022-05-10T16:01:23Z".
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(at) = text.parse() {
            return Some(Self::At(at));
        }
        if let Ok(shown) = text.parse() {
            return Some(Self::Shown(vec![shown]));
        }
        let mut parts = text.split_whitespace();
        let (date, time) = (parts.next()?.trim_end_matches(','), parts.next()?);
        let time = time_of(time, parts.next())?;
        let dates = dates_of(date)?;
        let shown = dates.into_iter().map(|date| date.to_datetime(time));
        parts
            .next()
            .is_none()
            .then_some(Self::Shown(shown.collect()))
    }

    /// What it can mean where the clocks are; `None` if nobody says where that is.
    pub fn instants(&self, zone: Option<&TimeZone>) -> Option<Vec<Timestamp>> {
        match self {
            Self::At(at) => Some(vec![*at]),
            Self::Shown(shown) => {
                let zone = zone?;
                let instant = |shown: &DateTime| shown.to_zoned_datetime(zone.clone()).ok();
                let instants = shown.iter().filter_map(instant);
                Some(instants.map(|zoned| zoned.timestamp()).collect())
            }
        }
    }
}

fn dates_of(text: &str) -> Option<Vec<Date>> {
    let numbers: Vec<i16> = text
        .split(['/', '.', '-'])
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let [first, second, third] = *numbers.as_slice() else {
        return None;
    };
    let date = |year, month, day| {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(year, month, day).ok()
    };
    let dates: Vec<Date> = match first > 31 {
        true => date(first, second, third).into_iter().collect(),
        false => [date(third, first, second), date(third, second, first)]
            .into_iter()
            .flatten()
            .collect(),
    };
    (!dates.is_empty()).then_some(dates)
}

fn time_of(text: &str, half: Option<&str>) -> Option<Time> {
    let numbers: Vec<i8> = text
        .split(':')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let (hour, minute, second) = match *numbers.as_slice() {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let hour = match half.map(str::to_ascii_uppercase).as_deref() {
        None => hour,
        Some("AM") if (1..=12).contains(&hour) => hour % 12,
        Some("PM") if (1..=12).contains(&hour) => hour % 12 + 12,
        Some(_) => return None,
    };
    Time::new(hour, minute, second, 0).ok()
}

/// Minutes as seconds: "35", "35.5" or "35,5".
pub fn minutes(text: &str) -> Option<i32> {
    let minutes: f64 = text.trim().replace(',', ".").parse().ok()?;
    let day = SignedDuration::from_hours(24).as_secs_f64() / 60.0;
    let is_possible = (0.0..=day).contains(&minutes);
    #[expect(clippy::cast_possible_truncation, reason = "at most a day")]
    is_possible.then(|| (minutes * 60.0).round() as i32)
}

/// How many people sit behind a connection.
pub fn headcount(text: &str) -> Option<i32> {
    let digits: Option<String> = text.trim().chars().map(digit).collect();
    let count = digits?.parse().ok()?;
    (1..=MOST_HEADS).contains(&count).then_some(count)
}

/// The same as a word of a name: "Local 12 ×14" or "x14" are fourteen; an X in capitals is a telephone's.
pub fn headcount_in(name: &str) -> Option<i32> {
    let words = name.split(|c: char| c.is_whitespace() || "()[],;".contains(c));
    let mut counts = words.filter_map(|word| {
        let count = word
            .strip_prefix(['x', '×'])
            .or(word.strip_suffix(['x', '×']))?;
        headcount(count)
    });
    counts.next()
}

/// A digit of any script that the programme's languages write numbers with, as an ASCII one.
fn digit(c: char) -> Option<char> {
    const ZEROS: [char; 4] = ['0', '\u{660}', '\u{6f0}', '\u{966}'];
    let value = ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    });
    char::from_digit(value?, 10)
}
