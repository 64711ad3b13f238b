//! A page of participants from several countries or chapters is merged from one short, ordered list for each:
//! reading all rows in scope to sort them would cost more the more people there are.

use entity::{participant, participant_scope};
use sea_orm::sea_query::{
    Alias, Asterisk, Expr, ExprTrait, Order, Query, SelectStatement, UnionType,
};
use sea_orm::{ColumnTrait, Condition};

use super::participants::{ParticipantFilter, Position};
use crate::access::{Guarded, Reach, Viewer, chapters_named, known, organizations_named};

/// With more strands than this one list is read and sorted after all.
const MOST: usize = 64;

/// Participants of whom the first `most` that match are all among: `id IN (…)`.
pub fn candidates(
    viewer: &Viewer,
    filter: &ParticipantFilter,
    position: &Position,
    most: u64,
) -> Condition {
    let order = if position.is_last {
        Order::Desc
    } else {
        Order::Asc
    };
    let Some(strands) = strands(viewer, filter) else {
        return matching(viewer, filter)
            .add_option(position.after.map(|id| participant::Column::Id.gt(id)))
            .add_option(position.before.map(|id| participant::Column::Id.lt(id)));
    };
    let mut parts = strands.into_iter().map(|strand| {
        let id = (
            participant_scope::Entity,
            participant_scope::Column::ParticipantId,
        );
        let mut part = Query::select();
        part.distinct()
            .column(id)
            .from(participant_scope::Entity)
            .cond_where(strand)
            .cond_where(own(filter))
            .and_where_option(position.after.map(|after| Expr::col(id).gt(after)))
            .and_where_option(position.before.map(|before| Expr::col(id).lt(before)))
            .order_by(id, order.clone())
            .limit(most);
        if filter.languages.is_some() || filter.countries.is_some() {
            let of = Expr::col((participant::Entity, participant::Column::Id)).equals(id);
            part.inner_join(participant::Entity, of);
        }
        Query::select()
            .column(Asterisk)
            .from_subquery(part.take(), Alias::new("strand"))
            .take()
    });
    let Some(mut all) = parts.next() else {
        return Condition::all().add(Expr::cust("1 = 0"));
    };
    for part in parts {
        all.union(UnionType::Distinct, part);
    }
    Condition::all().add(participant::Column::Id.in_subquery(all))
}

/// All of those that match, without a limit.
pub fn matching(viewer: &Viewer, filter: &ParticipantFilter) -> Condition {
    let through = filter.chapters.as_ref().map(|chapters| {
        use participant_scope::{Column, Entity};
        let own = (participant::Entity, participant::Column::Id);
        let mut rows = Query::select();
        rows.expr(Expr::val(1))
            .from(Entity)
            .cond_where(Entity::visible_to(viewer).condition())
            .and_where(Column::ChapterId.is_in(chapters.iter().copied()))
            .and_where(Expr::col((Entity, Column::ParticipantId)).equals(own));
        Expr::exists(rows)
    });
    own(filter).add_option(through)
}

/// What is asked of the participants themselves.
fn own(filter: &ParticipantFilter) -> Condition {
    use participant::Column;
    let countries = filter.countries.as_ref();
    let languages = filter.languages.as_ref();
    Condition::all()
        .add_option(countries.map(|codes| Column::Country.is_in(codes)))
        .add_option(languages.map(|tags| Column::Language.is_in(tags)))
}

/// Rows of `participant_scope`, each strand in the order of an index; `None` where that has no use.
fn strands(viewer: &Viewer, filter: &ParticipantFilter) -> Option<Vec<Condition>> {
    use participant_scope::{Column, Entity};
    let visible = || Entity::visible_to(viewer).condition();
    if let Some(chapters) = &filter.chapters {
        let strands = chapters.iter();
        let strands = strands.map(|id| visible().add(Column::ChapterId.eq(*id)));
        return bounded(strands.collect());
    }
    bounded(match &viewer.reach {
        Reach::Everywhere => {
            let countries = filter.countries.as_ref()?.iter();
            countries
                .map(|code| {
                    Condition::all()
                        .add(Column::Country.eq(code.as_str()))
                        .add(Column::ChapterId.is_null())
                })
                .collect()
        }
        Reach::Countries(codes) => known(codes)
            .map(|code| visible().add(Column::Country.eq(code.as_str())))
            .collect(),
        Reach::Chapters(slugs) => slugs
            .iter()
            .map(|slug| {
                let one = chapters_named(std::slice::from_ref(slug));
                visible().add(Expr::col((Entity, Column::ChapterId)).eq(scalar(one)))
            })
            .collect(),
        Reach::Organizations(slugs) => slugs
            .iter()
            .map(|slug| {
                let one = organizations_named(std::slice::from_ref(slug));
                visible().add(Expr::col((Entity, Column::OrganizationId)).eq(scalar(one)))
            })
            .collect(),
        Reach::Participant(_) => return None,
    })
}

fn scalar(select: SelectStatement) -> Expr {
    Expr::SubQuery(None, Box::new(select.into()))
}

fn bounded(strands: Vec<Condition>) -> Option<Vec<Condition>> {
    (strands.len() <= MOST).then_some(strands)
}
