//! Handing in an assignment.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};

use super::review::{passage, submission};
use super::submission::SubmissionObject;
use crate::cx::Cx;
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{key, row};
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::progress::{Credit, HandedIn, SubmissionId, submit};
use crate::registration::read_code;

/// The most members whom one call credits by their codes.
const MOST_CODES: usize = 500;

/// An assignment that is handed in.
#[derive(InputObject)]
pub struct SubmitAssignmentInput {
    /// By whom: one's own registration.
    registration: ID,
    /// Which one.
    assignment: ID,
    /// How it went, at most 4000 characters. Only coordinators of one's own country or chapter read it. Write nothing
    /// about named co-workers.
    reflection: Option<String>,
    /// Group work, by the contact of the group: whether it counts for everybody who has a place with the group.
    #[graphql(default)]
    credit_group: bool,
    /// Group work, by the contact of the group: instead, the members for whom it counts, by the codes of their
    /// registrations; at most 500.
    credit_codes: Option<Vec<String>>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: String,
}

/// What became of what was handed in.
#[derive(SimpleObject)]
pub struct SubmitAssignmentPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The submission as it is now; null if nothing was done.
    submission: Option<SubmissionObject>,
}

impl SubmitAssignmentInput {
    async fn submit(&self, cx: &Cx) -> Result<SubmissionId> {
        let mut checks = Checks::default();
        let registration = row(Kind::Registration, &self.registration, "input.registration");
        let registration = checks.check(registration);
        let assignment = row(Kind::Assignment, &self.assignment, "input.assignment");
        let assignment = checks.check(assignment);
        let reflection = checks.check(passage(self.reflection.as_ref(), "input.reflection"));
        let credit = checks.check(self.credit());
        let key = key(&self.idempotency_key);
        let key = checks.check(key);
        checks.done()?;
        let (Some(key), Some(credit)) = (key, credit) else {
            return Err(Error::Several(Vec::new()));
        };
        let handed_in = HandedIn {
            registration: registration.unwrap_or_default(),
            assignment: assignment.unwrap_or_default(),
            reflection: reflection.flatten(),
            credit,
        };
        submit(cx, key, handed_in).await
    }

    fn credit(&self) -> Result<Credit, Refusal> {
        let about = "input.creditCodes";
        match (&self.credit_codes, self.credit_group) {
            (None, false) => Ok(Credit::Nobody),
            (None, true) => Ok(Credit::Group),
            (Some(_), true) => Err(Refusal::new(ErrorCode::Invalid, "error-either")
                .about(about)
                .with("partner", "input.creditGroup")),
            (Some(codes), false) if codes.is_empty() => Ok(Credit::Nobody),
            (Some(codes), false) => {
                Refusal::few(codes.len(), MOST_CODES, about)?;
                let codes = codes.iter().map(|code| read_code(code));
                Ok(Credit::Codes(codes.collect()))
            }
        }
    }
}

#[derive(Default)]
pub struct SubmitMutation;

#[Object]
impl SubmitMutation {
    /// Hands in an assignment: by the one who did it, or as group work by the group's contact for members too. Needs to
    /// be the one who is registered, with a place.
    async fn submit_assignment(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What is handed in, and for whom.")] input: SubmitAssignmentInput,
    ) -> Result<SubmitAssignmentPayload> {
        let cx = cx(ctx);
        let (id, errors) = payload(cx, input.submit(cx).await)?;
        let submission = submission(ctx, id).await?;
        Ok(SubmitAssignmentPayload { errors, submission })
    }
}
