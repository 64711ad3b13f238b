//! Counting again what somebody has done, from the rows, in the transaction that changed them.

use std::collections::{BTreeMap, BTreeSet};

use entity::ids::{SeatId, TrainingId};
use entity::submission::SubmissionStatus;
use entity::{attendance, registration, seat, submission, submission_credit};
use sea_orm::prelude::DateTimeUtc;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use super::course::{Course, Done, Rule};
use super::rule;
use crate::clock::column;
use crate::cx::Tx;
use crate::error::WriteError;

/// Seats of one statement.
const SEATS: usize = 1000;

/// What is kept of a seat's progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Standing {
    done: Done,
    completed_at: Option<DateTimeUtc>,
    /// The rule that was met.
    rule: Option<Rule>,
}

impl Standing {
    fn of(row: &seat::Model) -> Self {
        let rule = |sessions| {
            Some(Rule {
                sessions,
                assignments: row.completed_assignments?,
                attestation: row.completed_attestation?,
            })
        };
        Self {
            done: Done {
                attended: row.attended,
                submitted: row.submitted,
                is_attested: row.attested_at.is_some(),
            },
            completed_at: row.completed_at,
            rule: row.completed_sessions.and_then(rule),
        }
    }

    /// Whoever met a rule once is held to no later one: not when it gets stricter, and not when something that was
    /// counted was taken back by mistake and is counted again.
    fn now(self, done: Done, rule: Rule, now: DateTimeUtc) -> Self {
        let earlier = self.rule.filter(|earlier| earlier.is_met_by(done));
        let met = earlier.or(rule.is_met_by(done).then_some(rule));
        Self {
            done,
            completed_at: met.and(self.completed_at.or(Some(now))),
            rule: met.or(self.rule),
        }
    }
}

/// Brings the progress of these seats up to date with what is written of them. All are of one training.
pub async fn refresh(tx: &Tx<'_>, course: &Course, seats: &[SeatId]) -> Result<(), WriteError> {
    let rule = rule::current(tx, course).await?;
    let now = column::to_timestamp(tx.now())?;
    let seats: BTreeSet<i64> = seats.iter().map(|seat| seat.0).collect();
    let seats: Vec<i64> = seats.into_iter().collect();
    for part in seats.chunks(SEATS) {
        let done = done(tx, part).await?;
        let rows = tx
            .beyond_scope::<seat::Entity>()
            .filter(seat::Column::Id.is_in(part.iter().copied()));
        let mut changed: BTreeMap<Standing, Vec<i64>> = BTreeMap::new();
        for row in rows.all(tx.on()).await? {
            let mut done = done.get(&row.id).copied().unwrap_or_default();
            done.is_attested = row.attested_at.is_some();
            let before = Standing::of(&row);
            let standing = before.now(done, rule, now);
            if standing != before {
                changed.entry(standing).or_default().push(row.id.0);
            }
        }
        for (standing, seats) in changed {
            keep(tx, standing, seats).await?;
        }
    }
    Ok(())
}

/// The same for everybody in the training.
pub(super) async fn refresh_all(tx: &Tx<'_>, course: &Course) -> Result<(), WriteError> {
    let seats: Vec<SeatId> = tx
        .beyond_scope::<seat::Entity>()
        .select_only()
        .column(seat::Column::Id)
        .filter(seat::Column::TrainingId.eq(TrainingId(course.training)))
        .order_by_asc(seat::Column::Id)
        .into_tuple()
        .all(tx.on())
        .await?;
    refresh(tx, course, &seats).await
}

async fn done(tx: &Tx<'_>, seats: &[i64]) -> Result<BTreeMap<SeatId, Done>, WriteError> {
    let mut sessions: BTreeMap<SeatId, BTreeSet<i64>> = BTreeMap::new();
    let attended: Vec<(i64, i64)> = tx
        .beyond_scope::<attendance::Entity>()
        .select_only()
        .column(attendance::Column::SeatId)
        .column(attendance::Column::SessionId)
        .filter(attendance::Column::SeatId.is_in(seats.iter().copied()))
        .filter(attendance::Column::IsPresent.eq(true))
        .into_tuple()
        .all(tx.on())
        .await?;
    for (seat, session) in attended {
        sessions.entry(SeatId(seat)).or_default().insert(session);
    }
    let mut assignments: BTreeMap<SeatId, BTreeSet<i64>> = BTreeMap::new();
    let submitted: Vec<(i64, i64)> = tx
        .beyond_scope::<submission_credit::Entity>()
        .select_only()
        .column(submission_credit::Column::SeatId)
        .column(submission::Column::AssignmentId)
        .join(
            JoinType::InnerJoin,
            submission_credit::Relation::Submission.def(),
        )
        .filter(submission_credit::Column::SeatId.is_in(seats.iter().copied()))
        .filter(submission::Column::Status.ne(SubmissionStatus::Returned))
        .into_tuple()
        .all(tx.on())
        .await?;
    for (seat, assignment) in submitted {
        assignments
            .entry(SeatId(seat))
            .or_default()
            .insert(assignment);
    }
    let mut done: BTreeMap<SeatId, Done> = BTreeMap::new();
    for (seat, sessions) in sessions {
        done.entry(seat).or_default().attended = count(&sessions);
    }
    for (seat, assignments) in assignments {
        done.entry(seat).or_default().submitted = count(&assignments);
    }
    Ok(done)
}

fn count(set: &BTreeSet<i64>) -> i32 {
    i32::try_from(set.len()).unwrap_or(i32::MAX)
}

async fn keep(tx: &Tx<'_>, standing: Standing, seats: Vec<i64>) -> Result<(), WriteError> {
    let Standing {
        done,
        completed_at,
        rule,
    } = standing;
    {
        use seat::{Column, Entity};
        Entity::update_many()
            .col_expr(Column::Attended, Expr::value(done.attended))
            .col_expr(Column::Submitted, Expr::value(done.submitted))
            .col_expr(Column::CompletedAt, Expr::value(completed_at))
            .col_expr(
                Column::CompletedSessions,
                Expr::value(rule.map(|rule| rule.sessions)),
            )
            .col_expr(
                Column::CompletedAssignments,
                Expr::value(rule.map(|rule| rule.assignments)),
            )
            .col_expr(
                Column::CompletedAttestation,
                Expr::value(rule.map(|rule| rule.attestation)),
            )
            .filter(Column::Id.is_in(seats.iter().copied()))
            .exec(tx.on())
            .await?;
    }
    use registration::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Attended, Expr::value(done.attended))
        .col_expr(Column::Submitted, Expr::value(done.submitted))
        .col_expr(Column::IsAttested, Expr::value(done.is_attested))
        .col_expr(Column::CompletedAt, Expr::value(completed_at))
        .filter(Column::SeatId.is_in(seats))
        .exec(tx.on())
        .await?;
    Ok(())
}
