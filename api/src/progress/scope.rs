//! For whom attendance and submissions are: for whom the registration is that they hang on.

use entity::{attendance, registration, submission, submission_credit, submission_text};
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, Condition};

use crate::access::{Guarded, Reach, Viewer, Visible, rows_of};
use crate::people::with_registration;

/// A seat's attendance is seen with any of its registrations.
impl Guarded for attendance::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use attendance::{Column, Entity};
        let seat = (Entity, Column::SeatId);
        with_registration(viewer, registration::Column::SeatId, seat)
    }
}

impl Guarded for submission_credit::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use submission_credit::{Column, Entity};
        let seat = (Entity, Column::SeatId);
        with_registration(viewer, registration::Column::SeatId, seat)
    }
}

/// With the registration of who handed it in; those who are credited see it too.
impl Guarded for submission::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use submission::{Column, Entity};
        if let Reach::Participant(_) = viewer.reach {
            use submission_credit::{Column as Of, Entity as Credits};
            return match Credits::visible_to(viewer) {
                Visible::Where(own) => {
                    let credited = Column::Id.in_subquery(rows_of(Credits, Of::SubmissionId, own));
                    Visible::Where(Condition::all().add(credited))
                }
                all_or_nothing => all_or_nothing,
            };
        }
        let registration = (Entity, Column::RegistrationId);
        with_registration(viewer, registration::Column::Id, registration)
    }
}

impl Guarded for submission_text::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use submission_text::{Column, Entity};
        match submission::Entity::visible_to(viewer) {
            Visible::Where(submissions) => {
                let id = (submission::Entity, submission::Column::Id);
                let mut rows = Query::select();
                rows.expr(Expr::val(1))
                    .from(submission::Entity)
                    .cond_where(submissions)
                    .and_where(Expr::col(id).equals((Entity, Column::SubmissionId)));
                Visible::Where(Condition::all().add(Expr::exists(rows)))
            }
            all_or_nothing => all_or_nothing,
        }
    }
}
