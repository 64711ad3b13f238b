//! Who comes to a sitting, as the planner needs to know them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::ids::{GroupId, RegistrationId, SeatId};
use entity::registration::{Column, Entity};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::planner::{Brief, Language, Languages, Person, Sizes};
use super::state::Standing;
use super::wishes::Granted;
use crate::cx::Tx;
use crate::error::WriteError;

/// One person who comes.
pub struct Comer {
    pub registration: RegistrationId,
    pub seat: SeatId,
    pub group: GroupId,
    language: String,
    country: String,
    is_facilitator: bool,
}

/// Those who come, with these groups or from everywhere: there each seat once, by its first registration.
pub async fn comers(
    tx: &Tx<'_>,
    coming: &Condition,
    groups: Option<&[GroupId]>,
) -> Result<Vec<Comer>, WriteError> {
    let of_groups = groups.map(|groups| Column::GroupId.is_in(groups.iter().map(|id| id.0)));
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(coming.clone())
        .filter(Condition::all().add_option(of_groups))
        .order_by_asc(Column::Id);
    let mut places: HashMap<(SeatId, Option<GroupId>), usize> = HashMap::new();
    let mut comers: Vec<Comer> = Vec::new();
    for row in rows.all(tx.on()).await? {
        let unit = groups.map(|_| row.group_id);
        let place = *places.entry((row.seat_id, unit)).or_insert(comers.len());
        match comers.get_mut(place) {
            Some(known) => known.is_facilitator |= row.is_facilitator,
            None => comers.push(Comer {
                registration: row.id,
                seat: row.seat_id,
                group: row.group_id,
                language: base(row.language.as_str()).to_owned(),
                country: row.country.0,
                is_facilitator: row.is_facilitator,
            }),
        }
    }
    Ok(comers)
}

/// A language without the country that words it: who speaks es-MX shares a room with who speaks es.
fn base(tag: &str) -> &str {
    let is_script = |part: &str| part.len() == 4;
    match tag.split_once('-') {
        Some((language, rest)) => match rest.split('-').next() {
            Some(script) if is_script(script) => tag
                .get(..language.len() + 1 + script.len())
                .unwrap_or(language),
            _ => language,
        },
        None => tag,
    }
}

/// Languages and their places among the planner's bits. Beyond the last bit nobody shares one.
#[derive(Default)]
pub struct Tongues(Vec<String>);

impl Tongues {
    fn bit(&mut self, language: &str) -> Option<Language> {
        let place = self.0.iter().position(|known| known == language);
        let place = place.unwrap_or_else(|| {
            self.0.push(language.to_owned());
            self.0.len() - 1
        });
        Language::try_from(place)
            .ok()
            .filter(|bit| *bit < Languages::BITS)
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
    unplaced: &BTreeSet<RegistrationId>,
    wishes: &Granted,
    tongues: &mut Tongues,
) -> Brief {
    let mut room_of: HashMap<RegistrationId, usize> = HashMap::new();
    for (place, room) in rooms.iter().enumerate() {
        room_of.extend(room.members.iter().map(|member| (*member, place)));
    }
    let mut countries: BTreeMap<&str, u32> = BTreeMap::new();
    let mut languages = |language: &str| tongues.bit(language);
    let people = comers.iter().map(|comer| {
        let next = u32::try_from(countries.len()).unwrap_or(u32::MAX);
        let room = room_of.get(&comer.registration).copied();
        Person {
            key: comer.registration.0,
            languages: languages(&comer.language).map_or(0, |bit| 1 << bit),
            country: *countries.entry(&comer.country).or_insert(next),
            is_facilitator: comer.is_facilitator,
            is_new: room.is_none() && !unplaced.contains(&comer.registration),
            room,
        }
    });
    let people = people.collect();
    let rooms = rooms.iter().map(|room| {
        let bit = languages(room.row.language.as_str());
        bit.unwrap_or(Languages::BITS - 1)
    });
    let rooms = rooms.collect();
    let places = |sets: &[Vec<RegistrationId>]| {
        let place = |id: &RegistrationId| comers.iter().position(|comer| comer.registration == *id);
        let set = |set: &Vec<RegistrationId>| set.iter().filter_map(place).collect();
        sets.iter().map(set).collect()
    };
    Brief {
        people,
        rooms,
        together: places(&wishes.together),
        apart: places(&wishes.apart),
        sizes: Sizes {
            smallest: 1,
            largest: 1,
        },
        seed: 0,
        needs_facilitator: false,
    }
}
