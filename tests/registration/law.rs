//! The laws of registration, after any history: never over capacity, no group split, one seat for a person, places
//! in the order of the queue, a group confirmed with its minimum, and sent twice is done once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use api::access::Persona;
use api::ids::{Kind, encode};
use async_graphql::futures_util::future::join_all;
use entity::registration::{Model as Registration, RegistrationStatus};
use entity::registration_group::{GroupStatus, Model as Group};
use entity::{admission, participant, registration, registration_group, seat};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use sea_orm::{EntityTrait, Set};
use serde_json::{Value, json};

use super::{
    CANCEL, CANCEL_GROUP, GROUP, MEMBERS, PERSON, REMOVE, TRAINING, consent, group, person, send,
    terms,
};
use crate::support::{Backend, Client, World, everywhere};

const CAPACITY: i32 = 30;
const MINIMUM: i32 = 4;
/// How many people there are in all.
const PEOPLE: usize = 60;

#[derive(Clone, Debug)]
enum Act {
    Found {
        umbrella: bool,
        who: Vec<usize>,
    },
    Add {
        group: prop::sample::Index,
        who: Vec<usize>,
    },
    Join {
        group: prop::sample::Index,
        who: usize,
    },
    Remove {
        which: prop::sample::Index,
    },
    Cancel {
        which: prop::sample::Index,
    },
    Dissolve {
        group: prop::sample::Index,
    },
}

fn acts() -> impl Strategy<Value = Act> {
    let some = |most: usize| {
        prop::collection::btree_set(0..PEOPLE, 0..most).prop_map(|set| set.into_iter().collect())
    };
    prop_oneof![
        3 => (any::<bool>(), some(10)).prop_map(|(umbrella, who)| Act::Found { umbrella, who }),
        3 => (any::<prop::sample::Index>(), some(5)).prop_map(|(group, who)| Act::Add { group, who }),
        2 => (any::<prop::sample::Index>(), 0..PEOPLE).prop_map(|(group, who)| Act::Join { group, who }),
        3 => any::<prop::sample::Index>().prop_map(|which| Act::Remove { which }),
        2 => any::<prop::sample::Index>().prop_map(|which| Act::Cancel { which }),
        1 => any::<prop::sample::Index>().prop_map(|group| Act::Dissolve { group }),
    ]
}

#[derive(Default)]
struct Rows {
    groups: Vec<Group>,
    registrations: Vec<Registration>,
    seats: Vec<seat::Model>,
    admission: Option<admission::Model>,
    people: usize,
}

impl Rows {
    async fn read(world: &World) -> Self {
        let db = world.app.database().connection();
        let mut groups = registration_group::Entity::find().all(&db).await.unwrap();
        groups.sort_by_key(|row| row.id);
        let mut registrations = registration::Entity::find().all(&db).await.unwrap();
        registrations.sort_by_key(|row| row.id);
        Self {
            groups,
            registrations,
            seats: seat::Entity::find().all(&db).await.unwrap(),
            admission: admission::Entity::find().one(&db).await.unwrap(),
            people: participant::Entity::find().all(&db).await.unwrap().len(),
        }
    }

    fn active(&self) -> Vec<&Registration> {
        let all = self.registrations.iter();
        all.filter(|row| row.status != RegistrationStatus::Cancelled)
            .collect()
    }

    /// What holds at every moment.
    fn hold(&self) {
        let Some(admission) = &self.admission else {
            assert!(self.registrations.is_empty());
            return;
        };
        let has_place = |status| status == RegistrationStatus::Confirmed;
        let confirmed = self.registrations.iter();
        let confirmed = confirmed.filter(|row| has_place(row.status)).count();
        assert_eq!(
            i32::try_from(confirmed).unwrap(),
            admission.taken,
            "what is counted is there"
        );
        assert!(admission.taken <= CAPACITY, "over capacity");
        let mut seated = BTreeSet::new();
        for seat in &self.seats {
            assert!(
                seated.insert(seat.participant_id),
                "two seats for one person"
            );
            let own = self
                .registrations
                .iter()
                .filter(|row| row.seat_id == seat.id);
            let best = own
                .map(|row| row.status)
                .reduce(Ord::max)
                .expect("a seat without a registration");
            assert_eq!(seat.status, best);
            let own = self
                .registrations
                .iter()
                .filter(|row| row.seat_id == seat.id);
            let places = own.filter(|row| has_place(row.status)).count();
            assert_eq!(usize::try_from(seat.places).unwrap(), places);
        }
        assert!(self.people >= self.seats.len());
        let active = self.active();
        for group in &self.groups {
            let members: Vec<_> = active
                .iter()
                .filter(|row| row.group_id == group.id)
                .collect();
            assert_eq!(
                usize::try_from(group.size).unwrap(),
                members.len(),
                "{group:?}"
            );
            let people: BTreeSet<_> = members.iter().map(|row| row.participant_id).collect();
            assert_eq!(people.len(), members.len(), "somebody is twice in a group");
            let has = |status| members.iter().any(|row| row.status == status);
            match group.status {
                GroupStatus::Forming => {
                    assert!(
                        members
                            .iter()
                            .all(|row| row.status == RegistrationStatus::Pending),
                        "{group:?} {members:?}"
                    );
                    assert!(group.size < MINIMUM);
                }
                GroupStatus::Confirmed => assert!(!has(RegistrationStatus::Pending), "{group:?}"),
                GroupStatus::Waitlisted => {
                    assert!(
                        !has(RegistrationStatus::Pending) && !has(RegistrationStatus::Confirmed),
                        "{group:?}"
                    );
                    let first = members
                        .iter()
                        .filter(|row| row.queue == group.queue)
                        .count();
                    assert!(i32::try_from(first).unwrap() >= MINIMUM, "{group:?}");
                }
                GroupStatus::Cancelled => assert!(members.is_empty()),
            }
        }
        for row in &active {
            assert_eq!(
                row.queue.is_some(),
                row.status == RegistrationStatus::Waitlisted
            );
        }
        let queue = self.queue();
        for waiting in queue.values() {
            assert!(i32::try_from(waiting.len()).unwrap() <= CAPACITY);
        }
        if let Some((_, waiting)) = queue.first_key_value() {
            let size = i32::try_from(waiting.len()).unwrap();
            assert!(
                admission.taken + size > CAPACITY,
                "the first in the queue fits, and waits"
            );
            let groups: BTreeSet<_> = waiting.iter().map(|row| row.group_id).collect();
            assert_eq!(groups.len(), 1);
        }
        assert_eq!(
            admission.is_full,
            !queue.is_empty() || admission.taken >= CAPACITY
        );
    }

    /// Those who wait together, in order.
    fn queue(&self) -> BTreeMap<i64, Vec<&Registration>> {
        let mut queue: BTreeMap<i64, Vec<&Registration>> = BTreeMap::new();
        for row in self.active() {
            if let Some(place) = row.queue {
                queue.entry(place).or_default().push(row);
            }
        }
        queue
    }

    /// What holds from one moment to the next.
    fn follow(&self, before: &Self) {
        let now: HashMap<_, _> = self.registrations.iter().map(|row| (row.id, row)).collect();
        let mut passed = Vec::new();
        let mut waits = Vec::new();
        for row in before.active() {
            let (Some(place), Some(after)) = (row.queue, now.get(&row.id)) else {
                continue;
            };
            match after.status {
                RegistrationStatus::Confirmed => passed.push(place),
                RegistrationStatus::Waitlisted if after.queue == Some(place) => waits.push(place),
                _ => {}
            }
        }
        if let (Some(last), Some(first)) = (passed.iter().max(), waits.iter().min()) {
            assert!(last < first, "somebody passed who came later");
        }
        // Who comes new while others wait waits too.
        let known: BTreeSet<_> = before.registrations.iter().map(|row| row.id).collect();
        let new: Vec<_> = self
            .active()
            .into_iter()
            .filter(|row| !known.contains(&row.id))
            .collect();
        if let Some(first) = waits.iter().min() {
            for row in new {
                assert!(
                    row.status != RegistrationStatus::Confirmed,
                    "somebody new passed {first}: {row:?}"
                );
            }
        }
        for group in self
            .groups
            .iter()
            .filter(|group| group.status == GroupStatus::Confirmed)
        {
            let earlier = before.groups.iter().find(|one| one.id == group.id);
            if earlier.is_none_or(|one| one.status != GroupStatus::Confirmed) {
                let with = self.active();
                let with = with.iter().filter(|row| {
                    row.group_id == group.id && row.status == RegistrationStatus::Confirmed
                });
                assert!(
                    i32::try_from(with.count()).unwrap() >= MINIMUM,
                    "{group:?} was confirmed with too few"
                );
            }
        }
    }
}

fn who(numbers: &[usize]) -> Vec<Value> {
    numbers
        .iter()
        .map(|number| person(&format!("p{number}")))
        .collect()
}

/// The document and the input of an act, on what is there.
fn request(act: &Act, rows: &Rows, key: &str) -> Option<(&'static str, Value)> {
    let node = |index: &prop::sample::Index| {
        let groups = &rows.groups;
        (!groups.is_empty()).then(|| encode(Kind::Group, groups[index.index(groups.len())].id.0))
    };
    let active = rows.active();
    let one = |index: &prop::sample::Index| {
        (!active.is_empty()).then(|| active[index.index(active.len())])
    };
    Some(match act {
        Act::Found {
            umbrella,
            who: numbers,
        } => {
            let mut input = group(key, who(numbers));
            input["isUmbrella"] = json!(umbrella);
            (GROUP, input)
        }
        Act::Add {
            group,
            who: numbers,
        } => (
            MEMBERS,
            json!({ "group": node(group)?, "members": who(numbers),
            "consent": consent(), "idempotencyKey": key }),
        ),
        Act::Join { group, who } => (
            PERSON,
            json!({ "training": TRAINING, "group": node(group)?,
            "person": person(&format!("p{who}")), "consent": consent(), "idempotencyKey": key }),
        ),
        Act::Remove { which } => {
            let row = one(which)?;
            (
                REMOVE,
                json!({ "group": encode(Kind::Group, row.group_id.0),
                "registration": encode(Kind::Registration, row.id.0), "idempotencyKey": key }),
            )
        }
        Act::Cancel { which } => (
            CANCEL,
            json!({ "registration": encode(Kind::Registration, one(which)?.id.0),
            "idempotencyKey": key }),
        ),
        Act::Dissolve { group } => (
            CANCEL_GROUP,
            json!({ "group": node(group)?, "idempotencyKey": key }),
        ),
    })
}

async fn once(client: &Client, act: &Act, rows: &Rows, key: &str, is_doubled: bool) {
    let Some((document, input)) = request(act, rows, key) else {
        return;
    };
    let again = async {
        match is_doubled {
            true => Some(send(client, document, input.clone()).await),
            false => None,
        }
    };
    let (first, second) =
        async_graphql::futures_util::future::join(send(client, document, input.clone()), again)
            .await;
    if let Some(second) = second {
        let id = |payload: &Value| {
            let thing = payload
                .as_object()
                .unwrap()
                .iter()
                .find(|(name, _)| *name != "errors");
            thing.map(|(_, value)| value["id"].clone())
        };
        assert_eq!(id(&first), id(&second), "{act:?}: {first} {second}");
    }
}

async fn story(backend: Backend) {
    let mut runner = TestRunner::new(Config::with_source_file(file!()));
    let histories = prop::collection::vec(acts(), 40);
    let number = std::env::var("HISTORIES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(3);
    for history in 0..number {
        let Some(world) = World::new(backend).await else {
            return;
        };
        terms(&world, |row| {
            row.capacity = Set(Some(CAPACITY));
            row.minimum_group_size = Set(MINIMUM);
        })
        .await;
        let client = world.asking(Persona::Admin, everywhere());
        let acts = histories.new_tree(&mut runner).unwrap().current();
        let mut before = Rows::default();
        // One after the other, then several at once.
        for (number, act) in acts.iter().enumerate().take(25) {
            let key = format!("act-{history}-{number:03}");
            once(&client, act, &before, &key, number % 4 == 0).await;
            let after = Rows::read(&world).await;
            after.hold();
            after.follow(&before);
            before = after;
        }
        for (round, acts) in acts[25..].chunks(5).enumerate() {
            let all = acts.iter().enumerate().map(async |(number, act)| {
                let key = format!("many-{history}-{round}-{number}");
                once(&client, act, &before, &key, number % 2 == 0).await;
            });
            join_all(all).await;
            before = Rows::read(&world).await;
            before.hold();
        }
    }
}

#[tokio::test]
async fn the_laws_hold_on_sqlite() {
    story(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_laws_hold_on_postgres() {
    story(Backend::Postgres).await;
}
