//! Counting again what somebody has done, from the rows, in the transaction that changed them.

use std::collections::{BTreeMap, BTreeSet};

use entity::ids::{SeatId, TrainingId};
use entity::submission::SubmissionStatus;
use entity::{attendance, registration, seat, submission, submission_credit};
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
    attested_at: Option<sea_orm::prelude::DateTimeUtc>,
    /// When, and the rule of then: sessions, assignments, attestation.
    completed: Option<(sea_orm::prelude::DateTimeUtc, i32, i32, bool)>,
}

impl Standing {
    fn of(row: &seat::Model) -> Self {
        Self {
            done: Done {
                attended: row.attended,
                submitted: row.submitted,
                is_attested: row.attested_at.is_some(),
            },
            attested_at: row.attested_at,
            completed: row.completed_at.map(|at| {
                (
                    at,
                    row.completed_sessions,
                    row.completed_assignments,
                    row.completed_attestation,
                )
            }),
        }
    }

    /// Whoever met a rule once is held to no later one.
    fn now(mut self, done: Done, rule: Rule, now: sea_orm::prelude::DateTimeUtc) -> Self {
        self.done = done;
        let met = |at| {
            let Rule {
                sessions,
                assignments,
                attestation,
            } = rule;
            (at, sessions, assignments, attestation)
        };
        let earlier = |(_, sessions, assignments, attestation)| Rule {
            sessions,
            assignments,
            attestation,
        };
        self.completed = match self.completed {
            Some(before) if earlier(before).is_met_by(done) => Some(before),
            Some((at, ..)) if rule.is_met_by(done) => Some(met(at)),
            None if rule.is_met_by(done) => Some(met(now)),
            _ => None,
        };
        self
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
        attested_at: _,
        completed,
    } = standing;
    let (sessions, assignments, attestation) = completed
        .map_or((0, 0, false), |(_, sessions, assignments, attestation)| {
            (sessions, assignments, attestation)
        });
    {
        use seat::{Column, Entity};
        Entity::update_many()
            .col_expr(Column::Attended, Expr::value(done.attended))
            .col_expr(Column::Submitted, Expr::value(done.submitted))
            .col_expr(
                Column::CompletedAt,
                Expr::value(completed.map(|(at, ..)| at)),
            )
            .col_expr(Column::CompletedSessions, Expr::value(sessions))
            .col_expr(Column::CompletedAssignments, Expr::value(assignments))
            .col_expr(Column::CompletedAttestation, Expr::value(attestation))
            .filter(Column::Id.is_in(seats.iter().copied()))
            .exec(tx.on())
            .await?;
    }
    use registration::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Attended, Expr::value(done.attended))
        .col_expr(Column::Submitted, Expr::value(done.submitted))
        .col_expr(Column::IsAttested, Expr::value(done.is_attested))
        .col_expr(
            Column::CompletedAt,
            Expr::value(completed.map(|(at, ..)| at)),
        )
        .filter(Column::SeatId.is_in(seats))
        .exec(tx.on())
        .await?;
    Ok(())
}
