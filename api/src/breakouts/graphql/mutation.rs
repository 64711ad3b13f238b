//! Planning rooms, and publishing them.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use super::BreakoutPlanObject;
use super::plan::BreakoutModeEnum;
use crate::breakouts::{Sizes, Wanted, Wishes, plan_breakouts, plans_by_ids, publish_breakouts};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{key, optional_key, row, within};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::live::graphql::named;
use crate::people::not_found;

/// The most people that one call names in its wishes, and the most groups.
const MOST: usize = 500;
const LARGEST_ROOM: i32 = 100;

/// How to divide the people who come to a sitting.
#[derive(InputObject)]
pub struct PlanBreakoutsInput {
    /// Which sitting; it is held, not over, and of a week that has breakouts.
    sitting: ID,
    /// Who practises with whom. WORLD needs to reach everywhere.
    mode: BreakoutModeEnum,
    /// What stands for chance; that with which the same rooms were planned before unless said, else 1.
    seed: Option<i32>,
    /// The smallest room, 2 to 100 people.
    #[graphql(default = 4)]
    smallest: i32,
    /// The largest room; at least twice the smallest, less one, and at most 100 people.
    #[graphql(default = 8)]
    largest: i32,
    /// With OWN_GROUP: only these groups, at most 500, unless rooms have mixed everybody so far. All within scope unless
    /// said.
    groups: Option<Vec<ID>>,
    /// Registrations of which each set is to be in one room; with OWN_GROUP within each group. Kept nowhere.
    keep_together: Option<Vec<Vec<ID>>>,
    /// Registrations of which no two of a set are to be in one room. Kept nowhere.
    keep_apart: Option<Vec<Vec<ID>>>,
    /// Whether a room without a facilitator is none.
    #[graphql(default = false)]
    require_facilitators: bool,
    /// Whether everybody is placed anew. Otherwise whoever has a room keeps it, and those who joined late are let in.
    #[graphql(default = false)]
    anew: bool,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// What became of the plan.
#[derive(SimpleObject)]
pub struct PlanBreakoutsPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The plan as it is now, not yet published; null if nothing was done, or nobody within scope comes.
    plan: Option<BreakoutPlanObject>,
}

/// Whose rooms hold from now on.
#[derive(InputObject)]
pub struct PublishBreakoutsInput {
    /// Of which sitting: the rooms of all groups within scope.
    sitting: ID,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the publication.
#[derive(SimpleObject)]
pub struct PublishBreakoutsPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The plan as it is now; null if nothing was done, or nobody within scope comes.
    plan: Option<BreakoutPlanObject>,
}

fn sets(sets: Option<&Vec<Vec<ID>>>, argument: &str) -> Result<Vec<Vec<i64>>, Refusal> {
    let sets = sets.map_or(&[][..], Vec::as_slice);
    Refusal::few(sets.iter().map(Vec::len).sum(), MOST, argument)?;
    let set = |(of, set): (usize, &Vec<ID>)| {
        let one = |(place, id): (usize, &ID)| {
            row(Kind::Registration, id, &format!("{argument}.{of}.{place}"))
        };
        set.iter().enumerate().map(one).collect()
    };
    sets.iter().enumerate().map(set).collect()
}

impl PlanBreakoutsInput {
    async fn plan(&self, cx: &Cx) -> Result<i64> {
        let mut checks = Checks::default();
        let known = named(cx, &self.sitting, &mut checks);
        let smallest = within(self.smallest, 2..=LARGEST_ROOM, "input.smallest");
        let smallest = checks
            .check(smallest)
            .and_then(|size| usize::try_from(size).ok());
        let largest = within(self.largest, 2..=LARGEST_ROOM, "input.largest");
        let largest = checks
            .check(largest)
            .and_then(|size| usize::try_from(size).ok());
        let sizes = smallest
            .zip(largest)
            .map(|(smallest, largest)| Sizes { smallest, largest });
        if let Some(sizes) = sizes.filter(|sizes| !sizes.divide_all()) {
            let refused = Refusal::new(ErrorCode::Invalid, "error-room-sizes");
            let refused = refused
                .with("min", sizes.smallest)
                .with("max", sizes.largest);
            checks.check::<()>(Err(refused.about("input.largest")));
        }
        let groups = self.groups.as_ref().map(|ids| {
            Refusal::few(ids.len(), MOST, "input.groups")?;
            ids.iter()
                .map(|id| row(Kind::Group, id, "input.groups"))
                .collect()
        });
        let groups: Option<Option<Vec<i64>>> = checks.check(groups.transpose());
        let together = checks.check(sets(self.keep_together.as_ref(), "input.keepTogether"));
        let apart = checks.check(sets(self.keep_apart.as_ref(), "input.keepApart"));
        let key = checks.check(key(&self.idempotency_key));
        checks.done()?;
        let known = known.ok_or_else(|| not_found("input.sitting"))?;
        let (Some(sizes), Some(key)) = (sizes, key) else {
            return Err(not_found("input.sitting").into());
        };
        let wanted = Wanted {
            is_mixed: self.mode == BreakoutModeEnum::World,
            seed: self.seed,
            smallest: sizes.smallest,
            largest: sizes.largest,
            groups: groups.flatten(),
            wishes: Wishes {
                together: together.unwrap_or_default(),
                apart: apart.unwrap_or_default(),
            },
            needs_facilitator: self.require_facilitators,
            is_anew: self.anew,
        };
        Ok(plan_breakouts(cx, key, &known, wanted).await?.0)
    }
}

async fn plan(cx: &Cx, id: Option<i64>) -> Result<Option<BreakoutPlanObject>> {
    let Some(id) = id else {
        return Ok(None);
    };
    Ok(plans_by_ids(cx, vec![id]).await?.pop().map(Into::into))
}

#[derive(Default)]
pub struct BreakoutMutation;

#[Object]
impl BreakoutMutation {
    /// Divides the people who come to a sitting into rooms, as a draft. Whoever has a room keeps it; whoever joined late
    /// moves at most one other person. Needs live:write; WORLD needs it everywhere.
    async fn plan_breakouts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which sitting, and how.")] input: PlanBreakoutsInput,
    ) -> Result<PlanBreakoutsPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.plan(cx).await)?;
        let plan = plan(cx, id).await?;
        Ok(PlanBreakoutsPayload { errors, plan })
    }

    /// Makes the drafted rooms of all groups within scope the ones that hold: those in them see them. Needs live:write.
    async fn publish_breakouts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which sitting.")] input: PublishBreakoutsInput,
    ) -> Result<PublishBreakoutsPayload> {
        let cx = cx(ctx);
        let done = async {
            let mut checks = Checks::default();
            let known = named(cx, &input.sitting, &mut checks);
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let known = known.ok_or_else(|| not_found("input.sitting"))?;
            Ok(publish_breakouts(cx, key.flatten(), &known).await?.0)
        };
        let (id, errors) = payload(cx, done.await)?;
        let plan = plan(cx, id).await?;
        Ok(PublishBreakoutsPayload { errors, plan })
    }
}
