//! What completing a training takes.

use async_graphql::{Context, InputObject, Object, SimpleObject};

use crate::curriculum::CompletionTerms;
use crate::curriculum::graphql::named_training;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::inputs::{optional_key, within};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::graphql::{cx, scalars};
use crate::progress::{ChangedRule, change_rule};

/// The most sessions, assignments, minutes or days that a rule may name.
const MOST: i32 = 600;

/// What completing a training takes, and when something counts towards it.
#[derive(SimpleObject)]
#[graphql(name = "CompletionRule")]
pub struct CompletionRuleObject {
    /// How many different sessions one has to attend, in whichever of their sittings; all if there are fewer.
    sessions: i32,
    /// How many assignments one has to hand in; all if there are fewer.
    assignments: i32,
    /// Whether a facilitator has to confirm it too.
    attestation: bool,
    /// How many minutes one has to be in a sitting to have attended it.
    presence_minutes: i32,
    /// How many days after it is due an assignment may still be handed in.
    late_days: i32,
}

impl From<&CompletionTerms> for CompletionRuleObject {
    fn from(terms: &CompletionTerms) -> Self {
        let CompletionTerms {
            sessions,
            assignments,
            attestation,
            presence_minutes,
            late_days,
        } = *terms;
        Self {
            sessions,
            assignments,
            attestation,
            presence_minutes,
            late_days,
        }
    }
}

/// A change of what completing a training takes. What is left out stays.
#[derive(InputObject)]
pub struct ChangeCompletionRuleInput {
    /// Of which training.
    training: scalars::Slug,
    /// How many different sessions one has to attend.
    sessions: Option<i32>,
    /// How many assignments one has to hand in.
    assignments: Option<i32>,
    /// Whether a facilitator has to confirm it too.
    attestation: Option<bool>,
    /// How many minutes one has to be in a sitting. Holds for what is imported from then on.
    presence_minutes: Option<i32>,
    /// How many days after it is due an assignment may still be handed in.
    late_days: Option<i32>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the change.
#[derive(SimpleObject)]
pub struct ChangeCompletionRulePayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The rule as it is now; null if nothing was done.
    rule: Option<CompletionRuleObject>,
}

impl ChangeCompletionRuleInput {
    async fn change(&self, cx: &Cx) -> Result<CompletionRuleObject> {
        let mut checks = Checks::default();
        let training = checks.check(named_training(cx, &self.training, "input.training"));
        let mut number = |value: Option<i32>, argument| {
            let value = value.map(|value| within(value, 0..=MOST, argument));
            checks.check(value.transpose()).flatten()
        };
        let sessions = number(self.sessions, "input.sessions");
        let assignments = number(self.assignments, "input.assignments");
        let presence_minutes = number(self.presence_minutes, "input.presenceMinutes");
        let late_days = number(self.late_days, "input.lateDays");
        let key = checks.check(optional_key(self.idempotency_key.as_ref()));
        let changed = ChangedRule {
            sessions,
            assignments,
            attestation: self.attestation,
            presence_minutes,
            late_days,
        };
        let is_nothing = self.sessions.is_none()
            && self.assignments.is_none()
            && self.attestation.is_none()
            && self.presence_minutes.is_none()
            && self.late_days.is_none();
        if is_nothing {
            checks.check::<()>(Err(Refusal::new(
                ErrorCode::Invalid,
                "error-nothing-to-change",
            )));
        }
        checks.done()?;
        let unknown = || Refusal::new(ErrorCode::NotFound, "error-not-found");
        let training = training.ok_or_else(unknown)?;
        change_rule(cx, key.flatten(), training, changed).await?;
        let content = cx.content();
        let changed = content.curriculum.training(training.id);
        Ok((&changed.ok_or_else(unknown)?.completion).into())
    }
}

#[derive(Default)]
pub struct RuleMutation;

#[Object]
impl RuleMutation {
    /// Changes what completing a training takes. Who has completed it stays so; who meets the new rule has completed
    /// it from now on. Needs curriculum:write everywhere.
    async fn change_completion_rule(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training, and what is to change.")] input: ChangeCompletionRuleInput,
    ) -> Result<ChangeCompletionRulePayload> {
        let cx = cx(ctx);
        let (rule, errors) = payload(cx, input.change(cx).await)?;
        Ok(ChangeCompletionRulePayload { errors, rule })
    }
}
