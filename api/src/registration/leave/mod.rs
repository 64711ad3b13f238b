//! Leaving a training, and what becomes of the places: who waits longest comes to them.

mod seats;

use std::collections::HashSet;
use std::sync::Arc;

use entity::registration::{Column, Entity, Model, RegistrationStatus};
use entity::registration_group::{self, GroupStatus};
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, QueryFilter, Set};
use serde::Serialize;

use super::register::locked;
use super::turn::{Moved, Turn, nodes};
use super::{GroupId, RegistrationId, RegistrationWindow};
use crate::access::{Action, Reach, Resource, Touched};
use crate::curriculum::Training;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::people::not_found;

/// What is to be undone.
#[derive(Clone, Debug, Serialize)]
enum Leaving {
    Member { group: i64, registration: i64 },
    Group { group: i64 },
    Registration { registration: i64 },
}

/// Takes somebody out of a group who is not its contact.
pub async fn remove_member(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    group: i64,
    registration: i64,
) -> Result<GroupId> {
    let leaving = Leaving::Member {
        group,
        registration,
    };
    let id = leave(cx, Action::RemoveGroupMember, key, leaving).await?;
    Ok(GroupId(id))
}

/// All members of a group leave, and it takes no others.
pub async fn cancel_group(cx: &Cx, key: Option<IdempotencyKey>, group: i64) -> Result<GroupId> {
    let id = leave(cx, Action::CancelGroup, key, Leaving::Group { group }).await?;
    Ok(GroupId(id))
}

/// One person leaves. Who leaves themselves leaves the training, through whomever they came.
pub async fn cancel_registration(
    cx: &Cx,
    key: Option<IdempotencyKey>,
    registration: i64,
) -> Result<RegistrationId> {
    let leaving = Leaving::Registration { registration };
    let id = leave(cx, Action::CancelRegistration, key, leaving).await?;
    Ok(RegistrationId(id))
}

async fn leave(
    cx: &Cx,
    action: Action,
    key: Option<IdempotencyKey>,
    leaving: Leaving,
) -> Result<i64> {
    let outcome = attempt(cx, action, key, leaving).await;
    cx.noted(action, outcome)
}

async fn attempt(
    cx: &Cx,
    action: Action,
    key: Option<IdempotencyKey>,
    leaving: Leaving,
) -> Result<i64> {
    cx.authorize(action, Resource::Visible)?;
    let training = match &leaving {
        Leaving::Member { group, .. } | Leaving::Group { group } => {
            use registration_group::{Column, Entity};
            let row = cx
                .find::<Entity>()?
                .filter(Column::Id.eq(*group))
                .one()
                .await?;
            row.ok_or_else(|| not_found("input.group"))?.training_id
        }
        Leaving::Registration { registration } => {
            let which = Column::Id.eq(*registration);
            let row = cx.find::<Entity>()?.filter(which).one().await?;
            row.ok_or_else(|| not_found("input.registration"))?
                .training_id
        }
    };
    let training = cx.content().curriculum.training(training).cloned();
    let training = training.ok_or_else(|| not_found("input"))?;
    let turn = Isolation::InTurn(training.id);
    let left = cx
        .write_once_at(turn, action.name(), key, leaving, move |tx, leaving| {
            let training = Arc::clone(&training);
            async move { apply(tx, &training, action, &leaving).await }.boxed()
        })
        .await?;
    cx.reread_admissions().await?;
    Ok(left)
}

async fn apply(
    tx: &Tx<'_>,
    training: &Training,
    action: Action,
    leaving: &Leaving,
) -> Result<i64, WriteError> {
    let mut turn = Turn::take(tx.on(), training, tx.now()).await?;
    let (id, who) = match leaving {
        Leaving::Member {
            group,
            registration,
        } => {
            let group = group_row(tx, *group).await?;
            may_change(tx, training, group.is_umbrella, "input.group")?;
            let absent = || {
                Refusal::new(ErrorCode::NotFound, "error-not-in-group").about("input.registration")
            };
            let row = registration_row(tx, *registration)
                .await?
                .ok_or_else(absent)?;
            if row.group_id != group.id || row.status == RegistrationStatus::Cancelled {
                return Err(absent().into());
            }
            if row.is_contact {
                let stays = Refusal::new(ErrorCode::Conflict, "error-contact-stays");
                return Err(stays.about("input.registration").into());
            }
            (group.id.0, vec![row])
        }
        Leaving::Group { group } => {
            let group = group_row(tx, *group).await?;
            may_change(tx, training, group.is_umbrella, "input.group")?;
            if group.status == GroupStatus::Cancelled {
                let cancelled = Refusal::new(ErrorCode::Conflict, "error-group-cancelled");
                return Err(cancelled.about("input.group").into());
            }
            (group.id.0, members(tx, group.id).await?)
        }
        Leaving::Registration { registration } => {
            let row = registration_row(tx, *registration).await?;
            let row = row.ok_or_else(|| not_found("input.registration"))?;
            if row.status == RegistrationStatus::Cancelled {
                let cancelled = Refusal::new(ErrorCode::Conflict, "error-registration-cancelled");
                return Err(cancelled.about("input.registration").into());
            }
            let who = match &tx.viewer().reach {
                Reach::Participant(_) => of_seat(tx, &row).await?,
                _ => {
                    let group = tx.beyond_scope::<registration_group::Entity>();
                    let group = group.filter(registration_group::Column::Id.eq(row.group_id));
                    let group = group.one(tx.on()).await?;
                    let is_umbrella = group.as_ref().is_some_and(|group| group.is_umbrella);
                    may_change(tx, training, is_umbrella, "input.registration")?;
                    if row.is_contact && group.is_some_and(|group| group.size > 1) {
                        let stays = Refusal::new(ErrorCode::Conflict, "error-contact-stays");
                        return Err(stays.about("input.registration").into());
                    }
                    vec![row.clone()]
                }
            };
            (row.id.0, who)
        }
    };
    seats::free(tx, &mut turn, &who).await?;
    if let Leaving::Group { group } = leaving {
        let values = registration_group::ActiveModel {
            id: Set(GroupId(*group)),
            status: Set(GroupStatus::Cancelled),
            queue: Set(None),
            ..Default::default()
        };
        values.update(tx.on()).await?;
    }
    let moved = turn.advance().await?;
    turn.finish().await?;
    tell(tx, training, action, leaving, &who, moved).await?;
    Ok(id)
}

/// Whoever looks after countries mends also what is locked.
fn may_change(
    tx: &Tx<'_>,
    training: &Training,
    is_umbrella: bool,
    argument: &str,
) -> Result<(), WriteError> {
    let locks = RegistrationWindow::locks_at(training, is_umbrella)?;
    match &tx.viewer().reach {
        Reach::Countries(_) | Reach::Everywhere => Ok(()),
        _ if tx.now() < locks => Ok(()),
        _ => Err(locked().about(argument).into()),
    }
}

async fn group_row(tx: &Tx<'_>, id: i64) -> Result<registration_group::Model, WriteError> {
    use registration_group::{Column, Entity};
    let row = tx.find::<Entity>().filter(Column::Id.eq(id)).one().await?;
    Ok(row.ok_or_else(|| not_found("input.group"))?)
}

async fn registration_row(tx: &Tx<'_>, id: i64) -> Result<Option<Model>, WriteError> {
    Ok(tx.find::<Entity>().filter(Column::Id.eq(id)).one().await?)
}

/// All who are in a group: a group is seen as a whole.
async fn members(tx: &Tx<'_>, group: GroupId) -> Result<Vec<Model>, WriteError> {
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::GroupId.eq(group))
        .filter(Column::Status.ne(RegistrationStatus::Cancelled));
    Ok(rows.all(tx.on()).await?)
}

async fn of_seat(tx: &Tx<'_>, row: &Model) -> Result<Vec<Model>, WriteError> {
    let rows = tx
        .find::<Entity>()
        .filter(Column::SeatId.eq(row.seat_id))
        .filter(Column::Status.ne(RegistrationStatus::Cancelled));
    Ok(rows.all().await?)
}

async fn tell(
    tx: &Tx<'_>,
    training: &Training,
    action: Action,
    leaving: &Leaving,
    who: &[Model],
    moved: Moved,
) -> Result<(), WriteError> {
    let node = match leaving {
        Leaving::Group { group } => ids::encode(Kind::Group, *group),
        Leaving::Member { registration, .. } | Leaving::Registration { registration } => {
            ids::encode(Kind::Registration, *registration)
        }
    };
    let of = who.first();
    let touched = Touched {
        node: Some(node),
        country: of.map(|row| row.group_country.0.clone()),
        chapter: of.and_then(|row| row.chapter_id).map(|id| id.0),
        organization: of.and_then(|row| row.organization_id).map(|id| id.0),
    };
    tx.audit(action, touched).await?;
    let left: HashSet<GroupId> = who.iter().map(|row| row.group_id).collect();
    let groups = left.into_iter().chain(moved.groups);
    let mut registrations: Vec<_> = who.iter().map(|row| row.id).collect();
    registrations.extend(moved.registrations);
    tx.announce_in_turn(training.id, nodes(groups, registrations))
        .await
}
