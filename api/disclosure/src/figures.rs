//! The figures of one cut: dense tables, one per measure.

/// What people are counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Who ever had a seat.
    Registered,
    /// Who has a place.
    Confirmed,
    /// Who was in one session at least.
    Attended,
    /// Who met the training's rule.
    Completed,
    /// Who registered, and had a seat in an earlier training.
    Returning,
}

impl Measure {
    pub const ALL: [Self; 5] = [
        Self::Registered,
        Self::Confirmed,
        Self::Attended,
        Self::Completed,
        Self::Returning,
    ];

    /// Its place among all.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Confirmed => "confirmed",
            Self::Attended => "attended",
            Self::Completed => "completed",
            Self::Returning => "returning",
        }
    }
}

/// The axes of one cut. Indices are stable: a later cut appends at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Universe {
    /// Ordered by start, the latest last.
    pub trainings: usize,
    pub countries: usize,
    pub languages: usize,
    pub weeks: usize,
    /// How many of the weeks had ended at the cut.
    pub ended_weeks: usize,
    /// The training each module belongs to.
    pub modules: Vec<usize>,
}

/// The cells of one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<V> {
    pub all: V,
    pub countries: Vec<V>,
    pub languages: Vec<V>,
    pub weeks: Vec<V>,
    pub trainings: Vec<V>,
    /// At `country * trainings + training`.
    pub country_training: Vec<V>,
    /// At `language * trainings + training`.
    pub language_training: Vec<V>,
    /// Of ATTENDED only, else empty.
    pub modules: Vec<V>,
}

impl<V: Clone> Table<V> {
    #[must_use]
    pub fn filled(universe: &Universe, measure: Measure, value: V) -> Self {
        let many = |length: usize| vec![value.clone(); length];
        Self {
            countries: many(universe.countries),
            languages: many(universe.languages),
            weeks: many(universe.weeks),
            trainings: many(universe.trainings),
            country_training: many(universe.countries * universe.trainings),
            language_training: many(universe.languages * universe.trainings),
            modules: many(if measure == Measure::Attended {
                universe.modules.len()
            } else {
                0
            }),
            all: value,
        }
    }
}

impl<V> Table<V> {
    fn fits(&self, universe: &Universe, measure: Measure) -> bool {
        let modules = if measure == Measure::Attended {
            universe.modules.len()
        } else {
            0
        };
        self.countries.len() == universe.countries
            && self.languages.len() == universe.languages
            && self.weeks.len() == universe.weeks
            && self.trainings.len() == universe.trainings
            && self.country_training.len() == universe.countries * universe.trainings
            && self.language_training.len() == universe.languages * universe.trainings
            && self.modules.len() == modules
    }

    /// Every cell, in the order of `Shape`.
    pub fn cells(&self) -> impl Iterator<Item = &V> {
        std::iter::once(&self.all)
            .chain(&self.countries)
            .chain(&self.languages)
            .chain(&self.weeks)
            .chain(&self.trainings)
            .chain(&self.country_training)
            .chain(&self.language_training)
            .chain(&self.modules)
    }

    /// Every cell, to be written, in the order of `Shape`.
    pub fn cells_mut(&mut self) -> impl Iterator<Item = &mut V> {
        std::iter::once(&mut self.all)
            .chain(&mut self.countries)
            .chain(&mut self.languages)
            .chain(&mut self.weeks)
            .chain(&mut self.trainings)
            .chain(&mut self.country_training)
            .chain(&mut self.language_training)
            .chain(&mut self.modules)
    }
}

/// The exact figures of one cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    pub universe: Universe,
    /// By [`Measure::index`].
    pub measures: [Table<u32>; 5],
}

impl Figures {
    /// Figures that are 0 everywhere.
    #[must_use]
    pub fn empty(universe: Universe) -> Self {
        let measures = Measure::ALL.map(|measure| Table::filled(&universe, measure, 0));
        Self { universe, measures }
    }

    /// Whether every table has the lengths of the universe, and every module a
    /// training.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        let universe = &self.universe;
        universe.ended_weeks <= universe.weeks
            && universe
                .modules
                .iter()
                .all(|training| *training < universe.trainings)
            && Measure::ALL
                .iter()
                .all(|measure| self.measures[measure.index()].fits(universe, *measure))
    }

    /// Whether the universe of a later cut goes on from this one.
    #[must_use]
    pub fn is_part_of(&self, later: &Self) -> bool {
        let (old, new) = (&self.universe, &later.universe);
        old.trainings <= new.trainings
            && old.countries <= new.countries
            && old.languages <= new.languages
            && old.weeks <= new.weeks
            && new.modules.starts_with(&old.modules)
    }
}

/// A cut as it was published. `exact` is kept inside and never published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub exact: Figures,
    /// The rounded value of a shown cell; `None` is withheld.
    pub shown: [Table<Option<u32>>; 5],
}

impl Published {
    /// Whether what is shown has the lengths of the universe.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        Measure::ALL
            .iter()
            .all(|measure| self.shown[measure.index()].fits(&self.exact.universe, *measure))
    }
}
