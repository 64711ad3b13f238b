//! Dividing people into rooms. Nothing here knows a database or a clock: the same people, rooms and seed give the same
//! rooms.
//!
//! Whoever has a room keeps it. Newcomers are let into rooms that have space; where there is none, one other person may
//! change rooms for them; where enough of them share a language, they open new rooms. What is left is named, with why.

mod languages;
mod parties;
mod room;
mod settle;

use rand::rngs::ChaCha20Rng;
use rand::{SeedableRng, seq::SliceRandom};

use parties::Party;
use room::Rooms;

/// Languages as bits of a number.
pub type Languages = u64;

#[derive(Clone, Debug)]
pub struct Person {
    /// What tells them from all others, and stays.
    pub key: i64,
    pub languages: Languages,
    /// Where they organize: rooms that mix everybody mix countries.
    pub country: u32,
    pub is_facilitator: bool,
    /// Which of the rooms that are there they have.
    pub room: Option<usize>,
    /// Whether no plan knew them: for each of these one other person may change rooms.
    pub is_new: bool,
}

/// What is to be done.
#[derive(Clone, Debug)]
pub struct Brief {
    pub people: Vec<Person>,
    /// The languages of the rooms that are there.
    pub rooms: Vec<Language>,
    /// Of each set all in one room, or none in any; who comes late to others that have one may have none. By their places
    /// in `people`.
    pub together: Vec<Vec<usize>>,
    /// Of each set no two in one room.
    pub apart: Vec<Vec<usize>>,
    pub sizes: Sizes,
    pub seed: u64,
    /// Whether a room without a facilitator is none.
    pub needs_facilitator: bool,
}

/// A language's place among the bits.
pub type Language = u32;

/// How many people a room takes. Every number of people from the smallest on can be divided if the largest is at least
/// twice the smallest, less one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    pub smallest: usize,
    pub largest: usize,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    pub rooms: Vec<Room>,
    /// In the order of `people`.
    pub unplaced: Vec<(usize, Reason)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// Which of the rooms that were there it is.
    pub was: Option<usize>,
    pub language: Language,
    /// In the order of `people`.
    pub members: Vec<usize>,
    pub facilitator: Option<usize>,
}

/// Why somebody has no room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Too few others share a language with them.
    NoCommonLanguage,
    NoFacilitator,
    KeptApart,
    /// Every room in a language of theirs is full.
    RoomsFull,
}

impl Sizes {
    pub const fn divide_all(self) -> bool {
        self.smallest >= 1 && self.largest + 1 >= 2 * self.smallest
    }

    /// How many rooms for so many people: as many as have a facilitator, if that can be; never more without one than
    /// there have to be.
    fn rooms_for(self, people: usize, facilitators: usize) -> usize {
        let fewest = people.div_ceil(self.largest);
        let most = (people / self.smallest).max(fewest);
        let middle = people.div_ceil((self.smallest + self.largest).div_ceil(2));
        middle.min(facilitators.max(fewest)).clamp(fewest, most)
    }
}

/// A plan for these people.
pub fn arrange(brief: &Brief) -> Plan {
    let mut order: Vec<usize> = (0..brief.people.len()).collect();
    order.sort_by_key(|&index| brief.people.get(index).map(|person| person.key));
    order.shuffle(&mut ChaCha20Rng::seed_from_u64(brief.seed));
    let mut rooms = Rooms::of(brief);
    let newcomers = brief.people.iter().filter(|person| person.is_new).count();
    let mut changes = newcomers;
    let mut waiting = rooms.keep(parties::of(brief, &order), &mut changes);
    rooms.admit(&mut waiting);
    rooms.close_useless(&mut waiting);
    rooms.gather(&mut waiting);
    for pool in languages::choose(brief, &mut waiting) {
        waiting.extend(rooms.open(pool.language, pool.parties));
    }
    rooms.level();
    rooms.close_useless(&mut waiting);
    rooms.make_space(&mut waiting, &mut changes);
    plan(brief, rooms, &waiting)
}

fn plan(brief: &Brief, rooms: Rooms<'_>, waiting: &[Party]) -> Plan {
    let mut unplaced = rooms.left_out.clone();
    for party in waiting {
        let reason = rooms.reason(party, waiting);
        unplaced.extend(party.members.iter().map(|member| (*member, reason)));
    }
    unplaced.sort_unstable_by_key(|(member, _)| *member);
    let leads = |member: &usize| {
        let person = brief.people.get(*member);
        person.is_some_and(|person| person.is_facilitator)
    };
    let rooms = rooms.into_members().map(|(was, language, mut members)| {
        members.sort_unstable();
        Room {
            was,
            language,
            facilitator: members.iter().copied().find(leads),
            members,
        }
    });
    Plan {
        rooms: rooms.collect(),
        unplaced,
    }
}
