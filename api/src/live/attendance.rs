//! Who was in a sitting, as far as the viewer may see them.

use std::collections::HashMap;

use entity::attendance::{Column, Entity, Model};
use entity::ids::{SeatId, SittingId};
use entity::registration;
use sea_orm::{ColumnTrait, Condition, Order};

use crate::access::{Action, Guarded, Resource, Visible, rows_of};
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::Result;
use crate::people::Position;
use crate::registration::{Page, Registration, page_of};

/// Those who were in a sitting, in the order in which it was recorded.
pub async fn attendance_page(
    cx: &Cx,
    training: TrainingId,
    sitting: SittingId,
    position: Position,
    with_total: bool,
) -> Result<Page<Model>> {
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    let matching = Condition::all()
        .add(Column::SittingId.eq(sitting))
        .add(Column::IsPresent.eq(true))
        .add_option(in_reach(cx, training));
    page_of::<Entity>(cx, matching, Column::Id, Order::Asc, position, with_total).await
}

/// The door says the same; said so, the database begins with the few registrations within reach.
fn in_reach(cx: &Cx, training: TrainingId) -> Option<sea_orm::sea_query::Expr> {
    use registration::{Column as Of, Entity as Registrations};
    match Registrations::visible_to(cx.viewer()?) {
        Visible::Where(visible) => {
            let visible = visible.add(Of::TrainingId.eq(training));
            Some(Column::SeatId.in_subquery(rows_of(Registrations, Of::SeatId, visible)))
        }
        _ => None,
    }
}

/// Those of the ids that the viewer may see, of people who were there.
pub async fn attendance_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    let rows = cx
        .find::<Entity>()?
        .filter(Column::Id.is_in(ids))
        .filter(Column::IsPresent.eq(true));
    rows.order_by(Column::Id, Order::Asc).all().await
}

/// The first registration of each of these seats that the viewer may see.
pub async fn holders(
    cx: &Cx,
    seats: impl Iterator<Item = SeatId> + Send,
) -> Result<HashMap<SeatId, Registration>> {
    use registration::{Column as Of, Entity as Registrations};
    let rows = cx.find::<Registrations>()?;
    let rows = rows
        .filter(Of::SeatId.is_in(seats.map(|seat| seat.0)))
        .order_by(Of::Id, Order::Asc);
    let mut holders = HashMap::new();
    for row in Registration::read(rows).await? {
        holders.entry(row.seat_id).or_insert(row);
    }
    Ok(holders)
}
