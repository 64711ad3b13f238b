//! A cut as a row.

use entity::participation_cut::{ActiveModel, Column, Entity, Model};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::super::measure::Measure;
use super::axes::Axes;
use crate::clock::column;
use crate::error::{Error, Result, WriteError};
use disclosure::{Figures, Published, Table};

/// The cells of each measure, in the order in which a table has them.
#[derive(Serialize, Deserialize)]
struct Cells<V>(Vec<Vec<V>>);

impl<V: Clone> Cells<V> {
    fn of(tables: &[Table<V>; Measure::ALL.len()]) -> Self {
        Self(
            tables
                .iter()
                .map(|table| table.cells().cloned().collect())
                .collect(),
        )
    }

    /// `None` if there are not as many as there are cells.
    fn fill(self, tables: &mut [Table<V>; Measure::ALL.len()]) -> Option<()> {
        for (table, values) in tables.iter_mut().zip(self.0) {
            let mut cells: Vec<&mut V> = table.cells_mut().collect();
            if cells.len() != values.len() {
                return None;
            }
            for (cell, value) in cells.iter_mut().zip(values) {
                **cell = value;
            }
        }
        Some(())
    }
}

/// What was published of a week: no answer sees more.
pub struct Shown {
    pub made_at: Timestamp,
    pub axes: Axes,
    pub shown: [Table<Option<u32>>; Measure::ALL.len()],
}

/// The same with what was true.
pub struct Cut {
    pub made_at: Timestamp,
    pub axes: Axes,
    pub published: Published,
}

#[derive(Debug, thiserror::Error)]
#[error("a cut has not as many figures as it has cells")]
struct Damaged;

fn read<T: DeserializeOwned>(text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(Error::internal)
}

fn written(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}

impl Shown {
    fn read((made_at, axes, shown): (DateTimeUtc, String, String)) -> Result<Self> {
        let axes: Axes = read(&axes)?;
        let mut tables = Measure::ALL.map(|measure| Table::filled(&axes.universe(), measure, None));
        let cells: Cells<Option<u32>> = read(&shown)?;
        cells
            .fill(&mut tables)
            .ok_or_else(|| Error::internal(Damaged))?;
        Ok(Self {
            made_at: column::timestamp(made_at)?,
            axes,
            shown: tables,
        })
    }
}

impl Cut {
    fn read(row: Model) -> Result<Self> {
        let Shown {
            made_at,
            axes,
            shown,
        } = Shown::read((row.made_at, row.axes, row.shown))?;
        let mut exact = Figures::empty(axes.universe());
        let cells: Cells<u32> = read(&row.exact)?;
        let filled = cells.fill(&mut exact.measures);
        filled.ok_or_else(|| Error::internal(Damaged))?;
        Ok(Self {
            made_at,
            axes,
            published: Published { exact, shown },
        })
    }

    /// Keeps it, unless another node was quicker.
    pub async fn keep(&self, on: &impl ConnectionTrait, day: Date) -> Result<(), WriteError> {
        let row = ActiveModel {
            day: Set(column::to_date(day)?),
            made_at: Set(column::to_timestamp(self.made_at)?),
            axes: Set(written(&self.axes)?),
            shown: Set(written(&Cells::of(&self.published.shown))?),
            exact: Set(written(&Cells::of(&self.published.exact.measures))?),
        };
        let first = OnConflict::column(Column::Day).do_nothing().to_owned();
        Entity::insert(row)
            .on_conflict(first)
            .exec_without_returning(on)
            .await?;
        Ok(())
    }
}

/// What was published of a week; of the newest if none is named.
pub async fn find(on: &impl ConnectionTrait, day: Option<Date>) -> Result<Option<Shown>> {
    let day = day.map(column::to_date).transpose()?;
    let row = Entity::find()
        .select_only()
        .columns([Column::MadeAt, Column::Axes, Column::Shown])
        .filter(Condition::all().add_option(day.map(|day| Column::Day.eq(day))))
        .order_by_desc(Column::Day)
        .into_tuple()
        .one(on)
        .await?;
    row.map(Shown::read).transpose()
}

pub async fn is_there(on: &impl ConnectionTrait, day: Date) -> Result<bool> {
    let rows = Entity::find_by_id(column::to_date(day)?);
    Ok(rows.count(on).await? > 0)
}

/// The newest ones, the oldest first.
pub async fn newest(on: &impl ConnectionTrait, most: u64) -> Result<Vec<Cut>> {
    let rows = Entity::find().order_by_desc(Column::Day).limit(most);
    let rows = rows.all(on).await?.into_iter().rev();
    rows.map(Cut::read).collect()
}
