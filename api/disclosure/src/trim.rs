//! Shows again what need not have been withheld: a cell that was withheld for the
//! sake of another can become superfluous by what was withheld later.

use super::defence::Defence;
use super::rounding::{THRESHOLD, rounded};
use super::system::{CellId, State};

/// How many cells are tried, and for how many secrets at a time other worlds are
/// looked for; bounds the time.
const TRIES: usize = 2000;
const SECRETS: usize = 300;

/// Tries the cells withheld in excess, the costly ones first.
pub fn run(defence: &mut Defence<'_>) {
    if defence.unproved().next().is_some() {
        return;
    }
    let system = &defence.model.system;
    let mut cells: Vec<(CellId, u32)> = system
        .secrets()
        .filter(|cell| system.cells[*cell].adaptable)
        .filter_map(|cell| {
            u32::try_from(system.cells[cell].value)
                .ok()
                .map(|value| (cell, value))
        })
        .filter(|(_, value)| *value >= THRESHOLD)
        .collect();
    cells.sort_by_key(|(cell, _)| (-system.cells[*cell].cost, *cell));
    for (cell, value) in cells.into_iter().take(TRIES) {
        try_to_show(defence, cell, value);
    }
}

fn try_to_show(defence: &mut Defence<'_>, cell: CellId, value: u32) {
    let shown = i32::try_from(rounded(value)).unwrap_or(super::system::CEILING);
    defence.model.system.cells[cell].state = State::Shown(shown);
    let removed = defence.evidence.audit(&defence.model.system);
    let weak: Vec<CellId> = defence.unproved().take(SECRETS + 1).collect();
    if weak.len() <= SECRETS && weak.into_iter().all(|cell| defence.prove(cell)) {
        return;
    }
    // Worlds found meanwhile hold all the more with the cell withheld.
    defence.model.system.cells[cell].state = State::Withheld;
    for world in removed {
        defence.evidence.admit(&defence.model.system, world);
    }
}
