//! Stays that wait for somebody who knows whose they are.

use std::sync::Arc;

use async_graphql::{Context, ID, Object};

use crate::clock::column;
use crate::curriculum::Orphan;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids, scalars};
use crate::ids::Kind;
use crate::live::{Known, Unmatched, unmatched_page};
use crate::schedule::graphql::SittingObject;

#[derive(Clone)]
pub struct UnmatchedAttendanceObject(Arc<Unmatched>);

impl From<Unmatched> for UnmatchedAttendanceObject {
    fn from(unmatched: Unmatched) -> Self {
        Self(Arc::new(unmatched))
    }
}

/// A stay in a sitting that no registration's code or address says whose it is. Its name is kept while it waits, for 90
/// days at most.
#[Object(name = "UnmatchedAttendance")]
impl UnmatchedAttendanceObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::UnmatchedAttendance, self.0.row.id.0)
    }

    /// Where it was.
    async fn sitting(&self, ctx: &Context<'_>) -> Result<SittingObject> {
        let found = cx(ctx).content().schedule.sitting(self.0.row.sitting_id);
        Ok(found.ok_or(Orphan)?.clone().into())
    }

    /// What they called themselves; null if the file has no name.
    async fn name(&self) -> Option<&str> {
        self.0.name.as_ref().map(|name| name.reveal().as_str())
    }

    /// Their address, if the file has one. Needs the permission people:contact; null without it.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_ref().map(|email| email.reveal().as_str())
    }

    /// When they came in, UTC; null if the file does not say.
    async fn joined_at(&self) -> Result<Option<scalars::DateTime>> {
        let at = self.0.row.joined_at.map(column::timestamp).transpose()?;
        Ok(at.map(scalars::DateTime::new))
    }

    /// When they left, UTC; null if the file does not say.
    async fn left_at(&self) -> Result<Option<scalars::DateTime>> {
        let at = self.0.row.left_at.map(column::timestamp).transpose()?;
        Ok(at.map(scalars::DateTime::new))
    }

    /// For how many minutes; null if the file does not say.
    async fn minutes(&self) -> Option<i32> {
        self.0.row.seconds.map(|seconds| seconds / 60)
    }

    /// How many people sat behind the connection.
    async fn headcount(&self) -> i32 {
        self.0.row.headcount
    }
}

impl UnmatchedAttendanceObject {
    pub fn row(&self) -> i64 {
        self.0.row.id.0
    }
}

#[derive(Default)]
pub struct UnmatchedQuery;

#[Object]
impl UnmatchedQuery {
    /// The stays in a sitting that wait for somebody who knows whose they are, in the order in which they came in.
    /// Needs live:write everywhere: nobody knows whose country or chapter they are of.
    async fn unmatched_attendance(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The sitting.")] sitting: ID,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<UnmatchedAttendanceObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let cx = cx(ctx);
        let keyset = Keyset::new("unmatchedAttendance", OrderDirection::Asc, &page)?;
        let row = ids::row(Kind::Sitting, &sitting, "sitting")?;
        let known = Known::find(cx, row.unwrap_or_default(), "sitting")?;
        let with_total = Selected::of(ctx).has("totalCount");
        let found = unmatched_page(cx, known.sitting.id, keyset.position, with_total).await?;
        let objects = found.rows.into_iter().map(UnmatchedAttendanceObject::from);
        let rows = objects.map(|one| (one.row(), one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }
}
