//! Letting people in, opening rooms, and setting right what became too small.

use std::collections::HashSet;

use super::parties::Party;
use super::room::{Filling, Rooms};
use super::{Language, Languages};

impl Rooms<'_> {
    /// Lets those who wait into rooms that have space: where they are needed most, and fewest are from where they are.
    pub fn admit(&mut self, waiting: &mut Vec<Party>) {
        let mut left = Vec::new();
        for party in waiting.drain(..) {
            let smallest = self.brief.sizes.smallest;
            let best = (0..self.rooms.len()).filter(|room| self.takes(*room, &party));
            let best = best.min_by_key(|room| {
                self.rooms.get(*room).map(|of| {
                    let is_led = of.facilitators > 0 && party.facilitators > 0;
                    (of.size >= smallest, is_led, of.compatriots(&party), of.size)
                })
            });
            match best {
                Some(room) => self.put(room, party),
                None => left.push(party),
            }
        }
        *waiting = left;
    }

    /// Where too few are left over to open a room, newcomers who were just let in elsewhere make up the number.
    pub fn gather(&mut self, waiting: &mut Vec<Party>) {
        let smallest = self.brief.sizes.smallest;
        let mut languages: Vec<Language> =
            self.open_rooms().map(|(_, room)| room.language).collect();
        languages.sort_unstable();
        languages.dedup();
        for language in languages {
            let left: usize = waiting
                .iter()
                .filter(|one| one.speaks(language))
                .map(Party::size)
                .sum();
            if left == 0 || left >= smallest {
                continue;
            }
            let mut gathered = Vec::new();
            while left + gathered.len() < smallest
                && let Some((room, place)) = self.newcomer(language)
            {
                gathered.extend(self.take(room, place).map(|party| (room, party)));
            }
            if left + gathered.len() < smallest {
                for (room, party) in gathered {
                    self.put(room, party);
                }
            } else {
                waiting.extend(gathered.into_iter().map(|(_, party)| party));
            }
        }
    }

    /// Somebody new in the largest room of a language that can spare them.
    fn newcomer(&self, language: Language) -> Option<(usize, usize)> {
        let rooms = self
            .open_rooms()
            .filter(|(_, of)| of.language == language && of.size > self.brief.sizes.smallest);
        let spare = rooms.flat_map(|(room, of)| {
            let spare = of
                .parties
                .iter()
                .enumerate()
                .filter(|(_, party)| party.may_leave(of.facilitators));
            spare.map(move |(place, _)| (of.size, room, place))
        });
        spare.max().map(|(_, room, place)| (room, place))
    }

    /// Opens rooms in a language for so many people, and gives back who cannot be in any.
    pub fn open(&mut self, language: Language, parties: Vec<Party>) -> Vec<Party> {
        let people: usize = parties.iter().map(Party::size).sum();
        let facilitators = parties
            .iter()
            .filter(|party| party.facilitators > 0)
            .count();
        let wanted = self.brief.sizes.rooms_for(people, facilitators);
        let number = match self.brief.needs_facilitator {
            true => wanted.min(facilitators),
            false => wanted,
        };
        if number == 0 {
            return parties;
        }
        let mut parties = parties;
        parties.sort_by_key(Party::rank);
        let first = self.rooms.len();
        for _ in 0..number {
            self.add(language);
        }
        // The first rooms take the rest of the division.
        let quota = |place: usize| people / number + usize::from(place < people % number);
        let mut left = Vec::new();
        for party in parties {
            let alone = party.size() == 1;
            let fits = |place: &usize| {
                let room = first + place;
                let most = if alone {
                    quota(*place)
                } else {
                    self.brief.sizes.largest
                };
                let size = self.rooms.get(room).map_or(usize::MAX, |of| of.size);
                size + party.size() <= most && self.takes(room, &party)
            };
            let rank = |place: &usize| {
                self.rooms
                    .get(first + place)
                    .map(|of| self.rank(of, &party))
            };
            match (0..number).filter(fits).min_by_key(rank) {
                Some(place) => self.put(first + place, party),
                None => left.push(party),
            }
        }
        self.admit(&mut left);
        left
    }

    fn rank(&self, room: &Filling, party: &Party) -> (usize, usize, usize) {
        let leaders = match party.facilitators {
            0 => 0,
            _ => room.facilitators,
        };
        (leaders, room.compatriots(party), room.size)
    }

    /// Takes people from larger rooms into those that are too small, as long as no room becomes too small by it.
    pub fn level(&mut self) {
        let smallest = self.brief.sizes.smallest;
        for room in 0..self.rooms.len() {
            while let Some(of) = self
                .rooms
                .get(room)
                .filter(|of| (1..smallest).contains(&of.size))
            {
                let language = of.language;
                let Some((from, place)) = self.spare(room, language) else {
                    break;
                };
                if let Some(party) = self.take(from, place) {
                    self.put(room, party);
                }
            }
        }
    }

    /// Somebody new in a larger room of this language who may come.
    fn spare(&self, room: usize, language: Language) -> Option<(usize, usize)> {
        let larger = self.open_rooms().filter(|(other, of)| {
            *other != room && of.language == language && of.size > self.brief.sizes.smallest
        });
        larger
            .flat_map(|(other, of)| {
                of.parties
                    .iter()
                    .enumerate()
                    .map(move |party| (other, of, party))
            })
            .filter(|(_, of, (_, party))| party.may_leave(of.facilitators))
            .find(|(_, _, (_, party))| self.takes(room, party))
            .map(|(other, _, (place, _))| (other, place))
    }

    /// Closes rooms that have become too small, or that nobody facilitates if somebody has to, and lets those who were in
    /// them in elsewhere, as far as there is space.
    pub fn close_useless(&mut self, waiting: &mut Vec<Party>) {
        let smallest = self.brief.sizes.smallest;
        let needs_facilitator = self.brief.needs_facilitator;
        let is_useless =
            |room: &Filling| room.size < smallest || (needs_facilitator && room.facilitators == 0);
        let rooms = self.open_rooms().filter(|(_, room)| is_useless(room));
        let rooms: Vec<usize> = rooms.map(|(place, _)| place).collect();
        waiting.extend(rooms.into_iter().flat_map(|room| self.close(room)));
        self.admit(waiting);
    }

    /// For those who still wait other people change rooms, one each and so many in all, if that makes a place.
    pub fn make_space(&mut self, waiting: &mut Vec<Party>, changes: &mut usize) {
        let mut left = Vec::new();
        // What one of a kind could not have, nobody of that kind can, until somebody has moved.
        let mut hopeless: HashSet<(Languages, usize, usize)> = HashSet::new();
        for party in waiting.drain(..) {
            let kind = (party.languages, party.size(), party.facilitators);
            let is_plain = self.is_free(&party);
            if *changes == 0 || is_plain && hopeless.contains(&kind) {
                left.push(party);
                continue;
            }
            let mine = self
                .open_rooms()
                .filter(|(_, room)| party.speaks(room.language));
            let mine: Vec<usize> = mine.map(|(room, _)| room).collect();
            match self.exchange(&mine, party, changes) {
                Ok(()) => hopeless.clear(),
                Err(party) => {
                    if is_plain {
                        hopeless.insert(kind);
                    }
                    left.push(party);
                }
            }
        }
        *waiting = left;
    }

    /// Lets somebody into the first of these rooms that takes them if one other person goes to another room. Gives them
    /// back if there is none, or nobody may change rooms any more.
    pub fn exchange(
        &mut self,
        rooms: &[usize],
        party: Party,
        changes: &mut usize,
    ) -> Result<(), Party> {
        let found = match *changes {
            0 => None,
            _ => self.leaver(rooms, &party),
        };
        let Some((room, place, to)) = found else {
            return Err(party);
        };
        *changes -= 1;
        if let Some(other) = self.take(room, place) {
            self.put(to, other);
        }
        self.put(room, party);
        Ok(())
    }

    /// Which room, whose place in it, and where to.
    fn leaver(&self, rooms: &[usize], party: &Party) -> Option<(usize, usize, usize)> {
        let largest = self.brief.sizes.largest;
        let spacious = self.open_rooms().filter(|(_, of)| of.size < largest);
        let spacious: Vec<usize> = spacious.map(|(room, _)| room).collect();
        if spacious.is_empty() {
            return None;
        }
        for &room in rooms {
            let Some(of) = self.rooms.get(room).filter(|_| self.is_for(room, party)) else {
                continue;
            };
            for (place, other) in of.parties.iter().enumerate() {
                let leaves = other.size() == 1 && (other.facilitators == 0 || of.facilitators > 1);
                let fits = of.size - other.size() + party.size() <= largest;
                if !leaves || !fits || self.divides(room, party, Some(place)) {
                    continue;
                }
                let mut to = spacious.iter().copied();
                if let Some(to) = to.find(|to| *to != room && self.takes(*to, other)) {
                    return Some((room, place, to));
                }
            }
        }
        None
    }
}
