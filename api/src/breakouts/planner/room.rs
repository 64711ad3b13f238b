//! Rooms while they are being filled.

use super::parties::Party;
use super::{Brief, Language, Reason};

pub struct Filling {
    pub was: Option<usize>,
    pub language: Language,
    pub parties: Vec<Party>,
    pub size: usize,
    pub facilitators: usize,
    is_open: bool,
}

/// All rooms, with the rules that hold for each.
pub struct Rooms<'b> {
    pub brief: &'b Brief,
    pub rooms: Vec<Filling>,
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
            apart,
        }
    }

    /// Leaves people in the rooms that they have, where that is still right; gives back all others.
    pub fn keep(&mut self, parties: Vec<Party>) -> Vec<Party> {
        let mut others = Vec::new();
        for party in parties {
            match party.room {
                Some(room) if self.takes(room, &party) => self.put(room, party),
                _ => others.push(party),
            }
        }
        // Facilitators first, then those who come together.
        others.sort_by_key(|party| std::cmp::Reverse((party.facilitators > 0, party.size())));
        others
    }

    pub fn put(&mut self, room: usize, party: Party) {
        if let Some(room) = self.rooms.get_mut(room) {
            room.size += party.size();
            room.facilitators += party.facilitators;
            room.parties.push(party);
        }
    }

    pub fn take(&mut self, room: usize, place: usize) -> Option<Party> {
        let room = self.rooms.get_mut(room)?;
        let party = (place < room.parties.len()).then(|| room.parties.remove(place))?;
        room.size -= party.size();
        room.facilitators -= party.facilitators;
        Some(party)
    }

    /// Whether there is space, in a language of theirs, without anybody whom they are kept apart from.
    pub fn takes(&self, room: usize, party: &Party) -> bool {
        self.rooms.get(room).is_some_and(|of| {
            of.is_open
                && party.speaks(of.language)
                && of.size + party.size() <= self.brief.sizes.largest
        }) && !self.divides(room, party, None)
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
            is_open: true,
        }
    }

    /// How many in it organize in one of these countries.
    pub fn compatriots(&self, brief: &Brief, party: &Party) -> usize {
        let country = |one: &usize| brief.people.get(*one).map(|person| person.country);
        let present = self.parties.iter().flat_map(|party| &party.members);
        present
            .filter(|one| party.members.iter().any(|new| country(new) == country(one)))
            .count()
    }
}
