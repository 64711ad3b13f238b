//! The search for a world in which one cell has another value.
//!
//! A local search: the cell is moved and held there, then violated relations are
//! repaired one by one, each by the move that violates the least elsewhere. A
//! relation that stays violated weighs more and more, which leads out of dead
//! ends. The search can fail where a world exists (then more is withheld than
//! necessary), but what it finds is checked by [`super::witness`].

use super::system::{CEILING, CellId, RelationId, Sense, State, System};
use super::witness::World;

/// What a search may do.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// The number of repairs.
    pub steps: u32,
    /// Whether shown cells that may still be withheld can leave their intervals.
    pub open: bool,
    /// Varies the choices among equals.
    pub variant: u64,
}

/// A possible repair: the less gain (a signed change of the weighted violation),
/// the better.
#[derive(Clone, Copy)]
struct Move {
    cell: CellId,
    change: i32,
    gain: i64,
}

/// The working memory of searches in one system.
#[derive(Debug)]
pub struct Search {
    change: Vec<i32>,
    activity: Vec<i32>,
    weight: Vec<i64>,
    /// Until which step a cell may not move up, and down.
    barred: Vec<[u32; 2]>,
    violated: Vec<RelationId>,
    /// Where a relation stands in `violated`, plus 1.
    place: Vec<usize>,
    touched_cells: Vec<CellId>,
    touched_relations: Vec<RelationId>,
    touched: Vec<bool>,
    touched_cell: Vec<bool>,
    /// The moves made together with the last one.
    trail: Vec<(CellId, i32)>,
    random: u64,
}

/// The weight a relation begins with; costs are counted in the same unit.
const WEIGHT: i64 = 4;

/// How many possible moves are compared if one of them is an improvement.
const ENOUGH: u32 = 24;

/// How many cells are moved together at most.
const TRAIL: usize = 256;

impl Search {
    pub fn new(system: &System) -> Self {
        let cells = system.cells.len();
        let relations = system.relations().len();
        Self {
            change: vec![0; cells],
            activity: system.activities().to_vec(),
            weight: vec![WEIGHT; relations],
            barred: vec![[0; 2]; cells],
            violated: Vec::new(),
            place: vec![0; relations],
            touched_cells: Vec::new(),
            touched_relations: Vec::new(),
            touched: vec![false; relations],
            touched_cell: vec![false; cells],
            trail: Vec::new(),
            random: 0,
        }
    }

    /// Looks for a world in which `target` differs by `change` from its true
    /// value. The order of the cells in the world is that of the cells.
    pub fn world(
        &mut self,
        system: &System,
        target: CellId,
        change: i32,
        effort: Effort,
    ) -> Option<World> {
        let cell = &system.cells[target];
        if !cell.allows(cell.value + change) {
            return None;
        }
        self.random = effort.variant.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        self.advance(system, target, target, change, effort.open);
        let found = self.repair(system, target, effort);
        let world = found.then(|| {
            let mut cells: Vec<_> = self
                .touched_cells
                .iter()
                .map(|cell| (*cell, self.change[*cell]))
                .filter(|(_, change)| *change != 0)
                .collect();
            cells.sort_unstable();
            World(cells.into_boxed_slice())
        });
        self.reset(system);
        world
    }

    fn reset(&mut self, system: &System) {
        for cell in self.touched_cells.drain(..) {
            self.change[cell] = 0;
            self.barred[cell] = [0; 2];
            self.touched_cell[cell] = false;
        }
        for relation in self.touched_relations.drain(..) {
            self.activity[relation] = system.activities()[relation];
            self.weight[relation] = WEIGHT;
            self.place[relation] = 0;
            self.touched[relation] = false;
        }
        self.violated.clear();
    }

    fn shift(&mut self, system: &System, cell: CellId, change: i32) {
        if !std::mem::replace(&mut self.touched_cell[cell], true) {
            self.touched_cells.push(cell);
        }
        self.change[cell] += change;
        for (relation, sign) in system.relations_of(cell) {
            if !std::mem::replace(&mut self.touched[*relation], true) {
                self.touched_relations.push(*relation);
            }
            self.activity[*relation] += sign * change;
            let sense = system.relations()[*relation].sense;
            self.mark(*relation, sense.violation(self.activity[*relation]) > 0);
        }
    }

    fn mark(&mut self, relation: RelationId, violated: bool) {
        let place = self.place[relation];
        if violated && place == 0 {
            self.violated.push(relation);
            self.place[relation] = self.violated.len();
        } else if !violated && place > 0 {
            self.violated.swap_remove(place - 1);
            if let Some(moved) = self.violated.get(place - 1) {
                self.place[*moved] = place;
            }
            self.place[relation] = 0;
        }
    }

    fn next_random(&mut self) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        self.random
    }

    fn repair(&mut self, system: &System, target: CellId, effort: Effort) -> bool {
        for step in 1..=effort.steps {
            let Some(relation) = self.choose(system) else {
                return true;
            };
            let Some(best) = self.best(system, relation, target, step, effort.open) else {
                self.weight[relation] += WEIGHT;
                continue;
            };
            if best.gain >= 0 {
                self.weight[relation] += WEIGHT;
            }
            // Not to be undone at once.
            let tenure = 4 + u32::try_from(self.next_random() % 8).unwrap_or(0);
            self.advance(system, target, best.cell, best.change, effort.open);
            for (cell, change) in &self.trail {
                self.barred[*cell][usize::from(*change > 0)] = step + tenure;
            }
        }
        self.violated.is_empty()
    }

    /// The next relation to repair: mostly the shortest, which has the fewest
    /// ways out.
    fn choose(&mut self, system: &System) -> Option<RelationId> {
        let count = self.violated.len();
        let random = self.next_random();
        if count > 1 && random.is_multiple_of(8) {
            let index = usize::try_from(random / 8 % count as u64).unwrap_or(0);
            return self.violated.get(index).copied();
        }
        let length = |relation: &&RelationId| system.relations()[**relation].terms.len();
        self.violated.iter().min_by_key(length).copied()
    }

    fn best(
        &mut self,
        system: &System,
        relation: RelationId,
        target: CellId,
        step: u32,
        open: bool,
    ) -> Option<Move> {
        let terms = &system.relations()[relation].terms;
        // Whatever the sense, a violated relation wants its sum at 0.
        let wanted = -self.activity[relation];
        let start = usize::try_from(self.next_random() % terms.len() as u64).unwrap_or(0);
        let mut best: Option<Move> = None;
        let mut seen = 0;
        for (cell, sign) in terms[start..].iter().chain(&terms[..start]) {
            let up = wanted * sign > 0;
            if *cell == target || self.barred[*cell][usize::from(!up)] > step {
                continue;
            }
            if seen >= ENOUGH && best.is_some_and(|best| best.gain < 0) {
                break;
            }
            let rooms = self.rooms(system, *cell, up, open);
            seen += u32::from(rooms[0] > 0);
            for room in rooms {
                let amount = room.min(wanted.abs());
                if amount == 0 {
                    continue;
                }
                let change = if up { amount } else { -amount };
                let gain = self.trial(system, target, *cell, change, open);
                if best.is_none_or(|best| gain < best.gain) {
                    best = Some(Move {
                        cell: *cell,
                        change,
                        gain,
                    });
                }
            }
        }
        best
    }

    /// Moves a cell and, with it, what the relations of two cells leave no choice
    /// about: the same cell of another measure or of another cut. Returns what
    /// that gains; the moves are in the trail.
    fn advance(
        &mut self,
        system: &System,
        target: CellId,
        cell: CellId,
        change: i32,
        open: bool,
    ) -> i64 {
        self.trail.clear();
        let mut gain = self.gain(system, cell, change);
        self.shift(system, cell, change);
        self.trail.push((cell, change));
        let mut next = 0;
        while let Some((cell, _)) = self.trail.get(next).copied() {
            next += 1;
            for (relation, _) in system.relations_of(cell) {
                let terms = &system.relations()[*relation].terms;
                if self.place[*relation] == 0 || terms.len() != 2 || self.trail.len() > TRAIL {
                    continue;
                }
                let other = terms.iter().find(|(other, _)| *other != cell);
                let Some((other, sign)) = other.filter(|(other, _)| *other != target) else {
                    continue;
                };
                let change = -self.activity[*relation] * sign;
                let room = self.rooms(system, *other, change > 0, open)[0];
                if room >= change.abs() && !self.trail.iter().any(|(moved, _)| moved == other) {
                    gain += self.gain(system, *other, change);
                    self.shift(system, *other, change);
                    self.trail.push((*other, change));
                }
            }
        }
        gain
    }

    /// What moving a cell would gain.
    fn trial(
        &mut self,
        system: &System,
        target: CellId,
        cell: CellId,
        change: i32,
        open: bool,
    ) -> i64 {
        let gain = self.advance(system, target, cell, change, open);
        let trail = std::mem::take(&mut self.trail);
        for (cell, change) in trail.iter().rev() {
            self.shift(system, *cell, -change);
        }
        self.trail = trail;
        gain
    }

    /// How far a cell can go at most, and how far without a new violation or
    /// leaving its interval.
    fn rooms(&self, system: &System, id: CellId, up: bool, open: bool) -> [i32; 2] {
        let cell = &system.cells[id];
        let now = cell.value + self.change[id];
        let (low, high) = cell.interval();
        let inside = (if up { high - now } else { now - low }).max(0);
        let openable = open && cell.adaptable && matches!(cell.state, State::Shown(_));
        let most = match (openable, up) {
            (false, _) => inside,
            (true, true) => CEILING - now,
            (true, false) => now,
        };
        if most == 0 {
            return [0, 0];
        }
        let mut free = if inside > 0 { inside } else { most };
        for (relation, sign) in system.relations_of(id) {
            let step = if up { *sign } else { -sign };
            let activity = self.activity[*relation];
            let slack = match system.relations()[*relation].sense {
                Sense::AtLeastZero if step > 0 => continue,
                Sense::AtLeastZero => activity.max(0),
                Sense::Zero if activity.signum() == -step => activity.abs(),
                Sense::Zero => 0,
            };
            // A relation this move cannot but violate bounds nothing.
            if slack > 0 {
                free = free.min(slack);
            }
        }
        [most, free]
    }

    /// What a move changes in the weighted violation and the costs.
    fn gain(&self, system: &System, id: CellId, change: i32) -> i64 {
        let cell = &system.cells[id];
        let now = cell.value + self.change[id];
        let cost = i64::from(cell.cost)
            * (i64::from(!cell.allows(now + change)) - i64::from(!cell.allows(now)));
        system
            .relations_of(id)
            .iter()
            .fold(cost, |sum, (relation, sign)| {
                let sense = system.relations()[*relation].sense;
                let activity = self.activity[*relation];
                let more = sense.violation(activity + sign * change) - sense.violation(activity);
                sum + self.weight[*relation] * i64::from(more)
            })
    }
}
