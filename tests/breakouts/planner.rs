//! The laws of a plan, for any people, any rooms and any wishes; and how far a large one is from the best possible.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use api::breakouts::planner::{Brief, Languages, Person, Plan, Reason, Sizes, arrange};
use proptest::prelude::*;

fn people(most: usize, tongues: u32) -> impl Strategy<Value = Vec<Person>> {
    let one =
        (1..1_u64 << tongues, 0..6_u32, 0..5_u8).prop_map(|(languages, country, dice)| Person {
            key: 0,
            languages,
            country,
            is_facilitator: dice == 0,
            room: None,
            is_new: true,
        });
    prop::collection::vec(one, 0..most).prop_map(|mut people| {
        for (key, person) in (1..).zip(&mut people) {
            person.key = key * 7919 % 100_003;
        }
        people
    })
}

fn sizes() -> impl Strategy<Value = Sizes> {
    (1..6_usize, 0..6_usize).prop_map(|(smallest, more)| Sizes {
        smallest,
        largest: 2 * smallest - 1 + more,
    })
}

fn briefs() -> impl Strategy<Value = Brief> {
    let wishes = || {
        prop::collection::vec(
            prop::collection::vec(any::<prop::sample::Index>(), 2..4),
            0..5,
        )
    };
    (
        people(70, 4),
        sizes(),
        wishes(),
        wishes(),
        any::<u64>(),
        any::<bool>(),
    )
        .prop_map(
            |(people, sizes, together, apart, seed, needs_facilitator)| {
                let sets = |wishes: Vec<Vec<prop::sample::Index>>| -> Vec<Vec<usize>> {
                    let sets = wishes.into_iter().filter(|_| !people.is_empty());
                    let set = |set: Vec<prop::sample::Index>| {
                        set.iter()
                            .map(|index| index.index(people.len()))
                            .collect::<BTreeSet<_>>()
                    };
                    sets.map(|one| set(one).into_iter().collect()).collect()
                };
                // Sets that touch are one; what no room can hold is refused before.
                let mut joined: Vec<BTreeSet<usize>> = Vec::new();
                for set in sets(together) {
                    let mut all: BTreeSet<usize> = set.into_iter().collect();
                    joined.retain(|other| {
                        let touches = !other.is_disjoint(&all);
                        if touches {
                            all.extend(other);
                        }
                        !touches
                    });
                    joined.push(all);
                }
                joined.retain(|set| set.len() <= sizes.largest);
                let mut apart = sets(apart);
                apart.retain(|set| {
                    joined
                        .iter()
                        .all(|all| set.iter().filter(|one| all.contains(one)).count() < 2)
                });
                Brief {
                    together: joined
                        .into_iter()
                        .map(|set| set.into_iter().collect())
                        .collect(),
                    apart,
                    people,
                    rooms: Vec::new(),
                    sizes,
                    seed,
                    needs_facilitator,
                }
            },
        )
}

/// What holds for every plan.
fn is_lawful(brief: &Brief, plan: &Plan) -> Result<(), TestCaseError> {
    let mut seen = BTreeSet::new();
    let mut room_of = BTreeMap::new();
    for (number, room) in plan.rooms.iter().enumerate() {
        prop_assert!(
            (brief.sizes.smallest..=brief.sizes.largest).contains(&room.members.len()),
            "a room of {}",
            room.members.len()
        );
        for member in &room.members {
            prop_assert!(seen.insert(*member), "{member} is in two rooms");
            prop_assert!(
                brief.people[*member].languages >> room.language & 1 == 1,
                "{member} does not share the language"
            );
            room_of.insert(*member, number);
        }
        let can_lead = room
            .members
            .iter()
            .any(|one| brief.people[*one].is_facilitator);
        prop_assert_eq!(room.facilitator.is_some(), can_lead);
        prop_assert!(
            room.facilitator
                .is_none_or(|one| room.members.contains(&one) && brief.people[one].is_facilitator)
        );
        prop_assert!(!brief.needs_facilitator || room.facilitator.is_some());
    }
    for (member, _) in &plan.unplaced {
        prop_assert!(seen.insert(*member), "{member} has a room and has none");
    }
    prop_assert_eq!(seen.len(), brief.people.len(), "everybody is somewhere");
    for set in &brief.together {
        let had_one = set.iter().any(|one| brief.people[*one].room.is_some());
        let rooms = set.iter().map(|one| room_of.get(one));
        let rooms: BTreeSet<_> = rooms.filter(|room| !had_one || room.is_some()).collect();
        prop_assert!(rooms.len() <= 1, "{set:?} are not together");
    }
    for set in &brief.apart {
        let rooms: Vec<_> = set.iter().filter_map(|one| room_of.get(one)).collect();
        prop_assert_eq!(
            rooms.iter().collect::<BTreeSet<_>>().len(),
            rooms.len(),
            "{:?} are not apart",
            set
        );
    }
    Ok(())
}

/// The same brief once the plan holds.
fn settled(brief: &Brief, plan: &Plan) -> Brief {
    let mut next = brief.clone();
    next.rooms = plan.rooms.iter().map(|room| room.language).collect();
    for person in &mut next.people {
        person.room = None;
        person.is_new = false;
    }
    for (number, room) in plan.rooms.iter().enumerate() {
        for member in &room.members {
            next.people[*member].room = Some(number);
        }
    }
    next
}

/// How many of those who had a room have another, or none.
fn moved(before: &Brief, plan: &Plan) -> usize {
    let mut now = vec![None; before.people.len()];
    for room in &plan.rooms {
        for member in &room.members {
            now[*member] = room.was;
        }
    }
    let had = before
        .people
        .iter()
        .zip(now)
        .filter(|(person, _)| person.room.is_some());
    had.filter(|(person, now)| person.room != *now).count()
}

/// As many cases as the environment says.
fn cases() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases())]

    /// Every room has a language that all its members have and a legal size, and does what was wished.
    #[test]
    fn every_plan_is_lawful(brief in briefs()) {
        prop_assume!(brief.sizes.divide_all());
        is_lawful(&brief, &arrange(&brief))?;
    }

    #[test]
    fn the_same_seed_gives_the_same_rooms(brief in briefs(), turn in any::<prop::sample::Index>()) {
        let plan = arrange(&brief);
        prop_assert_eq!(&arrange(&brief), &plan);
        // In whichever order they come: who they are decides.
        if brief.people.is_empty() || !brief.together.is_empty() || !brief.apart.is_empty() {
            return Ok(());
        }
        let turn = turn.index(brief.people.len());
        let mut turned = brief.clone();
        turned.people.rotate_left(turn);
        let keys = |brief: &Brief, plan: &Plan| plan.rooms.iter()
            .map(|room| room.members.iter().map(|one| brief.people[*one].key).collect::<BTreeSet<_>>()).collect::<BTreeSet<_>>();
        prop_assert_eq!(keys(&turned, &arrange(&turned)), keys(&brief, &plan));
    }

    /// Where nothing has changed, nothing changes.
    #[test]
    fn what_is_settled_stays(brief in briefs()) {
        let plan = arrange(&brief);
        let next = settled(&brief, &plan);
        let again = arrange(&next);
        prop_assert_eq!(moved(&next, &again), 0);
        is_lawful(&next, &again)?;
    }

    /// Whoever joins late moves at most one other person.
    #[test]
    fn a_late_joiner_moves_one_at_most(brief in briefs(), late in (1..16_u64, 0..6_u32, any::<bool>())) {
        let mut next = settled(&brief, &arrange(&brief));
        next.people.push(Person { key: 200_000, languages: late.0, country: late.1, is_facilitator: late.2, room: None, is_new: true });
        let plan = arrange(&next);
        is_lawful(&next, &plan)?;
        prop_assert!(moved(&next, &plan) <= 1, "{} moved", moved(&next, &plan));
        // Left over are at most those who were, and the newcomer.
        let before = brief.people.len() - next.people.iter().filter(|person| person.room.is_some()).count();
        prop_assert!(plan.unplaced.len() <= before + 1);
    }

    /// Who is to come together with somebody new stays where they are, if one place can be made there.
    #[test]
    fn a_late_joiner_comes_to_their_own(brief in briefs(), late in (1..16_u64, 0..6_u32, any::<bool>()), friends in prop::collection::vec(any::<prop::sample::Index>(), 1..3)) {
        let mut next = settled(&brief, &arrange(&brief));
        next.together.clear();
        next.apart.clear();
        let Some(room) = friends.first().filter(|_| !next.rooms.is_empty()).map(|one| one.index(next.rooms.len())) else {
            return Ok(());
        };
        let there: Vec<usize> = (0..next.people.len()).filter(|one| next.people[*one].room == Some(room)).collect();
        let mut set: BTreeSet<usize> = friends.iter().map(|one| there[one.index(there.len())]).collect();
        set.insert(next.people.len());
        next.people.push(Person { key: 200_000, languages: late.0 | 1 << next.rooms[room], country: late.1, is_facilitator: late.2, room: None, is_new: true });
        prop_assume!(set.len() <= next.sizes.largest);
        next.together = vec![set.iter().copied().collect()];
        let plan = arrange(&next);
        is_lawful(&next, &plan)?;
        let others: BTreeSet<usize> = plan.rooms.iter().flat_map(|room| room.members.iter().map(move |one| (*one, room.was)))
            .filter(|(one, was)| !set.contains(one) && next.people[*one].room.is_some() && next.people[*one].room != *was).map(|(one, _)| one).collect();
        prop_assert!(others.len() <= 1, "{} others moved", others.len());
        if there.len() < next.sizes.largest {
            let theirs = plan.rooms.iter().find(|one| one.was == Some(room)).unwrap();
            prop_assert!(set.iter().all(|one| theirs.members.contains(one)), "there was space");
        }
    }

    /// Whoever leaves, the rooms stay lawful, and those of others as far as they can.
    #[test]
    fn when_people_leave(brief in briefs(), gone in prop::collection::vec(any::<prop::sample::Index>(), 1..6)) {
        let mut next = settled(&brief, &arrange(&brief));
        if next.people.is_empty() {
            return Ok(());
        }
        for index in gone {
            let index = index.index(next.people.len());
            next.people[index].languages = 0;
        }
        is_lawful(&next, &arrange(&next))?;
    }
}

#[test]
fn reasons_are_told() {
    let person = |key: i64, languages: Languages, is_facilitator: bool| Person {
        key,
        languages,
        country: 0,
        is_facilitator,
        room: None,
        is_new: true,
    };
    let brief = |people: Vec<Person>| Brief {
        people,
        rooms: Vec::new(),
        together: Vec::new(),
        apart: Vec::new(),
        sizes: Sizes {
            smallest: 2,
            largest: 3,
        },
        seed: 1,
        needs_facilitator: false,
    };
    let why = |brief: &Brief| arrange(brief).unplaced;
    assert_eq!(
        why(&brief(vec![
            person(1, 1, false),
            person(2, 2, false),
            person(3, 2, false)
        ])),
        [(0, Reason::NoCommonLanguage)]
    );
    let mut led = brief(vec![person(1, 1, false), person(2, 1, false)]);
    led.needs_facilitator = true;
    assert_eq!(
        why(&led),
        [(0, Reason::NoFacilitator), (1, Reason::NoFacilitator)]
    );
    // Whose room is closed because nobody facilitates it goes where somebody does, as long as there is space.
    let mut standing = brief((1..=5).map(|key| person(key, 1, key == 1)).collect());
    standing.rooms = vec![0, 0];
    for (place, person) in standing.people.iter_mut().enumerate() {
        person.room = Some(usize::from(place > 1));
        person.is_new = false;
    }
    standing.needs_facilitator = true;
    let plan = arrange(&standing);
    assert_eq!((plan.rooms.len(), plan.rooms[0].members.len()), (1, 3));
    assert_eq!(
        plan.unplaced
            .iter()
            .map(|(_, reason)| *reason)
            .collect::<Vec<_>>(),
        [Reason::NoFacilitator; 2]
    );
    let mut apart = brief(vec![
        person(1, 1, false),
        person(2, 1, false),
        person(3, 1, false),
    ]);
    apart.apart = vec![vec![0, 1]];
    assert_eq!(
        why(&apart)
            .iter()
            .map(|(_, reason)| *reason)
            .collect::<Vec<_>>(),
        [Reason::KeptApart]
    );
    let mut full = settled(
        &brief(vec![
            person(1, 1, false),
            person(2, 1, false),
            person(3, 1, false),
        ]),
        &arrange(&brief(vec![
            person(1, 1, false),
            person(2, 1, false),
            person(3, 1, false),
        ])),
    );
    full.people.push(person(4, 1, false));
    assert_eq!(why(&full), [(3, Reason::RoomsFull)]);
}

/// Gives a facilitator a room that needs one, if others can make way for that.
fn give(
    languages: Languages,
    needs: &mut [usize],
    given: &mut Vec<(Languages, usize)>,
    tried: &mut BTreeSet<usize>,
) -> bool {
    let mine: Vec<usize> = (0..needs.len())
        .filter(|one| languages >> one & 1 == 1)
        .collect();
    if let Some(free) = mine.iter().find(|one| needs[**one] > 0) {
        needs[*free] -= 1;
        given.push((languages, *free));
        return true;
    }
    for language in mine {
        if !tried.insert(language) {
            continue;
        }
        for index in 0..given.len() {
            let (others, at) = given[index];
            if at == language
                && others & !(1 << language) != 0
                && give(others & !(1 << language), needs, given, tried)
            {
                given[index] = (languages, language);
                let (_, moved) = given[given.len() - 1];
                let last = given.len() - 1;
                given[last] = (others, moved);
                return true;
            }
        }
    }
    false
}

/// The fewest that any plan leaves over, and the fewest rooms that it leaves without a facilitator.
fn bound(brief: &Brief) -> (usize, usize) {
    let able = |language: u32| {
        brief
            .people
            .iter()
            .filter(move |person| person.languages >> language & 1 == 1)
    };
    let viable = (0..Languages::BITS)
        .filter(|one| able(*one).count() >= brief.sizes.smallest)
        .fold(0, |all: Languages, one| all | 1 << one);
    let placeable = || {
        brief
            .people
            .iter()
            .filter(|person| person.languages & viable != 0)
    };
    let unplaced = brief.people.len() - placeable().count();
    let of_one = |language: u32| {
        placeable()
            .filter(|person| person.languages & viable == 1 << language)
            .count()
            .div_ceil(brief.sizes.largest)
    };
    // Each facilitator is in one room: as many as can be go where rooms need them.
    let mut needs: Vec<usize> = (0..Languages::BITS).map(of_one).collect();
    let all: usize = needs.iter().sum();
    let mut given: Vec<(Languages, usize)> = Vec::new();
    for person in placeable().filter(|person| person.is_facilitator) {
        give(
            person.languages & viable,
            &mut needs,
            &mut given,
            &mut BTreeSet::new(),
        );
    }
    let by_language = all - given.len();
    let facilitators = placeable().filter(|person| person.is_facilitator).count();
    let in_all = placeable()
        .count()
        .div_ceil(brief.sizes.largest)
        .saturating_sub(facilitators);
    (unplaced, by_language.max(in_all))
}

/// 5,000 people in twelve languages, or several times as many: some speak two, one in nine facilitates, in one language hardly anybody is.
fn large(seed: u64, times: u32) -> Brief {
    use rand::{RngExt, SeedableRng, rngs::ChaCha20Rng};
    let mut dice = ChaCha20Rng::seed_from_u64(seed);
    let weights = [1200, 900, 700, 600, 500, 400, 300, 200, 100, 60, 37, 3];
    let mut people = Vec::new();
    for (language, number) in weights.into_iter().enumerate() {
        let most = if language == 11 {
            number
        } else {
            number * times
        };
        for _ in 0..most {
            let second = if dice.random_range(0..5) == 0 {
                1 << dice.random_range(0..12)
            } else {
                0
            };
            let second = if language == 11 {
                0
            } else {
                second & !(1 << 11)
            };
            people.push(Person {
                key: dice.random_range(0..i64::MAX),
                languages: 1 << language | second,
                country: dice.random_range(0..110),
                is_facilitator: dice.random_range(0..9) == 0,
                room: None,
                is_new: true,
            });
        }
    }
    Brief {
        people,
        rooms: Vec::new(),
        together: (0..40)
            .map(|set| vec![set * 13, set * 13 + 1, set * 13 + 2])
            .collect(),
        apart: (0..200)
            .map(|set| vec![1200 + set * 4, 1202 + set * 4])
            .collect(),
        sizes: Sizes {
            smallest: 4,
            largest: 8,
        },
        seed,
        needs_facilitator: false,
    }
}

#[test]
fn five_thousand_are_divided_well_and_soon() {
    for seed in 1..=3 {
        let brief = large(seed, 1);
        let started = Instant::now();
        let plan = arrange(&brief);
        let took = started.elapsed();
        is_lawful(&brief, &plan).unwrap();
        let (unplaced, unled) = bound(&brief);
        let rooms = plan
            .rooms
            .iter()
            .filter(|room| room.facilitator.is_none())
            .count();
        let countries = |room: &api::breakouts::planner::Room| {
            room.members
                .iter()
                .map(|one| brief.people[*one].country)
                .collect::<BTreeSet<_>>()
                .len()
        };
        let mixed: usize = plan.rooms.iter().map(countries).sum();
        println!(
            "seed {seed}: {} people, {} rooms in {took:?}; unplaced {} (bound {unplaced}), rooms without a facilitator {rooms} (bound {unled}), \
            countries {:.2} of {:.2} a room",
            brief.people.len(),
            plan.rooms.len(),
            plan.unplaced.len(),
            mixed as f64 / plan.rooms.len() as f64,
            brief.people.len() as f64 / plan.rooms.len() as f64
        );
        assert_eq!(plan.unplaced.len(), unplaced);
        assert!(
            rooms <= unled + plan.rooms.len() / 25,
            "{rooms} rooms without a facilitator, {unled} at best"
        );
        assert!(
            mixed * 100 >= (brief.people.len() - unplaced) * 95,
            "countries are mixed"
        );
        assert!(took.as_secs() < 2, "{took:?}");
    }
}

/// Five times as many, of whom a thousand come late when most rooms are full.
#[test]
fn twenty_five_thousand_are_divided_too() {
    for needs_facilitator in [false, true] {
        let mut brief = large(4, 5);
        brief.needs_facilitator = needs_facilitator;
        let late = brief.people.split_off(24_000);
        let started = Instant::now();
        let plan = arrange(&brief);
        let took = started.elapsed();
        is_lawful(&brief, &plan).unwrap();
        let mut next = settled(&brief, &plan);
        next.people.extend(late);
        let started = Instant::now();
        let again = arrange(&next);
        let took_again = started.elapsed();
        is_lawful(&next, &again).unwrap();
        println!(
            "{} people, {} rooms in {took:?}; {} left over; with a thousand who come late in {took_again:?}, of whom or of the others {} left over",
            brief.people.len(),
            plan.rooms.len(),
            plan.unplaced.len(),
            again.unplaced.len()
        );
        assert!(
            took.as_secs() < 20 && took_again.as_secs() < 20,
            "{took:?} {took_again:?}"
        );
    }
}
