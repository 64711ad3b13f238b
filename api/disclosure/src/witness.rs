//! Witness worlds: the soundness argument.
//!
//! A world is an assignment of integers to every cell that satisfies every
//! relation and keeps every published interval, so that nobody can tell it from
//! the true one, by whatever method. If the worlds seen (the true one among
//! them) give a cell values that lie [`WIDTH`] or more apart, nobody can
//! bound that cell to an interval narrower than that.

use super::rounding::WIDTH;
use super::system::{CellId, System};

/// A world: by how much its cells differ from the true ones, for the cells that
/// do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World(pub Box<[(CellId, i32)]>);

impl World {
    /// Whether the system allows it. The true world satisfies every relation, so
    /// that only those of the cells that differ have to be looked at.
    pub fn is_consistent(&self, system: &System, sums: &mut Vec<i32>) -> bool {
        sums.resize(system.relations().len(), 0);
        let mut consistent = true;
        for (cell, change) in &self.0 {
            let state = &system.cells[*cell];
            consistent &= state.allows(state.value + change);
            for (relation, sign) in system.relations_of(*cell) {
                sums[*relation] += sign * change;
            }
        }
        for (cell, _) in &self.0 {
            for (relation, _) in system.relations_of(*cell) {
                let sum = std::mem::take(&mut sums[*relation]);
                if sum != 0 {
                    let activity = system.activities()[*relation] + sum;
                    consistent &= system.relations()[*relation].sense.violation(activity) == 0;
                }
            }
        }
        consistent
    }
}

/// The worlds found so far and how far apart they put each cell.
#[derive(Debug)]
pub struct Evidence {
    pub worlds: Vec<World>,
    low: Vec<i32>,
    high: Vec<i32>,
    sums: Vec<i32>,
}

impl Evidence {
    pub fn new(system: &System) -> Self {
        let cells = system.cells.len();
        Self {
            worlds: Vec::new(),
            low: vec![0; cells],
            high: vec![0; cells],
            sums: Vec::new(),
        }
    }

    /// Takes a world in, if the system allows it.
    pub fn admit(&mut self, system: &System, world: World) -> bool {
        if !world.is_consistent(system, &mut self.sums) {
            return false;
        }
        self.note(&world);
        self.worlds.push(world);
        true
    }

    fn note(&mut self, world: &World) {
        for (cell, change) in &world.0 {
            self.low[*cell] = self.low[*cell].min(*change);
            self.high[*cell] = self.high[*cell].max(*change);
        }
    }

    /// The lowest and the highest difference from the true value.
    pub fn reach(&self, cell: CellId) -> (i32, i32) {
        (self.low[cell], self.high[cell])
    }

    /// What the worlds lack to protect the cell; 0 or less is protected.
    pub fn lack(&self, cell: CellId) -> i32 {
        WIDTH - (self.high[cell] - self.low[cell])
    }

    /// Removes the worlds that the system does not allow (any more), starts the
    /// reach of every cell afresh and returns what was removed.
    pub fn audit(&mut self, system: &System) -> Vec<World> {
        self.low.fill(0);
        self.high.fill(0);
        let worlds = std::mem::take(&mut self.worlds);
        let mut removed = Vec::new();
        for world in worlds {
            if world.is_consistent(system, &mut self.sums) {
                self.note(&world);
                self.worlds.push(world);
            } else {
                removed.push(world);
            }
        }
        removed
    }
}
