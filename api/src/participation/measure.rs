//! What is counted, and by what it is told apart.

pub use disclosure::Measure;

/// As rows have it.
pub const fn number(measure: Measure) -> i32 {
    measure as i32
}

/// Whether a measure exists for these dimensions: only who was there was there in a module.
pub fn exists_by(measure: Measure, by: &[Dimension]) -> bool {
    measure == Measure::Attended || !by.contains(&Dimension::Module)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    Country,
    Chapter,
    Language,
    Training,
    Module,
    Week,
}

impl Dimension {
    pub const ALL: [Self; 6] = [
        Self::Country,
        Self::Chapter,
        Self::Language,
        Self::Training,
        Self::Module,
        Self::Week,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Chapter => "chapter",
            Self::Language => "language",
            Self::Training => "training",
            Self::Module => "module",
            Self::Week => "week",
        }
    }
}

/// What the counts of one kind tell apart, besides measure and training: the coarser, the fewer rows there are to add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grain {
    Country = 0,
    CountryWeek = 1,
    CountryModule = 2,
    Fine = 3,
    FineWeek = 4,
    FineModule = 5,
    FineModuleWeek = 6,
}

impl Grain {
    pub const ALL: [Self; 7] = [
        Self::Country,
        Self::CountryWeek,
        Self::CountryModule,
        Self::Fine,
        Self::FineWeek,
        Self::FineModule,
        Self::FineModuleWeek,
    ];

    pub const fn number(self) -> i32 {
        self as i32
    }

    /// The coarsest that tells these apart.
    pub fn of(by: &[Dimension], needs_chapters: bool) -> Self {
        let is_fine =
            needs_chapters || by.contains(&Dimension::Chapter) || by.contains(&Dimension::Language);
        let of = |dimension| by.contains(&dimension);
        match (is_fine, of(Dimension::Week), of(Dimension::Module)) {
            (false, false, false) => Self::Country,
            (false, true, false) => Self::CountryWeek,
            (false, false, true) => Self::CountryModule,
            (true, false, false) => Self::Fine,
            (true, true, false) => Self::FineWeek,
            (true, false, true) => Self::FineModule,
            (_, true, true) => Self::FineModuleWeek,
        }
    }
}
