//! A generic integer system: cells a reader sees or does not see, and the
//! relations a reader knows to hold between them.

use super::rounding;

/// The index of a cell.
pub type CellId = usize;
/// The index of a relation.
pub type RelationId = usize;

/// Above every true value and every move a search makes.
pub const CEILING: i32 = 1 << 28;

/// What a reader knows of a cell by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The rounded value.
    Shown(i32),
    /// Nothing but that it is a count.
    Withheld,
    /// The value, by definition: no secret, and nothing to protect.
    Known,
}

/// One figure.
#[derive(Clone, Debug)]
pub struct Cell {
    pub value: i32,
    pub state: State,
    /// Whether it may still be withheld (a published cell may not).
    pub adaptable: bool,
    /// What withholding it costs the readers.
    pub cost: i32,
}

impl Cell {
    /// The values a reader has to reckon with, before any relation.
    pub fn interval(&self) -> (i32, i32) {
        match self.state {
            State::Shown(shown) => rounding::interval(shown),
            State::Withheld => (0, CEILING),
            State::Known => (self.value, self.value),
        }
    }

    pub fn allows(&self, value: i32) -> bool {
        let (low, high) = self.interval();
        (low..=high).contains(&value)
    }
}

/// What the sum of the terms of a relation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    Zero,
    AtLeastZero,
}

impl Sense {
    /// By how much an activity violates the relation.
    pub fn violation(self, activity: i32) -> i32 {
        match self {
            Self::Zero => activity.abs(),
            Self::AtLeastZero => (-activity).max(0),
        }
    }
}

/// A cell of a relation and its sign there.
pub type Term = (CellId, i32);

/// A relation that is not yet in a system.
#[derive(Clone, Debug)]
pub struct Relation {
    pub sense: Sense,
    pub terms: Vec<Term>,
}

/// The cells and the relations.
#[derive(Debug, Default)]
pub struct System {
    pub cells: Vec<Cell>,
    relations: Vec<Relation>,
    /// What the terms of each relation sum to in the true world.
    activity: Vec<i32>,
    /// The relations of each cell and its sign there.
    of_cell: Vec<Vec<(RelationId, i32)>>,
}

impl System {
    pub fn add_cell(&mut self, cell: Cell) -> CellId {
        self.cells.push(cell);
        self.of_cell.push(Vec::new());
        self.cells.len() - 1
    }

    /// What the terms sum to in the true world.
    fn sum(&self, terms: &[Term]) -> i32 {
        terms
            .iter()
            .map(|(cell, sign)| sign * self.cells[*cell].value)
            .sum()
    }

    /// Whether the true world satisfies a relation.
    pub fn holds(&self, relation: &Relation) -> bool {
        relation.sense.violation(self.sum(&relation.terms)) == 0
    }

    /// Adds a family of relations if the true world satisfies every one.
    /// An untrue family cannot be used validly, and no world could satisfy it.
    pub fn add_family(&mut self, family: Vec<Relation>) -> bool {
        let holds = family.iter().all(|relation| self.holds(relation));
        if holds {
            for relation in family {
                let id = self.relations.len();
                for (cell, sign) in &relation.terms {
                    self.of_cell[*cell].push((id, *sign));
                }
                self.activity.push(self.sum(&relation.terms));
                self.relations.push(relation);
            }
        }
        holds
    }

    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// What each relation sums to in the true world.
    pub fn activities(&self) -> &[i32] {
        &self.activity
    }

    pub fn relations_of(&self, cell: CellId) -> &[(RelationId, i32)] {
        &self.of_cell[cell]
    }

    /// Whether a cell is withheld and its value not known by definition.
    pub fn is_secret(&self, cell: CellId) -> bool {
        self.cells[cell].state == State::Withheld
    }

    /// Every secret cell.
    pub fn secrets(&self) -> impl Iterator<Item = CellId> {
        (0..self.cells.len()).filter(|cell| self.is_secret(*cell))
    }
}
