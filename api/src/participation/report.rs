//! An answer: what was asked for, cell by cell.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::count::{Cell, Changes, Wanted};
use super::measure::{Dimension, Measure, exists_by};
use super::scope::Scope;
use crate::people::Chapter;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure {
    /// As it is, within scope.
    Exact,
    /// Rounded, and small numbers withheld.
    Protected,
}

#[derive(Clone, Debug)]
pub struct Report {
    /// Whose figures they are.
    pub scope: Scope,
    pub by: Vec<Dimension>,
    pub as_of: Timestamp,
    pub disclosure: Disclosure,
    pub rows: Vec<Row>,
    pub total: Row,
    /// The chapters that rows name.
    pub chapters: HashMap<i64, Arc<Chapter>>,
}

/// A figure, of those that exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    Shown(i64),
    Withheld,
}

/// One row: what it is of, and its figures.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub cell: Cell,
    figures: [Option<Figure>; Measure::ALL.len()],
}

impl Row {
    pub fn of(cell: Cell) -> Self {
        Self {
            cell,
            ..Self::default()
        }
    }

    /// What is known of a measure; `None` where it does not exist.
    pub fn figure(&self, measure: Measure) -> Option<Figure> {
        self.figures.get(measure.index()).copied().flatten()
    }

    pub fn set(&mut self, measure: Measure, figure: Figure) {
        if let Some(kept) = self.figures.get_mut(measure.index()) {
            *kept = Some(figure);
        }
    }

    /// Without a number, and not because there is none.
    pub fn withheld(&self) -> Vec<Measure> {
        let is_withheld = |measure: &Measure| self.figure(*measure) == Some(Figure::Withheld);
        Measure::ALL.into_iter().filter(is_withheld).collect()
    }

    /// With these numbers of people, by measure; nobody where none is given.
    fn counted(cell: Cell, by: &[Dimension], people: &People) -> Self {
        let mut row = Self::of(cell);
        for (measure, people) in Measure::ALL.into_iter().zip(people) {
            if exists_by(measure, by) {
                row.set(measure, Figure::Shown(*people));
            }
        }
        row
    }
}

/// How many people of each measure.
type People = [i64; Measure::ALL.len()];

fn add(people: &mut People, measure: i32, more: i64) {
    let counted = usize::try_from(measure).ok();
    if let Some(counted) = counted.and_then(|index| people.get_mut(index)) {
        *counted += more;
    }
}

/// Counts as rows, those with nobody in them left out.
pub fn exact_rows(wanted: &Wanted, counts: &Changes, collapse: impl Fn(&mut Cell)) -> Vec<Row> {
    let mut sums: BTreeMap<Cell, People> = BTreeMap::new();
    for (key, people) in counts {
        let mut cell = wanted.cell(key);
        collapse(&mut cell);
        add(sums.entry(cell).or_default(), key.measure, *people);
    }
    let somebody = sums
        .into_iter()
        .filter(|(_, people)| people.iter().any(|people| *people != 0));
    let rows = somebody.map(|(cell, people)| Row::counted(cell, &wanted.by, &people));
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by(|one, other| in_order(&wanted.by, &one.cell, &other.cell));
    rows
}

/// Of all of them together.
pub fn exact_total(counts: &Changes) -> Row {
    let mut sums = People::default();
    for (key, people) in counts {
        add(&mut sums, key.measure, *people);
    }
    Row::counted(Cell::default(), &[], &sums)
}

/// First by what was named first.
pub fn in_order(by: &[Dimension], one: &Cell, other: &Cell) -> Ordering {
    let compare = |dimension: &Dimension| match dimension {
        Dimension::Country => one.country.cmp(&other.country),
        Dimension::Chapter => one.chapter.cmp(&other.chapter),
        Dimension::Language => one.language.cmp(&other.language),
        Dimension::Training => one.training.cmp(&other.training),
        Dimension::Module => (one.training, one.module).cmp(&(other.training, other.module)),
        Dimension::Week => one.week.cmp(&other.week),
    };
    let orders = by.iter().map(compare);
    orders.fold(Ordering::Equal, Ordering::then)
}
