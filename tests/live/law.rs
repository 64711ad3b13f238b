//! The laws of the live weeks: whatever happens in whichever order, attendance counts each session once, and progress is
//! what a plain recount of the rows says.

use std::collections::{BTreeMap, BTreeSet};

use api::access::Persona;
use async_graphql::futures_util::future::join_all;
use entity::submission::SubmissionStatus;
use entity::{attendance, registration, seat, submission, submission_credit, training};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};

use super::{ATTEST, IMPORT, REVIEW, RULE, SUBMIT, TRAINING, Weeks, attend, codes};
use crate::registration::send;
use crate::support::{Backend, World, everywhere};

/// How many sessions are over.
const WEEKS: usize = 3;

#[derive(Clone, Debug)]
enum Act {
    Attend {
        who: usize,
        week: usize,
        sitting: usize,
        is_present: bool,
    },
    Import {
        week: usize,
        sitting: usize,
        who: Vec<(usize, u8)>,
    },
    HandIn {
        who: usize,
        assignment: usize,
        with: Option<usize>,
    },
    Review {
        which: prop::sample::Index,
        is_accepted: bool,
    },
    Attest {
        who: usize,
        is_attested: bool,
    },
    Rule {
        sessions: i32,
        assignments: i32,
        attestation: bool,
    },
}

fn acts() -> impl Strategy<Value = Act> {
    let people = 0..5_usize;
    prop_oneof![
        4 => (people.clone(), 0..WEEKS, 0..2_usize, prop::bool::weighted(0.7)).prop_map(|(who, week, sitting, is_present)| Act::Attend { who, week, sitting, is_present }),
        3 => (0..WEEKS, 0..2_usize, prop::collection::vec((people.clone(), 5_u8..60), 1..6)).prop_map(|(week, sitting, who)| Act::Import { week, sitting, who }),
        4 => (people.clone(), 2..8_usize, prop::option::of(people.clone())).prop_map(|(who, assignment, with)| Act::HandIn { who, assignment, with }),
        3 => (any::<prop::sample::Index>(), any::<bool>()).prop_map(|(which, is_accepted)| Act::Review { which, is_accepted }),
        1 => (people, any::<bool>()).prop_map(|(who, is_attested)| Act::Attest { who, is_attested }),
        2 => (0..4_i32, 0..4_i32, prop::bool::weighted(0.2)).prop_map(|(sessions, assignments, attestation)| Act::Rule { sessions, assignments, attestation }),
    ]
}

/// What somebody has done, by the rows alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Done {
    attended: i32,
    submitted: i32,
    is_attested: bool,
}

impl Done {
    fn meets(self, (sessions, assignments, attestation): (i32, i32, bool)) -> bool {
        self.attended >= sessions
            && self.submitted >= assignments
            && (self.is_attested || !attestation)
    }
}

struct Rows {
    done: BTreeMap<i64, Done>,
    seats: Vec<seat::Model>,
    registrations: Vec<registration::Model>,
    rule: (i32, i32, bool),
}

impl Rows {
    async fn read(world: &World) -> Self {
        let db = world.app.database().connection();
        let training = training::Entity::find()
            .filter(training::Column::Slug.eq(TRAINING))
            .one(&db)
            .await
            .unwrap()
            .unwrap();
        let mut sessions: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
        for row in attendance::Entity::find().all(&db).await.unwrap() {
            if row.is_present {
                sessions
                    .entry(row.seat_id.0)
                    .or_default()
                    .insert(row.session_id.0);
            }
        }
        let submissions: BTreeMap<i64, submission::Model> = submission::Entity::find()
            .all(&db)
            .await
            .unwrap()
            .into_iter()
            .map(|row| (row.id.0, row))
            .collect();
        let mut assignments: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
        for row in submission_credit::Entity::find().all(&db).await.unwrap() {
            let submission = &submissions[&row.submission_id.0];
            if submission.status != SubmissionStatus::Returned {
                assignments
                    .entry(row.seat_id.0)
                    .or_default()
                    .insert(submission.assignment_id.0);
            }
        }
        let seats = seat::Entity::find().all(&db).await.unwrap();
        let count = |of: &BTreeMap<i64, BTreeSet<i64>>, seat: i64| {
            i32::try_from(of.get(&seat).map_or(0, BTreeSet::len)).unwrap()
        };
        let done = seats.iter().map(|seat| {
            (
                seat.id.0,
                Done {
                    attended: count(&sessions, seat.id.0),
                    submitted: count(&assignments, seat.id.0),
                    is_attested: seat.attested_at.is_some(),
                },
            )
        });
        Self {
            done: done.collect(),
            registrations: registration::Entity::find().all(&db).await.unwrap(),
            rule: (
                training.required_sessions,
                training.required_assignments,
                training.requires_attestation,
            ),
            seats,
        }
    }
}

impl Rows {
    /// What holds at every moment.
    fn hold(&self, after: &str) {
        for seat in &self.seats {
            let done = self.done[&seat.id.0];
            assert_eq!(
                (seat.attended, seat.submitted),
                (done.attended, done.submitted),
                "{after}"
            );
            assert!(
                done.attended <= i32::try_from(WEEKS).unwrap(),
                "a session counts once"
            );
            let met = seat.completed_sessions.is_some_and(|sessions| {
                let assignments = seat.completed_assignments.unwrap();
                done.meets((sessions, assignments, seat.completed_attestation.unwrap()))
            });
            assert_eq!(
                seat.completed_at.is_some(),
                done.meets(self.rule) || met,
                "{after}"
            );
            for row in self
                .registrations
                .iter()
                .filter(|row| row.seat_id == seat.id)
            {
                assert_eq!(
                    (
                        row.attended,
                        row.submitted,
                        row.is_attested,
                        row.completed_at
                    ),
                    (
                        seat.attended,
                        seat.submitted,
                        done.is_attested,
                        seat.completed_at
                    ),
                    "{after}"
                );
            }
        }
    }
}

/// Sessions, assignments, attestation, by seat.
type Rules = BTreeMap<i64, (i32, i32, bool)>;

/// Which rule each seat has met, and whether it is met now: what was met once is asked for no more.
fn complete(before: &Rules, rows: &Rows) -> (Rules, BTreeSet<i64>) {
    let (mut rules, mut complete) = (before.clone(), BTreeSet::new());
    for (seat, done) in &rows.done {
        if before.get(seat).is_some_and(|rule| done.meets(*rule)) {
            complete.insert(*seat);
        } else if done.meets(rows.rule) {
            rules.insert(*seat, rows.rule);
            complete.insert(*seat);
        }
    }
    (rules, complete)
}

async fn act(world: &World, weeks: &Weeks, act: &Act, key: &str) {
    let admin = world.asking(Persona::Admin, everywhere());
    match act {
        Act::Attend {
            who,
            week,
            sitting,
            is_present,
        } => {
            let answer = attend(
                &admin,
                &weeks.sittings[*week][*sitting],
                &weeks.registrations[*who],
                *is_present,
            )
            .await;
            assert_eq!(codes(&answer), []);
        }
        Act::Import { week, sitting, who } => {
            let mut text = String::from("code,minutes\n");
            for (who, minutes) in who {
                text.push_str(&format!("{},{minutes}\n", weeks.codes[*who]));
            }
            let input = json!({ "sitting": weeks.sittings[*week][*sitting], "format": "CSV", "source": { "text": text }, "idempotencyKey": key });
            let answer = send(&admin, IMPORT, input).await;
            assert_eq!(codes(&answer), []);
        }
        Act::HandIn {
            who,
            assignment,
            with,
        } => {
            let mut input = json!({ "registration": weeks.registrations[*who], "assignment": weeks.assignments[*assignment], "idempotencyKey": key });
            if let Some(with) = with {
                input["creditCodes"] = json!([weeks.codes[*with]]);
            }
            send(&weeks.own(world, *who), SUBMIT, input).await;
        }
        Act::Review { which, is_accepted } => {
            let listed = admin
                .data(&format!(
                    "{{ submissions(training: \"{TRAINING}\", first: 100) {{ nodes {{ id }} }} }}"
                ))
                .await;
            let nodes = listed["submissions"]["nodes"].as_array().unwrap();
            if !nodes.is_empty() {
                let verdict = if *is_accepted { "ACCEPTED" } else { "RETURNED" };
                let id: &Value = &nodes[which.index(nodes.len())]["id"];
                assert_eq!(
                    codes(
                        &send(
                            &admin,
                            REVIEW,
                            json!({ "submission": id, "verdict": verdict })
                        )
                        .await
                    ),
                    []
                );
            }
        }
        Act::Attest { who, is_attested } => {
            send(
                &admin,
                ATTEST,
                json!({ "registration": weeks.registrations[*who], "attested": is_attested }),
            )
            .await;
        }
        Act::Rule {
            sessions,
            assignments,
            attestation,
        } => {
            let input = json!({ "training": TRAINING, "sessions": sessions, "assignments": assignments, "attestation": attestation });
            assert_eq!(codes(&send(&admin, RULE, input).await), []);
        }
    }
}

async fn story(backend: Backend) {
    let mut runner = TestRunner::new(Config::with_source_file(file!()));
    let histories = prop::collection::vec(acts(), 30);
    let number = std::env::var("HISTORIES")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(3);
    for history in 0..number {
        let Some(world) = World::new(backend).await else {
            return;
        };
        let weeks = Weeks::new(&world, WEEKS).await;
        let mut rules = BTreeMap::new();
        for (number, one) in histories
            .new_tree(&mut runner)
            .unwrap()
            .current()
            .iter()
            .enumerate()
        {
            act(&world, &weeks, one, &format!("act-{history}-{number:04}")).await;
            let rows = Rows::read(&world).await;
            let (met, expected) = complete(&rules, &rows);
            rules = met;
            rows.hold(&format!("{one:?}"));
            for seat in &rows.seats {
                assert_eq!(
                    seat.completed_at.is_some(),
                    expected.contains(&seat.id.0),
                    "{one:?} {seat:?} {:?}",
                    rows.rule
                );
            }
        }
        // Several at once, without a key where it may be left out.
        let mut more = histories.new_tree(&mut runner).unwrap().current();
        more.retain(|act| !matches!(act, Act::Rule { .. }));
        for (round, acts) in more.chunks(6).enumerate() {
            let all = acts.iter().enumerate().map(async |(number, one)| {
                act(
                    &world,
                    &weeks,
                    one,
                    &format!("many-{history}-{round}-{number}"),
                )
                .await;
            });
            join_all(all).await;
            Rows::read(&world).await.hold("several at once");
        }
    }
}

#[tokio::test]
async fn progress_is_a_recount_on_sqlite() {
    story(Backend::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn progress_is_a_recount_on_postgres() {
    story(Backend::Postgres).await;
}
