//! Answering from a cut: only what it shows, cell by cell.

use std::collections::HashMap;

use super::super::count::Cell;
use super::super::measure::{Dimension, Measure};
use super::super::question::Question;
use super::super::report::{Disclosure, Figure, Report, Row, in_order};
use super::super::scope::Scope;
use super::stored::{Shown, find};
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use disclosure::Table;

/// What is asked for, by the tables that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grouping {
    People { by: Axis, is_by_training: bool },
    Module,
    Week,
}

/// What people are told apart by, beside the trainings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Axis {
    None,
    Country,
    Language,
}

/// One place on an axis.
#[derive(Clone, Copy, Debug)]
enum Part {
    All,
    Country(usize),
    Language(usize),
}

impl Grouping {
    fn of(by: &[Dimension]) -> Option<Self> {
        let mut by = by.to_vec();
        by.sort();
        let people = |by, is_by_training| Self::People { by, is_by_training };
        Some(match by.as_slice() {
            [] => people(Axis::None, false),
            [Dimension::Country] => people(Axis::Country, false),
            [Dimension::Language] => people(Axis::Language, false),
            [Dimension::Training] => people(Axis::None, true),
            [Dimension::Country, Dimension::Training] => people(Axis::Country, true),
            [Dimension::Language, Dimension::Training] => people(Axis::Language, true),
            [Dimension::Module] => Self::Module,
            [Dimension::Week] => Self::Week,
            _ => return None,
        })
    }
}

/// What of a cut is asked for.
struct Selection<'a> {
    cut: &'a Shown,
    /// Places of trainings; all unless said.
    trainings: Option<Vec<usize>>,
    /// Places of countries; all unless said.
    countries: Option<Vec<usize>>,
}

fn not_disclosed() -> Refusal {
    Refusal::new(ErrorCode::CombinationNotDisclosed, "error-not-disclosed").about("by")
}

pub async fn protected(cx: &Cx, scope: Scope, question: &Question) -> Result<Report> {
    let cut = find(&cx.store()?.connection, question.cut).await?;
    let cut = cut.ok_or_else(|| match question.cut {
        Some(day) => Refusal::new(ErrorCode::Unknown, "error-cut-unknown")
            .about("cut")
            .quoting(&day.to_string()),
        None => Refusal::new(ErrorCode::Unavailable, "error-unavailable"),
    })?;
    let grouping = Grouping::of(&question.by).ok_or_else(not_disclosed)?;
    // No cut tells chapters apart.
    if scope.chapters.is_some() {
        return Err(not_disclosed().into());
    }
    let countries = scope.countries_of(question).map(|codes| {
        let all = cut.axes.countries.iter().enumerate();
        let own = all.filter(|(_, code)| codes.contains(*code));
        own.map(|(place, _)| place).collect()
    });
    // A training that is newer than the cut has no figures in it.
    let trainings = question.trainings.as_ref().map(|ids| {
        let all = &cut.axes.trainings;
        let place = |id: &TrainingId| all.iter().position(|own| *own == id.0);
        ids.iter().filter_map(place).collect()
    });
    let selection = Selection {
        cut: &cut,
        trainings,
        countries,
    };
    let mut rows = match grouping {
        Grouping::People { by, is_by_training } => selection.people(by, is_by_training)?,
        Grouping::Module => selection.modules()?,
        Grouping::Week => selection.weeks()?,
    };
    rows.sort_by(|one, other| in_order(&question.by, &one.cell, &other.cell));
    let total = selection.total();
    Ok(Report {
        scope,
        by: question.by.clone(),
        as_of: cut.made_at,
        disclosure: Disclosure::Protected,
        rows,
        total,
        chapters: HashMap::new(),
    })
}

impl Selection<'_> {
    /// The training that all is asked of; `None` of all trainings.
    fn one_training(&self) -> Result<Option<usize>, Refusal> {
        match self.trainings.as_deref() {
            None => Ok(None),
            Some([one]) => Ok(Some(*one)),
            Some(_) => Err(not_disclosed()),
        }
    }

    fn trainings(&self) -> Vec<usize> {
        let all = || (0..self.cut.axes.trainings.len()).collect();
        self.trainings.clone().unwrap_or_else(all)
    }

    /// But for people and trainings no table tells countries apart.
    fn of_all_countries(&self) -> Result<(), Refusal> {
        match self.countries {
            None => Ok(()),
            Some(_) => Err(not_disclosed()),
        }
    }

    fn parts(&self, by: Axis) -> Result<Vec<Part>, Refusal> {
        let axes = &self.cut.axes;
        Ok(match by {
            Axis::None => vec![Part::All],
            Axis::Country => {
                let all = || (0..axes.countries.len()).collect();
                let countries = self.countries.clone().unwrap_or_else(all);
                countries.into_iter().map(Part::Country).collect()
            }
            Axis::Language => {
                self.of_all_countries()?;
                (0..axes.languages.len()).map(Part::Language).collect()
            }
        })
    }

    fn people(&self, by: Axis, is_by_training: bool) -> Result<Vec<Row>, Refusal> {
        let trainings: Vec<Option<usize>> = match is_by_training {
            true => self.trainings().into_iter().map(Some).collect(),
            false => vec![self.one_training()?],
        };
        let mut rows = Vec::new();
        for part in self.parts(by)? {
            for training in &trainings {
                let of = self.cell(part, training.filter(|_| is_by_training));
                rows.push(self.row(of, |table| self.of_part(table, part, *training)));
            }
        }
        Ok(rows)
    }

    fn modules(&self) -> Result<Vec<Row>, Refusal> {
        self.of_all_countries()?;
        let wanted = self.trainings();
        let all = self.cut.axes.modules.iter().enumerate();
        let modules = all.filter(|(_, (_, training))| wanted.contains(training));
        let row = |(place, (id, training)): (usize, &(i64, usize))| {
            let mut row = Row::of(Cell {
                module: *id,
                ..self.cell(Part::All, Some(*training))
            });
            let attended = self.shown(Measure::Attended);
            let attended = attended.and_then(|table| at(&table.modules, place));
            row.set(Measure::Attended, figure(attended));
            row
        };
        Ok(modules.map(row).collect())
    }

    fn weeks(&self) -> Result<Vec<Row>, Refusal> {
        self.of_all_countries()?;
        if self.trainings.is_some() {
            return Err(not_disclosed());
        }
        let weeks = self.cut.axes.weeks.iter().enumerate();
        let row = |(place, week): (usize, &String)| {
            let of = Cell {
                week: week.clone(),
                ..Cell::default()
            };
            self.row(of, |table| at(&table.weeks, place))
        };
        Ok(weeks.map(row).collect())
    }

    /// Of several trainings nobody knows who is in two.
    fn total(&self) -> Row {
        let training = match self.trainings.as_deref() {
            None => Some(None),
            Some([one]) => Some(Some(*one)),
            Some(_) => None,
        };
        self.row(Cell::default(), |table| self.of_countries(table, training?))
    }

    fn of_part(
        &self,
        table: &Table<Option<u32>>,
        part: Part,
        training: Option<usize>,
    ) -> Option<u32> {
        let in_training =
            |part: usize, training: usize| part * self.cut.axes.trainings.len() + training;
        match (part, training) {
            (Part::All, training) => self.of_countries(table, training),
            (Part::Country(country), None) => at(&table.countries, country),
            (Part::Country(country), Some(training)) => {
                at(&table.country_training, in_training(country, training))
            }
            (Part::Language(language), None) => at(&table.languages, language),
            (Part::Language(language), Some(training)) => {
                at(&table.language_training, in_training(language, training))
            }
        }
    }

    /// All countries together; of some of them the sum of what is shown, if all of it is.
    fn of_countries(&self, table: &Table<Option<u32>>, training: Option<usize>) -> Option<u32> {
        match (&self.countries, training) {
            (None, None) => table.all,
            (None, Some(training)) => at(&table.trainings, training),
            (Some(countries), _) => {
                let countries = countries.iter().map(|country| Part::Country(*country));
                countries
                    .map(|country| self.of_part(table, country, training))
                    .sum()
            }
        }
    }

    fn shown(&self, measure: Measure) -> Option<&Table<Option<u32>>> {
        self.cut.shown.get(measure.index())
    }

    fn row(&self, of: Cell, read: impl Fn(&Table<Option<u32>>) -> Option<u32>) -> Row {
        let mut row = Row::of(of);
        for measure in Measure::ALL {
            row.set(measure, figure(self.shown(measure).and_then(&read)));
        }
        row
    }

    fn cell(&self, part: Part, training: Option<usize>) -> Cell {
        let axes = &self.cut.axes;
        let mut cell = Cell::default();
        match part {
            Part::All => {}
            Part::Country(place) => cell.country = named(&axes.countries, place),
            Part::Language(place) => cell.language = named(&axes.languages, place),
        }
        if let Some(place) = training {
            cell.training = named(&axes.trainings, place);
        }
        cell
    }
}

fn named<T: Clone + Default>(names: &[T], place: usize) -> T {
    names.get(place).cloned().unwrap_or_default()
}

fn at(cells: &[Option<u32>], place: usize) -> Option<u32> {
    cells.get(place).copied().flatten()
}

fn figure(shown: Option<u32>) -> Figure {
    shown.map_or(Figure::Withheld, |people| Figure::Shown(people.into()))
}
