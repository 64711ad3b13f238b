//! A calendar as text.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::entries::{self, Choices, Entry, State};
use super::lines::Lines;
use super::link::{Holder, Link};
use super::zone;
use crate::curriculum::{Orphan, Training, TrainingId};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::ids::{self, Kind};
use crate::live::JOINABLE_BEFORE;
use crate::localization::{Args, Chain, LanguageTag, Layout, without_isolation};
use crate::registration::{GroupStatus, RegistrationStatus};
use crate::schedule::Sitting;

/// How often a calendar is to be asked for.
const REFRESH: &str = "PT1H";

/// A calendar, and the language that it is in.
pub struct Feed {
    pub text: String,
    pub language: LanguageTag,
}

/// The calendar of a training: all of its sittings.
pub fn of_training(cx: &Cx, slug: &str, language: Option<LanguageTag>) -> Result<Feed> {
    let mut trainings = cx.content().curriculum.trainings();
    let training = trainings.find(|training| training.slug.as_str() == slug);
    let training = training.ok_or_else(no_such_calendar)?;
    let entries = entries::of_training(cx.content(), training);
    write(cx, &cx.chain(language), training, &entries)
}

/// The calendar that a link is of: the sittings that its holder comes to, in their language unless another is asked for.
pub async fn of_holder(cx: &Cx, secret: &str, language: Option<LanguageTag>) -> Result<Feed> {
    let link = Link::read(secret, &cx.addresses()).ok_or_else(no_such_calendar)?;
    let (training, choices, own) = held(cx, link).await?.ok_or_else(no_such_calendar)?;
    let training = cx.content().curriculum.training(training);
    let training = training.ok_or_else(no_such_calendar)?;
    let entries = entries::of_holder(cx.content(), training, &choices);
    let chain = cx.chain(language.or(own));
    write(cx, &chain, training, &entries)
}

type Held = (TrainingId, Choices, Option<LanguageTag>);

/// What the holder said; nothing if the link holds no longer. A group comes to what its contact comes to, as long as it is
/// there itself.
async fn held(cx: &Cx, link: Link) -> Result<Option<Held>> {
    let held = match link.holder {
        Holder::Registration(id) => cx.holder_of_calendar(id).await?.map(|row| {
            let (training, version, status) = (row.training_id, row.calendar_version, row.status);
            (training, version, status, Some(row))
        }),
        Holder::Group(id) => cx.group_of_calendar(id).await?.map(|(group, contact)| {
            let status = status_of(group.status);
            (group.training_id, group.calendar_version, status, contact)
        }),
    };
    let held = held.filter(|(_, version, ..)| *version == link.version);
    let Some((training, _, status, row)) = held else {
        return Ok(None);
    };
    let mut choices = Choices {
        status,
        preferred: None,
        for_weeks: HashMap::new(),
    };
    if let Some(row) = &row {
        let for_weeks = cx.weeks_of_calendar(row.id).await?.into_iter();
        choices.for_weeks = for_weeks
            .map(|one| (one.session_id, one.sitting_id))
            .collect();
        choices.preferred.clone_from(&row.preferred_sitting);
    }
    let language = row.and_then(|row| row.language.as_str().parse().ok());
    Ok(Some((training, choices, language)))
}

const fn status_of(group: GroupStatus) -> RegistrationStatus {
    match group {
        GroupStatus::Forming => RegistrationStatus::Pending,
        GroupStatus::Confirmed => RegistrationStatus::Confirmed,
        GroupStatus::Waitlisted => RegistrationStatus::Waitlisted,
        GroupStatus::Cancelled => RegistrationStatus::Cancelled,
    }
}

fn no_such_calendar() -> Refusal {
    Refusal::new(ErrorCode::NotFound, "error-no-such-page")
}

fn write(cx: &Cx, chain: &Chain, training: &Training, entries: &[Entry]) -> Result<Feed> {
    let mut lines = Lines::default();
    lines.property("BEGIN", "VCALENDAR");
    lines.property("VERSION", "2.0");
    lines.property("PRODID", "-//Teach-In//Teach-In//EN");
    lines.property("CALSCALE", "GREGORIAN");
    let facts = cx.content().training_args(training.id);
    let name = cx.text(chain, training.title_key.as_str(), &facts, Layout::Inline)?;
    lines.text("NAME", &name.plain());
    lines.text("X-WR-CALNAME", &name.plain());
    lines.property("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
    lines.property("X-PUBLISHED-TTL", REFRESH);
    let mut zones: BTreeMap<&str, (&TimeZone, Timestamp, Timestamp)> = BTreeMap::new();
    for Entry { sitting, .. } in entries {
        let span = (&sitting.time_zone, sitting.starts_at, sitting.ends_at);
        let known = zones.entry(&sitting.zone_name).or_insert(span);
        known.1 = known.1.min(sitting.starts_at);
        known.2 = known.2.max(sitting.ends_at);
    }
    for (name, (zone, first, last)) in zones {
        zone::describe(&mut lines, name, zone, first, last);
    }
    for entry in entries {
        event(cx, chain, &mut lines, entry)?;
    }
    lines.property("END", "VCALENDAR");
    Ok(Feed {
        text: lines.into_text(),
        language: name.language,
    })
}

fn event(cx: &Cx, chain: &Chain, lines: &mut Lines, entry: &Entry) -> Result<()> {
    let sitting = &entry.sitting;
    let session = cx.content().schedule.session(sitting.session);
    let module = session.and_then(|session| cx.content().curriculum.module(session.module));
    let module = module.ok_or(Orphan)?;
    let (none, facts) = (Vec::new(), cx.content().training_args(module.training));
    let say = |key: &str, args: &Args| -> Result<String> {
        Ok(without_isolation(
            &cx.text(chain, key, args, Layout::Inline)?.value,
        ))
    };
    let title = cx.text(chain, module.title_key.as_str(), &facts, Layout::Inline)?;
    let about = cx.text(chain, module.summary_key.as_str(), &facts, Layout::Block)?;
    let label = vec![("label", sitting.label.as_str().into())];
    let names = vec![
        ("title", title.plain().as_str().into()),
        ("sitting", say("sitting-name", &label)?.as_str().into()),
    ];
    let mut description = vec![about.plain()];
    if let State::Tentative { is_undecided: true } = entry.state {
        description.push(say("calendar-undecided", &none)?);
    }
    if entry.state != State::Cancelled {
        let before = JOINABLE_BEFORE.as_mins().unsigned_abs();
        let minutes = vec![("minutes", before.into())];
        description.push(say("calendar-joining", &minutes)?);
    }
    let (status, is_busy) = match entry.state {
        State::Confirmed => ("CONFIRMED", "OPAQUE"),
        State::Tentative { .. } => ("TENTATIVE", "OPAQUE"),
        State::Cancelled => ("CANCELLED", "TRANSPARENT"),
    };
    lines.property("BEGIN", "VEVENT");
    let id = ids::encode(Kind::Sitting, sitting.id.0);
    lines.property("UID", &format!("{id}@teach-in"));
    lines.property("SEQUENCE", &entry.sequence.to_string());
    lines.property("DTSTAMP", &utc(sitting.changed_at));
    when(lines, sitting);
    lines.text("SUMMARY", &say("calendar-event", &names)?);
    lines.text("DESCRIPTION", &description.join("\n\n"));
    lines.text("LOCATION", &say("calendar-location", &none)?);
    lines.property("STATUS", status);
    lines.property("TRANSP", is_busy);
    lines.property("END", "VEVENT");
    Ok(())
}

/// On the clocks of where it was scheduled. Of a time that they show twice a calendar takes the first, so the second is
/// said in UTC.
fn when(lines: &mut Lines, sitting: &Sitting) {
    let zone = &sitting.time_zone;
    let wall = |at: Timestamp| {
        let wall = zone.to_datetime(at);
        let read = zone.to_ambiguous_timestamp(wall).earlier().ok();
        (read == Some(at)).then(|| wall.strftime("%Y%m%dT%H%M%S").to_string())
    };
    match (wall(sitting.starts_at), wall(sitting.ends_at)) {
        (Some(starts), Some(ends)) => {
            let name = &sitting.zone_name;
            lines.property(&format!("DTSTART;TZID={name}"), &starts);
            lines.property(&format!("DTEND;TZID={name}"), &ends);
        }
        _ => {
            lines.property("DTSTART", &utc(sitting.starts_at));
            lines.property("DTEND", &utc(sitting.ends_at));
        }
    }
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
