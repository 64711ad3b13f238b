//! What a write tells: the audit who did it, others that it was done.

use entity::ids::OutboxId;
use entity::{audit_event, outbox};
use sea_orm::{ActiveModelTrait, IntoActiveModel, Set};

use super::{Pen, Tx, keep_last_place, take_turn};
use crate::access::{Action, Touched, event};
use crate::clock::column;
use crate::curriculum::TrainingId;
use crate::error::{Result, WriteError};
use crate::ids::{self, Kind};

impl Tx<'_> {
    /// Who did what, kept with it.
    pub async fn audit(&self, action: Action, touched: Touched) -> Result<(), WriteError> {
        let row = self.audit_row(action, touched)?;
        self.insert(row.into_active_model().reset_all()).await?;
        Ok(())
    }

    /// Who did what to something that everybody may read, and that all nodes have to read again.
    pub async fn audit_published(
        &self,
        action: Action,
        kind: Kind,
        id: i64,
    ) -> Result<(), WriteError> {
        let touched = Touched {
            node: Some(ids::encode(kind, id)),
            ..Touched::default()
        };
        self.audit(action, touched).await?;
        self.publish().await
    }

    /// Tells others, once this is kept.
    pub async fn announce(
        &self,
        topic: &'static str,
        training: TrainingId,
        node: String,
    ) -> Result<(), WriteError> {
        let one = std::iter::once((topic, node));
        self.announce_all(training, one).await
    }

    /// Tells of many at once.
    pub async fn announce_all(
        &self,
        training: TrainingId,
        nodes: impl Iterator<Item = (&'static str, String)> + Send,
    ) -> Result<(), WriteError> {
        self.insert_all(self.announcements(training, nodes, None)?)
            .await
    }

    /// The same while the training's turn is held: they have their places at once.
    pub async fn announce_in_turn(
        &self,
        training: TrainingId,
        nodes: impl Iterator<Item = (&'static str, String)> + Send,
    ) -> Result<(), WriteError> {
        let mut place = take_turn(self.on, training).await?.last_place;
        let rows = self.announcements(training, nodes, Some(&mut place))?;
        self.insert_all(rows).await?;
        keep_last_place(self.on, training, place).await
    }
}

impl Pen {
    /// Who did what, for who inserts many.
    pub fn audit_row(&self, action: Action, touched: Touched) -> Result<audit_event::Model> {
        event(self.viewer(), self.timely_id(), self.now(), action, touched)
    }

    /// What others are told, for who inserts many: where the turn is held, they take the places after the last one.
    pub fn announcements(
        &self,
        training: TrainingId,
        nodes: impl Iterator<Item = (&'static str, String)>,
        mut last: Option<&mut i64>,
    ) -> Result<Vec<outbox::ActiveModel>> {
        let (first, at) = (self.timely_id(), column::to_timestamp(self.now())?);
        let row = |((topic, node), number): ((&str, String), i64)| outbox::ActiveModel {
            id: Set(OutboxId(first + number)),
            at: Set(at),
            topic: Set(topic.to_owned()),
            training_id: Set(Some(training)),
            node: Set(node),
            position: Set(last.as_mut().map(|last| {
                **last += 1;
                **last
            })),
        };
        Ok(nodes.zip(0..).map(row).collect())
    }
}
