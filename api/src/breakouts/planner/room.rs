//! Rooms while they are being filled.

use super::parties::Party;
use super::{Brief, Language, Reason};

pub struct Filling {
    pub was: Option<usize>,
    pub language: Language,
    pub parties: Vec<Party>,
    pub size: usize,
    pub facilitators: usize,
    /// Where they organize, each of them.
    countries: Vec<u32>,
    is_open: bool,
}

/// All rooms, with the rules that hold for each.
pub struct Rooms<'b> {
    pub brief: &'b Brief,
    pub rooms: Vec<Filling>,
    /// Who cannot come to those with whom they are to be.
    pub left_out: Vec<(usize, Reason)>,
    /// Whom each person is to be kept apart from.
    apart: Vec<Vec<usize>>,
}

impl<'b> Rooms<'b> {
    pub fn of(brief: &'b Brief) -> Self {
        let mut apart = vec![Vec::new(); brief.people.len()];
        for set in &brief.apart {
            for one in set {
                if let Some(others) = apart.get_mut(*one) {
                    others.extend(set.iter().copied().filter(|other| other != one));
                }
            }
        }
        let room = |(was, language): (usize, &Language)| Filling {
            was: Some(was),
            ..Filling::empty(*language)
        };
        Self {
            brief,
            rooms: brief.rooms.iter().enumerate().map(room).collect(),
            left_out: Vec::new(),
            apart,
        }
    }

    /// Leaves people in the rooms that they have, where that is still right; gives back all others. Those who are to
    /// come together come last, when all have their places who are in those rooms anyway: one of these may make way.
    pub fn keep(&mut self, parties: Vec<Party>, changes: &mut usize) -> Vec<Party> {
        let mut others = Vec::new();
        let (settled, torn): (Vec<_>, Vec<_>) =
            parties.into_iter().partition(|party| party.is_settled);
        for party in settled.into_iter().chain(torn) {
            let homes = party.homes.clone();
            match homes.iter().find(|room| self.takes(**room, &party)) {
                Some(room) => self.put(*room, party),
                None => {
                    let left = self.exchange(&homes, party, changes).err();
                    others.extend(left.and_then(|party| self.leave_out(party)));
                }
            }
        }
        others.sort_by_key(Party::rank);
        others
    }

    /// Who have a room stay in it where nobody can make way for those who are to come to them. Gives them back if they
    /// have none, or several.
    fn leave_out(&mut self, party: Party) -> Option<Party> {
        let &[home] = party.homes.as_slice() else {
            return Some(party);
        };
        let is_there = |one: &usize| {
            let person = self.brief.people.get(*one);
            person.is_some_and(|person| person.room.is_some())
        };
        let (there, late) = party.members.iter().partition(|one| is_there(one));
        let (there, late) = (Party::of(self.brief, there), Party::of(self.brief, late));
        if late.members.is_empty() || !self.takes(home, &there) {
            return Some(party);
        }
        self.put(home, there);
        let reason = match self.is_for(home, &late) {
            true if self.divides(home, &late, None) => Reason::KeptApart,
            true => Reason::RoomsFull,
            false => Reason::NoCommonLanguage,
        };
        let late = late.members.into_iter().map(|one| (one, reason));
        self.left_out.extend(late);
        None
    }

    pub fn put(&mut self, room: usize, party: Party) {
        if let Some(room) = self.rooms.get_mut(room) {
            room.size += party.size();
            room.facilitators += party.facilitators;
            room.countries.extend(&party.countries);
            room.parties.push(party);
        }
    }

    pub fn take(&mut self, room: usize, place: usize) -> Option<Party> {
        let room = self.rooms.get_mut(room)?;
        let party = (place < room.parties.len()).then(|| room.parties.remove(place))?;
        room.size -= party.size();
        room.facilitators -= party.facilitators;
        for country in &party.countries {
            let place = room.countries.iter().position(|one| one == country);
            place.map(|place| room.countries.swap_remove(place));
        }
        Some(party)
    }

    /// Whether there is space, in a language of theirs, without anybody whom they are kept apart from.
    pub fn takes(&self, room: usize, party: &Party) -> bool {
        self.rooms
            .get(room)
            .is_some_and(|of| of.size + party.size() <= self.brief.sizes.largest)
            && self.is_for(room, party)
            && !self.divides(room, party, None)
    }

    /// Whether it is in a language of theirs.
    pub fn is_for(&self, room: usize, party: &Party) -> bool {
        let room = self.rooms.get(room);
        room.is_some_and(|of| of.is_open && party.speaks(of.language))
    }

    /// Whether nobody is to be kept apart from any of these.
    pub fn is_free(&self, party: &Party) -> bool {
        let apart = party.members.iter().filter_map(|one| self.apart.get(*one));
        apart.flatten().next().is_none()
    }

    /// Whether somebody in a room, leaving aside one party, is to be kept apart from one of these.
    pub fn divides(&self, room: usize, party: &Party, aside: Option<usize>) -> bool {
        let enemies = || {
            party
                .members
                .iter()
                .filter_map(|one| self.apart.get(*one))
                .flatten()
        };
        if enemies().next().is_none() {
            return false;
        }
        let present = self
            .rooms
            .get(room)
            .into_iter()
            .flat_map(|of| of.parties.iter().enumerate());
        let mut present = present.filter(|(place, _)| Some(*place) != aside);
        present.any(|(_, other)| enemies().any(|enemy| other.members.contains(enemy)))
    }

    pub fn add(&mut self, language: Language) -> usize {
        self.rooms.push(Filling::empty(language));
        self.rooms.len() - 1
    }

    pub fn open_rooms(&self) -> impl Iterator<Item = (usize, &Filling)> {
        self.rooms
            .iter()
            .enumerate()
            .filter(|(_, room)| room.is_open)
    }

    /// Nobody is in it any more, and nobody comes.
    pub fn close(&mut self, room: usize) -> Vec<Party> {
        let Some(room) = self.rooms.get_mut(room) else {
            return Vec::new();
        };
        room.is_open = false;
        room.size = 0;
        room.facilitators = 0;
        room.countries.clear();
        std::mem::take(&mut room.parties)
    }

    /// Why somebody who waits has no room.
    pub fn reason(&self, party: &Party, waiting: &[Party]) -> Reason {
        let mut rooms = self
            .open_rooms()
            .filter(|(_, room)| party.speaks(room.language))
            .peekable();
        let has_space = |room: &Filling| room.size + party.size() <= self.brief.sizes.largest;
        let shares = |other: &&Party| other.languages & party.languages != 0;
        let together = || {
            waiting
                .iter()
                .filter(shares)
                .map(Party::size)
                .sum::<usize>()
        };
        let is_led = !self.brief.needs_facilitator;
        match rooms.peek().is_some() {
            true if rooms.any(|(_, room)| has_space(room)) => Reason::KeptApart,
            true if is_led => Reason::RoomsFull,
            false if together() >= self.brief.sizes.smallest && !self.is_free(party) => {
                Reason::KeptApart
            }
            false if is_led || together() < self.brief.sizes.smallest => Reason::NoCommonLanguage,
            _ => Reason::NoFacilitator,
        }
    }

    pub fn into_members(self) -> impl Iterator<Item = (Option<usize>, Language, Vec<usize>)> {
        let open = self.rooms.into_iter().filter(|room| room.is_open);
        open.map(|room| {
            let members = room.parties.into_iter().flat_map(|party| party.members);
            (room.was, room.language, members.collect())
        })
    }
}

impl Filling {
    const fn empty(language: Language) -> Self {
        Self {
            was: None,
            language,
            parties: Vec::new(),
            size: 0,
            facilitators: 0,
            countries: Vec::new(),
            is_open: true,
        }
    }

    /// How many in it organize where one of these does.
    pub fn compatriots(&self, party: &Party) -> usize {
        let present = self.countries.iter();
        present
            .filter(|country| party.countries.contains(country))
            .count()
    }
}
