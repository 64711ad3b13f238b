//! Withholds more, until every secret cell has its witness worlds.

use std::collections::VecDeque;

use super::figures::Measure;
use super::model::Model;
use super::search::{Effort, Search};
use super::system::{CellId, State, System};
use super::twins::Twins;
use super::witness::{Evidence, World};

/// The repairs of a first look.
const QUICK: u32 = 80;
/// The repairs of the more thorough ones, in turn. Many short searches find more
/// than a long one, which drifts.
const THOROUGH: [u32; 7] = [200, 200, 200, 200, 400, 400, 2500];
/// The repairs of the searches that may withhold more, and how many of them are
/// compared; the second only if the first find nothing.
const OPENINGS: [(u32, u64); 2] = [(600, 8), (6000, 4)];

/// The measures in the order in which their cells are looked at. What is
/// counted in other measures too comes first: its worlds serve those as well.
const ORDER: [Measure; 5] = [
    Measure::Completed,
    Measure::Attended,
    Measure::Returning,
    Measure::Confirmed,
    Measure::Registered,
];

/// How many weak cells are put off.
const PUT_OFF: usize = 64;

/// The state of a defence.
pub struct Defence<'a> {
    pub model: Model<'a>,
    pub evidence: Evidence,
    search: Search,
    twins: Twins,
}

impl<'a> Defence<'a> {
    pub fn new(model: Model<'a>) -> Self {
        let evidence = Evidence::new(&model.system);
        let search = Search::new(&model.system);
        let twins = Twins::new(&model.cuts, model.system.cells.len());
        Self {
            model,
            evidence,
            search,
            twins,
        }
    }

    /// The secret cells that have no witness.
    pub fn unproved(&self) -> impl Iterator<Item = CellId> {
        self.model
            .system
            .secrets()
            .filter(|cell| self.evidence.lack(*cell) > 0)
    }

    /// Withholds until everything is protected. Ends: every round protects a
    /// cell, withholds some, or is the last resort, which comes once for each
    /// cell and stage.
    pub fn run(&mut self) {
        let quick = Effort {
            steps: QUICK,
            open: false,
            variant: 1,
        };
        let mut weak = VecDeque::new();
        let mut first = VecDeque::from(self.in_order());
        // What is easily protected first, as its worlds may serve others; but one
        // cause can weaken thousands of cells, so that not too many are put off.
        loop {
            let next = if weak.len() > PUT_OFF {
                None
            } else {
                first.pop_front()
            };
            if let Some(cell) = next {
                if self.model.system.is_secret(cell) && !self.whole(cell, quick) {
                    weak.push_back(cell);
                }
            } else if let Some(cell) = weak.pop_front() {
                first.extend(self.secure(cell));
            } else {
                return;
            }
        }
    }

    fn in_order(&self) -> Vec<CellId> {
        let of = |measure| {
            self.model
                .cuts
                .iter()
                .flat_map(move |cut| cut.cells(measure))
        };
        ORDER.into_iter().flat_map(of).collect()
    }

    /// Protects a cell, if need be by withholding others, which it returns.
    fn secure(&mut self, cell: CellId) -> Vec<CellId> {
        let mut withheld = Vec::new();
        if self.prove(cell) {
            return withheld;
        }
        for resort in 0..=RESORTS {
            while self.evidence.lack(cell) > 0 {
                let Some(world) = self.opening(cell) else {
                    break;
                };
                withheld.extend(self.withhold(&world));
                if !self.evidence.admit(&self.model.system, world) {
                    break;
                }
            }
            if self.evidence.lack(cell) <= 0 {
                break;
            }
            withheld.extend(self.resort(cell, resort));
        }
        withheld
    }

    /// Whether a cell is protected as things stand, after a thorough search.
    pub fn prove(&mut self, cell: CellId) -> bool {
        (1..).zip(THOROUGH).any(|(variant, steps)| {
            let effort = Effort {
                steps,
                open: false,
                variant,
            };
            self.whole(cell, effort) || self.partial(cell, effort)
        })
    }

    /// Whether the cell is protected, if need be by one more world.
    fn whole(&mut self, cell: CellId, effort: Effort) -> bool {
        let lack = self.evidence.lack(cell);
        if lack <= 0 {
            return true;
        }
        let (low, high) = self.evidence.reach(cell);
        [high + lack, low - lack]
            .into_iter()
            .any(|change| self.found(cell, change, effort))
    }

    /// The same by several worlds, each as far as possible.
    fn partial(&mut self, cell: CellId, effort: Effort) -> bool {
        for sign in [1, -1] {
            for more in (1..self.evidence.lack(cell)).rev() {
                let (low, high) = self.evidence.reach(cell);
                let change = if sign > 0 { high + more } else { low - more };
                if self.found(cell, change, effort) {
                    break;
                }
            }
        }
        self.evidence.lack(cell) <= 0
    }

    fn found(&mut self, cell: CellId, change: i32, effort: Effort) -> bool {
        let system = &self.model.system;
        let Some(world) = self.search.world(system, cell, change, effort) else {
            return false;
        };
        for twin in self.twins.of(cell) {
            if twin != cell
                && system.is_secret(twin)
                && self.evidence.lack(twin) > 0
                && let Some(world) = self.twins.exchanged(&world, cell, twin)
            {
                self.evidence.admit(system, world);
            }
        }
        self.evidence.admit(system, world)
    }

    /// The cheapest world found in which the cell moves on, and which withholding
    /// more would allow.
    fn opening(&mut self, cell: CellId) -> Option<World> {
        OPENINGS
            .into_iter()
            .find_map(|(steps, count)| self.cheapest(cell, steps, count))
    }

    fn cheapest(&mut self, cell: CellId, steps: u32, count: u64) -> Option<World> {
        let system = &self.model.system;
        let lack = self.evidence.lack(cell);
        let (low, high) = self.evidence.reach(cell);
        let mut best: Option<(i32, World)> = None;
        for more in [lack, (lack + 1) / 2] {
            for change in [high + more, low - more] {
                for variant in 1..=count {
                    let effort = Effort {
                        steps,
                        open: true,
                        variant,
                    };
                    let Some(world) = self.search.world(system, cell, change, effort) else {
                        continue;
                    };
                    // Half the way costs half, at best.
                    let cost = price(system, &world) * lack / more;
                    if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                        best = Some((cost, world));
                    }
                }
            }
        }
        best.map(|(_, world)| world)
    }

    /// Withholds what a world needs to be allowed.
    fn withhold(&mut self, world: &World) -> Vec<CellId> {
        let cells: Vec<_> = outside(&self.model.system, world).collect();
        for cell in &cells {
            self.model.system.cells[*cell].state = State::Withheld;
        }
        cells
    }

    /// The last resort: all of the new cut that is of the cell's table; then of
    /// its measure; then everything.
    fn resort(&mut self, cell: CellId, stage: usize) -> Vec<CellId> {
        let Some(new) = self.model.new_cut() else {
            return Vec::new();
        };
        let place = self.model.cuts.iter().find_map(|cut| {
            let measure = Measure::ALL
                .into_iter()
                .find(|measure| cut.cells(*measure).contains(&cell))?;
            let index = cell - cut.cells(measure).start;
            Some((measure, cut.shape(measure).kind(index)))
        });
        let mut cells = Vec::new();
        for measure in Measure::ALL {
            let shape = new.shape(measure);
            cells.extend(new.cells(measure).enumerate().filter_map(|(index, cell)| {
                let meant = match stage {
                    0 => place == Some((measure, shape.kind(index))),
                    1 => place.is_some_and(|(of, _)| of == measure),
                    _ => true,
                };
                meant.then_some(cell)
            }));
        }
        cells.retain(|cell| {
            let cell = &self.model.system.cells[*cell];
            cell.adaptable && matches!(cell.state, State::Shown(_))
        });
        for cell in &cells {
            self.model.system.cells[*cell].state = State::Withheld;
        }
        cells
    }
}

/// The number of stages of the last resort.
const RESORTS: usize = 3;

/// The cells that would have to be withheld for a world to be allowed.
fn outside<'w>(system: &'w System, world: &'w World) -> impl Iterator<Item = CellId> + 'w {
    world
        .0
        .iter()
        .filter(|(cell, change)| {
            let cell = &system.cells[*cell];
            !cell.allows(cell.value + change)
        })
        .map(|(cell, _)| *cell)
}

fn price(system: &System, world: &World) -> i32 {
    outside(system, world)
        .map(|cell| system.cells[cell].cost)
        .sum()
}
