//! Changing a group's name or contact.

use std::sync::Arc;

use entity::registration::{self, RegistrationStatus};
use entity::registration_group;
use futures_util::FutureExt;
use sea_orm::sea_query::IntoCondition;
use sea_orm::{ColumnTrait, Set};
use serde::Serialize;

use super::GroupId;
use crate::access::{Action, Resource, Touched};
use crate::cx::{Cx, IdempotencyKey, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;

/// What is `None` stays.
#[derive(Clone, Debug, Serialize)]
pub struct ChangedGroup {
    pub id: i64,
    pub name: Option<String>,
    /// The registration of the member who is to be asked from now on.
    pub contact: Option<i64>,
}

pub async fn update_group(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    changed: ChangedGroup,
) -> Result<GroupId> {
    cx.authorize(Action::UpdateGroup, Resource::Visible)?;
    let id = cx
        .write_once("updateGroup", key, changed, |tx, input| {
            apply_group(tx, input).boxed()
        })
        .await;
    Ok(GroupId(cx.noted(Action::UpdateGroup, id)?))
}

async fn apply_group(tx: &Tx<'_>, changed: Arc<ChangedGroup>) -> Result<i64, WriteError> {
    use registration_group::{ActiveModel, Column, Entity};
    let row = tx
        .find::<Entity>()
        .filter(Column::Id.eq(changed.id))
        .one()
        .await?;
    let row = row.ok_or_else(|| not_found("input.group"))?;
    if row.status == registration_group::GroupStatus::Cancelled {
        let cancelled = Refusal::new(ErrorCode::Conflict, "error-group-cancelled");
        return Err(cancelled.about("input.group").into());
    }
    if let Some(name) = &changed.name {
        let values = ActiveModel {
            name: Set(name.clone()),
            ..Default::default()
        };
        tx.change::<Entity>(values, Column::Id.eq(row.id)).await?;
    }
    if let Some(contact) = changed.contact {
        appoint(tx, &row, contact).await?;
    }
    let node = ids::encode(Kind::Group, row.id.0);
    let touched = Touched {
        node: Some(node.clone()),
        country: Some(row.country.0),
        chapter: row.chapter_id.map(|id| id.0),
        organization: row.organization_id.map(|id| id.0),
    };
    tx.audit(Action::UpdateGroup, touched).await?;
    tx.announce("group", row.training_id, node).await?;
    Ok(row.id.0)
}

async fn appoint(
    tx: &Tx<'_>,
    group: &registration_group::Model,
    contact: i64,
) -> Result<(), WriteError> {
    use registration::{ActiveModel, Column, Entity};
    let of_group = || Column::GroupId.eq(group.id);
    let member = tx
        .find::<Entity>()
        .filter(Column::Id.eq(contact))
        .filter(of_group())
        .filter(Column::Status.ne(RegistrationStatus::Cancelled));
    let Some(member) = member.one().await? else {
        let absent = Refusal::new(ErrorCode::NotFound, "error-not-in-group");
        return Err(absent.about("input.contact").into());
    };
    for (is_contact, which) in [
        (false, of_group().into_condition()),
        (true, Column::Id.eq(member.id).into_condition()),
    ] {
        let values = ActiveModel {
            is_contact: Set(is_contact),
            ..Default::default()
        };
        tx.change::<Entity>(values, which).await?;
    }
    Ok(())
}
