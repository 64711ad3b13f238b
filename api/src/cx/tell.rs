//! What a write tells: the audit who did it, others that it was done.

use entity::ids::OutboxId;
use entity::{audit_event, outbox};
use sea_orm::Set;

use super::Tx;
use crate::access::{Action, Touched, event};
use crate::clock::column;
use crate::curriculum::TrainingId;
use crate::error::{Result, WriteError};
use crate::ids::{self, Kind};

impl Tx<'_> {
    /// Who did what, kept with it.
    pub async fn audit(&self, action: Action, touched: Touched) -> Result<(), WriteError> {
        self.insert(self.audit_row(action, touched)?).await?;
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

    /// The same, for who inserts many.
    pub fn audit_row(&self, action: Action, touched: Touched) -> Result<audit_event::ActiveModel> {
        event(self.viewer(), self.timely_id(), self.now(), action, touched)
    }

    /// Tells others, once this is kept.
    pub async fn announce(
        &self,
        topic: &str,
        training: Option<TrainingId>,
        node: &str,
    ) -> Result<(), WriteError> {
        self.insert(self.announcement(topic, training, node)?)
            .await?;
        Ok(())
    }

    /// Tells of many at once.
    pub async fn announce_all(
        &self,
        training: TrainingId,
        nodes: impl Iterator<Item = (&'static str, String)> + Send,
    ) -> Result<(), WriteError> {
        let first = self.timely_id();
        let mut rows = Vec::new();
        for ((topic, node), number) in nodes.zip(0..) {
            let mut row = self.announcement(topic, Some(training), &node)?;
            row.id = Set(OutboxId(first + number));
            rows.push(row);
        }
        self.insert_all(rows).await
    }

    /// The same, for who inserts many.
    pub fn announcement(
        &self,
        topic: &str,
        training: Option<TrainingId>,
        node: &str,
    ) -> Result<outbox::ActiveModel> {
        Ok(outbox::ActiveModel {
            id: Set(OutboxId(self.timely_id())),
            at: Set(column::to_timestamp(self.now())?),
            topic: Set(topic.to_owned()),
            training_id: Set(training),
            node: Set(node.to_owned()),
            position: Set(None),
        })
    }
}
