//! Registrations as the viewer may see them: a page at a time, or by their ids.

use std::collections::HashMap;

use entity::registration::{Column, Entity, Model, RegistrationStatus};
use sea_orm::{ColumnTrait, Condition, Order};

use super::Registration;
use super::page::Page;
use crate::access::{Action, Reach, Resource, Touched, Viewer};
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
    /// By the address that the partner gave.
    pub email: Option<String>,
    pub completed: Option<bool>,
    /// Those who do not keep up with this, or all others.
    pub behind: Option<(bool, Pace)>,
}

/// How much of a training those who keep up with it have done by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    pub sessions: i32,
    pub assignments: i32,
}

impl Pace {
    /// Whether somebody has a place, has not completed it, and has done less.
    pub fn is_missed_by(&self, row: &Registration) -> bool {
        row.status == RegistrationStatus::Confirmed
            && row.completed_at.is_none()
            && (row.attended < self.sessions || row.submitted < self.assignments)
    }

    fn missed(&self) -> Condition {
        let less = Condition::any()
            .add(Column::Attended.lt(self.sessions))
            .add(Column::Submitted.lt(self.assignments));
        Condition::all()
            .add(Column::Status.eq(RegistrationStatus::Confirmed))
            .add(Column::CompletedAt.is_null())
            .add(less)
    }
}

/// What registrations are sorted by, and from which values on.
#[derive(Clone, Copy, Debug, Default)]
pub struct RegistrationOrder {
    pub by: OrderBy,
    pub is_descending: bool,
    /// The values at the ends of the page, where it has any.
    pub after: Option<i64>,
    pub before: Option<i64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OrderBy {
    #[default]
    RegisteredAt,
    Attended,
    Submitted,
}

impl OrderBy {
    pub fn value(self, row: &Registration) -> i64 {
        match self {
            Self::RegisteredAt => 0,
            Self::Attended => row.attended.into(),
            Self::Submitted => row.submitted.into(),
        }
    }

    const fn column(self) -> Option<Column> {
        match self {
            Self::RegisteredAt => None,
            Self::Attended => Some(Column::Attended),
            Self::Submitted => Some(Column::Submitted),
        }
    }
}

/// Registrations for one training.
pub async fn registrations_page(
    cx: &Cx,
    training: TrainingId,
    filter: &RegistrationFilter,
    position: Position,
    order: RegistrationOrder,
    with_total: bool,
) -> Result<Page<Registration>> {
    cx.authorize(Action::ReadParticipants, Resource::Visible)?;
    if filter.email.is_some() {
        cx.authorize(Action::ReadContacts, Resource::Visible)?;
    }
    let own = own(cx, training, filter)?;
    let (countries, chapters) = (filter.countries.as_ref(), filter.chapters.as_ref());
    let matching = own.clone().add(strands::named(countries, chapters));
    let Some(viewer) = cx.viewer() else {
        return Ok(Page {
            rows: Vec::new(),
            has_more: false,
            total: None,
        });
    };
    let (rows, has_more) = match order.by.column() {
        None => {
            let strands = strands(viewer, filter).into_iter();
            let strands = strands.map(|strand| strand.add(own.clone())).collect();
            by_arrival(cx, strands, &matching, position, order.is_descending).await?
        }
        Some(column) => ranked(cx, &matching, position, order, column).await?,
    };
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

async fn by_arrival(
    cx: &Cx,
    strands: Vec<Condition>,
    matching: &Condition,
    position: Position,
    newest_first: bool,
) -> Result<(Vec<Registration>, bool)> {
    let rows = cx.find::<Entity>()?;
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
    let (mut rows, has_more) = position.cut(Registration::read(rows).await?);
    if newest_first {
        rows.reverse();
    }
    Ok((rows, has_more))
}

/// By how much they have done, and those who have done the same in the order in which they came in.
async fn ranked(
    cx: &Cx,
    matching: &Condition,
    position: Position,
    order: RegistrationOrder,
    column: Column,
) -> Result<(Vec<Registration>, bool)> {
    let beyond = |(value, id): (i64, i64), is_forwards: bool| {
        let (rank, arrival) = match is_forwards == order.is_descending {
            true => (column.lt(value), Column::Id.lt(id)),
            false => (column.gt(value), Column::Id.gt(id)),
        };
        let same = Condition::all().add(column.eq(value)).add(arrival);
        Condition::any().add(rank).add(same)
    };
    let after = order.after.zip(position.after);
    let before = order.before.zip(position.before);
    let bounds = Condition::all()
        .add_option(after.map(|end| beyond(end, true)))
        .add_option(before.map(|end| beyond(end, false)));
    let direction = match order.is_descending == position.is_last {
        true => Order::Asc,
        false => Order::Desc,
    };
    let rows = cx
        .find::<Entity>()?
        .filter(matching.clone())
        .filter(bounds)
        .order_by(column, direction.clone())
        .order_by(Column::Id, direction)
        .limit(position.most());
    Ok(position.cut(Registration::read(rows).await?))
}

fn strands(viewer: &Viewer, filter: &RegistrationFilter) -> Vec<Condition> {
    let (countries, chapters) = (filter.countries.as_ref(), filter.chapters.as_ref());
    if filter.group.is_some() || filter.email.is_some() {
        use crate::access::Guarded;
        let visible = Entity::visible_to(viewer).condition();
        return vec![visible.add(strands::named(countries, chapters))];
    }
    strands::of(viewer, countries, chapters)
}

/// What is asked for besides countries and chapters.
fn own(cx: &Cx, training: TrainingId, filter: &RegistrationFilter) -> Result<Condition> {
    let languages = filter.languages.as_ref();
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
        .add_option(filter.completed.map(|is| match is {
            true => Column::CompletedAt.is_not_null(),
            false => Column::CompletedAt.is_null(),
        }))
        .add_option(filter.behind.map(|(is, pace)| match is {
            true => pace.missed(),
            false => pace.missed().not(),
        }))
        .add_option(hash.map(|hash| {
            use entity::registration_person::{Column as Of, Entity as Persons};
            let known =
                crate::access::rows_of(Persons, Of::RegistrationId, Of::AddressHash.eq(hash));
            Column::Id.in_subquery(known)
        })))
}

/// Those of the ids that the viewer may see.
pub async fn registrations_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<Registration>> {
    let rows = cx.find::<Entity>()?.filter(Column::Id.is_in(ids));
    let rows = rows.order_by(Column::Id, Order::Asc);
    Registration::read(rows).await
}

/// The viewer's own, for who takes part themselves: the latest that was not cancelled, else the latest.
pub async fn own_registration(cx: &Cx, training: TrainingId) -> Result<Option<Registration>> {
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
    let rows = Registration::read(rows).await?;
    let is_active = |row: &&Registration| row.status != RegistrationStatus::Cancelled;
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

/// For whom it is that something was done to a registration.
pub fn touched(row: &Model) -> Touched {
    Touched {
        node: Some(ids::encode(Kind::Registration, row.id.0)),
        country: Some(row.group_country.0.clone()),
        chapter: row.chapter_id.map(|id| id.0),
        organization: row.organization_id.map(|id| id.0),
    }
}
