//! What the tables of a cut are told apart by, in an order that later cuts keep.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::content::Content;
use crate::localization::LanguageTag;
use disclosure::Universe;

/// A language that is none of the programme's.
pub const OTHER: &str = "";

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axes {
    pub trainings: Vec<i64>,
    pub countries: Vec<String>,
    pub languages: Vec<String>,
    /// Mondays.
    pub weeks: Vec<String>,
    /// With the place of their trainings.
    pub modules: Vec<(i64, usize)>,
    pub ended_weeks: usize,
}

fn go_on<T: PartialEq>(known: &mut Vec<T>, all: impl IntoIterator<Item = T>) {
    for one in all {
        if !known.contains(&one) {
            known.push(one);
        }
    }
}

impl Axes {
    /// Those of before, and what has come since. `weeks` are those in which something happened.
    pub fn after(
        before: Option<&Self>,
        content: &Content,
        weeks: &BTreeSet<String>,
        day: Date,
    ) -> Self {
        let mut axes = before.cloned().unwrap_or_default();
        let curriculum = &content.curriculum;
        let mut trainings: Vec<_> = curriculum.trainings().collect();
        trainings.sort_by_key(|training| (training.starts_on, training.id));
        go_on(
            &mut axes.trainings,
            trainings.iter().map(|training| training.id.0),
        );
        for training in trainings {
            let Some(place) = axes.trainings.iter().position(|id| *id == training.id.0) else {
                continue;
            };
            let modules = training.modules.iter().map(|id| (id.0, place));
            go_on(&mut axes.modules, modules);
        }
        let countries = curriculum
            .countries()
            .iter()
            .map(|code| code.as_str().to_owned());
        go_on(&mut axes.countries, countries);
        let spoken = content.languages.iter().map(|locale| &locale.tag);
        let spoken = spoken
            .filter(|tag| tag.country().is_none())
            .map(ToString::to_string);
        go_on(&mut axes.languages, spoken);
        go_on(&mut axes.languages, [OTHER.to_owned()]);
        go_on(&mut axes.weeks, every_week(weeks, day));
        let today = day.to_string();
        axes.ended_weeks = axes.weeks.iter().filter(|week| **week < today).count();
        axes
    }

    pub fn universe(&self) -> Universe {
        Universe {
            trainings: self.trainings.len(),
            countries: self.countries.len(),
            languages: self.languages.len(),
            weeks: self.weeks.len(),
            ended_weeks: self.ended_weeks,
            modules: self.modules.iter().map(|(_, training)| *training).collect(),
        }
    }

    /// Where a language stands: with the one that it is a country's wording of, else among the others.
    pub fn language(&self, tag: &str) -> Option<usize> {
        let place = |tag: &str| self.languages.iter().position(|own| own == tag);
        let parents = tag.parse::<LanguageTag>().ok();
        let parents = parents.map(|tag| tag.with_parents()).unwrap_or_default();
        let known = parents.iter().find_map(|parent| place(&parent.to_string()));
        known.or_else(|| place(OTHER))
    }
}

/// From the first in which something happened to this one: that nothing happened in one shows in none.
fn every_week(weeks: &BTreeSet<String>, day: Date) -> Vec<String> {
    let mut every = Vec::new();
    let first = weeks.first().and_then(|week| week.parse::<Date>().ok());
    let mut week = first.unwrap_or(day).min(day);
    while week <= day {
        every.push(week.to_string());
        match week.checked_add(7.days()) {
            Ok(next) => week = next,
            Err(_) => break,
        }
    }
    every
}
