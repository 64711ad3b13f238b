//! People who are placed as one: those who are to be kept together, and everybody else alone.

use super::{Brief, Languages};

#[derive(Clone, Debug)]
pub struct Party {
    pub members: Vec<usize>,
    /// That all of them have.
    pub languages: Languages,
    pub facilitators: usize,
    /// The room that all of them have.
    pub room: Option<usize>,
}

impl Party {
    pub const fn size(&self) -> usize {
        self.members.len()
    }

    /// Whether it is one newcomer, whom a room with so many facilitators can do without.
    pub const fn may_leave(&self, facilitators: usize) -> bool {
        self.size() == 1 && self.room.is_none() && (self.facilitators == 0 || facilitators > 1)
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
    let mut parties: Vec<Party> = Vec::new();
    let mut of_head: Vec<Option<usize>> = vec![None; brief.people.len()];
    for &index in order {
        let Some(person) = brief.people.get(index) else {
            continue;
        };
        let place = of_head.get_mut(root(&head, index));
        match place {
            Some(Some(place)) => {
                if let Some(party) = parties.get_mut(*place) {
                    party.members.push(index);
                    party.languages &= person.languages;
                    party.facilitators += usize::from(person.is_facilitator);
                    // Who are in different rooms come together anew.
                    party.room = party.room.filter(|room| person.room == Some(*room));
                }
            }
            Some(place) => {
                *place = Some(parties.len());
                parties.push(Party {
                    members: vec![index],
                    languages: person.languages,
                    facilitators: usize::from(person.is_facilitator),
                    room: person.room,
                });
            }
            None => {}
        }
    }
    parties
}

fn root(head: &[usize], mut index: usize) -> usize {
    while let Some(&next) = head.get(index)
        && next != index
    {
        index = next;
    }
    index
}
