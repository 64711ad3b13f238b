//! What was published together, and the news of it.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{Context, Object, Subscription};
use futures_util::Stream;
use futures_util::stream::unfold;

use crate::clock::column;
use crate::desk::{Publication, nodes, publications_after, publications_page};
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::cx;
use crate::graphql::keyset::Keyset;
use crate::graphql::node::{Node, public};
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::renew::Renew;
use crate::graphql::scalars::{self, DateTime, all_checked};
use crate::graphql::selection::Selected;

/// How long to wait at most before looking again.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most languages that are named.
const MOST: usize = 50;

pub struct ContentPublicationObject(Arc<Publication>);

/// Texts that were published together.
#[Object(name = "ContentPublication")]
impl ContentPublicationObject {
    /// Its number, which grows: where to go on with `after`.
    async fn revision(&self) -> String {
        self.0.id.to_string()
    }

    /// The languages with other words than before.
    async fn languages(&self) -> Vec<scalars::LanguageTag> {
        let tags = self.0.languages.split_whitespace();
        tags.map(scalars::LanguageTag::new).collect()
    }

    /// When it was published.
    async fn published_at(&self) -> Result<DateTime> {
        Ok(DateTime::new(column::timestamp(self.0.published_at)?))
    }

    /// What of the curriculum has those words.
    async fn nodes(&self, ctx: &Context<'_>) -> Vec<Node> {
        let cx = cx(ctx);
        let found = nodes(cx.content(), &self.0).into_iter();
        found
            .filter_map(|(kind, row)| public(cx, kind, row))
            .collect()
    }
}

#[derive(Default)]
pub struct PublicationQuery;

#[Object]
impl PublicationQuery {
    /// What was published at the localization desk, the newest first.
    #[allow(clippy::too_many_arguments)]
    async fn publications(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Only what changes what readers of one of these languages see, 50 at the most."
        )]
        languages: Option<Vec<scalars::LanguageTag>>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<ContentPublicationObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let keyset = Keyset::new("publications", OrderDirection::Desc, &page)?;
        Refusal::few(languages.as_ref().map_or(0, Vec::len), MOST, "languages")?;
        let languages = all_checked(languages.as_ref(), "languages")?;
        let with_total = Selected::of(ctx).has("totalCount");
        let cx = cx(ctx);
        let position = keyset.position;
        let found = publications_page(cx, languages.as_deref(), position, with_total).await?;
        let rows = found.rows.into_iter().map(|row| {
            let id = row.id;
            (id, ContentPublicationObject(Arc::new(row)))
        });
        Ok(keyset.connection(rows, found.has_more, found.total))
    }
}

#[derive(Default)]
pub struct PublicationSubscription;

#[Subscription]
impl PublicationSubscription {
    /// What is published at the localization desk, once this service answers with it; within two seconds.
    async fn content_published(
        &self,
        ctx: &Context<'_>,
        #[graphql(
            desc = "Only what changes what readers of one of these languages see, 50 at the most."
        )]
        languages: Option<Vec<scalars::LanguageTag>>,
        #[graphql(desc = "The revision that is known: also what was published since.")]
        after: Option<String>,
    ) -> Result<impl Stream<Item = Result<ContentPublicationObject>> + use<>> {
        let renew = ctx.data_unchecked::<Renew>().clone();
        Refusal::few(languages.as_ref().map_or(0, Vec::len), MOST, "languages")?;
        let languages = all_checked(languages.as_ref(), "languages")?;
        let now = renew.cx().content().edition.texts;
        let malformed =
            || Refusal::new(ErrorCode::Invalid, "error-cursor-malformed").about("after");
        let from = match after {
            None => now,
            Some(text) => {
                let after = text.parse().ok().filter(|after| (0..=now).contains(after));
                after.ok_or_else(malformed)?
            }
        };
        let news = renew.cx().editions();
        let following = (renew, news, from, VecDeque::<Publication>::new());
        Ok(unfold(
            following,
            move |(renew, mut news, mut from, mut told)| {
                let languages = languages.clone();
                async move {
                    loop {
                        if let Some(row) = told.pop_front() {
                            from = row.id;
                            let told_now = ContentPublicationObject(Arc::new(row));
                            return Some((Ok(told_now), (renew, news, from, told)));
                        }
                        let cx = renew.cx();
                        let until = cx.content().edition.texts;
                        // A backup that was restored knows of fewer.
                        from = from.min(until);
                        if until > from {
                            let found =
                                publications_after(&cx, languages.as_deref(), from, until).await;
                            match found {
                                Ok(rows) if rows.is_empty() => from = until,
                                Ok(rows) => told.extend(rows),
                                // The client goes on from its last revision.
                                Err(error) => return Some((Err(error), (renew, news, from, told))),
                            }
                            continue;
                        }
                        drop(tokio::time::timeout(PATIENCE, news.changed()).await);
                    }
                }
            },
        ))
    }
}
