//! What a write tells: the audit who did it, others that it was done.

use entity::ids::OutboxId;
use entity::{admission, audit_event, outbox};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::{Tx, take_turn};
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

    /// The same, for who inserts many.
    pub fn audit_row(&self, action: Action, touched: Touched) -> Result<audit_event::Model> {
        event(self.viewer(), self.timely_id(), self.now(), action, touched)
    }

    /// Tells others, once this is kept.
    pub async fn announce(
        &self,
        topic: &str,
        training: TrainingId,
        node: &str,
    ) -> Result<(), WriteError> {
        self.insert(self.announcement(topic, training, node, None)?)
            .await?;
        Ok(())
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
        use admission::{Column, Entity};
        let mut place = take_turn(self.on, training).await?.last_place;
        let rows = self.announcements(training, nodes, Some(&mut place))?;
        self.insert_all(rows).await?;
        Entity::update_many()
            .col_expr(Column::LastPlace, place.into())
            .filter(Column::TrainingId.eq(training))
            .exec(self.on)
            .await?;
        Ok(())
    }

    /// The same, for who inserts many: where the turn is held, they take the places after the last one.
    pub fn announcements(
        &self,
        training: TrainingId,
        nodes: impl Iterator<Item = (&'static str, String)>,
        mut last: Option<&mut i64>,
    ) -> Result<Vec<outbox::ActiveModel>> {
        let first = self.timely_id();
        let mut rows = Vec::new();
        for ((topic, node), number) in nodes.zip(0..) {
            let place = last.as_mut().map(|last| {
                **last += 1;
                **last
            });
            let mut row = self.announcement(topic, training, &node, place)?;
            row.id = Set(OutboxId(first + number));
            rows.push(row);
        }
        Ok(rows)
    }

    fn announcement(
        &self,
        topic: &str,
        training: TrainingId,
        node: &str,
        place: Option<i64>,
    ) -> Result<outbox::ActiveModel> {
        Ok(outbox::ActiveModel {
            id: Set(OutboxId(self.timely_id())),
            at: Set(column::to_timestamp(self.now())?),
            topic: Set(topic.to_owned()),
            training_id: Set(Some(training)),
            node: Set(node.to_owned()),
            position: Set(place),
        })
    }
}
