//! Registrations as the viewer may see them: a page at a time, or by their ids.

use std::collections::HashMap;

use entity::registration::{Column, Entity, Model, RegistrationStatus};
use sea_orm::{ColumnTrait, Condition, Order};

use crate::access::{Action, Reach, Resource, Viewer};
use crate::clock::column;
use crate::curriculum::TrainingId;
use crate::cx::Cx;
use crate::error::Result;
use crate::ids::{self, Kind};
use crate::people::strands::{self, Position};

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct RegistrationFilter {
    pub countries: Option<Vec<String>>,
    pub chapters: Option<Vec<i64>>,
    pub group: Option<i64>,
    pub statuses: Option<Vec<RegistrationStatus>>,
    pub languages: Option<Vec<String>>,
    /// By the sitting that they prefer.
    pub sitting: Option<String>,
    pub facilitators: Option<bool>,
    pub registered_since: Option<jiff::Timestamp>,
    /// Nobody else has this address.
    pub email: Option<String>,
}

pub struct Page<T> {
    pub rows: Vec<T>,
    pub has_more: bool,
    pub total: Option<u64>,
}

/// Registrations for one training, in the order in which they came in.
pub async fn registrations_page(
    cx: &Cx,
    training: TrainingId,
    filter: &RegistrationFilter,
    position: Position,
    newest_first: bool,
    with_total: bool,
) -> Result<Page<Model>> {
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    if filter.email.is_some() {
        cx.authorize(Action::ReadContacts, Resource::Visible)?;
    }
    let matching = matching(cx, training, filter)?;
    let Some(viewer) = cx.viewer() else {
        return Ok(Page {
            rows: Vec::new(),
            has_more: false,
            total: None,
        });
    };
    let rows = cx.find::<Entity>()?;
    let strands = strands(viewer, filter).into_iter();
    let strands = strands.map(|strand| strand.add(matching.clone())).collect();
    let position = match newest_first {
        true => position.reversed(),
        false => position,
    };
    let rows = match strands::first(strands, Column::Id, &position) {
        Some(first) => rows.filter(Column::Id.in_subquery(first)),
        None => rows.filter(matching.clone().add(position.bounds(Column::Id))),
    };
    let rows = rows
        .order_by(Column::Id, position.order())
        .limit(position.most());
    let (mut rows, has_more) = position.cut(rows.all().await?);
    if newest_first {
        rows.reverse();
    }
    let total = match with_total {
        true => Some(cx.find::<Entity>()?.filter(matching).count().await?),
        false => None,
    };
    Ok(Page {
        rows,
        has_more,
        total,
    })
}

fn strands(viewer: &Viewer, filter: &RegistrationFilter) -> Vec<Condition> {
    if filter.group.is_some() || filter.email.is_some() {
        use crate::access::Guarded;
        return vec![Entity::visible_to(viewer).condition()];
    }
    match (&viewer.reach, &filter.countries) {
        (Reach::Everywhere, Some(codes)) if filter.chapters.is_none() => codes
            .iter()
            .map(|code| Condition::all().add(Column::Country.eq(code.as_str())))
            .collect(),
        _ => strands::of_reach(viewer, filter.chapters.as_ref()),
    }
}

fn matching(cx: &Cx, training: TrainingId, filter: &RegistrationFilter) -> Result<Condition> {
    let (countries, languages) = (filter.countries.as_ref(), filter.languages.as_ref());
    let chapters = filter.chapters.as_ref();
    let statuses = filter.statuses.as_ref();
    let since = filter
        .registered_since
        .map(column::to_timestamp)
        .transpose()?;
    let hash = filter
        .email
        .as_ref()
        .map(|address| cx.addresses().hash(address));
    Ok(Condition::all()
        .add(Column::TrainingId.eq(training))
        .add_option(countries.map(|codes| Column::Country.is_in(codes)))
        .add_option(chapters.map(|ids| Column::ChapterId.is_in(ids.iter().copied())))
        .add_option(filter.group.map(|id| Column::GroupId.eq(id)))
        .add_option(statuses.map(|all| Column::Status.is_in(all.iter().copied())))
        .add_option(languages.map(|tags| Column::Language.is_in(tags)))
        .add_option(
            filter
                .sitting
                .as_ref()
                .map(|label| Column::PreferredSitting.eq(label.as_str())),
        )
        .add_option(filter.facilitators.map(|is| Column::IsFacilitator.eq(is)))
        .add_option(since.map(|at| Column::RegisteredAt.gte(at)))
        .add_option(hash.map(|hash| {
            use entity::participant::{Column as Of, Entity as People};
            let known = crate::access::rows_of(People, Of::Id, Of::AddressHash.eq(hash));
            Column::ParticipantId.in_subquery(known)
        })))
}

/// Those of the ids that the viewer may see.
pub async fn registrations_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Model>> {
    let rows = cx.find::<Entity>()?.filter(Column::Id.is_in(ids));
    rows.order_by(Column::Id, Order::Asc).all().await
}

/// The viewer's own, for who takes part themselves: the latest that was not cancelled, else the latest.
pub async fn own_registration(cx: &Cx, training: TrainingId) -> Result<Option<Model>> {
    let Some(Reach::Participant(id)) = cx.viewer().map(|viewer| &viewer.reach) else {
        return Ok(None);
    };
    let Some(own) = ids::row(Kind::Participant, id) else {
        return Ok(None);
    };
    let rows = cx
        .find::<Entity>()?
        .filter(Column::ParticipantId.eq(own))
        .filter(Column::TrainingId.eq(training))
        .order_by(Column::Id, Order::Asc);
    let rows = rows.all().await?;
    let is_active = |row: &&Model| row.status != RegistrationStatus::Cancelled;
    Ok(rows.iter().rfind(is_active).or(rows.last()).cloned())
}

/// By what they belong to.
pub fn by<K: std::hash::Hash + Eq, T>(rows: Vec<T>, key: impl Fn(&T) -> K) -> HashMap<K, Vec<T>> {
    let mut grouped: HashMap<K, Vec<T>> = HashMap::new();
    for row in rows {
        grouped.entry(key(&row)).or_default().push(row);
    }
    grouped
}
