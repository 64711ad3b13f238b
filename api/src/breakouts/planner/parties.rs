//! People who are placed as one: those who are to be kept together, and everybody else alone.

use super::{Brief, Languages};

#[derive(Clone, Debug)]
pub struct Party {
    pub members: Vec<usize>,
    /// That all of them have.
    pub languages: Languages,
    pub facilitators: usize,
    /// The rooms that some of them have, first where most of them are.
    pub homes: Vec<usize>,
    /// Whether that is one room, and all of them have it.
    pub is_settled: bool,
    /// Where they organize, each of them.
    pub countries: Vec<u32>,
}

impl Party {
    pub fn of(brief: &Brief, members: Vec<usize>) -> Self {
        let people = || members.iter().filter_map(|one| brief.people.get(*one));
        let rooms: Vec<usize> = people().filter_map(|person| person.room).collect();
        let homes = by_number(&rooms);
        Self {
            languages: people().fold(Languages::MAX, |all, person| all & person.languages),
            facilitators: people().filter(|person| person.is_facilitator).count(),
            is_settled: rooms.len() == members.len() && homes.len() == 1,
            homes,
            countries: people().map(|person| person.country).collect(),
            members,
        }
    }

    pub const fn size(&self) -> usize {
        self.members.len()
    }

    /// Who is placed first: facilitators, then those who come together.
    pub const fn rank(&self) -> std::cmp::Reverse<(bool, usize)> {
        std::cmp::Reverse((self.facilitators > 0, self.size()))
    }

    /// Whether it is one newcomer, whom a room with so many facilitators can do without.
    pub const fn may_leave(&self, facilitators: usize) -> bool {
        self.size() == 1 && self.homes.is_empty() && (self.facilitators == 0 || facilitators > 1)
    }

    pub const fn speaks(&self, language: u32) -> bool {
        self.languages >> language & 1 == 1
    }
}

/// In the order that is given: the first of each decides.
pub fn of(brief: &Brief, order: &[usize]) -> Vec<Party> {
    let mut head: Vec<usize> = (0..brief.people.len()).collect();
    for set in &brief.together {
        let Some(first) = set.first().map(|first| root(&head, *first)) else {
            continue;
        };
        for other in set {
            let other = root(&head, *other);
            if let Some(head) = head.get_mut(other) {
                *head = first;
            }
        }
    }
    let mut sets: Vec<Vec<usize>> = Vec::new();
    let mut of_head: Vec<Option<usize>> = vec![None; brief.people.len()];
    for &index in order {
        let Some(place) = of_head.get_mut(root(&head, index)) else {
            continue;
        };
        let place = *place.get_or_insert(sets.len());
        match sets.get_mut(place) {
            Some(set) => set.push(index),
            None => sets.push(vec![index]),
        }
    }
    sets.into_iter().map(|set| Party::of(brief, set)).collect()
}

/// Each room once, first those that are named most.
fn by_number(rooms: &[usize]) -> Vec<usize> {
    let count = |room: &usize| rooms.iter().filter(|other| *other == room).count();
    let mut once = rooms.to_vec();
    once.sort_by_key(|room| (std::cmp::Reverse(count(room)), *room));
    once.dedup();
    once
}

fn root(head: &[usize], mut index: usize) -> usize {
    while let Some(&next) = head.get(index)
        && next != index
    {
        index = next;
    }
    index
}
