//! What else is known of a sitting: how many it takes, who interprets, where it is held.

use std::sync::Arc;

use entity::ids::{LanguageCode, SittingId};
use entity::interpretation;
use entity::sitting::ActiveModel;
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};
use serde::Serialize;

use super::schedule::known;
use crate::access::{Action, Resource};
use crate::clock::column;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Result, WriteError};
use crate::ids::Kind;
use crate::live::links;
use crate::live::record::Known;

/// What is `None` stays.
#[derive(Serialize)]
pub struct Details {
    /// `Some(None)` takes it back.
    pub link: Option<Option<String>>,
    pub capacity: Option<Option<i32>>,
    pub interpretation: Option<Vec<String>>,
}

pub async fn update_sitting(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    known: &Known<'_>,
    details: Details,
) -> Result<()> {
    cx.authorize(Action::UpdateSitting, Resource::Visible)?;
    let turn = Isolation::InTurn(known.training.id);
    let input = (known.sitting.id.0, known.training.id.0, details);
    cx.write_once_at(turn, "updateSitting", key, input, |tx, input| {
        apply(tx, input).boxed()
    })
    .await?;
    cx.reread_content().await
}

async fn apply(tx: &Tx<'_>, input: Arc<(i64, i64, Details)>) -> Result<(), WriteError> {
    let (id, training, details) = &*input;
    let row = known(tx, SittingId(*id)).await?;
    if let Some(link) = &details.link {
        links::write(tx, row.id, *training, link.as_deref()).await?;
    }
    if let Some(capacity) = details.capacity {
        let values = ActiveModel {
            id: Set(row.id),
            capacity: Set(capacity),
            ..Default::default()
        };
        values.update(tx.on()).await?;
    }
    if let Some(languages) = &details.interpretation {
        use interpretation::{ActiveModel, Column, Entity};
        Entity::delete_many()
            .filter(Column::SittingId.eq(row.id))
            .exec(tx.on())
            .await?;
        let rows = languages.iter().map(|tag| ActiveModel {
            sitting_id: Set(row.id),
            language: Set(LanguageCode(tag.clone())),
        });
        tx.insert_all(rows.collect()).await?;
    }
    let values = ActiveModel {
        id: Set(row.id),
        changed_at: Set(Some(column::to_timestamp(tx.now())?)),
        ..Default::default()
    };
    values.update(tx.on()).await?;
    tx.audit_published(Action::UpdateSitting, Kind::Sitting, row.id.0)
        .await
}
