//! Which trainings are full: a published fact, the same for everybody, read by every node.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use arc_swap::ArcSwap;
use entity::admission::Entity;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use tokio::sync::watch;

use crate::curriculum::TrainingId;

/// What is known of all trainings at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Full {
    trainings: BTreeSet<TrainingId>,
    /// Tells one state from the next.
    pub version: i64,
}

impl Full {
    pub fn holds(&self, training: TrainingId) -> bool {
        self.trainings.contains(&training)
    }
}

pub struct Admissions {
    current: ArcSwap<Full>,
    changes: watch::Sender<i64>,
}

impl Default for Admissions {
    fn default() -> Self {
        Self {
            current: ArcSwap::default(),
            changes: watch::channel(0).0,
        }
    }
}

impl Admissions {
    pub fn current(&self) -> Arc<Full> {
        self.current.load_full()
    }

    /// Told of each change.
    pub fn changes(&self) -> watch::Receiver<i64> {
        self.changes.subscribe()
    }

    /// Another database may count from the start.
    pub fn forget(&self) {
        self.current.store(Arc::default());
    }

    pub async fn read(&self, db: &impl ConnectionTrait) -> Result<(), DbErr> {
        let rows = Entity::find().all(db).await?;
        let version = rows.iter().map(|row| row.version).sum();
        let trainings: BTreeMap<_, _> = rows
            .into_iter()
            .map(|row| (row.training_id, row.is_full))
            .collect();
        let full = trainings.into_iter().filter(|(_, is_full)| *is_full);
        let read = Full {
            trainings: full.map(|(id, _)| id).collect(),
            version,
        };
        // A slower reader does not bring back what was before.
        let before = self.current.rcu(|current| {
            if current.version < read.version {
                Arc::new(read.clone())
            } else {
                Arc::clone(current)
            }
        });
        if before.version < version {
            self.changes.send_replace(version);
        }
        Ok(())
    }
}
