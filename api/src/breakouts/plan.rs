//! Planning rooms for a sitting: for one's own groups, each by itself, or for everybody at once.

use std::collections::BTreeMap;
use std::sync::Arc;

use entity::breakout_plan::{ActiveModel, BreakoutMode, Model};
use entity::ids::{BreakoutPlanId, GroupId, SittingId, TrainingId};
use entity::registration_group;
use futures_util::FutureExt;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, Set};
use serde::Serialize;
use tokio::task::spawn_blocking;

use super::people::{Comer, Tongues, briefed, comers};
use super::planner::{Sizes, arrange};
use super::state::{
    Known as Before, Planned, Unit, Units, Written, current, known, not_mixed, retire,
};
use super::wishes::{Granted, Wishes, granted};
use crate::access::{Action, Resource, Touched};
use crate::clock::column;
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::live::Known;
use crate::people::not_found;
use crate::registration::coming_to;
use crate::schedule::SittingStatus;

/// What chance is until somebody says otherwise.
pub const FIRST_SEED: i32 = 1;

/// What is asked for.
#[derive(Debug, Serialize)]
pub struct Wanted {
    pub is_mixed: bool,
    /// That with which these rooms were planned before, unless said.
    pub seed: Option<i32>,
    pub smallest: usize,
    pub largest: usize,
    /// These groups alone.
    pub groups: Option<Vec<i64>>,
    pub wishes: Wishes,
    pub needs_facilitator: bool,
    /// Whether nobody keeps the room that they have.
    pub is_anew: bool,
}

impl Wanted {
    const fn mode(&self) -> BreakoutMode {
        match self.is_mixed {
            true => BreakoutMode::World,
            false => BreakoutMode::OwnGroup,
        }
    }
}

#[derive(Serialize)]
struct Input {
    sitting: i64,
    training: i64,
    wanted: Wanted,
    #[serde(skip)]
    coming: Condition,
}

pub async fn plan_breakouts(
    cx: &Cx,
    key: IdempotencyKey,
    known: &Known<'_>,
    wanted: Wanted,
) -> Result<BreakoutPlanId> {
    let action = match wanted.is_mixed {
        true => Action::MixBreakouts,
        false => Action::PlanBreakouts,
    };
    cx.authorize(action, Resource::Visible)?;
    is_on(cx, known)?;
    let input = Input {
        sitting: known.sitting.id.0,
        training: known.training.id.0,
        coming: coming_to(&cx.content().schedule, known.training, known.sitting),
        wanted,
    };
    let turn = Isolation::InTurn(known.training.id);
    let planned = cx
        .write_once_at(turn, "planBreakouts", Some(key), input, |tx, input| {
            apply(tx, input).boxed()
        })
        .await;
    Ok(BreakoutPlanId(cx.noted(action, planned)?))
}

/// Whether rooms are of use: the week has breakouts, and the sitting is held and not over.
pub fn is_on(cx: &Cx, known: &Known<'_>) -> Result<(), Refusal> {
    let content = cx.content();
    let session = content.schedule.session(known.sitting.session);
    let module = session.and_then(|session| content.curriculum.module(session.module));
    let refused = |code, message| Err(Refusal::new(code, message).about("input.sitting"));
    if !module.is_some_and(|module| module.has_breakouts) {
        return refused(ErrorCode::Invalid, "error-no-breakouts");
    }
    if known.sitting.status == SittingStatus::Cancelled {
        return refused(ErrorCode::Conflict, "error-sitting-cancelled");
    }
    if known.sitting.ends_at <= cx.now() {
        return refused(ErrorCode::Conflict, "error-sitting-over");
    }
    Ok(())
}

async fn apply(tx: &Tx<'_>, input: Arc<Input>) -> Result<i64, WriteError> {
    let wanted = &input.wanted;
    let before = current(tx, SittingId(input.sitting)).await?;
    if let Some(before) = &before {
        not_mixed(tx, before)?;
    }
    let groups = match wanted.is_mixed {
        true => None,
        false => Some(groups(tx, &input).await?),
    };
    let everybody = comers(tx, &input.coming, groups.as_deref()).await?;
    let wishes = granted(tx, &wanted.wishes, &everybody, wanted.largest).await?;
    let has_another_mode = before
        .as_ref()
        .is_some_and(|before| before.mode != wanted.mode());
    if has_another_mode && wanted.groups.is_some() {
        let mixed = Refusal::new(ErrorCode::Conflict, "error-everybody-mixed");
        return Err(mixed.about("input.groups").into());
    }
    let plan = save(tx, &input, before.as_ref()).await?;
    let units = groups.map_or(Units::Mixed, Units::Groups);
    let known = known(tx, &plan, &units).await?;
    let units = match has_another_mode {
        true => Units::All,
        false => units,
    };
    retire(tx, &plan, &units).await?;
    divide(tx, wanted, &plan, everybody, known, wishes).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::BreakoutPlan, plan.id.0)),
        ..Touched::default()
    };
    tx.audit(Action::PlanBreakouts, touched).await?;
    Ok(plan.id.0)
}

/// Plans each unit by itself, and keeps what comes of it.
async fn divide(
    tx: &Tx<'_>,
    wanted: &Wanted,
    plan: &Model,
    everybody: BTreeMap<Unit, Vec<Comer>>,
    mut known: BTreeMap<Unit, Before>,
    mut wishes: BTreeMap<Unit, Granted>,
) -> Result<(), WriteError> {
    let sizes = Sizes {
        smallest: wanted.smallest,
        largest: wanted.largest,
    };
    let mut written = Written::new(tx, plan);
    for (unit, comers) in everybody {
        let before = known.remove(&unit).unwrap_or_default();
        let seed = wanted.seed.or(before.seed).unwrap_or(FIRST_SEED);
        let before = match wanted.is_anew {
            true => Before::default(),
            false => before,
        };
        let rooms: Vec<_> = before.rooms.iter().collect();
        let tongues = Tongues::of(&comers, &rooms);
        let wishes = wishes.remove(&unit).unwrap_or_default();
        let mut brief = briefed(&comers, &rooms, &before.unplaced, wishes, &tongues);
        brief.sizes = sizes;
        brief.needs_facilitator = wanted.needs_facilitator;
        let of_unit = unit.map_or(0, |group| group.0.cast_unsigned());
        brief.seed = u64::from(seed.cast_unsigned()) ^ of_unit;
        let arranged = spawn_blocking(move || arrange(&brief)).await;
        written.add(&Planned {
            unit,
            comers: &comers,
            rooms: &rooms,
            plan: arranged.map_err(Error::internal)?,
            tongues: &tongues,
            seed,
            is_too_small: unit.is_some() && comers.len() < sizes.smallest,
        });
    }
    written.keep().await
}

/// The groups that are planned for: those that were named, else all within scope.
async fn groups(tx: &Tx<'_>, input: &Input) -> Result<Vec<GroupId>, WriteError> {
    use registration_group::{Column, Entity};
    let named = input.wanted.groups.as_ref();
    let rows = tx
        .find::<Entity>()
        .filter(Column::TrainingId.eq(input.training))
        .filter(
            Condition::all().add_option(named.map(|ids| Column::Id.is_in(ids.iter().copied()))),
        );
    let found: Vec<GroupId> = rows.all().await?.into_iter().map(|row| row.id).collect();
    match named.is_some_and(|ids| ids.iter().any(|id| !found.contains(&GroupId(*id)))) {
        true => Err(not_found("input.groups").into()),
        false => Ok(found),
    }
}

async fn save(tx: &Tx<'_>, input: &Input, before: Option<&Model>) -> Result<Model, WriteError> {
    let row = ActiveModel {
        id: Set(before.map_or_else(|| BreakoutPlanId(tx.timely_id()), |before| before.id)),
        training_id: Set(TrainingId(input.training)),
        sitting_id: Set(SittingId(input.sitting)),
        mode: Set(input.wanted.mode()),
        planned_at: Set(column::to_timestamp(tx.now())?),
    };
    match before {
        Some(_) => Ok(row.update(tx.on()).await?),
        None => tx.insert(row).await,
    }
}
