//! Reviewing what was handed in.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};

use super::submission::{SubmissionObject, submission_objects};
use crate::error::{Refusal, Result};
use crate::graphql::cx;
use crate::graphql::inputs::{optional_key, row};
use crate::graphql::selection::Selected;
use crate::graphql::user_error::{Checks, UserError, payload};
use crate::ids::Kind;
use crate::people::words;
use crate::progress::{Review, SubmissionId, review, submissions_by_ids};

/// The most characters of a reflection, and of feedback.
const LONGEST: usize = 4000;

/// What a review finds.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "ReviewVerdict")]
pub enum ReviewVerdict {
    /// It counts.
    Accepted,
    /// It is to be done again, and does not count until then.
    Returned,
}

/// What a coordinator says of what was handed in.
#[derive(InputObject)]
pub struct ReviewSubmissionInput {
    /// Of which submission.
    submission: ID,
    /// What they find.
    verdict: ReviewVerdict,
    /// What they answer, at most 4000 characters; it takes the place of an earlier answer.
    feedback: Option<String>,
    /// 8 to 128 letters, digits or `._:-`: the same request sent again under it is done once, for 7 days.
    idempotency_key: Option<String>,
}

/// What became of the review.
#[derive(SimpleObject)]
pub struct ReviewSubmissionPayload {
    /// Why nothing was done; empty if it was.
    errors: Vec<UserError>,
    /// The submission as it is now; null if nothing was done.
    submission: Option<SubmissionObject>,
}

pub fn passage(text: Option<&String>, argument: &str) -> Result<Option<String>, Refusal> {
    let text = text.map(|text| words::passage(text, LONGEST, argument));
    Ok(text.transpose()?.flatten())
}

#[derive(Default)]
pub struct ReviewMutation;

#[Object]
impl ReviewMutation {
    /// Accepts what was handed in, or returns it to be done again. Needs live:write within scope.
    async fn review_submission(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which submission, and the verdict.")] input: ReviewSubmissionInput,
    ) -> Result<ReviewSubmissionPayload> {
        let cx = cx(ctx);
        let reviewed = async {
            let mut checks = Checks::default();
            let submission = row(Kind::Submission, &input.submission, "input.submission");
            let submission = checks.check(submission);
            let feedback = checks.check(passage(input.feedback.as_ref(), "input.feedback"));
            let key = checks.check(optional_key(input.idempotency_key.as_ref()));
            checks.done()?;
            let said = Review {
                submission: submission.unwrap_or_default(),
                is_accepted: input.verdict == ReviewVerdict::Accepted,
                feedback: feedback.flatten(),
            };
            review(cx, key.flatten(), said).await
        };
        let (id, errors) = payload(cx, reviewed.await)?;
        let submission = submission(ctx, id).await?;
        Ok(ReviewSubmissionPayload { errors, submission })
    }
}

/// The submission, as who changed it may see it.
pub async fn submission(
    ctx: &Context<'_>,
    id: Option<SubmissionId>,
) -> Result<Option<SubmissionObject>> {
    let Some(id) = id else {
        return Ok(None);
    };
    let cx = cx(ctx);
    let rows = submissions_by_ids(cx, vec![id.0]).await?;
    let selected = Selected::of(ctx).field("submission");
    Ok(submission_objects(cx, rows, &selected).await?.pop())
}
