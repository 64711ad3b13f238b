//! For whom the rows about people are. A registration says it for all that hangs on it: a country sees the people
//! who organize there and those of its groups, a chapter sees those whom it brought.

use entity::{
    chapter, organization, participant, registration, registration_group, registration_person,
    registration_sitting,
};
use sea_orm::sea_query::{Expr, ExprTrait, IntoColumnRef, Query};
use sea_orm::{ColumnTrait, Condition, EntityTrait, RelationDef};

use crate::access::{
    Action, Guarded, PartOf, Reach, Resource, Viewer, Visible, chapters_named, decide, known,
    organizations_named, rows_of,
};
use crate::ids::{self, Kind};

impl Guarded for registration::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use registration::Column;
        if decide(Some(viewer), Action::ReadParticipants, Resource::Visible).is_err() {
            return Visible::Nothing;
        }
        only(match &viewer.reach {
            Reach::Everywhere => return Visible::All,
            Reach::Countries(codes) => {
                let either = Condition::any()
                    .add(Column::Country.is_in(known(codes)))
                    .add(abroad(Column::GroupCountry.is_in(known(codes))));
                return Visible::Where(Condition::all().add(either));
            }
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

/// Of those who come from another country than their group's: an index holds only them, and is used where this is said.
pub fn abroad(led: Expr) -> Condition {
    use registration::{Column, Entity};
    let country = (Entity, Column::GroupCountry);
    Condition::all()
        .add(led)
        .add(Expr::col(country).not_equals((Entity, Column::Country)))
}

impl Guarded for registration_person::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use registration_person::{Column, Entity};
        with_registration(
            viewer,
            registration::Column::Id,
            (Entity, Column::RegistrationId),
        )
    }
}

impl PartOf<registration::Entity> for registration_person::Entity {
    fn whole() -> RelationDef {
        registration_person::Entity::belongs_to(registration::Entity)
            .from(registration_person::Column::RegistrationId)
            .to(registration::Column::Id)
            .into()
    }
}

impl Guarded for registration_sitting::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use registration_sitting::{Column, Entity};
        with_registration(
            viewer,
            registration::Column::Id,
            (Entity, Column::RegistrationId),
        )
    }
}

impl Guarded for participant::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        if let Reach::Participant(id) = &viewer.reach {
            return match ids::row(Kind::Participant, id) {
                Some(row) => only(participant::Column::Id.eq(row)),
                None => Visible::Nothing,
            };
        }
        let id = (participant::Entity, participant::Column::Id);
        with_registration(viewer, registration::Column::ParticipantId, id)
    }
}

/// An umbrella group belongs to its chapter, a group of a country to it; those who are in one see that it is.
impl Guarded for registration_group::Entity {
    fn visible_to(viewer: &Viewer) -> Visible {
        use registration_group::{Column, Entity};
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
            Reach::Participant(_) => {
                let id = (Entity, Column::Id);
                return with_registration(viewer, registration::Column::GroupId, id);
            }
        })
    }
}

/// Visible where a registration is that names it.
pub fn with_registration(
    viewer: &Viewer,
    by: registration::Column,
    named: impl IntoColumnRef,
) -> Visible {
    use registration::Entity;
    match Entity::visible_to(viewer) {
        Visible::Where(condition) => {
            let same = Expr::col((Entity, by)).equals(named);
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
            Reach::Participant(_) => match registration::Entity::visible_to(viewer) {
                Visible::Where(own) => {
                    use registration::{Column as Of, Entity};
                    let brought = own.add(Of::ChapterId.is_not_null());
                    Column::Id.in_subquery(rows_of(Entity, Of::ChapterId, brought))
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
