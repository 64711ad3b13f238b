//! Who comes to a sitting, as the planner needs to know them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::ids::{GroupId, RegistrationId, SeatId};
use entity::registration::{Column, Entity};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::planner::{Brief, Language, Languages, Person, Sizes};
use super::state::{Standing, Unit};
use super::wishes::Granted;
use crate::cx::Tx;
use crate::error::WriteError;

/// One person who comes.
pub struct Comer {
    pub seat: SeatId,
    /// All with which they come, each with its language: each partner sees the room of its own.
    pub registrations: Vec<(RegistrationId, String)>,
    is_facilitator: bool,
    country: String,
}

impl Comer {
    /// Each once.
    fn languages(&self) -> BTreeSet<&str> {
        let registrations = self.registrations.iter();
        registrations
            .map(|(_, language)| language.as_str())
            .collect()
    }
}

/// Those who come: of these groups by group, else all at once.
pub async fn comers(
    tx: &Tx<'_>,
    coming: &Condition,
    groups: Option<&[GroupId]>,
) -> Result<BTreeMap<Unit, Vec<Comer>>, WriteError> {
    let of_groups = groups.map(|groups| Column::GroupId.is_in(groups.iter().map(|id| id.0)));
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(coming.clone())
        .filter(Condition::all().add_option(of_groups))
        .order_by_asc(Column::Id);
    let mut units: BTreeMap<Unit, Vec<Comer>> = match groups {
        Some(groups) => groups.iter().map(|id| (Some(*id), Vec::new())).collect(),
        None => BTreeMap::from([(None, Vec::new())]),
    };
    let mut places: HashMap<(Unit, SeatId), usize> = HashMap::new();
    for row in rows.all(tx.on()).await? {
        let unit = groups.map(|_| row.group_id);
        let comers = units.entry(unit).or_default();
        let place = *places.entry((unit, row.seat_id)).or_insert(comers.len());
        if place == comers.len() {
            comers.push(Comer {
                seat: row.seat_id,
                registrations: Vec::new(),
                is_facilitator: false,
                country: row.country.0,
            });
        }
        if let Some(comer) = comers.get_mut(place) {
            let language = base(row.language.as_str());
            comer.registrations.push((row.id, language));
            comer.is_facilitator |= row.is_facilitator;
        }
    }
    Ok(units)
}

/// A language without the country that words it: who speaks es-MX shares a room with who speaks es.
fn base(tag: &str) -> String {
    let is_script = |part: &&str| part.len() == 4;
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or(tag);
    match parts.next().filter(is_script) {
        Some(script) => format!("{language}-{script}"),
        None => language.to_owned(),
    }
}

/// Languages and their places among the planner's bits: first those that most people have. Beyond the last bit nobody
/// shares one.
pub struct Tongues(Vec<String>);

impl Tongues {
    pub fn of(comers: &[Comer], rooms: &[&Standing]) -> Self {
        let mut people: BTreeMap<&str, usize> = BTreeMap::new();
        let spoken = comers.iter().flat_map(Comer::languages);
        let rooms = rooms.iter().map(|room| room.row.language.as_str());
        for language in spoken.chain(rooms) {
            *people.entry(language).or_default() += 1;
        }
        let mut languages: Vec<&str> = people.keys().copied().collect();
        languages.sort_by_key(|language| people.get(language).map(std::cmp::Reverse));
        Self(languages.into_iter().map(str::to_owned).collect())
    }

    fn bit(&self, language: &str) -> Option<Language> {
        let place = self.0.iter().position(|known| known == language)?;
        let place = Language::try_from(place).ok();
        place.filter(|bit| *bit < Languages::BITS)
    }

    pub fn name(&self, language: Language) -> &str {
        let place = usize::try_from(language).unwrap_or_default();
        self.0.get(place).map_or("", String::as_str)
    }
}

/// What the planner is told of those who come, of their rooms, and of whom a plan knew without giving them one.
pub fn briefed(
    comers: &[Comer],
    rooms: &[&Standing],
    unplaced: &BTreeSet<SeatId>,
    wishes: Granted,
    tongues: &Tongues,
) -> Brief {
    let mut room_of: HashMap<SeatId, usize> = HashMap::new();
    for (place, room) in rooms.iter().enumerate() {
        room_of.extend(room.members.iter().map(|seat| (*seat, place)));
    }
    let mut countries: BTreeMap<&str, u32> = BTreeMap::new();
    let people = comers.iter().map(|comer| {
        let next = u32::try_from(countries.len()).unwrap_or(u32::MAX);
        let room = room_of.get(&comer.seat).copied();
        let languages = comer.languages().into_iter();
        let bits = languages.filter_map(|language| tongues.bit(language));
        Person {
            key: comer.seat.0,
            languages: bits.fold(0, |all, bit| all | 1 << bit),
            country: *countries.entry(&comer.country).or_insert(next),
            is_facilitator: comer.is_facilitator,
            is_new: room.is_none() && !unplaced.contains(&comer.seat),
            room,
        }
    });
    let people = people.collect();
    let rooms = rooms.iter().map(|room| {
        let bit = tongues.bit(room.row.language.as_str());
        bit.unwrap_or(Languages::BITS - 1)
    });
    Brief {
        people,
        rooms: rooms.collect(),
        together: wishes.together,
        apart: wishes.apart,
        sizes: Sizes {
            smallest: 1,
            largest: 1,
        },
        seed: 0,
        needs_facilitator: false,
    }
}
