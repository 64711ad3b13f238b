//! For whom the rows of this domain are.

use entity::{chapter, organization, participant, participant_person, participant_scope};
use sea_orm::sea_query::{Expr, ExprTrait, IntoColumnRef, Query};
use sea_orm::{ColumnTrait, Condition};

use crate::access::{
    Action, Guarded, Reach, Resource, Viewer, Visible, chapters_named, decide, known,
    organizations_named, rows_of,
};
use crate::ids::{self, Kind};

impl Guarded for participant_scope::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use participant_scope::Column;
        if decide(Some(viewer), Action::ReadParticipants, Resource::Visible).is_err() {
            return Visible::Nothing;
        }
        only(match &viewer.reach {
            Reach::Everywhere => return Visible::All,
            Reach::Countries(codes) => Column::Country.is_in(known(codes)),
            Reach::Chapters(slugs) => Column::ChapterId.in_subquery(chapters_named(slugs)),
            Reach::Organizations(slugs) => {
                Column::OrganizationId.in_subquery(organizations_named(slugs))
            }
            Reach::Participant(id) => match ids::row(Kind::Participant, id) {
                Some(row) => Column::ParticipantId.eq(row),
                None => return Visible::Nothing,
            },
        })
    }
}

impl Guarded for participant::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        as_scoped(viewer, (participant::Entity, participant::Column::Id))
    }
}

impl Guarded for participant_person::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use participant_person::{Column, Entity};
        as_scoped(viewer, (Entity, Column::ParticipantId))
    }
}

/// Visible where a row of `participant_scope` with this participant is.
fn as_scoped(viewer: &Viewer, participant: impl IntoColumnRef) -> Visible {
    use participant_scope::{Column, Entity};
    match Entity::visible_to(viewer) {
        Visible::Where(condition) => {
            let same = Expr::col((Entity, Column::ParticipantId)).equals(participant);
            let mut rows = Query::select();
            rows.expr(Expr::val(1))
                .from(Entity)
                .cond_where(condition.add(same));
            only(Expr::exists(rows))
        }
        all_or_nothing => all_or_nothing,
    }
}

impl Guarded for chapter::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use chapter::Column;
        only(match &viewer.reach {
            Reach::Everywhere => return Visible::All,
            Reach::Countries(codes) => Column::Country.is_in(known(codes)),
            Reach::Chapters(slugs) => Column::Slug.is_in(slugs),
            Reach::Organizations(slugs) => {
                Column::OrganizationId.in_subquery(organizations_named(slugs))
            }
            Reach::Participant(_) => match participant_scope::Entity::visible_to(viewer) {
                Visible::Where(own) => {
                    use participant_scope::{Column as Of, Entity};
                    Column::Id.in_subquery(rows_of(Entity, Of::ChapterId, own))
                }
                all_or_nothing => return all_or_nothing,
            },
        })
    }
}

impl Guarded for organization::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use organization::Column;
        if let Reach::Organizations(slugs) = &viewer.reach {
            return only(Column::Slug.is_in(slugs));
        }
        match chapter::Entity::visible_to(viewer) {
            Visible::Where(chapters) => {
                use chapter::{Column as Of, Entity};
                only(Column::Id.in_subquery(rows_of(Entity, Of::OrganizationId, chapters)))
            }
            all_or_nothing => all_or_nothing,
        }
    }
}

fn only(condition: Expr) -> Visible {
    Visible::Where(Condition::all().add(condition))
}
