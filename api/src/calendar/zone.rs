//! A time zone as a calendar describes it: which offset holds from when, over the time that its entries are in.

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::lines::Lines;

/// From an offset to another, at a moment.
struct Change {
    at: Timestamp,
    from: Offset,
    to: Offset,
    is_daylight: bool,
}

/// VTIMEZONE (RFC 5545 §3.6.5) with each change of its clocks spelled out, and without abbreviations.
pub fn describe(lines: &mut Lines, name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
    lines.property("BEGIN", "VTIMEZONE");
    lines.property("TZID", name);
    for change in changes(zone, first, last) {
        let kind = if change.is_daylight {
            "DAYLIGHT"
        } else {
            "STANDARD"
        };
        lines.property("BEGIN", kind);
        let wall = change.from.to_datetime(change.at);
        lines.property("DTSTART", &wall.strftime("%Y%m%dT%H%M%S").to_string());
        lines.property("TZOFFSETFROM", &offset(change.from));
        lines.property("TZOFFSETTO", &offset(change.to));
        lines.property("END", kind);
    }
    lines.property("END", "VTIMEZONE");
}

fn changes(zone: &TimeZone, first: Timestamp, last: Timestamp) -> Vec<Change> {
    let day = SignedDuration::from_hours(24);
    let (first, last) = (first - day, last + day);
    let moment = SignedDuration::from_secs(1);
    let change = |of: jiff::tz::TimeZoneTransition<'_>| Change {
        at: of.timestamp(),
        from: zone.to_offset(of.timestamp() - moment),
        to: of.offset(),
        is_daylight: of.dst().is_dst(),
    };
    let before = zone.preceding(first + moment).next().map(change);
    let before = before.unwrap_or_else(|| Change {
        at: Timestamp::UNIX_EPOCH,
        from: zone.to_offset(first),
        to: zone.to_offset(first),
        is_daylight: false,
    });
    let after = zone.following(first);
    let after = after.take_while(|of| of.timestamp() <= last).map(change);
    std::iter::once(before).chain(after).collect()
}

/// "-0500"; with seconds where there are any.
fn offset(offset: Offset) -> String {
    let sign = if offset.is_negative() { '-' } else { '+' };
    let seconds = offset.seconds().unsigned_abs();
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match rest {
        0 => format!("{sign}{hours:02}{minutes:02}"),
        rest => format!("{sign}{hours:02}{minutes:02}{rest:02}"),
    }
}
