//! What is held about somebody, for whoever may have all of it.

use entity::submission_text::TextKind;
use entity::{attendance, seat, submission};
use sea_orm::sea_query::Query;
use sea_orm::{ActiveEnum, ColumnTrait, Order};
use serde_json::{Value, json};

use super::texts_of;
use crate::clock::column;
use crate::cx::Cx;
use crate::error::Result;

/// Where they were.
pub async fn attendance_held(cx: &Cx, participant: i64) -> Result<Value> {
    use attendance::{Column, Entity};
    let seats = Query::select()
        .column(seat::Column::Id)
        .from(seat::Entity)
        .and_where(seat::Column::ParticipantId.eq(participant))
        .take();
    let rows = cx
        .find::<Entity>()?
        .filter(Column::SeatId.in_subquery(seats))
        .order_by(Column::Id, Order::Asc);
    let mut held = Vec::new();
    for row in rows.all().await? {
        let sitting = cx.content().schedule.sitting(row.sitting_id);
        held.push(json!({
            "sitting": sitting.map(|sitting| sitting.starts_at.to_string()),
            "attended": row.is_present,
            "headcount": row.headcount,
            "minutes": row.minutes,
            "recordedAt": column::timestamp(row.recorded_at)?.to_string(),
        }));
    }
    Ok(held.into())
}

/// What they handed in, with what they wrote and were answered.
pub async fn submissions_held(cx: &Cx, participant: i64) -> Result<Value> {
    use submission::{Column, Entity};
    let rows = cx
        .find::<Entity>()?
        .filter(Column::ParticipantId.eq(participant))
        .order_by(Column::Id, Order::Asc)
        .all()
        .await?;
    let texts = texts_of(cx, rows.iter().map(|row| row.id.0).collect()).await?;
    let mut held = Vec::new();
    for row in rows {
        let text = |kind| texts.get(&(row.id, kind)).map(|text| text.reveal());
        let assignment = cx.content().curriculum.assignment(row.assignment_id);
        held.push(json!({
            "assignment": assignment.map(|assignment| assignment.slug.as_str()),
            "status": row.status.to_value(),
            "submittedAt": column::timestamp(row.submitted_at)?.to_string(),
            "reflection": text(TextKind::Reflection),
            "feedback": text(TextKind::Feedback),
        }));
    }
    Ok(held.into())
}
