//! What one person counts for, from their seats.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::ids::{ParticipantId, SeatId, TrainingId};
use entity::registration::RegistrationStatus;
use entity::{attendance, module, seat, session, sitting, training};
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use sea_orm::prelude::DateTimeUtc;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};

use super::measure::{Grain, Measure, number};
use crate::clock::column::{self, NoSuchMoment};
use crate::error::WriteError;

/// That somebody counts for a measure in a training.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fact {
    #[serde(rename = "m")]
    pub measure: i32,
    #[serde(rename = "t")]
    pub training: i64,
    /// The later trainings in which they do too, with spaces between.
    #[serde(rename = "l", default, skip_serializing_if = "String::is_empty")]
    pub later: String,
    #[serde(rename = "c")]
    pub country: String,
    #[serde(rename = "h", default, skip_serializing_if = "is_zero")]
    pub chapter: i64,
    #[serde(rename = "g")]
    pub language: String,
    #[serde(rename = "w")]
    pub week: String,
    /// The modules they were there for, with the week of each.
    #[serde(rename = "s", default, skip_serializing_if = "Vec::is_empty")]
    pub modules: Vec<(i64, String)>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a reference"
)]
const fn is_zero(number: &i64) -> bool {
    *number == 0
}

/// Under what people are counted together.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub grain: i32,
    pub measure: i32,
    pub training: i64,
    pub later: String,
    pub country: String,
    pub chapter: i64,
    pub language: String,
    pub week: String,
    pub module: i64,
}

impl Fact {
    /// Everywhere that it is counted.
    pub fn keys(&self) -> Vec<Key> {
        let key = |grain: Grain, is_fine: bool, week: &str, module: i64| Key {
            grain: grain.number(),
            measure: self.measure,
            training: self.training,
            // A module is of one training: nobody counts in it twice.
            later: if module == 0 {
                self.later.clone()
            } else {
                String::new()
            },
            country: self.country.clone(),
            chapter: if is_fine { self.chapter } else { 0 },
            language: if is_fine {
                self.language.clone()
            } else {
                String::new()
            },
            week: week.to_owned(),
            module,
        };
        let mut keys = vec![
            key(Grain::Country, false, "", 0),
            key(Grain::CountryWeek, false, &self.week, 0),
            key(Grain::Fine, true, "", 0),
            key(Grain::FineWeek, true, &self.week, 0),
        ];
        for (module, week) in &self.modules {
            keys.push(key(Grain::CountryModule, false, "", *module));
            keys.push(key(Grain::FineModule, true, "", *module));
            keys.push(key(Grain::FineModuleWeek, true, week, *module));
        }
        keys
    }
}

/// The trainings in the order of their start.
pub struct Order(HashMap<i64, (Date, i64)>);

impl Order {
    pub async fn read(on: &impl ConnectionTrait) -> Result<Self, WriteError> {
        let rows = training::Entity::find().all(on).await?;
        let starts = rows.into_iter().map(|row| {
            let id = row.id.0;
            Ok((id, (column::date(row.starts_on)?, id)))
        });
        let starts: Result<_, NoSuchMoment> = starts.collect();
        Ok(Self(starts.map_err(crate::error::Error::from)?))
    }

    fn place(&self, training: TrainingId) -> (Date, i64) {
        let first = (Date::MIN, training.0);
        self.0.get(&training.0).copied().unwrap_or(first)
    }
}

/// The Monday with which the week of a moment begins, in UTC (ISO 8601).
pub fn monday(at: Timestamp) -> Date {
    let day = at.to_zoned_datetime(TimeZone::UTC).date();
    let since = day.weekday().since(Weekday::Monday);
    day.checked_sub(since.days()).unwrap_or(day)
}

fn week(at: DateTimeUtc) -> Result<String, NoSuchMoment> {
    Ok(monday(column::timestamp(at)?).to_string())
}

type Sessions = BTreeMap<SeatId, BTreeMap<i64, DateTimeUtc>>;

/// Facts of these people, in order; of who has no seat none.
pub async fn facts_of(
    on: &impl ConnectionTrait,
    order: &Order,
    people: &[i64],
) -> Result<BTreeMap<i64, Vec<Fact>>, WriteError> {
    let ids = people.iter().copied().map(ParticipantId);
    let seats = seat::Entity::find().filter(seat::Column::ParticipantId.is_in(ids));
    let mut by_person: BTreeMap<i64, Vec<seat::Model>> = BTreeMap::new();
    for row in seats.all(on).await? {
        by_person.entry(row.participant_id.0).or_default().push(row);
    }
    let there = by_person.values().flatten().filter(|row| row.attended > 0);
    let sessions = sessions(on, there.map(|row| row.id).collect()).await?;
    let mut facts = BTreeMap::new();
    for (person, mut seats) in by_person {
        seats.sort_by_key(|row| order.place(row.training_id));
        let own = of_seats(&seats, &sessions).map_err(crate::error::Error::from)?;
        facts.insert(person, own);
    }
    Ok(facts)
}

/// The modules that were attended, each with the beginning of the first sitting of it.
async fn sessions(
    on: &impl ConnectionTrait,
    seats: BTreeSet<SeatId>,
) -> Result<Sessions, WriteError> {
    let mut attended = Sessions::new();
    if seats.is_empty() {
        return Ok(attended);
    }
    let rows = attendance::Entity::find()
        .filter(attendance::Column::SeatId.is_in(seats))
        .filter(attendance::Column::IsPresent.eq(true));
    let rows = rows.all(on).await?;
    let sittings: BTreeSet<_> = rows.iter().map(|row| row.sitting_id).collect();
    let sittings = sitting::Entity::find().filter(sitting::Column::Id.is_in(sittings));
    let starts: HashMap<_, _> = sittings
        .all(on)
        .await?
        .into_iter()
        .map(|row| (row.id, row.starts_at))
        .collect();
    let known: BTreeSet<_> = rows.iter().map(|row| row.session_id).collect();
    let known = session::Entity::find()
        .find_also_related(module::Entity)
        .filter(session::Column::Id.is_in(known));
    let modules: HashMap<_, _> = known
        .all(on)
        .await?
        .into_iter()
        .map(|(row, _)| (row.id, row.module_id.0))
        .collect();
    for row in rows {
        let (Some(module), Some(at)) = (modules.get(&row.session_id), starts.get(&row.sitting_id))
        else {
            continue;
        };
        let first = attended
            .entry(row.seat_id)
            .or_default()
            .entry(*module)
            .or_insert(*at);
        *first = Ord::min(*first, *at);
    }
    Ok(attended)
}

fn of_seats(seats: &[seat::Model], sessions: &Sessions) -> Result<Vec<Fact>, NoSuchMoment> {
    let mut counted: Vec<(Measure, &seat::Model, String)> = Vec::new();
    for (number, row) in seats.iter().enumerate() {
        let registered = week(row.created_at)?;
        counted.push((Measure::Registered, row, registered.clone()));
        if number > 0 {
            counted.push((Measure::Returning, row, registered));
        }
        if row.status == RegistrationStatus::Confirmed {
            let at = row.confirmed_at.unwrap_or(row.created_at);
            counted.push((Measure::Confirmed, row, week(at)?));
        }
        let first = sessions.get(&row.id).and_then(|own| own.values().min());
        if let Some(first) = first.filter(|_| row.attended > 0) {
            counted.push((Measure::Attended, row, week(*first)?));
        }
        if let Some(at) = row.completed_at {
            counted.push((Measure::Completed, row, week(at)?));
        }
    }
    let mut facts = Vec::new();
    for (place, (measure, row, week_of)) in counted.iter().enumerate() {
        let later = counted
            .iter()
            .skip(place + 1)
            .filter(|(other, ..)| other == measure);
        let later: Vec<_> = later
            .map(|(_, row, _)| row.training_id.0.to_string())
            .collect();
        let mut modules = Vec::new();
        if *measure == Measure::Attended {
            for (module, at) in sessions.get(&row.id).into_iter().flatten() {
                modules.push((*module, week(*at)?));
            }
        }
        facts.push(Fact {
            measure: number(*measure),
            training: row.training_id.0,
            later: later.join(" "),
            country: row.country.0.clone(),
            chapter: row.chapter_id.map_or(0, |id| id.0),
            language: row.language.0.clone(),
            week: week_of.clone(),
            modules,
        });
    }
    facts.sort();
    Ok(facts)
}
