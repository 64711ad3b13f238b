//! The audit in the schema.

use async_graphql::{Context, ID, InputObject, Object};
use entity::audit_event::Model;

use crate::access::{self, EventFilter, Span};
use crate::clock::column;
use crate::error::Result;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::scalars::{self, checked};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, ids};
use crate::ids::Kind;
use crate::localization::graphql::CountryObject;

#[derive(Clone)]
pub struct AuditEventObject(pub Model);

/// Something that was done, or that somebody was not let do.
#[Object(name = "AuditEvent")]
impl AuditEventObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ids::encode(Kind::AuditEvent, self.0.id.0)
    }

    /// When; of refusals the minute.
    async fn at(&self) -> Result<scalars::DateTime> {
        Ok(scalars::DateTime::new(column::timestamp(self.0.at)?))
    }

    /// Who, by the name that the issuer of the token knows them by.
    async fn subject(&self) -> &str {
        &self.0.subject
    }

    /// The program that they used, as the token says.
    async fn client(&self) -> &str {
        &self.0.client
    }

    /// What was asked for, for example "saveChapter".
    async fn action(&self) -> &str {
        &self.0.action
    }

    /// DONE, or the code of the refusal.
    async fn outcome(&self) -> &str {
        &self.0.outcome
    }

    /// The id of what it was done to; null for refusals.
    async fn node(&self) -> Option<ID> {
        self.0.node.clone().map(ID)
    }

    /// The country that it concerns, if one.
    async fn country(&self) -> Option<CountryObject> {
        self.0.country.clone().map(Into::into)
    }

    /// How often within the minute: refusals of one kind are counted together.
    async fn times(&self) -> i32 {
        self.0.times
    }

    /// Whether it stands in the chain of seals, where nobody can change it unseen.
    async fn is_sealed(&self) -> bool {
        self.0.position.is_some()
    }
}

/// Which events to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
pub struct AuditFilter {
    /// Only what this subject did.
    subject: Option<String>,
    /// Only this action, for example "saveChapter".
    action: Option<String>,
    /// Only what was done to the thing with this id.
    node: Option<ID>,
    /// Only events of this moment or later.
    since: Option<scalars::DateTime>,
    /// Only events before this moment.
    until: Option<scalars::DateTime>,
}

#[derive(Default)]
pub struct AuditQuery;

#[Object]
impl AuditQuery {
    /// What was done within the viewer's scope, newest first. Needs the permission audit:read. What concerns no country
    /// or chapter is seen by tokens that reach everywhere.
    #[allow(clippy::too_many_arguments)]
    async fn audit_events(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which events to list.")] filter: Option<AuditFilter>,
    ) -> Result<Connection<AuditEventObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let keyset = Keyset::new("auditEvents", OrderDirection::Desc, &page)?;
        let filter = filter.unwrap_or_default();
        let filter = EventFilter {
            subject: filter.subject,
            action: filter.action,
            node: filter.node.map(|id| id.0),
            since: checked(filter.since.as_ref(), "filter.since")?,
            until: checked(filter.until.as_ref(), "filter.until")?,
        };
        let cx = cx(ctx);
        let span = Span {
            after: keyset.position.after,
            before: keyset.position.before,
            size: keyset.position.size,
            is_last: keyset.position.is_last,
        };
        let (rows, has_more) = access::events(cx, &filter, span).await?;
        let total = match Selected::of(ctx).has("totalCount") {
            true => Some(access::count_events(cx, &filter).await?),
            false => None,
        };
        let rows = rows
            .into_iter()
            .map(|row| (row.id.0, AuditEventObject(row)));
        Ok(keyset.connection(rows, has_more, total))
    }
}
