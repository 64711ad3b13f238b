//! Where a cell of a table stands among all the cells of the table.

use super::figures::{Measure, Universe};

/// The kinds of cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    All,
    Country,
    Language,
    Week,
    Training,
    CountryTraining,
    LanguageTraining,
    Module,
}

/// What people are told apart by, in all trainings and in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    Country,
    Language,
}

impl Axis {
    pub const BOTH: [Self; 2] = [Self::Country, Self::Language];
}

/// The order of the cells in a table of one universe.
#[derive(Clone, Debug)]
pub struct Shape {
    trainings: usize,
    countries: usize,
    languages: usize,
    weeks: usize,
    modules: usize,
}

impl Shape {
    pub fn new(universe: &Universe, measure: Measure) -> Self {
        Self {
            trainings: universe.trainings,
            countries: universe.countries,
            languages: universe.languages,
            weeks: universe.weeks,
            modules: if measure == Measure::Attended {
                universe.modules.len()
            } else {
                0
            },
        }
    }

    pub const fn all(&self) -> usize {
        0
    }

    pub const fn country(&self, country: usize) -> usize {
        1 + country
    }

    pub const fn language(&self, language: usize) -> usize {
        1 + self.countries + language
    }

    pub const fn week(&self, week: usize) -> usize {
        self.language(self.languages) + week
    }

    pub const fn training(&self, training: usize) -> usize {
        self.week(self.weeks) + training
    }

    pub const fn country_training(&self, country: usize, training: usize) -> usize {
        self.training(self.trainings) + country * self.trainings + training
    }

    pub const fn language_training(&self, language: usize, training: usize) -> usize {
        self.country_training(self.countries, 0) + language * self.trainings + training
    }

    /// How many countries, or languages, there are.
    pub const fn parts(&self, axis: Axis) -> usize {
        match axis {
            Axis::Country => self.countries,
            Axis::Language => self.languages,
        }
    }

    /// One of them in all trainings.
    pub const fn part(&self, axis: Axis, part: usize) -> usize {
        match axis {
            Axis::Country => self.country(part),
            Axis::Language => self.language(part),
        }
    }

    /// One of them in a training.
    pub const fn part_training(&self, axis: Axis, part: usize, training: usize) -> usize {
        match axis {
            Axis::Country => self.country_training(part, training),
            Axis::Language => self.language_training(part, training),
        }
    }

    pub const fn module(&self, module: usize) -> usize {
        self.language_training(self.languages, 0) + module
    }

    pub const fn len(&self) -> usize {
        self.module(self.modules)
    }

    /// The kind of the cell at an index.
    pub const fn kind(&self, index: usize) -> Kind {
        if index == 0 {
            Kind::All
        } else if index < self.language(0) {
            Kind::Country
        } else if index < self.week(0) {
            Kind::Language
        } else if index < self.training(0) {
            Kind::Week
        } else if index < self.country_training(0, 0) {
            Kind::Training
        } else if index < self.language_training(0, 0) {
            Kind::CountryTraining
        } else if index < self.module(0) {
            Kind::LanguageTraining
        } else {
            Kind::Module
        }
    }
}
