//! The counts as the tables of a cut.

use std::collections::HashMap;

use super::super::count::Changes;
use super::super::facts::Key;
use super::super::measure::Grain;
use super::axes::Axes;
use disclosure::{Figures, Table};

/// The counts that the tables are made from; those that tell more apart are of no use here, and many more.
pub const GRAINS: [Grain; 4] = [
    Grain::Country,
    Grain::CountryWeek,
    Grain::CountryModule,
    Grain::Fine,
];

/// Where each name stands.
struct Places<'a> {
    axes: &'a Axes,
    trainings: HashMap<i64, usize>,
    countries: HashMap<&'a str, usize>,
    languages: HashMap<&'a str, Option<usize>>,
    weeks: HashMap<&'a str, usize>,
    modules: HashMap<i64, usize>,
}

impl<'a> Places<'a> {
    fn new(axes: &'a Axes, counts: &'a Changes) -> Self {
        let named = |names: &'a [String]| names.iter().map(String::as_str).zip(0..).collect();
        let tags = counts.keys().map(|key| key.language.as_str());
        Self {
            axes,
            trainings: axes.trainings.iter().copied().zip(0..).collect(),
            countries: named(&axes.countries),
            languages: tags.map(|tag| (tag, axes.language(tag))).collect(),
            weeks: named(&axes.weeks),
            modules: axes.modules.iter().map(|(id, _)| *id).zip(0..).collect(),
        }
    }

    /// Adds what is counted under a key to the cells that it is in.
    fn add(&self, table: &mut Table<u32>, key: &Key, people: u32) -> Option<()> {
        let trainings = self.axes.trainings.len();
        let training = *self.trainings.get(&key.training)?;
        let country = self.countries.get(key.country.as_str()).copied();
        let more = |cell: Option<&mut u32>| {
            if let Some(cell) = cell {
                *cell += people;
            }
        };
        let is_last = key.later.is_empty();
        if key.grain == Grain::Country.number() {
            more(table.trainings.get_mut(training));
            let country = country?;
            more(
                table
                    .country_training
                    .get_mut(country * trainings + training),
            );
            if is_last {
                more(table.countries.get_mut(country));
                more(Some(&mut table.all));
            }
        } else if key.grain == Grain::CountryWeek.number() && is_last {
            let week = *self.weeks.get(key.week.as_str())?;
            more(table.weeks.get_mut(week));
        } else if key.grain == Grain::CountryModule.number() {
            let module = *self.modules.get(&key.module)?;
            more(table.modules.get_mut(module));
        } else if key.grain == Grain::Fine.number() {
            let language = self
                .languages
                .get(key.language.as_str())
                .copied()
                .flatten()?;
            more(
                table
                    .language_training
                    .get_mut(language * trainings + training),
            );
            if is_last {
                more(table.languages.get_mut(language));
            }
        }
        Some(())
    }
}

pub fn figures(axes: &Axes, counts: &Changes) -> Figures {
    let places = Places::new(axes, counts);
    let mut figures = Figures::empty(axes.universe());
    for (key, people) in counts {
        let measure = usize::try_from(key.measure).ok();
        let table = measure.and_then(|measure| figures.measures.get_mut(measure));
        let people = u32::try_from(*people).unwrap_or_default();
        if let Some(table) = table {
            places.add(table, key, people);
        }
    }
    figures
}
