//! Statistical disclosure control of the participation figures.
//!
//! A figure below 10 is never shown, a shown one is rounded to 5, and nobody who
//! reads all that is published, this week's cut and the earlier ones, can bound
//! a withheld figure to fewer than 5 wide. The last is proved by witness worlds:
//! see `witness.rs`.

// The tables are dense: every index is made by `Shape` or by the system itself
// and `protect` refuses figures of other lengths.
#![allow(clippy::indexing_slicing)]

mod defence;
mod families;
mod figures;
mod model;
mod rounding;
mod search;
mod shape;
mod system;
mod trim;
mod twins;
mod witness;

#[cfg(test)]
extern crate self as disclosure;
#[cfg(test)]
#[path = "../tests/sample/mod.rs"]
mod sample;
#[cfg(test)]
mod tests;

pub use figures::{Figures, Measure, Published, Table, Universe};
pub use rounding::{STEP, THRESHOLD, rounded};

use defence::Defence;
use model::Model;

/// How far the protection goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Protection {
    /// Every withheld cell has its witness worlds.
    Full,
    /// Cells below the threshold are withheld and no others. Not safe: it is for
    /// the test that shows that the attack finds what is not protected.
    PrimaryOnly,
}

/// Figures that cannot be protected: a table has not the lengths of its
/// universe, or an earlier universe is not a part of the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit;

impl std::fmt::Display for Misfit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("the figures do not fit their universe or the earlier ones")
    }
}

impl std::error::Error for Misfit {}

/// What is published of a cut, and what it took.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub published: Published,
    /// Secret cells, of all the cuts.
    pub secrets: usize,
    /// Cells of the new cut withheld though they reach the threshold.
    pub complementary: usize,
    /// Secret cells without a witness. It is 0, but for `PrimaryOnly` and for
    /// cells that earlier cuts had exposed already: withholding all of the new
    /// cut could not help them.
    pub unproved: usize,
    /// The witness worlds.
    pub worlds: usize,
}

/// Decides what is shown of a new cut. `earlier` is in the order of time.
///
/// # Errors
///
/// [`Misfit`] if the figures do not fit together.
pub fn protect(
    earlier: &[Published],
    exact: &Figures,
    protection: Protection,
) -> Result<Outcome, Misfit> {
    let universes = earlier.iter().map(|cut| &cut.exact).chain([exact]);
    let fits = universes.clone().all(Figures::is_well_formed)
        && earlier.iter().all(Published::is_well_formed)
        && universes
            .clone()
            .zip(universes.skip(1))
            .all(|(old, new)| old.is_part_of(new));
    if !fits {
        return Err(Misfit);
    }
    let mut defence = Defence::new(Model::new(earlier, exact));
    if protection == Protection::Full {
        defence.run();
        trim::run(&mut defence);
        // The worlds are checked once more against what is really published.
        defence.evidence.audit(&defence.model.system);
    }
    let shown = defence.model.shown(exact);
    let complementary = exact
        .measures
        .iter()
        .zip(&shown)
        .flat_map(|(values, shown)| values.cells().zip(shown.cells()))
        .filter(|(value, shown)| **value >= THRESHOLD && shown.is_none())
        .count();
    Ok(Outcome {
        secrets: defence.model.system.secrets().count(),
        complementary,
        unproved: defence.unproved().count(),
        worlds: defence.evidence.worlds.len(),
        published: Published {
            exact: exact.clone(),
            shown,
        },
    })
}
