//! The rooms of a plan in the database: those that hold, those that are drafted, and who is in them.

use std::collections::{BTreeSet, HashMap};

use entity::breakout_plan::{BreakoutMode, Model as PlanRow};
use entity::breakout_room::RoomState;
use entity::breakout_unplaced::UnplacedReason;
use entity::ids::{BreakoutRoomId, GroupId, LanguageCode, RegistrationId, SittingId, UnplacedId};
use entity::{breakout_member, breakout_plan, breakout_room, breakout_unplaced};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

use super::people::{Comer, Tongues};
use super::planner::{Plan, Reason};
use crate::access::{Action, Resource, rows_of};
use crate::cx::Tx;
use crate::error::{ErrorCode, Refusal, WriteError};

/// The rooms of one group, or those that mix everybody.
pub type Unit = Option<GroupId>;

/// Whose rooms.
pub enum Units {
    All,
    Mixed,
    Groups(Vec<GroupId>),
}

impl Units {
    pub fn condition(&self, column: impl ColumnTrait) -> Condition {
        match self {
            Self::All => Condition::all(),
            Self::Mixed => Condition::all().add(column.is_null()),
            Self::Groups(ids) => Condition::all().add(column.is_in(ids.iter().map(|id| id.0))),
        }
    }
}

/// A room with who is in it.
pub struct Standing {
    pub row: breakout_room::Model,
    pub members: Vec<RegistrationId>,
}

/// The sitting's plan.
pub async fn current(tx: &Tx<'_>, sitting: SittingId) -> Result<Option<PlanRow>, WriteError> {
    use breakout_plan::{Column, Entity};
    let row = tx
        .beyond_scope::<Entity>()
        .filter(Column::SittingId.eq(sitting));
    Ok(row.one(tx.on()).await?)
}

/// Rooms that mix everybody are for those who see everybody.
pub fn not_mixed(tx: &Tx<'_>, plan: &PlanRow) -> Result<(), Refusal> {
    let may = tx
        .authorize(Action::MixBreakouts, Resource::Visible)
        .is_ok();
    if plan.mode == BreakoutMode::World && !may {
        let mixed = Refusal::new(ErrorCode::Conflict, "error-everybody-mixed");
        return Err(mixed.about("input.sitting"));
    }
    Ok(())
}

/// The rooms that were planned last.
pub async fn present(
    tx: &Tx<'_>,
    plan: &PlanRow,
    units: &Units,
) -> Result<Vec<Standing>, WriteError> {
    use breakout_room::{Column, Entity};
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::PlanId.eq(plan.id))
        .filter(Column::State.ne(RoomState::Standing))
        .filter(units.condition(Column::GroupId))
        .order_by_asc(Column::Id);
    let rows = rows.all(tx.on()).await?;
    let theirs = Condition::all()
        .add(Column::PlanId.eq(plan.id))
        .add(Column::State.ne(RoomState::Standing));
    let members = breakout_member::Column::RoomId.in_subquery(rows_of(Entity, Column::Id, theirs));
    let members = tx.beyond_scope::<breakout_member::Entity>().filter(members);
    let mut of_room: HashMap<BreakoutRoomId, Vec<RegistrationId>> = HashMap::new();
    for member in members.all(tx.on()).await? {
        of_room
            .entry(member.room_id)
            .or_default()
            .push(member.registration_id);
    }
    let standing = |row: breakout_room::Model| Standing {
        members: of_room.remove(&row.id).unwrap_or_default(),
        row,
    };
    Ok(rows.into_iter().map(standing).collect())
}

/// Whom the plan knew, and gave no room.
pub async fn unplaced(
    tx: &Tx<'_>,
    plan: &PlanRow,
    units: &Units,
) -> Result<BTreeSet<RegistrationId>, WriteError> {
    use breakout_unplaced::{Column, Entity};
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(Column::PlanId.eq(plan.id))
        .filter(units.condition(Column::GroupId));
    let rows = rows.all(tx.on()).await?;
    Ok(rows.into_iter().map(|row| row.registration_id).collect())
}

/// Drafts are gone; what was published holds until the next draft is.
pub async fn retire(tx: &Tx<'_>, plan: &PlanRow, units: &Units) -> Result<(), WriteError> {
    remove(tx, plan, units, RoomState::Draft).await?;
    turn(tx, plan, units, RoomState::Published, RoomState::Standing).await?;
    use breakout_unplaced::{Column, Entity};
    Entity::delete_many()
        .filter(Column::PlanId.eq(plan.id))
        .filter(units.condition(Column::GroupId))
        .exec(tx.on())
        .await?;
    Ok(())
}

/// Whether there were any.
pub async fn turn(
    tx: &Tx<'_>,
    plan: &PlanRow,
    units: &Units,
    from: RoomState,
    to: RoomState,
) -> Result<bool, WriteError> {
    use breakout_room::{ActiveModel, Column, Entity};
    let values = ActiveModel {
        state: Set(to),
        ..Default::default()
    };
    let turned = Entity::update_many()
        .set(values)
        .filter(Column::PlanId.eq(plan.id))
        .filter(Column::State.eq(from))
        .filter(units.condition(Column::GroupId))
        .exec(tx.on())
        .await?;
    Ok(turned.rows_affected > 0)
}

/// Rooms in one state, with who is in them. Whether there were any.
pub async fn remove(
    tx: &Tx<'_>,
    plan: &PlanRow,
    units: &Units,
    state: RoomState,
) -> Result<bool, WriteError> {
    use breakout_room::{Column, Entity};
    let which = Condition::all()
        .add(Column::PlanId.eq(plan.id))
        .add(Column::State.eq(state))
        .add(units.condition(Column::GroupId));
    let rooms = rows_of(Entity, Column::Id, which.clone());
    breakout_member::Entity::delete_many()
        .filter(breakout_member::Column::RoomId.in_subquery(rooms))
        .exec(tx.on())
        .await?;
    let removed = Entity::delete_many().filter(which).exec(tx.on()).await?;
    Ok(removed.rows_affected > 0)
}

/// What is to be added.
pub struct Written<'t, 'x> {
    tx: &'t Tx<'x>,
    plan: &'t PlanRow,
    /// Ids grow with the order in which rooms are added.
    next: i64,
    rooms: Vec<breakout_room::ActiveModel>,
    members: Vec<breakout_member::ActiveModel>,
    unplaced: Vec<breakout_unplaced::ActiveModel>,
}

impl<'t, 'x> Written<'t, 'x> {
    pub fn new(tx: &'t Tx<'x>, plan: &'t PlanRow) -> Self {
        Self {
            tx,
            plan,
            next: tx.timely_id(),
            rooms: Vec::new(),
            members: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    fn id(&mut self) -> i64 {
        self.next += 1;
        self.next
    }

    pub fn add(
        &mut self,
        unit: Unit,
        comers: &[Comer],
        plan: Plan,
        tongues: &Tongues,
        is_too_small: bool,
    ) {
        let is_mixed = unit.is_none();
        for (number, room) in (1..).zip(plan.rooms) {
            let id = BreakoutRoomId(self.id());
            let facilitator = room.facilitator.and_then(|place| comers.get(place));
            self.rooms.push(breakout_room::ActiveModel {
                id: Set(id),
                plan_id: Set(self.plan.id),
                sitting_id: Set(self.plan.sitting_id),
                group_id: Set(unit),
                number: Set(number),
                language: Set(LanguageCode(tongues.name(room.language).to_owned())),
                facilitator_seat_id: Set(facilitator.map(|comer| comer.seat)),
                state: Set(RoomState::Draft),
            });
            let members = room.members.iter().filter_map(|place| comers.get(*place));
            self.members
                .extend(members.map(|comer| breakout_member::ActiveModel {
                    room_id: Set(id),
                    registration_id: Set(comer.registration),
                    seat_id: Set(comer.seat),
                    is_mixed: Set(is_mixed),
                }));
        }
        for (place, reason) in plan.unplaced {
            let Some(comer) = comers.get(place) else {
                continue;
            };
            let row = breakout_unplaced::ActiveModel {
                id: Set(UnplacedId(self.id())),
                plan_id: Set(self.plan.id),
                group_id: Set(unit),
                registration_id: Set(comer.registration),
                seat_id: Set(comer.seat),
                is_mixed: Set(is_mixed),
                reason: Set(match reason {
                    _ if is_too_small => UnplacedReason::GroupTooSmall,
                    Reason::NoCommonLanguage => UnplacedReason::NoCommonLanguage,
                    Reason::NoFacilitator => UnplacedReason::NoFacilitator,
                    Reason::KeptApart => UnplacedReason::KeptApart,
                    Reason::RoomsFull => UnplacedReason::RoomsFull,
                }),
            };
            self.unplaced.push(row);
        }
    }

    pub async fn keep(self) -> Result<(), WriteError> {
        self.tx.insert_all(self.rooms).await?;
        self.tx.insert_all(self.members).await?;
        self.tx.insert_all(self.unplaced).await
    }
}
