//! What is counted, and by what it is told apart.

/// What people are counted for. The numbers are kept in rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Who ever had a seat.
    Registered = 0,
    /// Who has a place.
    Confirmed = 1,
    /// Who was in one session at least.
    Attended = 2,
    /// Who met the training's rule.
    Completed = 3,
    /// Who registered, and had a seat in an earlier training.
    Returning = 4,
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
    pub const fn index(self) -> usize {
        self as usize
    }

    pub const fn number(self) -> i32 {
        self as i32
    }

    pub fn numbered(number: i32) -> Option<Self> {
        Measure::ALL
            .into_iter()
            .find(|measure| measure.number() == number)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Confirmed => "confirmed",
            Self::Attended => "attended",
            Self::Completed => "completed",
            Self::Returning => "returning",
        }
    }

    /// Whether it exists for these dimensions: only who was there was there in a module.
    pub fn exists_by(self, by: &[Dimension]) -> bool {
        self == Self::Attended || !by.contains(&Dimension::Module)
    }
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
