//! A part of a long list, read in the database.

use sea_orm::{Condition, Order};

use crate::access::Guarded;
use crate::cx::Cx;
use crate::error::Result;
use crate::people::Position;

pub struct Page<T> {
    pub rows: Vec<T>,
    /// Whether there are more beyond the end that was read towards.
    pub has_more: bool,
    pub total: Option<u64>,
}

/// The rows of a table that match and that the viewer sees, in the order of their ids, which grow with time.
pub async fn page_of<E: Guarded>(
    cx: &Cx,
    matching: Condition,
    id: E::Column,
    order: Order,
    position: Position,
    with_total: bool,
) -> Result<Page<E::Model>>
where
    E::Model: Sync,
{
    let read = match order {
        Order::Desc => position.reversed(),
        _ => position,
    };
    let rows = cx
        .find::<E>()?
        .filter(matching.clone().add(read.bounds(id)))
        .order_by(id, read.order())
        .limit(read.most());
    let (rows, has_more) = position.cut(rows.all().await?);
    let total = match with_total {
        true => Some(cx.find::<E>()?.filter(matching).count().await?),
        false => None,
    };
    Ok(Page {
        rows,
        has_more,
        total,
    })
}
