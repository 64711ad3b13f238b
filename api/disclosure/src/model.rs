//! The system a reader can set up: the new cut, the earlier ones, and the
//! relations between and within them.

use super::families;
use super::figures::{Figures, Measure, Published, Table};
use super::rounding::{THRESHOLD, rounded};
use super::shape::{Kind, Shape};
use super::system::{Cell, CellId, State, System};

/// Where the cells of one cut are in the system.
pub struct Cut<'a> {
    pub figures: &'a Figures,
    shapes: [Shape; 5],
    bases: [CellId; 5],
}

impl Cut<'_> {
    pub fn shape(&self, measure: Measure) -> &Shape {
        &self.shapes[measure.index()]
    }

    /// The cell at an index of `Shape`.
    pub fn cell(&self, measure: Measure, index: usize) -> CellId {
        self.bases[measure.index()] + index
    }

    /// Every cell of a measure.
    pub fn cells(&self, measure: Measure) -> std::ops::Range<CellId> {
        let base = self.bases[measure.index()];
        base..base + self.shape(measure).len()
    }
}

/// The system and where the cells of the new cut are in it.
pub struct Model<'a> {
    pub system: System,
    /// In the order of time; the new one is the last.
    pub cuts: Vec<Cut<'a>>,
}

impl<'a> Model<'a> {
    /// The earlier cuts as they were published, the new one after the primary
    /// suppression.
    pub fn new(earlier: &'a [Published], exact: &'a Figures) -> Self {
        let mut system = System::default();
        let mut cuts: Vec<_> = earlier
            .iter()
            .map(|published| add_cut(&mut system, &published.exact, Some(published)))
            .collect();
        cuts.push(add_cut(&mut system, exact, None));
        families::add(&mut system, &cuts);
        Self { system, cuts }
    }

    /// The new cut.
    pub fn new_cut(&self) -> Option<&Cut<'a>> {
        self.cuts.last()
    }

    /// What is shown of the new cut as the system stands.
    pub fn shown(&self, exact: &Figures) -> [Table<Option<u32>>; 5] {
        Measure::ALL.map(|measure| {
            let mut table = Table::filled(&exact.universe, measure, None);
            if let Some(cut) = self.new_cut() {
                for (cell, shown) in cut.cells(measure).zip(table.cells_mut()) {
                    if let State::Shown(value) = self.system.cells[cell].state {
                        *shown = u32::try_from(value).ok();
                    }
                }
            }
            table
        })
    }
}

fn add_cut<'a>(
    system: &mut System,
    figures: &'a Figures,
    published: Option<&Published>,
) -> Cut<'a> {
    let shapes = Measure::ALL.map(|measure| Shape::new(&figures.universe, measure));
    let bases = Measure::ALL.map(|measure| {
        let base = system.cells.len();
        let shape = &shapes[measure.index()];
        let values = figures.measures[measure.index()].cells().copied();
        let mut shown = published.map(|cut| cut.shown[measure.index()].cells().copied());
        for (index, value) in values.enumerate() {
            let shown = match &mut shown {
                Some(shown) => shown.next().flatten(),
                None => (value >= THRESHOLD).then(|| rounded(value)),
            };
            let state = match shown {
                Some(shown) => State::Shown(count(shown)),
                None if is_known(figures, measure, shape, index, value) => State::Known,
                None => State::Withheld,
            };
            let cost = cost(shape.kind(index), value);
            let adaptable = published.is_none();
            system.add_cell(Cell {
                value: count(value),
                state,
                adaptable,
                cost,
            });
        }
        base
    });
    Cut {
        figures,
        shapes,
        bases,
    }
}

/// A count as the system has it; no programme comes near the limit.
fn count(value: u32) -> i32 {
    i32::try_from(value)
        .unwrap_or(super::system::CEILING)
        .min(super::system::CEILING)
}

/// Nobody returns to the first training: those cells are 0 by definition.
fn is_known(figures: &Figures, measure: Measure, shape: &Shape, index: usize, value: u32) -> bool {
    let trainings = figures.universe.trainings;
    measure == Measure::Returning
        && value == 0
        && match shape.kind(index) {
            Kind::Training => index == shape.training(0),
            Kind::CountryTraining => {
                (index - shape.country_training(0, 0)).is_multiple_of(trainings)
            }
            Kind::LanguageTraining => {
                (index - shape.language_training(0, 0)).is_multiple_of(trainings)
            }
            Kind::All | Kind::Country | Kind::Language | Kind::Week => trainings <= 1,
            Kind::Module => false,
        }
}

/// What withholding a cell costs the readers: much for the totals, little for
/// a small cell of a fine table.
fn cost(kind: Kind, value: u32) -> i32 {
    let base = match kind {
        Kind::CountryTraining => 4,
        Kind::Week => 5,
        Kind::LanguageTraining | Kind::Module => 8,
        Kind::Language => 16,
        Kind::Country => 20,
        Kind::Training => 80,
        Kind::All => 200,
    };
    let size = (value / THRESHOLD).checked_ilog2().unwrap_or(0);
    base * (2 + size.cast_signed())
}
