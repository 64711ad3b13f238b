//! An answer: what was asked for, cell by cell.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use jiff::Timestamp;

use super::count::{Cell, Changes, Wanted};
use super::measure::{Dimension, Measure};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosure {
    /// As it is, within scope.
    Exact,
    /// Rounded, and small numbers withheld.
    Protected,
}

#[derive(Clone, Debug)]
pub struct Report {
    pub by: Vec<Dimension>,
    pub as_of: Timestamp,
    pub disclosure: Disclosure,
    pub rows: Vec<Row>,
    pub total: Row,
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

    fn empty(by: &[Dimension]) -> Self {
        let mut row = Self::default();
        for measure in Measure::ALL
            .into_iter()
            .filter(|measure| measure.exists_by(by))
        {
            row.set(measure, Figure::Shown(0));
        }
        row
    }
}

/// Counts as rows, those with nobody in them left out.
pub fn exact_rows(wanted: &Wanted, counts: &Changes, collapse: impl Fn(&mut Cell)) -> Vec<Row> {
    let mut sums: BTreeMap<Cell, BTreeMap<i32, i64>> = BTreeMap::new();
    for (key, people) in counts {
        let mut cell = wanted.cell(key);
        collapse(&mut cell);
        *sums
            .entry(cell)
            .or_default()
            .entry(key.measure)
            .or_default() += people;
    }
    let mut rows = Vec::new();
    for (cell, counted) in sums {
        let mut row = Row::empty(&wanted.by);
        row.cell = cell;
        for (number, people) in &counted {
            if let Some(measure) =
                Measure::numbered(*number).filter(|one| one.exists_by(&wanted.by))
            {
                row.set(measure, Figure::Shown(*people));
            }
        }
        if counted.values().any(|people| *people != 0) {
            rows.push(row);
        }
    }
    rows.sort_by(|one, other| in_order(&wanted.by, &one.cell, &other.cell));
    rows
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

/// Of all of them together.
pub fn exact_total(counts: &Changes) -> Row {
    let mut row = Row::empty(&[]);
    let mut sums: BTreeMap<i32, i64> = BTreeMap::new();
    for (key, people) in counts {
        *sums.entry(key.measure).or_default() += people;
    }
    for (number, people) in sums {
        if let Some(measure) = Measure::numbered(number) {
            row.set(measure, Figure::Shown(people));
        }
    }
    row
}
