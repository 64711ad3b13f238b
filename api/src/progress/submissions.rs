//! Submissions as the viewer may see them: a page at a time, or by their ids.

use std::collections::HashMap;

use entity::ids::{AssignmentId, GroupId, SeatId, SubmissionId};
use entity::submission::{Column, Entity, Model, SubmissionStatus};
use entity::{registration, submission_credit};
use sea_orm::{ColumnTrait, Condition, Order};

use crate::access::{Action, Guarded, Resource, Visible, rows_of};
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::Result;
use crate::people::Position;
use crate::registration::{Page, Registration, page_of};

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct SubmissionFilter {
    pub statuses: Option<Vec<SubmissionStatus>>,
    pub assignment: Option<AssignmentId>,
    /// Handed in by a member of it.
    pub group: Option<GroupId>,
}

/// Submissions for one training, in the order in which they came in.
pub async fn submissions_page(
    cx: &Cx,
    training: TrainingId,
    filter: &SubmissionFilter,
    position: Position,
    with_total: bool,
) -> Result<Page<Model>> {
    cx.authorize(Action::ReadSubmissions, Resource::Visible)?;
    let of_group = filter.group.map(|group| {
        use registration::{Column as Of, Entity as Registrations};
        let members = rows_of(Registrations, Of::Id, Of::GroupId.eq(group));
        Column::RegistrationId.in_subquery(members)
    });
    let statuses = filter.statuses.as_ref();
    let matching = Condition::all()
        .add(Column::TrainingId.eq(training))
        .add_option(statuses.map(|all| Column::Status.is_in(all.iter().copied())))
        .add_option(filter.assignment.map(|id| Column::AssignmentId.eq(id)))
        .add_option(of_group)
        .add_option(in_reach(cx, training));
    page_of::<Entity>(cx, matching, Column::Id, Order::Asc, position, with_total).await
}

/// The door says the same; said so, the database begins with the few registrations within reach.
fn in_reach(cx: &Cx, training: TrainingId) -> Option<sea_orm::sea_query::Expr> {
    use registration::{Column as Of, Entity as Registrations};
    let viewer = cx.viewer()?;
    match Registrations::visible_to(viewer) {
        Visible::Where(visible) if !viewer.is_participant() => {
            let visible = visible.add(Of::TrainingId.eq(training));
            Some(Column::RegistrationId.in_subquery(rows_of(Registrations, Of::Id, visible)))
        }
        _ => None,
    }
}

/// Those of the ids that the viewer may see.
pub async fn submissions_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    let rows = cx.find::<Entity>()?.filter(Column::Id.is_in(ids));
    rows.order_by(Column::Id, Order::Asc).all().await
}

/// For whom each of these counts, as far as the viewer may see them: one registration of each.
pub async fn credited(
    cx: &Cx,
    submissions: Vec<i64>,
) -> Result<HashMap<SubmissionId, Vec<Registration>>> {
    if submissions.is_empty() {
        return Ok(HashMap::new());
    }
    let of_these = submission_credit::Column::SubmissionId.is_in(submissions);
    let credits = {
        use submission_credit::Entity;
        let rows = cx.find::<Entity>()?;
        rows.filter(of_these.clone()).all().await?
    };
    let registrations = {
        use registration::{Column, Entity};
        let rows = cx.find::<Entity>()?;
        let seats = rows_of(
            submission_credit::Entity,
            submission_credit::Column::SeatId,
            of_these,
        );
        let rows = rows
            .filter(Column::SeatId.in_subquery(seats))
            .order_by(Column::Id, Order::Asc);
        Registration::read(rows).await?
    };
    let mut of_seat: HashMap<SeatId, Registration> = HashMap::new();
    for row in registrations {
        of_seat.entry(row.seat_id).or_insert(row);
    }
    let mut credited: HashMap<SubmissionId, Vec<Registration>> = HashMap::new();
    for credit in credits {
        let known = of_seat.get(&credit.seat_id).cloned();
        credited
            .entry(credit.submission_id)
            .or_default()
            .extend(known);
    }
    for rows in credited.values_mut() {
        rows.sort_by_key(|row| row.id);
    }
    Ok(credited)
}
