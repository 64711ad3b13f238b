//! After any history, in any order and at the same time, what is answered is what the rows say.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use api::access::Persona;
use api::ids::{Kind, encode};
use async_graphql::futures_util::future::join_all;
use entity::registration::RegistrationStatus;
use entity::{attendance, module, registration, seat, session, sitting, training};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use sea_orm::{EntityTrait, TransactionTrait};
use serde_json::json;

use super::{ask, by_cell, figures, more_trainings};
use crate::live::RULE;
use crate::live::attend;
use crate::registration::erasure::ERASE;
use crate::registration::{CANCEL, GROUP, TRAINING, consent, send};
use crate::support::{Backend, World, everywhere, moment};

const PEOPLE: usize = 24;
const COUNTRIES: [&str; 4] = ["BR", "DE", "MX", "ZZ"];
const LANGUAGES: [&str; 3] = ["pt", "de", "es"];

#[derive(Clone, Debug)]
enum Act {
    Found {
        training: usize,
        who: Vec<usize>,
    },
    Cancel {
        which: prop::sample::Index,
    },
    Attend {
        which: prop::sample::Index,
        week: usize,
        is_there: bool,
    },
    Erase {
        which: prop::sample::Index,
    },
    /// The first training begins later than the second one.
    Move,
    Fold,
}

fn acts() -> impl Strategy<Value = Act> {
    let index = any::<prop::sample::Index>;
    let some =
        prop::collection::btree_set(0..PEOPLE, 1..8).prop_map(|set| set.into_iter().collect());
    prop_oneof![
        5 => (0..3_usize, some).prop_map(|(training, who)| Act::Found { training, who }),
        3 => index().prop_map(|which| Act::Cancel { which }),
        6 => (index(), 0..3_usize, prop::bool::weighted(0.8)).prop_map(|(which, week, is_there)| Act::Attend { which, week, is_there }),
        1 => index().prop_map(|which| Act::Erase { which }),
        1 => Just(Act::Move),
        2 => Just(Act::Fold),
    ]
}

/// What the rows say, counted in the plainest way.
struct Rows {
    seats: Vec<seat::Model>,
    starts: HashMap<i64, (String, i64)>,
    slugs: HashMap<i64, String>,
    /// By seat: the modules that were attended, and the day of each.
    there: HashMap<i64, BTreeMap<String, String>>,
}

fn monday(day: &str) -> String {
    let day: jiff::civil::Date = day[..10].parse().unwrap();
    let since = day.weekday().since(jiff::civil::Weekday::Monday);
    (day - jiff::Span::new().days(since)).to_string()
}

impl Rows {
    async fn read(world: &World) -> Self {
        let db = world.app.database().connection();
        let trainings = training::Entity::find().all(&db).await.unwrap();
        let sessions: HashMap<_, _> = session::Entity::find()
            .all(&db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id, row.module_id))
            .collect();
        let modules: HashMap<_, _> = module::Entity::find()
            .all(&db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id, row.slug.0))
            .collect();
        let sittings: HashMap<_, _> = sitting::Entity::find()
            .all(&db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id, row.starts_at))
            .collect();
        let mut there: HashMap<i64, BTreeMap<String, String>> = HashMap::new();
        for row in attendance::Entity::find().all(&db).await.unwrap() {
            if row.is_present {
                let at = sittings[&row.sitting_id].to_rfc3339();
                let slug = modules[&sessions[&row.session_id]].clone();
                let first = there
                    .entry(row.seat_id.0)
                    .or_default()
                    .entry(slug)
                    .or_insert(at.clone());
                *first = Ord::min(first.clone(), at);
            }
        }
        Self {
            seats: seat::Entity::find().all(&db).await.unwrap(),
            starts: trainings
                .iter()
                .map(|row| (row.id.0, (row.starts_on.to_string(), row.id.0)))
                .collect(),
            slugs: trainings
                .into_iter()
                .map(|row| (row.id.0, row.slug.0))
                .collect(),
            there,
        }
    }

    /// When somebody came to count for a measure by a seat.
    fn since(&self, measure: usize, row: &seat::Model) -> Option<String> {
        let start = |row: &seat::Model| &self.starts[&row.training_id.0];
        let created = row.created_at.to_rfc3339();
        match measure {
            0 => Some(created),
            1 => (row.status == RegistrationStatus::Confirmed)
                .then(|| row.confirmed_at.expect("a moment").to_rfc3339()),
            2 => self.there.get(&row.id.0)?.values().min().cloned(),
            3 => row.completed_at.map(|at| at.to_rfc3339()),
            _ => self
                .seats
                .iter()
                .any(|other| {
                    other.participant_id == row.participant_id && start(other) < start(row)
                })
                .then_some(created),
        }
    }

    fn count(
        &self,
        by: &[&str],
        trainings: Option<&[&str]>,
        countries: Option<&[&str]>,
    ) -> BTreeMap<String, [i64; 5]> {
        let mut counted: BTreeMap<String, [BTreeSet<(i64, String)>; 5]> = BTreeMap::new();
        let apart = by.contains(&"TRAINING") || by.contains(&"MODULE");
        let mut people: BTreeMap<i64, Vec<&seat::Model>> = BTreeMap::new();
        for row in &self.seats {
            if trainings.is_none_or(|all| all.contains(&self.slugs[&row.training_id.0].as_str())) {
                people.entry(row.participant_id.0).or_default().push(row);
            }
        }
        for (person, mut seats) in people {
            seats.sort_by_key(|row| &self.starts[&row.training_id.0]);
            for measure in 0..5 {
                let having: Vec<_> = seats
                    .iter()
                    .filter(|row| self.since(measure, row).is_some())
                    .collect();
                let kept = if apart {
                    having.len()
                } else {
                    having.len().min(1)
                };
                for row in having.iter().rev().take(kept) {
                    if countries.is_some_and(|all| !all.contains(&row.country.0.as_str())) {
                        continue;
                    }
                    let mut modules = vec![(None, self.since(measure, row).unwrap())];
                    if by.contains(&"MODULE") {
                        let own = self
                            .there
                            .get(&row.id.0)
                            .into_iter()
                            .flatten()
                            .filter(|_| measure == 2);
                        modules = own.map(|(slug, at)| (Some(slug), at.clone())).collect();
                    }
                    for (slug, at) in modules {
                        let parts = [
                            ("COUNTRY", Some(row.country.0.clone())),
                            ("LANGUAGE", Some(row.language.0.clone())),
                            (
                                "TRAINING",
                                apart.then(|| self.slugs[&row.training_id.0].clone()),
                            ),
                            ("MODULE", slug.cloned()),
                            ("WEEK", Some(monday(&at))),
                        ];
                        let asked =
                            |name: &&str| by.contains(name) || (*name == "TRAINING" && apart);
                        let parts: Vec<_> = parts
                            .iter()
                            .filter(|(name, _)| asked(name))
                            .filter_map(|(_, part)| part.clone())
                            .collect();
                        counted.entry(parts.join(" ")).or_default()[measure]
                            .insert((person, row.training_id.0.to_string()));
                    }
                }
            }
        }
        counted
            .into_iter()
            .map(|(cell, sets)| (cell, sets.map(|set| i64::try_from(set.len()).unwrap())))
            .collect()
    }
}

struct History {
    trainings: [String; 3],
    sittings: Vec<Vec<String>>,
    number: usize,
    is_moved: bool,
}

impl History {
    async fn new(world: &World) -> Self {
        let [second, third] = more_trainings(world).await;
        let trainings = [TRAINING.to_owned(), second, third];
        let mut sittings = Vec::new();
        for training in &trainings {
            let document = format!(
                "{{ training(slug: \"{training}\") {{ sessions {{ sittings {{ id startsAt }} }} }} }}"
            );
            let data = world.anonymous().data(&document).await;
            let sessions = data["training"]["sessions"].as_array().unwrap();
            sittings.push(
                sessions
                    .iter()
                    .map(|one| one["sittings"][0]["id"].as_str().unwrap().to_owned())
                    .collect(),
            );
        }
        // One registers while all of it is over, so that everything may happen in any order.
        let admin = world.asking(Persona::Admin, everywhere());
        let update = "mutation($input: UpdateTrainingInput!) { updateTraining(input: $input) { errors { code path } } }";
        for (training, version) in trainings.iter().zip([1, 2, 2]) {
            let terms =
                json!({ "closes": "2027-01-01T00:00", "minimumGroupSize": 3, "capacity": 12 });
            let input =
                json!({ "training": training, "expectedVersion": version, "registration": terms });
            assert_eq!(send(&admin, update, input).await["errors"], json!([]));
            let rule = json!({ "training": training, "sessions": 2, "assignments": 0 });
            assert_eq!(send(&admin, RULE, rule).await["errors"], json!([]));
        }
        world.clock.set(moment("2026-11-20T12:00:00Z"));
        world.work().await;
        Self {
            trainings,
            sittings,
            number: 0,
            is_moved: false,
        }
    }

    async fn run(&mut self, world: &World, act: &Act) {
        let admin = world.asking(Persona::Admin, everywhere());
        let db = world.app.database().connection();
        self.number += 1;
        let number = self.number;
        let registrations = async || {
            let mut rows = registration::Entity::find().all(&db).await.unwrap();
            rows.sort_by_key(|row| row.id);
            rows
        };
        match act {
            Act::Found { training, who } => {
                let person = |who: usize| {
                    json!({ "displayName": format!("P {who}"), "email": format!("p{who}@example.org"), "country": COUNTRIES[(who + number) % 4],
                    "language": LANGUAGES[(who + number) % 3] })
                };
                let members: Vec<_> = who.iter().skip(1).map(|who| person(*who)).collect();
                let input = json!({ "training": self.trainings[*training], "name": format!("group {number}"), "country": "BR", "contact": person(who[0]),
                    "members": members, "consent": consent(), "idempotencyKey": format!("found-{number:05}") });
                send(&admin, GROUP, input).await;
            }
            Act::Cancel { which } => {
                let rows = registrations().await;
                if rows.is_empty() {
                    return;
                }
                let id = encode(Kind::Registration, which.get(&rows).id.0);
                send(
                    &admin,
                    CANCEL,
                    json!({ "registration": id, "idempotencyKey": format!("cancel-{number:05}") }),
                )
                .await;
            }
            Act::Attend {
                which,
                week,
                is_there,
            } => {
                let rows = registrations().await;
                if rows.is_empty() {
                    return;
                }
                let row = which.get(&rows);
                let slugs = training::Entity::find().all(&db).await.unwrap();
                let slug = slugs
                    .iter()
                    .find(|one| one.id == row.training_id)
                    .unwrap()
                    .slug
                    .0
                    .clone();
                let training = self.trainings.iter().position(|one| *one == slug).unwrap();
                let sitting = json!(self.sittings[training][*week]);
                attend(
                    &admin,
                    &sitting,
                    &json!(encode(Kind::Registration, row.id.0)),
                    *is_there,
                )
                .await;
            }
            Act::Erase { which } => {
                let rows = registrations().await;
                if rows.is_empty() {
                    return;
                }
                let id = encode(Kind::Participant, which.get(&rows).participant_id.0);
                send(
                    &admin,
                    ERASE,
                    json!({ "participant": id, "idempotencyKey": format!("erase-{number:05}") }),
                )
                .await;
            }
            Act::Move if !self.is_moved => {
                self.is_moved = true;
                use sea_orm::{ColumnTrait, QueryFilter, sea_query::Expr};
                use training::{Column, Entity};
                let day: sea_orm::prelude::Date = "2026-08-18".parse().unwrap();
                Entity::update_many()
                    .col_expr(Column::StartsOn, Expr::value(day))
                    .filter(Column::Slug.eq(TRAINING))
                    .exec(&db)
                    .await
                    .unwrap();
            }
            Act::Move => {}
            Act::Fold => {
                let store = world.app.store_of_workers().unwrap();
                api::workers::once(&world.app, &store, false).await.unwrap();
            }
        }
    }
}

/// By what, of which trainings, in which countries.
type Asked<'a> = (&'a [&'a str], Option<&'a [&'a str]>, Option<&'a [&'a str]>);

const ASKED: [Asked<'_>; 9] = [
    (&["COUNTRY"], None, None),
    (&["COUNTRY"], Some(&["demo-open", "third"]), None),
    (
        &["COUNTRY", "LANGUAGE"],
        Some(&["second"]),
        Some(&["BR", "DE"]),
    ),
    (&["TRAINING"], None, None),
    (&["WEEK"], None, Some(&["MX", "ZZ"])),
    (&["LANGUAGE", "WEEK"], Some(&["second", "third"]), None),
    (&["MODULE"], None, None),
    (&["COUNTRY", "MODULE"], Some(&["demo-open"]), None),
    (&["MODULE", "WEEK"], None, None),
];

async fn agrees(world: &World) {
    let admin = world.asking(Persona::Admin, everywhere());
    let rows = Rows::read(world).await;
    for (by, trainings, countries) in ASKED {
        let list = |all: Option<&[&str]>| {
            all.map(|all| format!("{all:?}"))
                .unwrap_or_else(|| "null".to_owned())
        };
        let arguments = format!(
            "by: [{}], trainings: {}, countries: {}",
            by.join(", "),
            list(trainings),
            list(countries)
        );
        let report = ask(&admin, &arguments).await;
        let is_by_module = by.contains(&"MODULE");
        let expected = rows.count(by, trainings, countries).into_iter();
        let expected: BTreeMap<_, _> = expected
            .map(|(cell, counts)| {
                let known = counts
                    .iter()
                    .enumerate()
                    .map(|(measure, people)| (!is_by_module || measure == 2).then_some(*people));
                (
                    cell,
                    <[Option<i64>; 5]>::try_from(known.collect::<Vec<_>>()).unwrap(),
                )
            })
            .collect();
        let mut answered = by_cell(&report);
        answered.retain(|_, figures| {
            figures
                .iter()
                .any(|figure| figure.is_some_and(|people| people != 0))
        });
        assert_eq!(answered, expected, "{arguments}");
        let total = rows
            .count(&[], trainings, countries)
            .remove("")
            .unwrap_or_default();
        assert_eq!(
            figures(&report["total"]),
            total.map(Some),
            "total of {arguments}"
        );
    }
    let db = world.app.database().connection();
    let transaction = db.begin().await.unwrap();
    assert_eq!(api::participation::verify(&transaction).await.unwrap(), 0);
}

async fn law(backend: Backend) {
    let histories: u32 = std::env::var("HISTORIES")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(3);
    let mut runner = TestRunner::new(Config::default());
    for _ in 0..histories {
        let history = prop::collection::vec(acts(), 24)
            .new_tree(&mut runner)
            .unwrap()
            .current();
        let Some(world) = World::new(backend).await else {
            return;
        };
        let mut state = History::new(&world).await;
        for (step, part) in history.chunks(4).enumerate() {
            if step % 2 == 0 {
                for act in part {
                    state.run(&world, act).await;
                }
            } else {
                // At the same time.
                let mut states: Vec<_> = part
                    .iter()
                    .zip(1..)
                    .map(|(_, number)| History {
                        trainings: state.trainings.clone(),
                        sittings: state.sittings.clone(),
                        number: state.number + number * 1000,
                        is_moved: state.is_moved,
                    })
                    .collect();
                join_all(
                    states
                        .iter_mut()
                        .zip(part)
                        .map(|(state, act)| state.run(&world, act)),
                )
                .await;
                state.number += 5000;
                state.is_moved |= states.iter().any(|one| one.is_moved);
            }
            agrees(&world).await;
        }
        let store = world.app.store_of_workers().unwrap();
        api::workers::once(&world.app, &store, false).await.unwrap();
        agrees(&world).await;
        let transaction = world.app.database().connection().begin().await.unwrap();
        api::participation::rebuild(&transaction).await.unwrap();
        transaction.commit().await.unwrap();
        agrees(&world).await;
    }
}

#[tokio::test]
async fn what_is_answered_is_what_is_there_on_sqlite() {
    law(Backend::Sqlite).await;
}

#[tokio::test]
async fn what_is_answered_is_what_is_there_on_postgres() {
    law(Backend::Postgres).await;
}
