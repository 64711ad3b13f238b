//! Answering from a cut: only what it shows, cell by cell.

use std::collections::BTreeSet;

use super::super::count::Cell;
use super::super::measure::{Dimension, Measure};
use super::super::question::Question;
use super::super::report::{Disclosure, Figure, Report, Row};
use super::super::scope::Scope;
use super::stored::{Cut, find};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use disclosure::Table;

/// What is asked for, by the tables that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Grouping {
    All,
    Country,
    Language,
    Training,
    Module,
    Week,
    CountryTraining,
    LanguageTraining,
}

impl Grouping {
    fn of(by: &[Dimension]) -> Option<Self> {
        let mut by = by.to_vec();
        by.sort();
        Some(match by.as_slice() {
            [] => Self::All,
            [Dimension::Country] => Self::Country,
            [Dimension::Language] => Self::Language,
            [Dimension::Training] => Self::Training,
            [Dimension::Module] => Self::Module,
            [Dimension::Week] => Self::Week,
            [Dimension::Country, Dimension::Training] => Self::CountryTraining,
            [Dimension::Language, Dimension::Training] => Self::LanguageTraining,
            _ => return None,
        })
    }
}

/// What of a cut is asked for.
struct Selection<'a> {
    cut: &'a Cut,
    grouping: Grouping,
    /// Places of trainings; all unless said.
    trainings: Option<Vec<usize>>,
    /// Places of countries; all unless said.
    countries: Option<Vec<usize>>,
}

fn not_disclosed() -> Refusal {
    Refusal::new(ErrorCode::CombinationNotDisclosed, "error-not-disclosed").about("by")
}

pub async fn protected(cx: &Cx, scope: &Scope, question: &Question) -> Result<Report> {
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
    let asked: Option<BTreeSet<&str>> = question
        .countries
        .as_ref()
        .map(|codes| codes.iter().map(|code| code.as_str()).collect());
    let within = |code: &String| {
        let is_asked = asked.as_ref().is_none_or(|all| all.contains(code.as_str()));
        is_asked
            && scope
                .countries
                .as_ref()
                .is_none_or(|all| all.contains(code))
    };
    let is_narrowed = asked.is_some() || scope.countries.is_some();
    let countries = is_narrowed.then(|| {
        let all = cut.axes.countries.iter().enumerate();
        all.filter(|(_, code)| within(code))
            .map(|(place, _)| place)
            .collect()
    });
    // A training that is newer than the cut has no figures in it.
    let trainings = question.trainings.as_ref().map(|ids| {
        let places = ids
            .iter()
            .filter_map(|id| cut.axes.trainings.iter().position(|own| *own == id.0));
        places.collect::<Vec<_>>()
    });
    let selection = Selection {
        cut: &cut,
        grouping,
        trainings,
        countries,
    };
    let mut rows = selection.rows()?;
    rows.sort_by(|one, other| super::super::report::in_order(&question.by, &one.cell, &other.cell));
    Ok(Report {
        by: question.by.clone(),
        as_of: cut.made_at,
        disclosure: Disclosure::Protected,
        rows,
        total: selection.total(),
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

    fn countries(&self) -> Vec<usize> {
        let all = || (0..self.cut.axes.countries.len()).collect();
        self.countries.clone().unwrap_or_else(all)
    }

    fn rows(&self) -> Result<Vec<Row>, Refusal> {
        let axes = &self.cut.axes;
        let trainings = axes.trainings.len();
        let is_narrowed = self.countries.is_some();
        let languages = 0..axes.languages.len();
        Ok(match self.grouping {
            Grouping::All => {
                self.one_training()?;
                vec![self.total()]
            }
            Grouping::Country => {
                let training = self.one_training()?;
                let countries = self.countries().into_iter();
                countries
                    .map(|country| {
                        self.row(self.country(country), |table| match training {
                            Some(training) => {
                                cell(&table.country_training, country * trainings + training)
                            }
                            None => cell(&table.countries, country),
                        })
                    })
                    .collect()
            }
            Grouping::CountryTraining => {
                let mut rows = Vec::new();
                for country in self.countries() {
                    for training in self.trainings() {
                        let of = Cell {
                            training: self.training(training),
                            ..self.country(country)
                        };
                        rows.push(self.row(of, |table| {
                            cell(&table.country_training, country * trainings + training)
                        }));
                    }
                }
                rows
            }
            Grouping::Training => self
                .trainings()
                .into_iter()
                .map(|training| {
                    let of = Cell {
                        training: self.training(training),
                        ..Cell::default()
                    };
                    self.row(of, |table| self.of_countries(table, Some(training)))
                })
                .collect(),
            Grouping::Language | Grouping::LanguageTraining | Grouping::Module | Grouping::Week
                if is_narrowed =>
            {
                return Err(not_disclosed());
            }
            Grouping::Language => {
                let training = self.one_training()?;
                languages
                    .map(|language| {
                        self.row(self.language(language), |table| match training {
                            Some(training) => {
                                cell(&table.language_training, language * trainings + training)
                            }
                            None => cell(&table.languages, language),
                        })
                    })
                    .collect()
            }
            Grouping::LanguageTraining => {
                let mut rows = Vec::new();
                for language in languages {
                    for training in self.trainings() {
                        let of = Cell {
                            training: self.training(training),
                            ..self.language(language)
                        };
                        rows.push(self.row(of, |table| {
                            cell(&table.language_training, language * trainings + training)
                        }));
                    }
                }
                rows
            }
            Grouping::Module => {
                let wanted = self.trainings();
                let modules = axes.modules.iter().enumerate();
                let modules = modules.filter(|(_, (_, training))| wanted.contains(training));
                modules
                    .map(|(place, (id, training))| {
                        let mut row = Row::of(Cell {
                            module: *id,
                            training: self.training(*training),
                            ..Cell::default()
                        });
                        row.set(
                            Measure::Attended,
                            figure(
                                self.shown(Measure::Attended)
                                    .and_then(|table| cell(&table.modules, place)),
                            ),
                        );
                        row
                    })
                    .collect()
            }
            Grouping::Week => {
                if self.trainings.is_some() {
                    return Err(not_disclosed());
                }
                axes.weeks
                    .iter()
                    .enumerate()
                    .map(|(place, week)| {
                        let of = Cell {
                            week: week.clone(),
                            ..Cell::default()
                        };
                        self.row(of, |table| cell(&table.weeks, place))
                    })
                    .collect()
            }
        })
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

    /// All countries together; of some of them the sum of what is shown, if all of it is.
    fn of_countries(&self, table: &Table<Option<u32>>, training: Option<usize>) -> Option<u32> {
        let trainings = self.cut.axes.trainings.len();
        match (&self.countries, training) {
            (None, None) => table.all,
            (None, Some(training)) => cell(&table.trainings, training),
            (Some(countries), None) => countries
                .iter()
                .map(|country| cell(&table.countries, *country))
                .sum(),
            (Some(countries), Some(training)) => {
                let cells = countries
                    .iter()
                    .map(|country| country * trainings + training);
                cells
                    .map(|place| cell(&table.country_training, place))
                    .sum()
            }
        }
    }

    fn shown(&self, measure: Measure) -> Option<&Table<Option<u32>>> {
        self.cut.published.shown.get(measure.index())
    }

    fn row(&self, of: Cell, read: impl Fn(&Table<Option<u32>>) -> Option<u32>) -> Row {
        let mut row = Row::of(of);
        for measure in Measure::ALL {
            row.set(measure, figure(self.shown(measure).and_then(&read)));
        }
        row
    }

    fn country(&self, place: usize) -> Cell {
        let country = self
            .cut
            .axes
            .countries
            .get(place)
            .cloned()
            .unwrap_or_default();
        Cell {
            country,
            ..Cell::default()
        }
    }

    fn language(&self, place: usize) -> Cell {
        let language = self
            .cut
            .axes
            .languages
            .get(place)
            .cloned()
            .unwrap_or_default();
        Cell {
            language,
            ..Cell::default()
        }
    }

    fn training(&self, place: usize) -> i64 {
        self.cut
            .axes
            .trainings
            .get(place)
            .copied()
            .unwrap_or_default()
    }
}

fn cell(cells: &[Option<u32>], place: usize) -> Option<u32> {
    cells.get(place).copied().flatten()
}

fn figure(shown: Option<u32>) -> Figure {
    shown.map_or(Figure::Withheld, |people| Figure::Shown(people.into()))
}
