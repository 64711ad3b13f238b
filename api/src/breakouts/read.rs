//! Rooms as the viewer may see them.

use std::collections::{BTreeSet, HashMap};

use entity::breakout_member;
use entity::breakout_plan::{self, Model as PlanRow};
use entity::breakout_room::{Column, Entity, Model as RoomRow, RoomState};
use entity::breakout_unplaced::{self, Model as Unplaced};
use entity::ids::{
    BreakoutPlanId, BreakoutRoomId, GroupId, LanguageCode, RegistrationId, SeatId, SittingId,
};
use entity::registration::{self, RegistrationStatus};
use entity::seat;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, FromQueryResult, Order, RelationTrait};

use crate::access::{Action, Resource, rows_of};
use crate::cx::{Cx, room_size};
use crate::error::Result;
use crate::people::Position;
use crate::registration::{Page, Registration};

/// Every condition that is given has to hold.
#[derive(Clone, Debug, Default)]
pub struct RoomFilter {
    pub group: Option<i64>,
    pub languages: Option<Vec<String>>,
    pub without_facilitator: Option<bool>,
}

/// The plan of a sitting.
pub async fn plan_of(cx: &Cx, sitting: SittingId) -> Result<Option<PlanRow>> {
    use breakout_plan::{Column, Entity};
    cx.authorize(Action::ReadBreakouts, Resource::Visible)?;
    let plans = cx.find::<Entity>()?;
    plans.filter(Column::SittingId.eq(sitting)).one().await
}

pub async fn plans_by_ids(cx: &Cx, ids: Vec<i64>) -> Result<Vec<PlanRow>> {
    use breakout_plan::{Column, Entity};
    let plans = cx.find::<Entity>()?;
    plans.filter(Column::Id.is_in(ids)).all().await
}

/// Whether there are rooms that the viewer sees, and all of them are published.
pub async fn is_published(cx: &Cx, plan: BreakoutPlanId) -> Result<bool> {
    let count = async |state: RoomState| {
        let rooms = cx.find::<Entity>()?.filter(Column::PlanId.eq(plan));
        rooms.filter(Column::State.eq(state)).count().await
    };
    Ok(count(RoomState::Draft).await? == 0 && count(RoomState::Published).await? > 0)
}

/// The rooms that were planned last, in the order in which they were.
pub async fn rooms_page(
    cx: &Cx,
    plan: BreakoutPlanId,
    filter: &RoomFilter,
    position: Position,
    with_total: bool,
) -> Result<Page<RoomRow>> {
    let matching = matching(plan, filter);
    let rows = cx
        .find::<Entity>()?
        .filter(matching.clone().add(position.bounds(Column::Id)))
        .order_by(Column::Id, position.order())
        .limit(position.most());
    let (rows, has_more) = position.cut(rows.all().await?);
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

/// All of them.
pub async fn rooms(cx: &Cx, plan: BreakoutPlanId) -> Result<Vec<RoomRow>> {
    let rows = cx.find::<Entity>()?;
    let rows = rows.filter(matching(plan, &RoomFilter::default()));
    rows.order_by(Column::Id, Order::Asc).all().await
}

fn matching(plan: BreakoutPlanId, filter: &RoomFilter) -> Condition {
    let gone = seat::Column::Status.ne(RegistrationStatus::Confirmed);
    let gone = rows_of(seat::Entity, seat::Column::Id, gone);
    let unled = Condition::any()
        .add(Column::FacilitatorSeatId.is_null())
        .add(Column::FacilitatorSeatId.in_subquery(gone));
    let languages = filter.languages.as_ref();
    Condition::all()
        .add(Column::PlanId.eq(plan))
        .add(Column::State.ne(RoomState::Standing))
        .add_option(filter.group.map(|id| Column::GroupId.eq(id)))
        .add_option(languages.map(|tags| Column::Language.is_in(tags)))
        .add_option(filter.without_facilitator.map(|is| match is {
            true => unled,
            false => unled.not(),
        }))
}

/// Those in each of these rooms whom the viewer sees and who have a place: each person once.
pub async fn members(
    cx: &Cx,
    rooms: &[RoomRow],
) -> Result<HashMap<BreakoutRoomId, Vec<Registration>>> {
    use breakout_member::{Column, Entity};
    let rows = cx.find::<Entity>()?;
    let rows = rows.filter(Column::RoomId.is_in(rooms.iter().map(|room| room.id.0)));
    let rows = rows.all().await?;
    let seats: BTreeSet<i64> = rows.iter().map(|row| row.seat_id.0).collect();
    let found = cx
        .find::<registration::Entity>()?
        .filter(registration::Column::SeatId.is_in(seats))
        .filter(registration::Column::Status.eq(RegistrationStatus::Confirmed))
        .order_by(registration::Column::Id, Order::Asc)
        .all()
        .await?;
    let mut own: HashMap<RegistrationId, &Registration> = HashMap::new();
    let mut first: HashMap<SeatId, &Registration> = HashMap::new();
    for row in &found {
        own.insert(row.id, row);
        first.entry(row.seat_id).or_insert(row);
    }
    let mut members: HashMap<BreakoutRoomId, Vec<Registration>> = HashMap::new();
    for row in rows {
        let registration = match row.is_mixed {
            true => first.get(&row.seat_id),
            false => own.get(&row.registration_id),
        };
        let of_room = members.entry(row.room_id).or_default();
        of_room.extend(registration.map(|row| (*row).clone()));
    }
    for of_room in members.values_mut() {
        of_room.sort_by_key(|row| row.id);
    }
    Ok(members)
}

/// A room, and how many are in it.
#[derive(Clone, Debug)]
pub struct Sized {
    pub row: RoomRow,
    pub size: Option<i64>,
}

#[derive(FromQueryResult)]
struct Own {
    registration_id: RegistrationId,
    seat_id: SeatId,
    is_mixed: bool,
    id: BreakoutRoomId,
    plan_id: BreakoutPlanId,
    sitting_id: SittingId,
    group_id: Option<GroupId>,
    number: i32,
    language: LanguageCode,
    facilitator_seat_id: Option<SeatId>,
    state: RoomState,
    size: i64,
}

/// The published room that each of these registrations has in each sitting.
pub async fn rooms_of(
    cx: &Cx,
    registrations: &[Registration],
) -> Result<HashMap<(RegistrationId, SittingId), Sized>> {
    use breakout_member::{Column as Of, Entity as Members, Relation};
    let seats: BTreeSet<i64> = registrations.iter().map(|row| row.seat_id.0).collect();
    if seats.is_empty() {
        return Ok(HashMap::new());
    }
    let of_member = |name, column: Of| (name, Expr::col((Members, column)));
    let of_room = |name, column: Column| (name, Expr::col((Entity, column)));
    let columns = vec![
        of_member("registration_id", Of::RegistrationId),
        of_member("seat_id", Of::SeatId),
        of_member("is_mixed", Of::IsMixed),
        of_room("id", Column::Id),
        of_room("plan_id", Column::PlanId),
        of_room("sitting_id", Column::SittingId),
        of_room("group_id", Column::GroupId),
        of_room("number", Column::Number),
        of_room("language", Column::Language),
        of_room("facilitator_seat_id", Column::FacilitatorSeatId),
        of_room("state", Column::State),
        ("size", room_size()),
    ];
    let rows: Vec<Own> = cx
        .find::<Members>()?
        .filter(Of::SeatId.is_in(seats))
        .filter(Column::State.ne(RoomState::Draft))
        .columns_with::<Entity, _>(Relation::BreakoutRoom.def(), columns)
        .await?;
    let mut rooms = HashMap::new();
    for own in rows {
        let theirs = registrations.iter().filter(|row| match own.is_mixed {
            true => row.seat_id == own.seat_id,
            false => row.id == own.registration_id,
        });
        let room = Sized {
            row: RoomRow {
                id: own.id,
                plan_id: own.plan_id,
                sitting_id: own.sitting_id,
                group_id: own.group_id,
                number: own.number,
                language: own.language,
                facilitator_seat_id: own.facilitator_seat_id,
                state: own.state,
            },
            size: Some(own.size),
        };
        for row in theirs.filter(|row| row.status == RegistrationStatus::Confirmed) {
            rooms.insert((row.id, room.row.sitting_id), room.clone());
        }
    }
    Ok(rooms)
}

/// For whom there was no room.
pub async fn unplaced_page(
    cx: &Cx,
    plan: BreakoutPlanId,
    position: Position,
    with_total: bool,
) -> Result<Page<Unplaced>> {
    use breakout_unplaced::{Column, Entity};
    let matching = Condition::all().add(Column::PlanId.eq(plan));
    let rows = cx
        .find::<Entity>()?
        .filter(matching.clone().add(position.bounds(Column::Id)))
        .order_by(Column::Id, position.order())
        .limit(position.most());
    let (rows, has_more) = position.cut(rows.all().await?);
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

/// The registrations of those for whom there was no room, as the viewer sees them.
pub async fn holders_of(cx: &Cx, rows: &[Unplaced]) -> Result<HashMap<i64, Registration>> {
    let holders = crate::live::holders(cx, rows.iter().map(|row| row.seat_id)).await?;
    let own = rows.iter().map(|row| row.registration_id.0).collect();
    let own = crate::registration::registrations_by_ids(cx, own).await?;
    let own: HashMap<_, _> = own.into_iter().map(|row| (row.id, row)).collect();
    let holder = |row: &Unplaced| {
        let found = own
            .get(&row.registration_id)
            .or_else(|| holders.get(&row.seat_id));
        Some((row.id.0, found?.clone()))
    };
    Ok(rows.iter().filter_map(holder).collect())
}
