//! Rooms as the viewer may see them.

use std::collections::{HashMap, HashSet};

use entity::breakout_member;
use entity::breakout_plan::{self, Model as PlanRow};
use entity::breakout_room::{Column, Entity, Model as RoomRow, RoomState};
use entity::breakout_unplaced::{self, Model as Unplaced};
use entity::ids::{
    BreakoutPlanId, BreakoutRoomId, GroupId, LanguageCode, RegistrationId, SeatId, SittingId,
};
use entity::registration::{self, RegistrationStatus};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, FromQueryResult, Order, RelationTrait};

use super::plan::FIRST_SEED;
use super::scope::led;
use crate::access::{Action, Resource, rows_of};
use crate::cx::{Cx, room_size};
use crate::error::Result;
use crate::people::Position;
use crate::registration::{Page, Registration, page_of};

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

/// With which chance those were planned last whom the viewer sees.
pub async fn seed_of(cx: &Cx, plan: BreakoutPlanId) -> Result<i32> {
    let room = cx.find::<Entity>()?.filter(Column::PlanId.eq(plan));
    let room = room.filter(Column::State.ne(RoomState::Standing));
    let room = room.order_by(Column::Id, Order::Desc).one().await?;
    use breakout_unplaced::{Column as Of, Entity as Left};
    let left = cx.find::<Left>()?.filter(Of::PlanId.eq(plan));
    let left = left.order_by(Of::Id, Order::Desc).one().await?;
    let room = room.map(|row| (row.id.0, row.seed));
    let last = room.max(left.map(|row| (row.id.0, row.seed)));
    Ok(last.map_or(FIRST_SEED, |(_, seed)| seed))
}

/// The rooms that were planned last, in the order in which they were.
pub async fn rooms_page(
    cx: &Cx,
    plan: BreakoutPlanId,
    filter: &RoomFilter,
    position: Position,
    with_total: bool,
) -> Result<Page<RoomRow>> {
    let matching = matching(cx, plan, filter);
    page_of::<Entity>(cx, matching, Column::Id, Order::Asc, position, with_total).await
}

/// All of them.
pub async fn rooms(cx: &Cx, plan: BreakoutPlanId) -> Result<Vec<RoomRow>> {
    let rows = cx.find::<Entity>()?;
    let rows = rows.filter(matching(cx, plan, &RoomFilter::default()));
    rows.order_by(Column::Id, Order::Asc).all().await
}

fn matching(cx: &Cx, plan: BreakoutPlanId, filter: &RoomFilter) -> Condition {
    let unled = filter.without_facilitator.zip(cx.viewer());
    let unled = unled.map(|(is_unled, viewer)| match is_unled {
        true => led(viewer).not(),
        false => led(viewer),
    });
    let languages = filter.languages.as_ref();
    Condition::all()
        .add(Column::PlanId.eq(plan))
        .add(Column::State.ne(RoomState::Standing))
        .add_option(filter.group.map(|id| Column::GroupId.eq(id)))
        .add_option(languages.map(|tags| Column::Language.is_in(tags)))
        .add_option(unled)
}

/// Those in each of these rooms whom the viewer sees and who have a place, with each of their registrations.
pub async fn registrations(
    cx: &Cx,
    rooms: &[RoomRow],
) -> Result<HashMap<BreakoutRoomId, Vec<Registration>>> {
    use breakout_member::{Column, Entity};
    let of_rooms = Column::RoomId.is_in(rooms.iter().map(|room| room.id.0));
    let rows = cx.find::<Entity>()?.filter(of_rooms.clone()).all().await?;
    let theirs = rows_of(Entity, Column::RegistrationId, of_rooms);
    let confirmed = cx
        .find::<registration::Entity>()?
        .filter(registration::Column::Id.in_subquery(theirs))
        .filter(registration::Column::Status.eq(RegistrationStatus::Confirmed));
    let found = Registration::read(confirmed).await?;
    let found: HashMap<RegistrationId, Registration> =
        found.into_iter().map(|row| (row.id, row)).collect();
    let mut members: HashMap<BreakoutRoomId, Vec<Registration>> = HashMap::new();
    for row in rows {
        let of_room = members.entry(row.room_id).or_default();
        of_room.extend(found.get(&row.registration_id).cloned());
    }
    for of_room in members.values_mut() {
        of_room.sort_by_key(|row| row.id);
    }
    Ok(members)
}

/// The same with each person once.
pub async fn members(
    cx: &Cx,
    rooms: &[RoomRow],
) -> Result<HashMap<BreakoutRoomId, Vec<Registration>>> {
    let mut members = registrations(cx, rooms).await?;
    for of_room in members.values_mut() {
        let mut seats = HashSet::new();
        of_room.retain(|row| seats.insert(row.seat_id));
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
    id: BreakoutRoomId,
    plan_id: BreakoutPlanId,
    sitting_id: SittingId,
    group_id: Option<GroupId>,
    number: i32,
    language: LanguageCode,
    facilitator_seat_id: Option<SeatId>,
    state: RoomState,
    seed: i32,
    size: i64,
}

/// The published room that each of these registrations has in each sitting.
pub async fn rooms_of(
    cx: &Cx,
    registrations: &[Registration],
) -> Result<HashMap<(RegistrationId, SittingId), Sized>> {
    use breakout_member::{Column as Of, Entity as Members, Relation};
    let Some(viewer) = cx.viewer().filter(|_| !registrations.is_empty()) else {
        return Ok(HashMap::new());
    };
    let of_room = |name, column: Column| (name, Expr::col((Entity, column)));
    let columns = vec![
        ("registration_id", Expr::col((Members, Of::RegistrationId))),
        of_room("id", Column::Id),
        of_room("plan_id", Column::PlanId),
        of_room("sitting_id", Column::SittingId),
        of_room("group_id", Column::GroupId),
        of_room("number", Column::Number),
        of_room("language", Column::Language),
        of_room("facilitator_seat_id", Column::FacilitatorSeatId),
        of_room("state", Column::State),
        of_room("seed", Column::Seed),
        ("size", room_size(viewer)),
    ];
    let ids = registrations.iter().map(|row| row.id.0);
    let mut rows: Vec<Own> = cx
        .find::<Members>()?
        .filter(Of::RegistrationId.is_in(ids))
        .filter(Column::State.ne(RoomState::Draft))
        .with::<Entity>(Relation::BreakoutRoom.def())
        .columns(columns)
        .await?;
    // Whoever has both has left the one that stood.
    rows.sort_by_key(|own| (own.state == RoomState::Published, own.id));
    let room = |own: Own| {
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
                seed: own.seed,
            },
            size: Some(own.size),
        };
        ((own.registration_id, own.sitting_id), room)
    };
    Ok(rows.into_iter().map(room).collect())
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
    page_of::<Entity>(cx, matching, Column::Id, Order::Asc, position, with_total).await
}

/// The registrations of those for whom there was no room.
pub async fn holders_of(cx: &Cx, rows: &[Unplaced]) -> Result<Vec<Registration>> {
    let ids = rows.iter().map(|row| row.registration_id.0).collect();
    crate::registration::registrations_by_ids(cx, ids).await
}
