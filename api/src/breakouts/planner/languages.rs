//! Which language each of those who wait is to have a room in, if they have several.

use super::parties::Party;
use super::{Brief, Language, Languages};

/// Those who are to open rooms in one language.
pub struct Pool {
    pub language: Language,
    pub parties: Vec<Party>,
    size: usize,
    facilitators: usize,
}

impl Pool {
    fn add(&mut self, party: Party) {
        self.size += party.size();
        self.facilitators += party.facilitators;
        self.parties.push(party);
    }

    fn remove(&mut self, place: usize) -> Party {
        let party = self.parties.remove(place);
        self.size -= party.size();
        self.facilitators -= party.facilitators;
        party
    }

    /// How many rooms would have no facilitator, at the least.
    fn unled(&self, brief: &Brief) -> usize {
        let rooms = self.size.div_ceil(brief.sizes.largest);
        rooms.saturating_sub(self.facilitators)
    }

    /// How many more people rooms with a facilitator could take.
    fn led_space(&self, brief: &Brief) -> i64 {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        count(self.facilitators * brief.sizes.largest) - count(self.size)
    }
}

/// For each language those who open rooms in it. Who shares none with enough others goes on waiting.
pub fn choose(brief: &Brief, waiting: &mut Vec<Party>) -> Vec<Pool> {
    let enough = brief.sizes.smallest;
    let all = std::mem::take(waiting);
    // A language that too few have at all is nobody's choice.
    let viable = viable(&all, enough);
    let pool = |language| Pool {
        language,
        parties: Vec::new(),
        size: 0,
        facilitators: 0,
    };
    let mut pools: Vec<Pool> = bits(viable).map(pool).collect();
    let mut flexible = Vec::new();
    for party in all {
        let left = party.languages & viable;
        match left.count_ones() {
            0 => waiting.push(party),
            1 => put(&mut pools, left.trailing_zeros(), party),
            _ => flexible.push(party),
        }
    }
    complete(&mut pools, &mut flexible, enough);
    let (leaders, mut others): (Vec<_>, Vec<_>) = flexible
        .into_iter()
        .partition(|party| party.facilitators > 0);
    others.extend(lead(&mut pools, leaders, brief));
    settle(&mut pools, others, brief);
    lead_anew(&mut pools, brief);
    for pool in pools.iter_mut().filter(|pool| pool.size < enough) {
        waiting.append(&mut pool.parties);
    }
    pools.retain(|pool| !pool.parties.is_empty());
    pools
}

/// Those who have several languages make up the numbers of those who have one, first where it is closest.
fn complete(pools: &mut [Pool], flexible: &mut Vec<Party>, enough: usize) {
    pools.sort_by_key(|pool| (std::cmp::Reverse(pool.size), pool.language));
    for pool in pools.iter_mut() {
        let missing = enough.saturating_sub(pool.size);
        let may_come = speakers(flexible, pool.language);
        if pool.size > 0 && missing > 0 && may_come >= missing {
            draw(flexible, pool, |taken, _| taken < missing);
        }
    }
}

/// Facilitators who have several languages go where most rooms would have none; gives back those who are not needed so.
fn lead(pools: &mut [Pool], leaders: Vec<Party>, brief: &Brief) -> Vec<Party> {
    let mut spare = Vec::new();
    for party in leaders {
        let mine = pools.iter_mut().filter(|pool| party.speaks(pool.language));
        let unled = mine.filter(|pool| pool.size >= brief.sizes.smallest && pool.unled(brief) > 0);
        match unled.max_by_key(|pool| pool.unled(brief)) {
            Some(pool) => pool.add(party),
            None => spare.push(party),
        }
    }
    spare
}

/// Everybody else goes where facilitators have most space, of the languages in which there are enough people, else where
/// most people could be.
fn settle(pools: &mut [Pool], mut flexible: Vec<Party>, brief: &Brief) {
    loop {
        let mut left = Vec::new();
        for party in flexible {
            let mine = pools.iter_mut().filter(|pool| party.speaks(pool.language));
            let viable = mine.filter(|pool| pool.size >= brief.sizes.smallest);
            match viable.max_by_key(|pool| pool.led_space(brief)) {
                Some(pool) => pool.add(party),
                None => left.push(party),
            }
        }
        flexible = left;
        let Some(first) = flexible.first() else {
            return;
        };
        let mine = pools.iter_mut().filter(|pool| first.speaks(pool.language));
        let best = mine.max_by_key(|pool| pool.size + speakers(&flexible, pool.language));
        match best {
            Some(pool) => draw(&mut flexible, pool, |_, _| true),
            None => return,
        }
    }
}

/// Facilitators go from where there are more than rooms to where there are fewer, if they have both languages.
fn lead_anew(pools: &mut [Pool], brief: &Brief) {
    for to in 0..pools.len() {
        while let Some((from, place)) = spare_leader(pools, to, brief) {
            let Some(party) = pools.get_mut(from).map(|pool| pool.remove(place)) else {
                break;
            };
            if let Some(pool) = pools.get_mut(to) {
                pool.add(party);
            }
        }
    }
}

fn spare_leader(pools: &[Pool], to: usize, brief: &Brief) -> Option<(usize, usize)> {
    let needy = pools
        .get(to)
        .filter(|pool| pool.size > 0 && pool.unled(brief) > 0)?;
    let richer = pools.iter().enumerate().filter(|(from, pool)| {
        *from != to
            && pool.led_space(brief) >= i64::try_from(brief.sizes.largest).unwrap_or(i64::MAX)
            && pool.size > brief.sizes.smallest
    });
    let mut all = richer.flat_map(|(from, pool)| {
        let leads = |(_, party): &(usize, &Party)| party.facilitators == 1 && party.size() == 1;
        let parties = pool.parties.iter().enumerate().filter(leads);
        parties.map(move |(place, party)| (from, place, party))
    });
    let found = all.find(|(_, _, party)| party.speaks(needy.language));
    found.map(|(from, place, _)| (from, place))
}

/// Gives a pool those who have its language, as long as they are wanted.
fn draw(flexible: &mut Vec<Party>, pool: &mut Pool, mut wants: impl FnMut(usize, &Party) -> bool) {
    let mut taken = 0;
    flexible.retain(|party| {
        let takes = party.speaks(pool.language) && wants(taken, party);
        if takes {
            taken += party.size();
            pool.add(party.clone());
        }
        !takes
    });
}

fn put(pools: &mut [Pool], language: Language, party: Party) {
    if let Some(pool) = pools.iter_mut().find(|pool| pool.language == language) {
        pool.add(party);
    }
}

fn viable(parties: &[Party], enough: usize) -> Languages {
    let all = parties.iter().fold(0, |all, party| all | party.languages);
    bits(all)
        .filter(|language| speakers(parties, *language) >= enough)
        .fold(0, |viable, language| viable | 1 << language)
}

fn speakers(parties: &[Party], language: Language) -> usize {
    let able = parties.iter().filter(|party| party.speaks(language));
    able.map(Party::size).sum()
}

fn bits(languages: Languages) -> impl Iterator<Item = Language> {
    (0..Languages::BITS).filter(move |bit| languages >> bit & 1 == 1)
}
