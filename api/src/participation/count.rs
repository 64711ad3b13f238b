//! The counts as rows: added to, and added up.

use std::collections::{BTreeMap, BTreeSet};

use entity::participation_count::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryResult,
    QuerySelect, QueryTrait, Set,
};

use super::facts::{Fact, Key};
use super::measure::{Dimension, Grain};
use crate::cx::ROWS;
use crate::error::WriteError;

/// How many more people count under each key, or how many fewer.
pub type Changes = BTreeMap<Key, i64>;

pub fn add(changes: &mut Changes, facts: &[Fact], people: i64) {
    for key in facts.iter().flat_map(Fact::keys) {
        *changes.entry(key).or_default() += people;
    }
}

fn row(key: &Key, people: i64) -> ActiveModel {
    ActiveModel {
        grain: Set(key.grain),
        measure: Set(key.measure),
        training_id: Set(key.training),
        later: Set(key.later.clone()),
        country: Set(key.country.clone()),
        chapter_id: Set(key.chapter),
        language: Set(key.language.clone()),
        week: Set(key.week.clone()),
        module_id: Set(key.module),
        people: Set(people),
    }
}

impl Key {
    /// Takes one column of a row.
    fn read(&mut self, column: Column, row: &QueryResult, place: usize) -> Result<(), DbErr> {
        match column {
            Column::Grain => self.grain = row.try_get_by_index(place)?,
            Column::Measure => self.measure = row.try_get_by_index(place)?,
            Column::TrainingId => self.training = row.try_get_by_index(place)?,
            Column::Later => self.later = row.try_get_by_index(place)?,
            Column::Country => self.country = row.try_get_by_index(place)?,
            Column::ChapterId => self.chapter = row.try_get_by_index(place)?,
            Column::Language => self.language = row.try_get_by_index(place)?,
            Column::Week => self.week = row.try_get_by_index(place)?,
            Column::ModuleId => self.module = row.try_get_by_index(place)?,
            Column::People => {}
        }
        Ok(())
    }
}

fn counted(row: Model) -> (Key, i64) {
    let key = Key {
        grain: row.grain,
        measure: row.measure,
        training: row.training_id,
        later: row.later,
        country: row.country,
        chapter: row.chapter_id,
        language: row.language,
        week: row.week,
        module: row.module_id,
    };
    (key, row.people)
}

/// Adds them to the rows.
pub async fn apply(on: &impl ConnectionTrait, changes: &Changes) -> Result<(), WriteError> {
    let changed: Vec<_> = changes.iter().filter(|(_, people)| **people != 0).collect();
    for part in changed.chunks(ROWS) {
        let added = Expr::col((Entity, Column::People));
        let added = added.add(Expr::col(("excluded", Column::People)));
        let by_key = [
            Column::Grain,
            Column::Measure,
            Column::TrainingId,
            Column::Later,
            Column::Country,
            Column::ChapterId,
            Column::Language,
            Column::Week,
            Column::ModuleId,
        ];
        let mut conflict = OnConflict::columns(by_key);
        conflict.value(Column::People, added);
        Entity::insert_many(part.iter().map(|(key, people)| row(key, **people)))
            .on_conflict(conflict)
            .exec_without_returning(on)
            .await?;
    }
    Ok(())
}

/// Removes what nobody counts under any more.
pub async fn tidy(on: &impl ConnectionTrait) -> Result<(), WriteError> {
    Entity::delete_many()
        .filter(Column::People.eq(0))
        .exec(on)
        .await?;
    Ok(())
}

/// All of some grains.
pub async fn all(on: &impl ConnectionTrait, of: &[Grain]) -> Result<Changes, WriteError> {
    let grains = of.iter().map(|grain| grain.number());
    let rows = Entity::find()
        .filter(Column::Grain.is_in(grains))
        .filter(Column::People.ne(0));
    Ok(rows.all(on).await?.into_iter().map(counted).collect())
}

/// Which counts are wanted, and what they are told apart by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Wanted {
    pub grain: i32,
    /// All, unless said.
    pub trainings: Option<BTreeSet<i64>>,
    pub countries: Option<BTreeSet<String>>,
    pub chapters: Option<BTreeSet<i64>>,
    pub by: Vec<Dimension>,
    /// Where people came later is told too, of everybody.
    pub with_later: bool,
}

/// What a row of an answer is told apart by; empty or 0 what is not asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub country: String,
    pub chapter: i64,
    pub language: String,
    pub training: i64,
    pub module: i64,
    pub week: String,
}

impl Wanted {
    fn asks(&self, dimension: Dimension) -> bool {
        self.by.contains(&dimension)
    }

    /// Whether each training is told apart, so that nobody is in two.
    pub fn is_by_training(&self) -> bool {
        self.asks(Dimension::Training) || self.asks(Dimension::Module)
    }

    /// Whether a count is for here: of those who come again, only where they came last.
    pub fn takes(&self, key: &Key) -> bool {
        let fits = |all: &Option<BTreeSet<String>>, one: &String| {
            all.as_ref().is_none_or(|all| all.contains(one))
        };
        let chapters = self.chapters.as_ref();
        key.grain == self.grain
            && self.has(key.training)
            && fits(&self.countries, &key.country)
            && chapters.is_none_or(|all| all.contains(&key.chapter))
            && (self.is_by_training() || self.is_last(&key.later))
    }

    pub fn has(&self, training: i64) -> bool {
        self.trainings
            .as_ref()
            .is_none_or(|all| all.contains(&training))
    }

    fn is_last(&self, later: &str) -> bool {
        let mut later = later.split(' ').filter(|id| !id.is_empty());
        !later.any(|id| id.parse().is_ok_and(|id| self.has(id)))
    }

    pub fn cell(&self, key: &Key) -> Cell {
        let text = |text: &String, dimension| match self.asks(dimension) {
            true => text.clone(),
            false => String::new(),
        };
        let id = |id: i64, is_asked: bool| if is_asked { id } else { 0 };
        Cell {
            country: text(&key.country, Dimension::Country),
            chapter: id(key.chapter, self.asks(Dimension::Chapter)),
            language: text(&key.language, Dimension::Language),
            training: id(key.training, self.is_by_training()),
            module: id(key.module, self.asks(Dimension::Module)),
            week: text(&key.week, Dimension::Week),
        }
    }

    /// The counts as they are.
    pub async fn counts(&self, on: &impl ConnectionTrait) -> Result<Changes, WriteError> {
        let tells_later = self.with_later || !self.is_by_training() && self.trainings.is_some();
        let mut counts = self.sums(on, tells_later).await?;
        counts.retain(|key, _| self.with_later || !tells_later || self.is_last(&key.later));
        Ok(counts)
    }

    /// With what they lack.
    pub fn complete(&self, counts: &mut Changes, lacking: &Changes) {
        for (key, people) in lacking.iter().filter(|(key, _)| self.takes(key)) {
            *counts.entry(key.clone()).or_default() += people;
        }
    }

    /// The rows added up by the database as far as it can: who came last is told by where they came later.
    async fn sums(
        &self,
        on: &impl ConnectionTrait,
        tells_later: bool,
    ) -> Result<Changes, WriteError> {
        let trainings = self.trainings.as_ref();
        let countries = self.countries.as_ref();
        let chapters = self.chapters.as_ref();
        let is_last = !self.is_by_training() && trainings.is_none();
        let which = Condition::all()
            .add(Column::Grain.eq(self.grain))
            .add_option(trainings.map(|all| Column::TrainingId.is_in(all.iter().copied())))
            .add_option(countries.map(|all| Column::Country.is_in(all)))
            .add_option(chapters.map(|all| Column::ChapterId.is_in(all.iter().copied())))
            .add_option(is_last.then(|| Column::Later.eq("")));
        let asks = |dimension| self.asks(dimension);
        let columns = [
            (Column::Measure, true),
            (Column::TrainingId, self.is_by_training() || tells_later),
            (Column::Later, tells_later),
            (Column::Country, asks(Dimension::Country)),
            (Column::ChapterId, asks(Dimension::Chapter)),
            (Column::Language, asks(Dimension::Language)),
            (Column::Week, asks(Dimension::Week)),
            (Column::ModuleId, asks(Dimension::Module)),
        ];
        let wanted = columns.into_iter().filter(|(_, is_wanted)| *is_wanted);
        let wanted: Vec<Column> = wanted.map(|(column, _)| column).collect();
        let select = Entity::find().select_only().filter(which);
        let select = wanted.iter().fold(select, |select, column| {
            select.column(*column).group_by(*column)
        });
        let people = Expr::col(Column::People).sum().cast_as("BIGINT");
        let select = select.column_as(people, Column::People);
        let rows = on.query_all(&select.into_query()).await?;
        let summed = rows.iter().map(|row| {
            let mut key = Key {
                grain: self.grain,
                ..Key::default()
            };
            for (column, place) in wanted.iter().zip(0..) {
                key.read(*column, row, place)?;
            }
            Ok((key, row.try_get_by_index(wanted.len())?))
        });
        summed.collect()
    }
}
