//! The rooms of a plan in the database: those that hold, those that are drafted, and who is in them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::breakout_plan::{BreakoutMode, Model as PlanRow};
use entity::breakout_room::RoomState;
use entity::breakout_unplaced::UnplacedReason;
use entity::ids::{
    BreakoutRoomId, GroupId, LanguageCode, RegistrationId, SeatId, SittingId, UnplacedId,
};
use entity::{breakout_member, breakout_plan, breakout_room, breakout_unplaced, registration};
use sea_orm::{ColumnTrait, Condition, EntityTrait, NotSet, QueryFilter, QueryOrder, Set};

use super::people::{Comer, Tongues};
use super::planner::{Plan, Reason, Room};
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
    pub members: Vec<SeatId>,
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

/// What a plan knows of those who are planned as one.
#[derive(Default)]
pub struct Known {
    /// The rooms that were planned last; if there are none, those that hold.
    pub rooms: Vec<Standing>,
    /// Whom it gave no room.
    pub unplaced: BTreeSet<SeatId>,
    /// With which chance that was.
    pub seed: Option<i32>,
}

pub async fn known(
    tx: &Tx<'_>,
    plan: &PlanRow,
    units: &Units,
) -> Result<BTreeMap<Unit, Known>, WriteError> {
    use breakout_room::{Column, Entity};
    let of_plan = Condition::all()
        .add(Column::PlanId.eq(plan.id))
        .add(units.condition(Column::GroupId));
    let rows = tx
        .beyond_scope::<Entity>()
        .filter(of_plan.clone())
        .order_by_asc(Column::Id);
    let rows = rows.all(tx.on()).await?;
    let theirs = rows_of(Entity, Column::Id, of_plan);
    let members = tx
        .beyond_scope::<breakout_member::Entity>()
        .filter(breakout_member::Column::RoomId.in_subquery(theirs));
    let mut of_room: HashMap<BreakoutRoomId, Vec<SeatId>> = HashMap::new();
    for member in members.all(tx.on()).await? {
        let of_room = of_room.entry(member.room_id).or_default();
        of_room.push(member.seat_id);
    }
    let mut units_known: BTreeMap<Unit, Known> = BTreeMap::new();
    for row in rows {
        let known = units_known.entry(row.group_id).or_default();
        known.seed = Some(row.seed);
        known.rooms.push(Standing {
            members: of_room.remove(&row.id).unwrap_or_default(),
            row,
        });
    }
    for known in units_known.values_mut() {
        let is_last = |room: &Standing| room.row.state != RoomState::Standing;
        if known.rooms.iter().any(is_last) {
            known.rooms.retain(is_last);
        }
    }
    let left = tx
        .beyond_scope::<breakout_unplaced::Entity>()
        .filter(breakout_unplaced::Column::PlanId.eq(plan.id))
        .filter(units.condition(breakout_unplaced::Column::GroupId));
    for row in left.all(tx.on()).await? {
        let known = units_known.entry(row.group_id).or_default();
        known.seed = Some(row.seed);
        known.unplaced.insert(row.seat_id);
    }
    Ok(units_known)
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

/// Takes people of these groups out of the rooms that mixed everybody. Whether there were any.
pub async fn leave_mixed(
    tx: &Tx<'_>,
    plan: &PlanRow,
    groups: &[GroupId],
) -> Result<bool, WriteError> {
    use breakout_member::{Column, Entity};
    let mixed = Condition::all()
        .add(breakout_room::Column::PlanId.eq(plan.id))
        .add(breakout_room::Column::GroupId.is_null());
    let mixed = rows_of(breakout_room::Entity, breakout_room::Column::Id, mixed);
    let theirs = registration::Column::GroupId.is_in(groups.iter().map(|id| id.0));
    let theirs = rows_of(registration::Entity, registration::Column::Id, theirs);
    let removed = Entity::delete_many()
        .filter(Column::RoomId.in_subquery(mixed))
        .filter(Column::RegistrationId.in_subquery(theirs))
        .exec(tx.on())
        .await?;
    Ok(removed.rows_affected > 0)
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
    rooms: Vec<breakout_room::ActiveModel>,
    /// With the places of their rooms.
    members: Vec<(usize, breakout_member::ActiveModel)>,
    unplaced: Vec<breakout_unplaced::ActiveModel>,
}

/// Those who are planned as one, and how.
pub struct Planned<'u> {
    pub unit: Unit,
    pub comers: &'u [Comer],
    /// Those that were there.
    pub rooms: &'u [&'u Standing],
    pub plan: Plan,
    pub tongues: &'u Tongues,
    pub seed: i32,
    /// Whether fewer come than a room needs.
    pub is_too_small: bool,
}

/// A room keeps its number; new ones take the lowest that are free.
fn numbers(before: &[&Standing], rooms: &[Room]) -> Vec<i32> {
    let kept = |room: &Room| {
        let was = before.get(room.was?)?;
        Some(was.row.number)
    };
    let taken: BTreeSet<i32> = rooms.iter().filter_map(kept).collect();
    let mut free = (1..).filter(|number| !taken.contains(number));
    let numbers = rooms.iter().map(|room| kept(room).or_else(|| free.next()));
    numbers.map(Option::unwrap_or_default).collect()
}

impl<'t, 'x> Written<'t, 'x> {
    pub fn new(tx: &'t Tx<'x>, plan: &'t PlanRow) -> Self {
        Self {
            tx,
            plan,
            rooms: Vec::new(),
            members: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    pub fn add(&mut self, planned: &Planned<'_>) {
        let numbers = numbers(planned.rooms, &planned.plan.rooms);
        let mut rooms: Vec<_> = numbers.into_iter().zip(&planned.plan.rooms).collect();
        rooms.sort_by_key(|(number, _)| *number);
        for (number, room) in rooms {
            let of = |place: &usize| planned.comers.get(*place);
            let language = planned.tongues.name(room.language);
            let facilitator = room.facilitator.as_ref().and_then(of);
            let place = self.rooms.len();
            self.rooms.push(breakout_room::ActiveModel {
                plan_id: Set(self.plan.id),
                sitting_id: Set(self.plan.sitting_id),
                group_id: Set(planned.unit),
                number: Set(number),
                language: Set(LanguageCode(language.to_owned())),
                facilitator_seat_id: Set(facilitator.map(|comer| comer.seat)),
                state: Set(RoomState::Draft),
                seed: Set(planned.seed),
                ..Default::default()
            });
            for comer in room.members.iter().filter_map(of) {
                for (registration, spoken) in &comer.registrations {
                    // Who said that they speak another language does not learn that somebody else did.
                    if spoken != language {
                        let reason = UnplacedReason::NoCommonLanguage;
                        let left = self.left(planned, comer, *registration, reason);
                        self.unplaced.push(left);
                        continue;
                    }
                    let row = breakout_member::ActiveModel {
                        registration_id: Set(*registration),
                        seat_id: Set(comer.seat),
                        ..Default::default()
                    };
                    self.members.push((place, row));
                }
            }
        }
        for (place, reason) in &planned.plan.unplaced {
            let Some(comer) = planned.comers.get(*place) else {
                continue;
            };
            let reason = match reason {
                _ if planned.is_too_small => UnplacedReason::GroupTooSmall,
                Reason::NoCommonLanguage => UnplacedReason::NoCommonLanguage,
                Reason::NoFacilitator => UnplacedReason::NoFacilitator,
                Reason::KeptApart => UnplacedReason::KeptApart,
                Reason::RoomsFull => UnplacedReason::RoomsFull,
            };
            for (registration, _) in &comer.registrations {
                let left = self.left(planned, comer, *registration, reason);
                self.unplaced.push(left);
            }
        }
    }

    fn left(
        &self,
        planned: &Planned<'_>,
        comer: &Comer,
        registration: RegistrationId,
        reason: UnplacedReason,
    ) -> breakout_unplaced::ActiveModel {
        breakout_unplaced::ActiveModel {
            plan_id: Set(self.plan.id),
            group_id: Set(planned.unit),
            registration_id: Set(registration),
            seat_id: Set(comer.seat),
            reason: Set(reason),
            seed: Set(planned.seed),
            ..Default::default()
        }
    }

    pub async fn keep(mut self) -> Result<(), WriteError> {
        let ids: Vec<i64> = self.ids(self.rooms.len());
        for (room, id) in self.rooms.iter_mut().zip(&ids) {
            room.id = Set(BreakoutRoomId(*id));
        }
        for (room, member) in &mut self.members {
            member.room_id = ids.get(*room).map_or(NotSet, |id| Set(BreakoutRoomId(*id)));
        }
        let ids = self.ids(self.unplaced.len());
        for (row, id) in self.unplaced.iter_mut().zip(ids) {
            row.id = Set(UnplacedId(id));
        }
        let members = self.members.into_iter().map(|(_, member)| member);
        self.tx.insert_all(self.rooms).await?;
        self.tx.insert_all(members.collect()).await?;
        self.tx.insert_all(self.unplaced).await
    }

    /// So many that grow, each by chance: whoever sees some of them does not learn how many there are between.
    fn ids(&self, number: usize) -> Vec<i64> {
        let mut ids = BTreeSet::new();
        while ids.len() < number {
            ids.insert(self.tx.timely_id());
        }
        ids.into_iter().collect()
    }
}
