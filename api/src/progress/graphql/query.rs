//! Lists of submissions.

use async_graphql::{Context, ID, InputObject, Object};

use super::submission::{SubmissionObject, SubmissionStatusEnum, submission_objects};
use crate::curriculum::AssignmentId;
use crate::curriculum::graphql::named_training;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids, scalars};
use crate::ids::Kind;
use crate::progress::{SubmissionFilter, submissions_page};
use crate::registration::GroupId;

/// Which submissions to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
#[graphql(name = "SubmissionFilter")]
pub struct SubmissionFilterInput {
    /// Only submissions in one of these states.
    statuses: Option<Vec<SubmissionStatusEnum>>,
    /// Only submissions of this assignment.
    assignment: Option<ID>,
    /// Only what members of this group handed in.
    group: Option<ID>,
}

#[derive(Default)]
pub struct ProgressQuery;

#[Object]
impl ProgressQuery {
    /// What people handed in for a training within the viewer's scope, in the order in which it first came in. Needs
    /// the permission live:write, or to have handed something in.
    #[allow(clippy::too_many_arguments)]
    async fn submissions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The training.")] training: scalars::Slug,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which submissions to list.")] filter: Option<SubmissionFilterInput>,
    ) -> Result<Connection<SubmissionObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let keyset = Keyset::new("submissions", OrderDirection::Asc, &page)?;
        let training = named_training(cx, &training, "training")?.id;
        let SubmissionFilterInput {
            statuses,
            assignment,
            group,
        } = filter.unwrap_or_default();
        let row = |kind, id: Option<&ID>, argument| {
            let row = id.map(|id| ids::row(kind, id, argument)).transpose()?;
            // An id of another kind matches nothing.
            Ok::<_, crate::error::Refusal>(row.map(Option::unwrap_or_default))
        };
        let filter = SubmissionFilter {
            statuses: statuses.map(|all| all.into_iter().map(Into::into).collect()),
            assignment: row(Kind::Assignment, assignment.as_ref(), "filter.assignment")?
                .map(AssignmentId),
            group: row(Kind::Group, group.as_ref(), "filter.group")?.map(GroupId),
        };
        let with_total = Selected::of(ctx).has("totalCount");
        let found = submissions_page(cx, training, &filter, keyset.position, with_total).await?;
        let objects = submission_objects(cx, found.rows, &Selected::of_page(ctx)).await?;
        let rows = objects.into_iter().map(|one| (one.row().0, one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }
}
