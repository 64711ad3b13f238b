//! Parts of the people that stand in the same relations: the countries, the
//! languages, the weeks. With two of them exchanged, a world often is a world
//! again (of two countries nobody is from, always), which saves its search.

use super::figures::Measure;
use super::model::Cut;
use super::shape::Axis;
use super::system::CellId;
use super::witness::World;

/// Where a cell stands: its axis, its part there, its place in the part.
#[derive(Clone, Copy, Debug)]
struct Place {
    axis: usize,
    part: usize,
    place: usize,
}

/// The cells of each part of each axis, in the same order for every part.
#[derive(Debug)]
pub struct Twins {
    axes: [Vec<Vec<CellId>>; 3],
    places: Vec<Option<Place>>,
}

impl Twins {
    pub fn new(cuts: &[Cut<'_>], cells: usize) -> Self {
        let mut axes = [Vec::new(), Vec::new(), Vec::new()];
        // The newest cut first: an earlier one has fewer parts.
        for cut in cuts.iter().rev() {
            for measure in Measure::ALL {
                let shape = cut.shape(measure);
                let universe = &cut.figures.universe;
                let [countries, languages, weeks] = &mut axes;
                for (axis, parts) in [(Axis::Country, countries), (Axis::Language, languages)] {
                    for part in 0..shape.parts(axis) {
                        let each =
                            (0..universe.trainings).map(|t| shape.part_training(axis, part, t));
                        let all = std::iter::once(shape.part(axis, part));
                        let cells = all.chain(each).map(|index| cut.cell(measure, index));
                        extend(parts, part, cells);
                    }
                }
                for w in 0..universe.weeks {
                    extend(weeks, w, std::iter::once(cut.cell(measure, shape.week(w))));
                }
            }
        }
        let mut places = vec![None; cells];
        for (axis, parts) in axes.iter().enumerate() {
            for (part, members) in parts.iter().enumerate() {
                for (place, cell) in members.iter().enumerate() {
                    places[*cell] = Some(Place { axis, part, place });
                }
            }
        }
        Self { axes, places }
    }

    /// The cells that are to the other parts what a cell is to its own.
    pub fn of(&self, cell: CellId) -> impl Iterator<Item = CellId> {
        let place = self.places[cell];
        let parts = place.map_or(&[][..], |place| &self.axes[place.axis]);
        parts
            .iter()
            .filter_map(move |members| members.get(place?.place).copied())
    }

    /// The world with the parts of two cells exchanged.
    pub fn exchanged(&self, world: &World, one: CellId, other: CellId) -> Option<World> {
        let (one, other) = (self.places[one]?, self.places[other]?);
        let parts = &self.axes[one.axis];
        let mut cells: Vec<(CellId, i32)> = world
            .0
            .iter()
            .map(|(cell, change)| {
                let to = match self.places[*cell] {
                    Some(at) if at.axis != one.axis => None,
                    Some(at) if at.part == one.part => parts[other.part].get(at.place),
                    Some(at) if at.part == other.part => parts[one.part].get(at.place),
                    _ => None,
                };
                (to.copied().unwrap_or(*cell), *change)
            })
            .collect();
        cells.sort_unstable();
        // A part without an earlier cut can make two cells fall together.
        let distinct = cells.windows(2).all(|pair| pair[0].0 != pair[1].0);
        distinct.then(|| World(cells.into_boxed_slice()))
    }
}

fn extend(parts: &mut Vec<Vec<CellId>>, part: usize, cells: impl Iterator<Item = CellId>) {
    if parts.len() <= part {
        parts.resize_with(part + 1, Vec::new);
    }
    parts[part].extend(cells);
}
