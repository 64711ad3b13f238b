//! The counts as rows: added to, and added up.

use std::collections::{BTreeMap, BTreeSet};

use entity::participation_count::{ActiveModel, Column, Entity};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QuerySelect, Set,
};

use super::facts::{Fact, Key};
use super::measure::Dimension;
use crate::error::WriteError;

/// How many more people count under each key, or how many fewer.
pub type Changes = BTreeMap<Key, i64>;

/// Rows of one statement: each has ten values.
const ROWS: usize = 1000;

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

/// Adds them to the rows. What nobody counts under any more goes.
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
    if changed.iter().any(|(_, people)| **people < 0) {
        Entity::delete_many()
            .filter(Column::People.eq(0))
            .exec(on)
            .await?;
    }
    Ok(())
}

/// All of them.
pub async fn all(on: &impl ConnectionTrait) -> Result<Changes, WriteError> {
    let rows = Entity::find().all(on).await?.into_iter();
    let keyed = rows.map(|row| {
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
    });
    Ok(keyed.collect())
}

/// Which counts are wanted, and what they are told apart by.
pub struct Wanted {
    pub grain: i32,
    /// All, unless said.
    pub trainings: Option<BTreeSet<i64>>,
    pub countries: Option<BTreeSet<String>>,
    pub chapters: Option<BTreeSet<i64>>,
    pub by: Vec<Dimension>,
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

#[derive(FromQueryResult)]
struct Sum {
    measure: i32,
    training_id: i64,
    later: String,
    country: String,
    chapter_id: i64,
    language: String,
    week: String,
    module_id: i64,
    people: i64,
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
        let is = |dimension| self.asks(dimension);
        let kept = |text: &String, dimension| {
            if is(dimension) {
                text.clone()
            } else {
                String::new()
            }
        };
        Cell {
            country: kept(&key.country, Dimension::Country),
            chapter: if is(Dimension::Chapter) {
                key.chapter
            } else {
                0
            },
            language: kept(&key.language, Dimension::Language),
            training: if self.is_by_training() {
                key.training
            } else {
                0
            },
            module: if is(Dimension::Module) { key.module } else { 0 },
            week: kept(&key.week, Dimension::Week),
        }
    }

    /// The rows added up by the database as far as it can: who came last is told here.
    pub async fn sums(&self, on: &impl ConnectionTrait) -> Result<Changes, WriteError> {
        let tells_later = !self.is_by_training() && self.trainings.is_some();
        let mut sums = self.select(on, tells_later).await?;
        sums.retain(|key, _| !tells_later || self.is_last(&key.later));
        Ok(sums)
    }

    /// The same with where people came later, whom they are not told apart from.
    pub async fn with_later(&self, on: &impl ConnectionTrait) -> Result<Changes, WriteError> {
        self.select(on, true).await
    }

    async fn select(
        &self,
        on: &impl ConnectionTrait,
        tells_later: bool,
    ) -> Result<Changes, WriteError> {
        let mut which = Condition::all().add(Column::Grain.eq(self.grain));
        if let Some(trainings) = &self.trainings {
            which = which.add(Column::TrainingId.is_in(trainings.iter().copied()));
        }
        if let Some(countries) = &self.countries {
            which = which.add(Column::Country.is_in(countries));
        }
        if let Some(chapters) = &self.chapters {
            which = which.add(Column::ChapterId.is_in(chapters.iter().copied()));
        }
        if !self.is_by_training() && self.trainings.is_none() {
            which = which.add(Column::Later.eq(""));
        }
        let (none, zero) = (|| Expr::value(""), || Expr::cust("CAST(0 AS BIGINT)"));
        let by_training = self.is_by_training() || tells_later;
        let columns = [
            (Column::Measure, "measure", true, zero()),
            (Column::TrainingId, "training_id", by_training, zero()),
            (Column::Later, "later", tells_later, none()),
            (
                Column::Country,
                "country",
                self.asks(Dimension::Country),
                none(),
            ),
            (
                Column::ChapterId,
                "chapter_id",
                self.asks(Dimension::Chapter),
                zero(),
            ),
            (
                Column::Language,
                "language",
                self.asks(Dimension::Language),
                none(),
            ),
            (Column::Week, "week", self.asks(Dimension::Week), none()),
            (
                Column::ModuleId,
                "module_id",
                self.asks(Dimension::Module),
                zero(),
            ),
        ];
        let select = Entity::find().select_only().filter(which);
        let select =
            columns
                .into_iter()
                .fold(
                    select,
                    |select, (column, name, is_wanted, nothing)| match is_wanted {
                        true => select.column_as(Expr::col(column), name).group_by(column),
                        false => select.column_as(nothing, name),
                    },
                );
        let people = Expr::col(Column::People).sum().cast_as("BIGINT");
        let rows = select.column_as(people, "people").into_model::<Sum>();
        let mut sums = Changes::new();
        for row in rows.all(on).await? {
            let key = Key {
                grain: self.grain,
                measure: row.measure,
                training: row.training_id,
                later: row.later,
                country: row.country,
                chapter: row.chapter_id,
                language: row.language,
                week: row.week,
                module: row.module_id,
            };
            *sums.entry(key).or_default() += row.people;
        }
        Ok(sums)
    }
}
