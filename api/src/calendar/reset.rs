//! Taking a calendar's link back: from then on another one holds.

use std::sync::Arc;

use entity::registration::NO_CALENDAR;
use entity::{registration, registration_group};
use futures_util::FutureExt;
use sea_orm::{ColumnTrait, Set};

use crate::access::{Action, Resource, Touched};
use crate::cx::{Cx, IdempotencyKey, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;
use crate::registration::{GroupId, RegistrationId, contacts, groups_by_ids, touched};

pub async fn reset_of_registration(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    id: i64,
) -> Result<RegistrationId> {
    let outcome = async {
        cx.authorize(Action::ResetCalendar, Resource::Visible)?;
        let own = cx.find::<registration::Entity>()?;
        let own = own.filter(registration::Column::Id.eq(id)).one().await?;
        own.ok_or_else(|| not_found("input.registration"))?;
        cx.write_once("resetCalendarUrl", key, id, |tx, id| {
            of_registration(tx, id).boxed()
        })
        .await
    };
    Ok(RegistrationId(
        cx.noted(Action::ResetCalendar, outcome.await)?,
    ))
}

async fn of_registration(tx: &Tx<'_>, id: Arc<i64>) -> Result<i64, WriteError> {
    use registration::{ActiveModel, Column, Entity};
    let row = tx.find::<Entity>().filter(Column::Id.eq(*id)).one().await?;
    let row = row.filter(|row| row.calendar_version != NO_CALENDAR);
    let row = row.ok_or_else(|| not_found("input.registration"))?;
    let values = ActiveModel {
        calendar_version: Set(row.calendar_version + 1),
        ..Default::default()
    };
    tx.change::<Entity>(values, Column::Id.eq(*id)).await?;
    tx.audit(Action::ResetCalendar, touched(&row)).await?;
    Ok(*id)
}

pub async fn reset_of_group(cx: &Cx, key: Option<IdempotencyKey>, id: i64) -> Result<GroupId> {
    let outcome = async {
        cx.authorize(Action::ResetGroupCalendar, Resource::Visible)?;
        let group = groups_by_ids(cx, vec![id]).await?.pop();
        let group = group.ok_or_else(|| not_found("input.group"))?;
        if !is_held_by_viewer(cx, &[group.id])
            .await?
            .contains(&group.id)
        {
            let forbidden = Refusal::new(ErrorCode::Forbidden, "error-forbidden");
            return Err(forbidden.about("input.group").into());
        }
        cx.write_once("resetCalendarUrl", key, (id, "group"), |tx, input| {
            of_group(tx, input).boxed()
        })
        .await
    };
    Ok(GroupId(
        cx.noted(Action::ResetGroupCalendar, outcome.await)?,
    ))
}

async fn of_group(tx: &Tx<'_>, input: Arc<(i64, &'static str)>) -> Result<i64, WriteError> {
    use registration_group::{ActiveModel, Column, Entity};
    let (id, _) = *input;
    let row = tx.find::<Entity>().filter(Column::Id.eq(id)).one().await?;
    let row = row.ok_or_else(|| not_found("input.group"))?;
    let values = ActiveModel {
        calendar_version: Set(row.calendar_version + 1),
        ..Default::default()
    };
    tx.change::<Entity>(values, Column::Id.eq(id)).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::Group, id)),
        country: Some(row.country.0),
        chapter: row.chapter_id.map(|id| id.0),
        organization: row.organization_id.map(|id| id.0),
    };
    tx.audit(Action::ResetGroupCalendar, touched).await?;
    Ok(id)
}

/// Those of these groups, which the viewer may see, whose calendar is theirs to give away: the contact's, and of who
/// manages the group.
pub async fn is_held_by_viewer(cx: &Cx, groups: &[GroupId]) -> Result<Vec<GroupId>> {
    let Some(viewer) = cx.viewer() else {
        return Ok(Vec::new());
    };
    if viewer.is_participant() {
        return Ok(contacts(cx, groups).await?.into_keys().collect());
    }
    let may = crate::access::decide(Some(viewer), Action::ResetGroupCalendar, Resource::Visible);
    Ok(match may {
        Ok(()) => groups.to_vec(),
        Err(_) => Vec::new(),
    })
}
