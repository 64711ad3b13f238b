//! Unit tests of the parts; the whole is tested in `tests/properties.rs`.
#![allow(clippy::expect_used, clippy::panic)]

use super::defence::Defence;
use super::figures::{Figures, Measure, Published, Universe};
use super::model::Model;
use super::search::{Effort, Search};
use super::shape::Shape;
use super::system::{Cell, CellId, Relation, Sense, State, System};
use super::witness::{Evidence, World};
use super::{Misfit, Protection, protect};
use crate::sample::{Plan, Random, figures, people, universe};

const EFFORT: Effort = Effort {
    steps: 100,
    open: false,
    variant: 1,
};

fn cell(value: i32, state: State) -> Cell {
    Cell {
        value,
        state,
        adaptable: true,
        cost: 1,
    }
}

/// A total and its parts; what is 10 or more is shown.
fn partition(parts: &[i32]) -> System {
    let mut system = System::default();
    let state = |value: i32| match super::rounded(value.cast_unsigned()).cast_signed() {
        _ if value < 10 => State::Withheld,
        shown => State::Shown(shown),
    };
    let total = parts.iter().sum();
    system.add_cell(cell(total, state(total)));
    let mut terms = vec![(0, -1)];
    for part in parts {
        terms.push((system.add_cell(cell(*part, state(*part))), 1));
    }
    assert!(system.add_family(vec![Relation {
        sense: Sense::Zero,
        terms
    }]));
    system
}

fn changed(cells: &[(CellId, i32)]) -> World {
    World(cells.to_vec().into_boxed_slice())
}

#[test]
fn every_index_of_a_shape_has_its_own_place() {
    let universe = Universe {
        trainings: 2,
        countries: 3,
        languages: 2,
        weeks: 4,
        ended_weeks: 3,
        modules: vec![0, 1, 1],
    };
    let shape = Shape::new(&universe, Measure::Attended);
    let table = super::Table::filled(&universe, Measure::Attended, 0);
    assert_eq!(shape.len(), table.cells().count());
    assert_eq!(shape.len(), 1 + 3 + 2 + 4 + 2 + 6 + 4 + 3);
    assert_eq!(
        Shape::new(&universe, Measure::Completed).len(),
        shape.len() - 3
    );
    let mut table = table;
    table.country_training[2 * 2 + 1] = 7;
    table.language_training[2] = 8;
    table.weeks[3] = 9;
    let cells: Vec<_> = table.cells().copied().collect();
    assert_eq!(cells[shape.country_training(2, 1)], 7);
    assert_eq!(cells[shape.language_training(1, 0)], 8);
    assert_eq!(cells[shape.week(3)], 9);
}

#[test]
fn an_untrue_family_is_left_out() {
    let mut system = System::default();
    let small = system.add_cell(cell(3, State::Withheld));
    let large = system.add_cell(cell(5, State::Withheld));
    let at_most = |a, b| Relation {
        sense: Sense::AtLeastZero,
        terms: vec![(b, 1), (a, -1)],
    };
    assert!(!system.add_family(vec![at_most(small, large), at_most(large, small)]));
    assert!(system.relations().is_empty());
    assert!(system.add_family(vec![at_most(small, large)]));
}

#[test]
fn only_consistent_worlds_count() {
    let system = partition(&[20, 3, 4]);
    let mut evidence = Evidence::new(&system);
    // The sum is not kept; a shown cell leaves its interval; a cell is negative.
    assert!(!evidence.admit(&system, changed(&[(2, 1)])));
    assert!(!evidence.admit(&system, changed(&[(1, 3), (2, -3)])));
    assert!(!evidence.admit(&system, changed(&[(2, 5), (3, -5)])));
    assert_eq!(evidence.reach(2), (0, 0));
    assert!(evidence.admit(&system, changed(&[(2, -3), (3, 3)])));
    assert_eq!(evidence.lack(2), 2);
    // A refused world leaves nothing behind.
    assert!(evidence.admit(&system, changed(&[(2, 4), (3, -4)])));
    assert_eq!(evidence.reach(2), (-3, 4));
    assert!(evidence.lack(3) <= 0);
}

#[test]
fn a_search_uses_the_slack_of_the_rounding() {
    let system = partition(&[20, 20, 20, 0]);
    let world = Search::new(&system).world(&system, 4, 5, EFFORT);
    let mut evidence = Evidence::new(&system);
    assert!(world.is_some_and(|world| evidence.admit(&system, world)));
}

#[test]
fn a_search_finds_nothing_where_there_is_nothing() {
    // What remains of a total of 10 to 12 is at most 2.
    let system = partition(&[10, 0]);
    let mut search = Search::new(&system);
    assert!(search.world(&system, 2, 5, EFFORT).is_none());
    assert!(search.world(&system, 2, 3, EFFORT).is_none());
    assert!(search.world(&system, 2, -1, EFFORT).is_none());
    assert!(search.world(&system, 2, 2, EFFORT).is_some());
    // Withholding the part that is shown would do.
    let open = Effort {
        open: true,
        ..EFFORT
    };
    assert!(search.world(&system, 2, 5, open).is_some());
}

/// One training, one language; the same people register, confirm and so on.
fn small(countries: &[u32]) -> Figures {
    let universe = Universe {
        trainings: 1,
        countries: countries.len(),
        languages: 1,
        weeks: 1,
        ended_weeks: 0,
        modules: vec![0],
    };
    let mut figures = Figures::empty(universe);
    let total = countries.iter().sum();
    for measure in Measure::ALL
        .into_iter()
        .filter(|measure| *measure != Measure::Returning)
    {
        let table = &mut figures.measures[measure.index()];
        for cell in table.cells_mut() {
            *cell = total;
        }
        table.countries = countries.to_vec();
        table.country_training = countries.to_vec();
    }
    figures
}

#[test]
fn a_single_small_cell_is_not_left_to_subtraction() {
    // The last is at most 22 - 20.
    let figures = small(&[10, 10, 0]);
    let bare = protect(&[], &figures, Protection::PrimaryOnly).expect("fits");
    assert!(bare.unproved > 0);
    let outcome = protect(&[], &figures, Protection::Full).expect("fits");
    assert_eq!(outcome.unproved, 0);
    let shown = &outcome.published.shown[Measure::Registered.index()];
    assert_eq!(shown.all, Some(20));
    assert_eq!(shown.countries.iter().flatten().count(), 1);
    // The tables are the same people: what one hides the other must hide.
    assert_eq!(shown.countries, shown.country_training);
}

#[test]
fn what_nobody_can_be_is_no_secret() {
    let figures = small(&[100, 40, 3]);
    let model = Model::new(&[], &figures);
    let Some(cut) = model.new_cut() else {
        panic!("no cut");
    };
    let known = |cell: CellId| model.system.cells[cell].state == State::Known;
    assert!(cut.cells(Measure::Returning).all(known));
    assert!(!cut.cells(Measure::Completed).any(known));
}

#[test]
fn figures_that_do_not_fit_are_refused() {
    let mut figures = small(&[10, 20]);
    figures.measures[0].countries.pop();
    assert_eq!(protect(&[], &figures, Protection::Full).err(), Some(Misfit));
    let wide = small(&[10, 20, 30]);
    let outcome = protect(&[], &wide, Protection::Full).expect("fits");
    let narrow = small(&[10, 20]);
    assert!(protect(&[outcome.published], &narrow, Protection::Full).is_err());
}

#[test]
fn an_empty_programme_is_published_withheld() {
    let universe = Universe {
        trainings: 0,
        countries: 0,
        languages: 0,
        weeks: 0,
        ended_weeks: 0,
        modules: Vec::new(),
    };
    let outcome = protect(&[], &Figures::empty(universe), Protection::Full).expect("fits");
    assert!(
        outcome
            .published
            .shown
            .iter()
            .all(|table| table.all.is_none())
    );
}

/// The whole of every world, cell by cell and relation by relation, not only
/// what differs from the truth.
#[test]
fn every_world_is_a_world() {
    let plan = Plan {
        people: 300,
        ..Plan::small()
    };
    let people = people(&plan, &mut Random::new(3));
    let first = figures(&people, &universe(&plan, plan.weeks - 1));
    let second = figures(&people, &universe(&plan, plan.weeks));
    let first = protect(&[], &first, Protection::Full)
        .expect("fits")
        .published;
    let earlier: [Published; 1] = [first];
    let mut defence = Defence::new(Model::new(&earlier, &second));
    defence.run();
    super::trim::run(&mut defence);
    defence.evidence.audit(&defence.model.system);
    assert_eq!(defence.unproved().count(), 0);
    let system = &defence.model.system;
    assert!(!defence.evidence.worlds.is_empty());
    for world in &defence.evidence.worlds {
        let mut values: Vec<i32> = system.cells.iter().map(|cell| cell.value).collect();
        for (cell, change) in &world.0 {
            values[*cell] += change;
        }
        assert!(
            system
                .cells
                .iter()
                .zip(&values)
                .all(|(cell, value)| cell.allows(*value))
        );
        for relation in system.relations() {
            let sum = relation
                .terms
                .iter()
                .map(|(cell, sign)| sign * values[*cell])
                .sum();
            assert_eq!(relation.sense.violation(sum), 0);
        }
    }
}
