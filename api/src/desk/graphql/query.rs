//! Messages to be translated.

use async_graphql::{Context, Enum, ID, InputObject, Object, SimpleObject};

use super::message::{MessageObject, TranslationState, messages_named};
use crate::access::{Action, Resource};
use crate::cx::Cx;
use crate::desk::{self, By, Filter};
use crate::error::{Refusal, Result};
use crate::graphql::ids::{self, Kind};
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, Edge, Listing, PageArgs};
use crate::graphql::{cx, scalars};
use crate::localization::LanguageTag;
use crate::localization::graphql::LanguageObject;
use entity::ids::ModuleId;

/// Which messages to list. Every condition that is given has to hold.
#[derive(InputObject, Default)]
pub struct MessageFilter {
    /// The language that `states`, `outdated`, `warnings` and `mine` are about.
    language: Option<scalars::LanguageTag>,
    /// Only messages that are so far in that language.
    states: Option<Vec<TranslationState>>,
    /// Only messages of this module, with its assignments and materials.
    module: Option<ID>,
    /// Only messages whose words may not be right any more, or only others.
    outdated: Option<bool>,
    /// Only messages whose newest text has something to be confirmed, or only others.
    warnings: Option<bool>,
    /// Only messages for which the viewer has a text that is not published, or only others.
    mine: Option<bool>,
    /// Only messages with this in their key, in English or in that language; capital letters are as good as small ones.
    search: Option<String>,
    /// Only messages whose key begins so.
    prefix: Option<String>,
}

impl MessageFilter {
    pub fn read(self, cx: &Cx) -> Result<Filter> {
        let tag = self.language.as_ref();
        let tag = tag.map(|tag| tag.check("filter.language")).transpose()?;
        if let Some(tag) = &tag {
            desk::is_served(cx.content(), tag, "filter.language")?;
        }
        let module = self.module.as_ref();
        let module = module.map(|id| ids::row(Kind::Module, id, "filter.module"));
        let states = self.states;
        Ok(Filter {
            language: tag,
            states: states.map(|all| all.into_iter().map(Into::into).collect()),
            is_outdated: self.outdated,
            has_warnings: self.warnings,
            is_mine: self.mine,
            module: module
                .transpose()?
                .map(|row| ModuleId(row.unwrap_or_default())),
            search: self.search,
            prefix: self.prefix,
        })
    }
}

/// How to order messages.
#[derive(InputObject)]
pub struct MessageOrder {
    /// By what; messages of equal value by key.
    field: MessageOrderField,
    /// In which direction.
    direction: OrderDirection,
}

/// What messages are ordered by.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "By")]
pub enum MessageOrderField {
    /// The key.
    Key,
    /// How many people with a place, within the viewer's scope, the text reaches in the language of the filter.
    Reach,
    /// When something was last done with it in the language of the filter.
    UpdatedAt,
}

/// How far a language is.
#[derive(SimpleObject)]
pub struct LanguageProgress {
    /// Which language.
    language: LanguageObject,
    /// How far it is.
    progress: TranslationProgress,
}

/// How many messages are how far. Each is counted once, but for those that are outdated.
#[derive(SimpleObject)]
pub struct TranslationProgress {
    /// All messages.
    total: i32,
    /// Those with words, and nobody working on others.
    published: i32,
    /// Those with words that may not be right any more.
    outdated: i32,
    /// Those with a text that waits to be published.
    in_review: i32,
    /// Those that somebody is working on.
    draft: i32,
    /// In a country's wording: those that its language answers.
    inherited: i32,
    /// Those without words.
    missing: i32,
    /// How many of a hundred are published or inherited; one digit after the point.
    percent: f64,
}

impl From<desk::Progress> for TranslationProgress {
    fn from(progress: desk::Progress) -> Self {
        let number = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
        let done = number(progress.published + progress.inherited);
        let total = number(progress.total);
        Self {
            total,
            published: number(progress.published),
            outdated: number(progress.outdated),
            in_review: number(progress.in_review),
            draft: number(progress.draft),
            inherited: number(progress.inherited),
            missing: number(progress.missing),
            percent: (f64::from(done) * 1000.0 / f64::from(total.max(1))).round() / 10.0,
        }
    }
}

/// Where a language ends, and where the desk begins for it.
fn tags(cx: &Cx, languages: Option<&Vec<scalars::LanguageTag>>) -> Result<Vec<LanguageTag>> {
    let Some(languages) = languages else {
        let served = cx.content().languages.iter();
        return Ok(served.map(|locale| locale.tag.clone()).collect());
    };
    let tag = |(place, tag): (usize, &scalars::LanguageTag)| {
        let path = format!("languages.{place}");
        let tag = tag.check(&path)?;
        desk::is_served(cx.content(), &tag, &path)?;
        Ok(tag)
    };
    languages.iter().enumerate().map(tag).collect()
}

/// The most languages that one answer counts.
const MOST: usize = 50;

#[derive(Default)]
pub struct DeskQuery;

#[Object]
impl DeskQuery {
    /// A message by its key; null if there is none. Needs the permission localization:write.
    async fn message(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its name in the .ftl files.")] key: String,
    ) -> Result<Option<MessageObject>> {
        let cx = cx(ctx);
        cx.authorize(Action::ReadMessages, Resource::Visible)?;
        Ok(messages_named(cx.content(), vec![key]).pop())
    }

    /// All messages, those of the curriculum and the service's own. Needs the permission localization:write.
    #[allow(clippy::too_many_arguments)]
    async fn messages(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
        #[graphql(desc = "Which messages to list.")] filter: Option<MessageFilter>,
        #[graphql(desc = "How to order them: by key unless said.")] order_by: Option<MessageOrder>,
    ) -> Result<Connection<MessageObject>> {
        let cx = cx(ctx);
        let filter = filter.unwrap_or_default().read(cx)?;
        let by = order_by
            .as_ref()
            .map_or(By::Key, |order| order.field.into());
        let direction = order_by.map_or(OrderDirection::Asc, |order| order.direction);
        let found = desk::list(cx, &filter, by).await?;
        let listing = Listing {
            name: match by {
                By::Key => "messages",
                By::Reach => "messages-by-reach",
                By::UpdatedAt => "messages-by-update",
            },
            direction,
            entries: found.into_iter().map(|key| (key.clone(), key.1)).collect(),
        };
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let page = listing.page(&page)?;
        let keys = page.edges.iter().map(|edge| edge.node.clone()).collect();
        let messages = messages_named(cx.content(), keys);
        let edges = page.edges.into_iter().zip(messages);
        Ok(Connection {
            edges: edges
                .map(|(edge, node)| Edge {
                    place: edge.place,
                    node,
                })
                .collect(),
            has_previous: page.has_previous,
            has_next: page.has_next,
            total: page.total,
        })
    }

    /// How far languages are, over all messages. Needs the permission localization:write.
    async fn translation_progress(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which languages, 50 at the most: those of the programme unless said.")]
        languages: Option<Vec<scalars::LanguageTag>>,
    ) -> Result<Vec<LanguageProgress>> {
        let cx = cx(ctx);
        cx.authorize(Action::ReadMessages, Resource::Visible)?;
        let tags = tags(cx, languages.as_ref())?;
        Refusal::few(tags.len(), MOST, "languages")?;
        let mut all = Vec::new();
        for tag in tags {
            let progress = desk::progress(cx, &tag).await?.into();
            let language = tag.into();
            all.push(LanguageProgress { language, progress });
        }
        Ok(all)
    }
}
