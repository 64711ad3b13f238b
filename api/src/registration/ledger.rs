//! How a training stands, as whoever has its turn finds it and leaves it: places, queue, ids, chain.

use std::collections::HashMap;

use entity::admission::{ActiveModel, Column, Entity, Model};
use sea_orm::sea_query::UpdateStatement;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryTrait, Set};

use super::register::House;
use crate::access::Chain;
use crate::curriculum::Training;
use crate::cx::Pen;

#[derive(Clone, Debug)]
pub struct Ledger<'t> {
    pub training: &'t Training,
    row: Model,
    pub is_waiting: bool,
    pub taken: i32,
    last_queue: i64,
    pub given: Given,
}

/// What is given away in a training's turn, one after the other.
#[derive(Clone, Debug)]
pub struct Given {
    pub ids: Ids,
    /// The last place among the announcements.
    pub place: i64,
    pub chain: Chain,
}

/// Ids in the order of arrival. Chance lies between them, so that they do not say how many came between two.
#[derive(Clone, Copy, Debug)]
pub struct Ids(i64);

impl Ids {
    const GAP: u64 = 1000;

    pub fn next(&mut self, pen: &Pen) -> i64 {
        let gap = i64::try_from(pen.chance() % Self::GAP).unwrap_or_default();
        self.0 = Ord::max(pen.timely_id(), self.0 + 1 + gap);
        self.0
    }
}

impl<'t> Ledger<'t> {
    pub fn open(training: &'t Training, row: Model, is_waiting: bool) -> Self {
        Self {
            training,
            is_waiting,
            taken: row.taken,
            last_queue: row.last_queue,
            given: Given {
                ids: Ids(row.last_id),
                place: row.last_place,
                chain: Chain::of(training.id, row.last_sealed, row.last_seal.clone()),
            },
            row,
        }
    }

    /// The training as the rules know it, without people and groups.
    pub fn house(&self) -> House {
        House {
            capacity: self.training.terms.capacity,
            has_waitlist: self.training.terms.has_waitlist,
            minimum: self.training.terms.minimum_group_size,
            taken: self.taken,
            last_queue: self.last_queue,
            is_waiting: self.is_waiting,
            groups: HashMap::new(),
        }
    }

    /// What the rules have decided: who has a place, how long the queue is, and what was given away.
    pub fn heed(&mut self, house: &House, given: Given) {
        self.taken = house.taken;
        self.last_queue = house.last_queue;
        self.is_waiting = house.is_waiting;
        self.given = given;
    }

    /// A new place at the end of the queue.
    pub fn next_in_queue(&mut self) -> i64 {
        self.last_queue += 1;
        self.last_queue
    }

    /// What keeps this, and whether the training has become full, or is no longer.
    pub fn counted(self) -> (UpdateStatement, bool) {
        let capacity = self.training.terms.capacity;
        let is_taken = capacity.is_some_and(|capacity| self.taken >= capacity);
        let is_full = is_taken || self.is_waiting;
        let is_other = is_full != self.row.is_full;
        let values = ActiveModel {
            taken: Set(self.taken),
            last_queue: Set(self.last_queue),
            last_id: Set(self.given.ids.0),
            is_full: Set(is_full),
            version: Set(self.row.version + i64::from(is_other)),
            last_place: Set(self.given.place),
            last_sealed: Set(self.given.chain.sealed),
            last_seal: Set(self.given.chain.seal),
            ..Default::default()
        };
        let update = Entity::update_many()
            .set(values)
            .filter(Column::TrainingId.eq(self.training.id));
        (update.into_query(), is_other)
    }
}
