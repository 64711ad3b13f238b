//! What becomes of the seats and groups of those who leave.

use std::collections::{HashMap, HashSet};

use entity::registration::{ActiveModel, Column, Entity, Model, RegistrationStatus};
use entity::registration_group::{self, GroupStatus};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};

use crate::clock::column;
use crate::cx::Tx;
use crate::error::WriteError;
use crate::registration::GroupId;
use crate::registration::turn::{Turn, seats_of};

/// Takes them out: their registrations, their seats, their groups' sizes.
pub async fn free(tx: &Tx<'_>, turn: &mut Turn<'_>, who: &[Model]) -> Result<(), WriteError> {
    let at = column::to_timestamp(tx.now())?;
    let ids: Vec<i64> = who.iter().map(|row| row.id.0).collect();
    for part in ids.chunks(1000) {
        let values = ActiveModel {
            status: Set(RegistrationStatus::Cancelled),
            queue: Set(None),
            cancelled_at: Set(Some(at)),
            ..Default::default()
        };
        Entity::update_many()
            .set(values)
            .filter(Column::Id.is_in(part.iter().copied()))
            .exec(tx.on())
            .await?;
    }
    let mut groups: HashMap<GroupId, (i32, i32)> = HashMap::new();
    for row in who {
        let (size, facilitators) = groups.entry(row.group_id).or_default();
        *size += 1;
        *facilitators += i32::from(row.is_facilitator);
    }
    let mut seats: HashSet<i64> = who.iter().map(|row| row.seat_id.0).collect();
    for (id, (size, facilitators)) in groups {
        use registration_group::{Column, Entity};
        let row = Entity::find_by_id(id).one(tx.on()).await?;
        let Some(mut row) = row else { continue };
        row.size -= size;
        row.facilitators -= facilitators;
        seats.extend(fall_back(tx, turn, &mut row).await?);
        Entity::update_many()
            .col_expr(Column::Size, Expr::value(row.size))
            .col_expr(Column::Facilitators, Expr::value(row.facilitators))
            .col_expr(Column::Status, row.status.into())
            .col_expr(Column::Queue, Expr::value(row.queue))
            .filter(Column::Id.eq(id))
            .exec(tx.on())
            .await?;
    }
    turn.settle(seats).await
}

/// A group that waits and has become too small is forming again; one whose first members have become too few
/// waits again with those who came later, at the end. Gives the seats that this touches.
async fn fall_back(
    tx: &Tx<'_>,
    turn: &mut Turn<'_>,
    row: &mut registration_group::Model,
) -> Result<Vec<i64>, WriteError> {
    let minimum = turn.ledger.training.terms.minimum_group_size;
    if row.status != GroupStatus::Waitlisted {
        return Ok(Vec::new());
    }
    let waiting = Column::GroupId
        .eq(row.id)
        .and(Column::Status.eq(RegistrationStatus::Waitlisted));
    let first = Entity::find()
        .filter(waiting.clone())
        .filter(Column::Queue.eq(row.queue))
        .count(tx.on())
        .await?;
    if i32::try_from(first).is_ok_and(|first| first >= minimum) {
        return Ok(Vec::new());
    }
    if row.size < minimum {
        row.status = GroupStatus::Forming;
        row.queue = None;
        wait(tx, waiting, None).await?;
    } else if fits(turn, row.size) {
        row.queue = Some(turn.ledger.next_in_queue());
        wait(tx, waiting, row.queue).await?;
    } else {
        // Together they would never fit: as many as make a group wait first, then those who came later.
        let all = Entity::find()
            .filter(waiting)
            .order_by_asc(Column::Queue)
            .order_by_asc(Column::Id);
        let all = all.all(tx.on()).await?;
        let (first, later) =
            all.split_at(usize::try_from(minimum).unwrap_or_default().min(all.len()));
        row.queue = Some(turn.ledger.next_in_queue());
        wait(tx, named(first), row.queue).await?;
        for unit in later.chunk_by(|one, next| one.queue == next.queue) {
            let place = Some(turn.ledger.next_in_queue());
            wait(tx, named(unit), place).await?;
        }
    }
    seats_of(tx.on(), Column::GroupId.eq(row.id)).await
}

fn fits(turn: &Turn<'_>, size: i32) -> bool {
    let capacity = turn.ledger.training.terms.capacity;
    capacity.is_none_or(|capacity| size <= capacity)
}

fn named(rows: &[Model]) -> Expr {
    Column::Id.is_in(rows.iter().map(|row| row.id.0))
}

/// They wait at this place, or for their group to be large enough.
async fn wait(tx: &Tx<'_>, which: Expr, queue: Option<i64>) -> Result<(), WriteError> {
    let status = match queue {
        Some(_) => RegistrationStatus::Waitlisted,
        None => RegistrationStatus::Pending,
    };
    Entity::update_many()
        .col_expr(Column::Status, status.into())
        .col_expr(Column::Queue, Expr::value(queue))
        .filter(which)
        .exec(tx.on())
        .await?;
    Ok(())
}
