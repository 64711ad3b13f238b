//! A cut as a row.

use entity::participation_cut::{ActiveModel, Column, Entity, Model};
use jiff::Timestamp;
use jiff::civil::Date;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect, Set};
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

#[derive(Serialize, Deserialize)]
struct Stored {
    axes: Axes,
    exact: Cells<u32>,
    shown: Cells<Option<u32>>,
}

/// A cut that was published.
pub struct Cut {
    pub made_at: Timestamp,
    pub axes: Axes,
    pub published: Published,
}

#[derive(Debug, thiserror::Error)]
#[error("the cut of {0} has not as many figures as it has cells")]
struct Damaged(String);

impl Cut {
    fn read(row: Model) -> Result<Self> {
        let damaged = || Error::internal(Damaged(row.day.to_string()));
        let stored: Stored = serde_json::from_str(&row.figures).map_err(Error::internal)?;
        let universe = stored.axes.universe();
        let mut exact = Figures::empty(universe.clone());
        stored.exact.fill(&mut exact.measures).ok_or_else(damaged)?;
        let mut shown =
            disclosure::Measure::ALL.map(|measure| Table::filled(&universe, measure, None));
        stored.shown.fill(&mut shown).ok_or_else(damaged)?;
        Ok(Self {
            made_at: column::timestamp(row.made_at)?,
            axes: stored.axes,
            published: Published { exact, shown },
        })
    }

    /// Keeps it, unless another node was quicker.
    pub async fn keep(&self, on: &impl ConnectionTrait, day: Date) -> Result<(), WriteError> {
        let stored = Stored {
            axes: self.axes.clone(),
            exact: Cells::of(&self.published.exact.measures),
            shown: Cells::of(&self.published.shown),
        };
        let row = ActiveModel {
            day: Set(column::to_date(day)?),
            made_at: Set(column::to_timestamp(self.made_at)?),
            figures: Set(serde_json::to_string(&stored).map_err(Error::internal)?),
        };
        let first = OnConflict::column(Column::Day).do_nothing().to_owned();
        Entity::insert(row)
            .on_conflict(first)
            .exec_without_returning(on)
            .await?;
        Ok(())
    }
}

/// The cut of a week; the newest if none is named.
pub async fn find(on: &impl ConnectionTrait, day: Option<Date>) -> Result<Option<Cut>> {
    let row = match day {
        Some(day) => Entity::find_by_id(column::to_date(day)?).one(on).await?,
        None => Entity::find().order_by_desc(Column::Day).one(on).await?,
    };
    row.map(Cut::read).transpose()
}

pub async fn is_there(on: &impl ConnectionTrait, day: Date) -> Result<bool> {
    let days = Entity::find().select_only().column(Column::Day);
    let days: Vec<sea_orm::prelude::Date> = days.into_tuple().all(on).await?;
    Ok(days.contains(&column::to_date(day)?))
}

/// The newest ones, the oldest first.
pub async fn newest(on: &impl ConnectionTrait, most: u64) -> Result<Vec<Cut>> {
    let rows = Entity::find().order_by_desc(Column::Day).limit(most);
    let rows = rows.all(on).await?.into_iter().rev();
    rows.map(Cut::read).collect()
}
