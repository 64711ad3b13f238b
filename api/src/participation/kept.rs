//! Sums of the counts that were asked for lately. They hold for as long as the counts stay as they were.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use entity::edition::{ActiveModel, COUNTS, Column, Entity};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ConnectionTrait, EntityTrait, Set};

use super::count::{Changes, Wanted};
use super::report::{Row, exact_rows};
use crate::error::{Error, WriteError};
use crate::vault::VaultError;

/// How many sums are kept at most: some megabytes.
const MOST: usize = 20_000;

/// Which state the counts are in, and whether they lack anybody.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// None where it is not known.
    edition: Option<i64>,
    pub is_complete: bool,
}

impl Standing {
    /// The state that says everything that is to be counted, if it does and is known.
    pub fn of_everybody(self) -> Option<i64> {
        self.edition.filter(|_| self.is_complete)
    }

    /// One statement, which says both as of the same moment.
    pub async fn read(on: &impl ConnectionTrait) -> Result<Self, WriteError> {
        let mut mark = Query::select();
        mark.expr(Expr::val(1)).from(super::fold::MARKS);
        let mut edition = Query::select();
        edition
            .column(Column::Number)
            .from(Entity)
            .and_where(Expr::col(Column::Id).eq(COUNTS));
        let mut both = Query::select();
        both.expr(Expr::SubQuery(None, Box::new(edition.into())))
            .expr(Expr::exists(mark).not());
        let Some(row) = on.query_one(&both).await? else {
            return Ok(Self {
                edition: None,
                is_complete: false,
            });
        };
        Ok(Self {
            edition: row.try_get_by_index(0)?,
            is_complete: row.try_get_by_index(1)?,
        })
    }
}

/// Says that the counts are others than before: by chance, so that no state ever bears the number of another, whatever is restored.
pub async fn renew(on: &impl ConnectionTrait) -> Result<(), WriteError> {
    let mut chance = [0; 8];
    aws_lc_rs::rand::fill(&mut chance).map_err(|_| Error::from(VaultError::Random))?;
    let row = ActiveModel {
        id: Set(COUNTS),
        number: Set(i64::from_ne_bytes(chance)),
    };
    let mut known = OnConflict::column(Column::Id);
    known.update_column(Column::Number);
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(on)
        .await?;
    Ok(())
}

/// What a question came to.
pub struct Sum {
    wanted: Wanted,
    pub counts: Changes,
    rows: OnceLock<Vec<Row>>,
}

impl Sum {
    pub fn new(wanted: &Wanted, counts: Changes) -> Self {
        Self {
            wanted: wanted.clone(),
            counts,
            rows: OnceLock::new(),
        }
    }

    /// The rows, where they are not by chapter: which of those are shown is another question.
    pub fn rows(&self) -> Vec<Row> {
        let rows = || exact_rows(&self.wanted, &self.counts, |_| ());
        self.rows.get_or_init(rows).clone()
    }
}

/// What each question came to, in the newest state.
#[derive(Default)]
pub struct Sums(Mutex<Newest>);

#[derive(Default)]
struct Newest {
    edition: i64,
    size: usize,
    sums: HashMap<Wanted, Arc<Sum>>,
}

impl Sums {
    pub fn get(&self, wanted: &Wanted, standing: Standing) -> Option<Arc<Sum>> {
        let newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same = standing.edition == Some(newest.edition);
        is_same.then(|| newest.sums.get(wanted).cloned()).flatten()
    }

    /// Whether it was asked for lately, in whichever state: else that need not be looked at.
    pub fn knows(&self, wanted: &Wanted) -> bool {
        let newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        newest.sums.contains_key(wanted)
    }

    pub fn keep(&self, standing: Standing, sum: &Arc<Sum>) {
        let Some(edition) = standing.edition else {
            return;
        };
        let mut newest = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if newest.edition != edition {
            *newest = Newest {
                edition,
                ..Newest::default()
            };
        }
        let size = newest.size + sum.counts.len() + 1;
        let (wanted, sum) = (sum.wanted.clone(), Arc::clone(sum));
        if size <= MOST && newest.sums.insert(wanted, sum).is_none() {
            newest.size = size;
        }
    }
}
