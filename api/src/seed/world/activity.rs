//! What made-up people did in their trainings.

use entity::{attendance, attendance_connection, submission, submission_credit, submission_text};
use entity::{breakout_member, breakout_unplaced};
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter};

use super::of;

/// Takes it out, of these people and their seats.
pub async fn remove(
    tx: &DatabaseTransaction,
    people: &SelectStatement,
    seats: &SelectStatement,
) -> Result<(), DbErr> {
    let theirs = of(
        submission::Entity,
        submission::Column::Id,
        submission::Column::ParticipantId.in_subquery(people.clone()),
    );
    submission_text::Entity::delete_many()
        .filter(submission_text::Column::SubmissionId.in_subquery(theirs.clone()))
        .exec(tx)
        .await?;
    submission_credit::Entity::delete_many()
        .filter(
            submission_credit::Column::SubmissionId
                .in_subquery(theirs)
                .or(submission_credit::Column::SeatId.in_subquery(seats.clone())),
        )
        .exec(tx)
        .await?;
    submission::Entity::delete_many()
        .filter(submission::Column::ParticipantId.in_subquery(people.clone()))
        .exec(tx)
        .await?;
    attendance_connection::Entity::update_many()
        .col_expr(
            attendance_connection::Column::SeatId,
            Expr::value(Option::<i64>::None),
        )
        .filter(attendance_connection::Column::SeatId.in_subquery(seats.clone()))
        .exec(tx)
        .await?;
    breakout_member::Entity::delete_many()
        .filter(breakout_member::Column::SeatId.in_subquery(seats.clone()))
        .exec(tx)
        .await?;
    breakout_unplaced::Entity::delete_many()
        .filter(breakout_unplaced::Column::SeatId.in_subquery(seats.clone()))
        .exec(tx)
        .await?;
    attendance::Entity::delete_many()
        .filter(attendance::Column::SeatId.in_subquery(seats.clone()))
        .exec(tx)
        .await?;
    Ok(())
}
