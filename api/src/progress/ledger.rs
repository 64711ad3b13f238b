//! Where the seats of a page were and what counts for them: one read for each kind of thing.

use std::collections::HashMap;

use entity::ids::SeatId;
use entity::submission::SubmissionStatus;
use entity::{attendance, submission, submission_credit};
use sea_orm::{ColumnTrait, RelationTrait};

use crate::cx::Cx;
use crate::error::Result;
use crate::registration::Registration;

#[derive(Clone, Debug, Default)]
pub struct Ledger {
    attendance: HashMap<SeatId, Vec<attendance::Model>>,
    /// Oldest first.
    submissions: HashMap<SeatId, Vec<submission::Model>>,
}

/// Reads what is wanted of it.
pub async fn read(
    cx: &Cx,
    rows: &[Registration],
    with_attendance: bool,
    with_submissions: bool,
) -> Result<Ledger> {
    let mut ledger = Ledger::default();
    if rows.is_empty() {
        return Ok(ledger);
    }
    let seats = || rows.iter().map(|row| row.seat_id.0);
    if with_attendance {
        use attendance::{Column, Entity};
        let found = cx
            .find::<Entity>()?
            .filter(Column::SeatId.is_in(seats()))
            .filter(Column::IsPresent.eq(true));
        for row in found.all().await? {
            ledger.attendance.entry(row.seat_id).or_default().push(row);
        }
    }
    if with_submissions {
        use submission_credit::{Column, Entity, Relation};
        let credits = cx.find::<Entity>()?.filter(Column::SeatId.is_in(seats()));
        let found = credits
            .all_with::<submission::Entity>(Relation::Submission.def())
            .await?;
        for (credit, row) in found {
            ledger
                .submissions
                .entry(credit.seat_id)
                .or_default()
                .push(row);
        }
        for own in ledger.submissions.values_mut() {
            own.sort_by_key(|row| row.id);
        }
    }
    Ok(ledger)
}

impl Ledger {
    pub fn attendance(&self, seat: SeatId) -> &[attendance::Model] {
        self.attendance.get(&seat).map_or(&[], Vec::as_slice)
    }

    pub fn all_submissions(&self) -> impl Iterator<Item = &submission::Model> {
        self.submissions.values().flatten()
    }

    /// What was handed in for this assignment: of what counts for them, what they did themselves.
    pub fn submission(&self, row: &Registration, assignment: i64) -> Option<&submission::Model> {
        let of_assignment = self.submissions.get(&row.seat_id)?.iter();
        let of_assignment = of_assignment.filter(|one| one.assignment_id.0 == assignment);
        of_assignment.max_by_key(|one| {
            (
                one.status != SubmissionStatus::Returned,
                one.registration_id == row.id,
                one.id,
            )
        })
    }
}
