//! The families of relations a reader knows. One that the true figures do not
//! satisfy in every instance is left out.

use super::figures::Measure;
use super::model::Cut;
use super::shape::{Kind, Shape};
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
    let zero = Sense::Zero;
    let countries = (0..universe.countries).map(|c| cell(shape.country(c)));
    let languages = (0..universe.languages).map(|l| cell(shape.language(l)));
    let weeks = (0..universe.weeks).map(|w| cell(shape.week(w)));
    system.add_family(vec![sum(countries, all, zero)]);
    system.add_family(vec![sum(languages, all, zero)]);
    system.add_family(vec![sum(weeks, all, zero)]);
    let trainings = 0..universe.trainings;
    let by_country = trainings.clone().map(|t| {
        let parts = (0..universe.countries).map(|c| cell(shape.country_training(c, t)));
        sum(parts, cell(shape.training(t)), zero)
    });
    system.add_family(by_country.collect());
    let by_language = trainings.map(|t| {
        let parts = (0..universe.languages).map(|l| cell(shape.language_training(l, t)));
        sum(parts, cell(shape.training(t)), zero)
    });
    system.add_family(by_language.collect());
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
    let countries = 0..universe.countries;
    let country = |c: usize, t: usize| cell(shape.country_training(c, t));
    let languages = 0..universe.languages;
    let language = |l: usize, t: usize| cell(shape.language_training(l, t));
    let sense = Sense::AtLeastZero;
    system.add_family(
        countries
            .clone()
            .map(|c| at_most(country(c, last), cell(shape.country(c))))
            .collect(),
    );
    system.add_family(
        countries
            .map(|c| {
                sum(
                    trainings().map(|t| country(c, t)),
                    cell(shape.country(c)),
                    sense,
                )
            })
            .collect(),
    );
    system.add_family(
        languages
            .clone()
            .map(|l| at_most(language(l, last), cell(shape.language(l))))
            .collect(),
    );
    system.add_family(
        languages
            .map(|l| {
                sum(
                    trainings().map(|t| language(l, t)),
                    cell(shape.language(l)),
                    sense,
                )
            })
            .collect(),
    );
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

/// Every seat but a person's first is a return.
fn returns(system: &mut System, cut: &Cut<'_>) {
    let universe = &cut.figures.universe;
    let of = |measure: Measure, sign: i32| {
        (0..universe.trainings)
            .map(move |t| (cut.cell(measure, cut.shape(measure).training(t)), sign))
    };
    let registered = Measure::Registered;
    let mut terms: Vec<Term> = of(registered, 1)
        .chain(of(Measure::Returning, -1))
        .collect();
    terms.push((cut.cell(registered, cut.shape(registered).all()), -1));
    system.add_family(vec![Relation {
        sense: Sense::Zero,
        terms,
    }]);
}

/// Countries, or languages: how many there are, the cell of one in all trainings
/// and in each.
type Axis<'a> = (
    usize,
    &'a dyn Fn(usize) -> usize,
    &'a dyn Fn(usize, usize) -> usize,
);

/// If people keep their country, or their language, from seat to seat: then a
/// country has at least the people it has in each training, and every seat but
/// the first of each person from there is a return.
fn homes(system: &mut System, cut: &Cut<'_>) {
    let universe = &cut.figures.universe;
    // The order of the cells is the same for every measure, up to the modules.
    let shape = cut.shape(Measure::Registered);
    let axes: [Axis<'_>; 2] = [
        (universe.countries, &|c| shape.country(c), &|c, t| {
            shape.country_training(c, t)
        }),
        (universe.languages, &|l| shape.language(l), &|l, t| {
            shape.language_training(l, t)
        }),
    ];
    for (count, all, each) in axes {
        let trainings = || 0..universe.trainings;
        for measure in Measure::ALL {
            let seats = (0..count).flat_map(|part| trainings().map(move |t| (part, t)));
            let family = seats.map(|(part, t)| {
                at_most(
                    cut.cell(measure, each(part, t)),
                    cut.cell(measure, all(part)),
                )
            });
            system.add_family(family.collect());
        }
        let family = (0..count).map(|part| {
            let of = |measure: Measure, sign: i32| {
                trainings().map(move |t| (cut.cell(measure, each(part, t)), sign))
            };
            let registered = Measure::Registered;
            let mut terms: Vec<Term> = of(registered, 1)
                .chain(of(Measure::Returning, -1))
                .collect();
            terms.push((cut.cell(registered, all(part)), -1));
            Relation {
                sense: Sense::Zero,
                terms,
            }
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
    match kind {
        Kind::All => vec![both(before.all(), after.all())],
        Kind::Training => (0..trainings)
            .map(|t| both(before.training(t), after.training(t)))
            .collect(),
        Kind::CountryTraining => (0..universe.countries)
            .flat_map(|c| (0..trainings).map(move |t| (c, t)))
            .map(|(c, t)| both(before.country_training(c, t), after.country_training(c, t)))
            .collect(),
        Kind::LanguageTraining => (0..universe.languages)
            .flat_map(|l| (0..trainings).map(move |t| (l, t)))
            .map(|(l, t)| {
                both(
                    before.language_training(l, t),
                    after.language_training(l, t),
                )
            })
            .collect(),
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
