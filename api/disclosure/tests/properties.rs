//! The promises, on random small worlds of people with seats.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that fails"
)]

mod sample;

use disclosure::{Figures, Measure, Outcome, Protection, Published, THRESHOLD, protect, rounded};
use proptest::prelude::*;
use sample::{Person, Plan, Random, figures, people, universe};

fn plans() -> impl Strategy<Value = Plan> {
    let sizes = (
        0usize..250,
        1usize..5,
        1usize..12,
        1usize..5,
        3usize..9,
        0usize..4,
    );
    let rates = (1.0..12.0, 0.0..0.9, 0.0..1.0, 0.0..1.0, 0.0..1.0);
    let kind = (any::<bool>(), any::<bool>(), 1usize..12);
    (sizes, rates, kind).prop_map(|(sizes, rates, (moving, stand, populated))| Plan {
        people: sizes.0,
        trainings: sizes.1,
        countries: sizes.2,
        populated,
        languages: sizes.3,
        weeks: sizes.4,
        modules_each: sizes.5,
        skew: rates.0,
        returning: rates.1,
        confirming: rates.2,
        attending: rates.3,
        completing: rates.4,
        moving,
        no_returns_from: stand.then_some(sizes.4.saturating_sub(3)),
    })
}

/// The figures of the last cuts; with `corrected`, some people are erased before
/// the last, so that figures fall.
fn cuts(plan: &Plan, seed: u64, count: usize, corrected: bool) -> Vec<Figures> {
    let mut people: Vec<Person> = people(plan, &mut Random::new(seed));
    let count = count.min(plan.weeks);
    (0..count)
        .rev()
        .map(|before| {
            if corrected && before == 0 {
                let mut index = 0;
                people.retain(|_| {
                    index += 1;
                    index % 7 != 0
                });
            }
            figures(&people, &universe(plan, plan.weeks - before))
        })
        .collect()
}

fn publish(cuts: &[Figures]) -> Vec<Outcome> {
    let mut earlier: Vec<Published> = Vec::new();
    let mut outcomes = Vec::new();
    for cut in cuts {
        let outcome = protect(&earlier, cut, Protection::Full).expect("the cuts fit");
        earlier.push(outcome.published.clone());
        outcomes.push(outcome);
    }
    outcomes
}

/// Above the threshold and rounded, whatever is shown.
fn is_well_shown(published: &Published) -> bool {
    published
        .exact
        .measures
        .iter()
        .zip(&published.shown)
        .all(|(exact, shown)| {
            exact.cells().zip(shown.cells()).all(|(value, shown)| {
                shown.is_none_or(|shown| *value >= THRESHOLD && shown == rounded(*value))
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_withheld_is_protected(
        plan in plans(), seed in any::<u64>(), count in 1usize..4, corrected in any::<bool>(),
    ) {
        let cuts = cuts(&plan, seed, count, corrected);
        let outcomes = publish(&cuts);
        for (outcome, cut) in outcomes.iter().zip(&cuts) {
            prop_assert_eq!(&outcome.published.exact, cut);
            prop_assert!(is_well_shown(&outcome.published));
            // Of this cut and of all the earlier ones; the worlds are verified.
            prop_assert_eq!(outcome.unproved, 0);
        }
        let again = publish(&cuts);
        for (one, other) in outcomes.iter().zip(&again) {
            prop_assert_eq!(&one.published, &other.published);
        }
    }

    #[test]
    fn one_cut_twice_is_shown_the_same_way(plan in plans(), seed in any::<u64>()) {
        let cut = cuts(&plan, seed, 1, false);
        let twice = [cut[0].clone(), cut[0].clone()];
        for outcome in publish(&twice) {
            prop_assert_eq!(outcome.unproved, 0);
        }
    }
}

#[test]
fn a_large_programme_keeps_its_totals() {
    let plan = Plan {
        people: 5000,
        countries: 80,
        populated: 50,
        weeks: 30,
        ..Plan::realistic()
    };
    let cuts = cuts(&plan, 1, 2, false);
    for outcome in publish(&cuts) {
        assert_eq!(outcome.unproved, 0);
        for measure in Measure::ALL {
            let exact = &outcome.published.exact.measures[measure.index()];
            let shown = &outcome.published.shown[measure.index()];
            assert_eq!(shown.all, Some(rounded(exact.all)));
            assert_eq!(
                shown.trainings.iter().flatten().count(),
                exact
                    .trainings
                    .iter()
                    .filter(|value| **value >= THRESHOLD)
                    .count()
            );
        }
    }
}
