//! The families of relations a reader knows. One that the true figures do not
//! satisfy in every instance is left out.

use super::figures::Measure;
use super::model::Cut;
use super::shape::{Axis, Kind, Shape};
use super::system::{CellId, Relation, Sense, State, System, Term};

/// Adds every family that holds.
pub fn add(system: &mut System, cuts: &[Cut<'_>]) {
    for cut in cuts {
        for measure in Measure::ALL {
            partitions(system, cut, measure);
            people(system, cut, measure);
        }
        modules(system, cut);
        measures(system, cut);
        returns(system, cut);
        homes(system, cut);
    }
    for pair in cuts.windows(2) {
        if let [old, new] = pair {
            growth(system, old, new);
            standing_weeks(system, old, new);
        }
    }
}

/// What sums to the total.
fn sum(parts: impl Iterator<Item = CellId>, total: CellId, sense: Sense) -> Relation {
    let mut terms: Vec<Term> = parts.map(|part| (part, 1)).collect();
    terms.push((total, -1));
    Relation { sense, terms }
}

fn at_most(small: CellId, large: CellId) -> Relation {
    Relation {
        sense: Sense::AtLeastZero,
        terms: vec![(large, 1), (small, -1)],
    }
}

/// The partitions of the total and of the total of each training.
fn partitions(system: &mut System, cut: &Cut<'_>, measure: Measure) {
    let shape = cut.shape(measure);
    let universe = &cut.figures.universe;
    let cell = |index| cut.cell(measure, index);
    let all = cell(shape.all());
    for axis in Axis::BOTH {
        let parts = (0..shape.parts(axis)).map(|part| cell(shape.part(axis, part)));
        system.add_family(vec![sum(parts, all, Sense::Zero)]);
    }
    let weeks = (0..universe.weeks).map(|w| cell(shape.week(w)));
    system.add_family(vec![sum(weeks, all, Sense::Zero)]);
    for axis in Axis::BOTH {
        let by_training = (0..universe.trainings).map(|t| {
            let parts = (0..shape.parts(axis)).map(|part| cell(shape.part_training(axis, part, t)));
            sum(parts, cell(shape.training(t)), Sense::Zero)
        });
        system.add_family(by_training.collect());
    }
}

/// A person is counted once in all trainings, under the latest seat: between
/// one training (in the parts: the latest) and the sum of the trainings.
fn people(system: &mut System, cut: &Cut<'_>, measure: Measure) {
    let shape = cut.shape(measure);
    let universe = &cut.figures.universe;
    let Some(last) = universe.trainings.checked_sub(1) else {
        return;
    };
    let cell = |index| cut.cell(measure, index);
    let trainings = || 0..universe.trainings;
    let all = cell(shape.all());
    system.add_family(
        trainings()
            .map(|t| at_most(cell(shape.training(t)), all))
            .collect(),
    );
    let total = sum(
        trainings().map(|t| cell(shape.training(t))),
        all,
        Sense::AtLeastZero,
    );
    system.add_family(vec![total]);
    for axis in Axis::BOTH {
        let each = |part: usize, t: usize| cell(shape.part_training(axis, part, t));
        let parts = 0..shape.parts(axis);
        let latest = parts
            .clone()
            .map(|part| at_most(each(part, last), cell(shape.part(axis, part))));
        system.add_family(latest.collect());
        let together = parts.map(|part| {
            let seats = trainings().map(|t| each(part, t));
            sum(seats, cell(shape.part(axis, part)), Sense::AtLeastZero)
        });
        system.add_family(together.collect());
    }
}

/// Who attended a module attended its training, and the other way round.
fn modules(system: &mut System, cut: &Cut<'_>) {
    let measure = Measure::Attended;
    let shape = cut.shape(measure);
    let universe = &cut.figures.universe;
    let module = |m: usize| cut.cell(measure, shape.module(m));
    let training = |t: usize| cut.cell(measure, shape.training(t));
    let of = |t: usize| (0..universe.modules.len()).filter(move |m| universe.modules[*m] == t);
    let trainings = 0..universe.trainings;
    let each = trainings.clone().flat_map(|t| of(t).map(move |m| (m, t)));
    system.add_family(each.map(|(m, t)| at_most(module(m), training(t))).collect());
    let held = trainings.filter(|t| of(*t).next().is_some());
    let together = held.map(|t| sum(of(t).map(module), training(t), Sense::AtLeastZero));
    system.add_family(together.collect());
}

/// The kinds of cells every measure has in common, but for the weeks, which are
/// those of different events.
const COMMON: [Kind; 6] = [
    Kind::All,
    Kind::Country,
    Kind::Language,
    Kind::Training,
    Kind::CountryTraining,
    Kind::LanguageTraining,
];

fn of_kind(shape: &Shape, kind: Kind) -> impl Iterator<Item = usize> {
    (0..shape.len()).filter(move |index| shape.kind(*index) == kind)
}

/// One measure counts some of the people of another.
fn measures(system: &mut System, cut: &Cut<'_>) {
    for (small, large) in [
        (Measure::Confirmed, Measure::Registered),
        (Measure::Attended, Measure::Registered),
        (Measure::Returning, Measure::Registered),
        (Measure::Completed, Measure::Attended),
    ] {
        for kind in COMMON {
            let family = of_kind(cut.shape(small), kind)
                .map(|index| at_most(cut.cell(small, index), cut.cell(large, index)));
            system.add_family(family.collect());
        }
    }
}

/// Every seat but a person's first is a return: of all, or of those in a part.
fn first_seats(cut: &Cut<'_>, all: usize, each: impl Fn(&Shape, usize) -> usize) -> Relation {
    let of = |measure: Measure, sign: i32| {
        let each = &each;
        (0..cut.figures.universe.trainings)
            .map(move |t| (cut.cell(measure, each(cut.shape(measure), t)), sign))
    };
    let registered = Measure::Registered;
    let mut terms: Vec<Term> = of(registered, 1)
        .chain(of(Measure::Returning, -1))
        .collect();
    terms.push((cut.cell(registered, all), -1));
    Relation {
        sense: Sense::Zero,
        terms,
    }
}

fn returns(system: &mut System, cut: &Cut<'_>) {
    let all = cut.shape(Measure::Registered).all();
    system.add_family(vec![first_seats(cut, all, |shape, t| shape.training(t))]);
}

/// If people keep their country, or their language, from seat to seat: then a
/// country has at least the people it has in each training, and every seat but
/// the first of each person from there is a return.
fn homes(system: &mut System, cut: &Cut<'_>) {
    // The order of the cells is the same for every measure, up to the modules.
    let shape = cut.shape(Measure::Registered);
    let trainings = || 0..cut.figures.universe.trainings;
    for axis in Axis::BOTH {
        let parts = 0..shape.parts(axis);
        for measure in Measure::ALL {
            let seats = parts
                .clone()
                .flat_map(|part| trainings().map(move |t| (part, t)));
            let family = seats.map(|(part, t)| {
                at_most(
                    cut.cell(measure, shape.part_training(axis, part, t)),
                    cut.cell(measure, shape.part(axis, part)),
                )
            });
            system.add_family(family.collect());
        }
        let family = parts.map(|part| {
            first_seats(cut, shape.part(axis, part), |shape, t| {
                shape.part_training(axis, part, t)
            })
        });
        system.add_family(family.collect());
    }
}

/// The cells of two cuts that are of the same thing.
fn same<'a>(
    old: &'a Cut<'_>,
    new: &'a Cut<'_>,
    measure: Measure,
    kind: Kind,
) -> Vec<(CellId, CellId)> {
    let (before, after) = (old.shape(measure), new.shape(measure));
    let universe = &old.figures.universe;
    let both = |old_index: usize, new_index: usize| {
        (old.cell(measure, old_index), new.cell(measure, new_index))
    };
    let trainings = universe.trainings;
    let of_parts = |axis| {
        let each = (0..before.parts(axis)).flat_map(|part| (0..trainings).map(move |t| (part, t)));
        let each = each.map(|(part, t)| {
            both(
                before.part_training(axis, part, t),
                after.part_training(axis, part, t),
            )
        });
        each.collect()
    };
    match kind {
        Kind::All => vec![both(before.all(), after.all())],
        Kind::Training => (0..trainings)
            .map(|t| both(before.training(t), after.training(t)))
            .collect(),
        Kind::CountryTraining => of_parts(Axis::Country),
        Kind::LanguageTraining => of_parts(Axis::Language),
        Kind::Module if measure == Measure::Attended => (0..universe.modules.len())
            .map(|m| both(before.module(m), after.module(m)))
            .collect(),
        Kind::Module | Kind::Country | Kind::Language | Kind::Week => Vec::new(),
    }
}

/// What has happened is not undone (in most data).
fn growth(system: &mut System, old: &Cut<'_>, new: &Cut<'_>) {
    for measure in [Measure::Registered, Measure::Attended, Measure::Completed] {
        for kind in [
            Kind::All,
            Kind::Training,
            Kind::CountryTraining,
            Kind::LanguageTraining,
            Kind::Module,
        ] {
            let pairs = same(old, new, measure, kind);
            let family = pairs
                .into_iter()
                .map(|(before, after)| at_most(before, after));
            system.add_family(family.collect());
        }
    }
}

/// Weeks that had ended stand, as long as nobody registers again.
fn standing_weeks(system: &mut System, old: &Cut<'_>, new: &Cut<'_>) {
    let measure = Measure::Registered;
    let week = |cut: &Cut<'_>, w: usize| cut.cell(measure, cut.shape(measure).week(w));
    let weeks = 0..old.figures.universe.ended_weeks;
    let family = weeks.clone().map(|w| Relation {
        sense: Sense::Zero,
        terms: vec![(week(old, w), 1), (week(new, w), -1)],
    });
    if !system.add_family(family.collect()) {
        return;
    }
    // To withhold what has been shown already would hide nothing: it stays shown,
    // for a withheld cell must not be bounded by a shown one.
    for w in weeks {
        if matches!(system.cells[week(old, w)].state, State::Shown(_)) {
            system.cells[week(new, w)].adaptable = false;
        }
    }
}
