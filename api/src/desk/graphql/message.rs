//! A message, and what it is in a language.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use async_graphql::{Context, Enum, ID, Object};
use fluent_syntax::ast::Message;
use tokio::sync::{Mutex, OnceCell};

use super::comparison::TranslationComparison;
use super::revision::RevisionObject;
use crate::access::{Action, decide};
use crate::content::Content;
use crate::cx::Cx;
use crate::desk::{
    self, Open, Place, Reach, Revision, RevisionState, State, earlier_sources, history, open_of,
    revisions_by_ids, state_of,
};
use crate::error::Result;
use crate::graphql::ids::Kind;
use crate::graphql::keyset::Keyset;
use crate::graphql::order::OrderDirection;
use crate::graphql::paging::{Connection, PageArgs};
use crate::graphql::selection::Selected;
use crate::graphql::{cx, scalars};
use crate::ids;
use crate::localization::graphql::{LocalizedTextObject, chain};
use crate::localization::{LanguageTag, Languages, Layout, LocalizedText, MissingMessage, written};

/// How far a message is in a language.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(name = "TranslationState", remote = "State")]
pub enum TranslationState {
    /// There are no words for it, and another language answers.
    Missing,
    /// A country has no words of its own for it, and its language answers: not a gap.
    Inherited,
    /// Somebody is working on it.
    Draft,
    /// A text waits to be published or given back.
    InReview,
    /// A text was given back to its author.
    ChangesRequested,
    /// It has words, and nobody is working on others.
    Published,
}

/// Why a translation may not be right any more.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub enum OutdatedReason {
    /// English has changed.
    SourceChanged,
    /// What the language itself says has changed under a country's wording.
    BaseChanged,
}

/// What somebody may do with a translation.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub enum TranslationAction {
    /// Save a text.
    Save,
    /// Hand in a draft of one's own.
    Submit,
    /// Give a text back to its author.
    RequestChanges,
    /// Publish a text of somebody else's.
    Publish,
}

type OpenByKey = HashMap<String, Vec<Open>>;
type ById = HashMap<i64, Revision>;
/// What English said, by key and digest.
type Sources = HashMap<(String, String), String>;

/// What is read once for all messages of an answer.
struct Together {
    /// What all of it is told from.
    content: Arc<Content>,
    keys: BTreeSet<String>,
    open: Mutex<HashMap<LanguageTag, Arc<OpenByKey>>>,
    published: Mutex<HashMap<LanguageTag, Arc<ById>>>,
    sources: Mutex<HashMap<LanguageTag, Arc<Sources>>>,
    reach: OnceCell<Reach>,
}

impl Together {
    async fn open(&self, cx: &Cx, tag: &LanguageTag) -> Result<Arc<OpenByKey>> {
        let mut known = self.open.lock().await;
        if let Some(open) = known.get(tag) {
            return Ok(Arc::clone(open));
        }
        let open = Arc::new(open_of(cx, tag, Some(&self.keys)).await?);
        known.insert(tag.clone(), Arc::clone(&open));
        Ok(open)
    }

    async fn published(&self, cx: &Cx, tag: &LanguageTag) -> Result<Arc<ById>> {
        let mut known = self.published.lock().await;
        if let Some(published) = known.get(tag) {
            return Ok(Arc::clone(published));
        }
        let languages = &self.content.languages;
        let ids = self.keys.iter().filter_map(|key| {
            let mark = languages.standing(key, tag).mark?;
            mark.revision
        });
        let rows = revisions_by_ids(cx, ids.collect()).await?;
        let rows = rows.into_iter().map(|row| (row.id.0, row)).collect();
        let published = Arc::new(rows);
        known.insert(tag.clone(), Arc::clone(&published));
        Ok(published)
    }

    /// What English said when outdated words were made.
    async fn sources(&self, cx: &Cx, tag: &LanguageTag) -> Result<Arc<Sources>> {
        let mut known = self.sources.lock().await;
        if let Some(sources) = known.get(tag) {
            return Ok(Arc::clone(sources));
        }
        let languages = &self.content.languages;
        let digests = self.keys.iter().filter_map(|key| {
            let standing = languages.standing(key, tag);
            let then = standing.made_from.filter(|_| standing.is_source_changed)?;
            Some((key.clone(), then.to_owned()))
        });
        let sources = Arc::new(earlier_sources(cx, &digests.collect()).await?);
        known.insert(tag.clone(), Arc::clone(&sources));
        Ok(sources)
    }
}

#[derive(Clone)]
pub struct MessageObject {
    key: String,
    together: Arc<Together>,
}

/// Messages that are answered together, in the order of these keys. What is no message is left out.
pub fn messages_named(content: &Arc<Content>, keys: Vec<String>) -> Vec<MessageObject> {
    let languages = &content.languages;
    let keys: Vec<_> = keys
        .into_iter()
        .filter(|key| languages.source_digest(key).is_some() && !key.starts_with('-'))
        .collect();
    let together = Arc::new(Together {
        content: Arc::clone(content),
        keys: keys.iter().cloned().collect(),
        open: Mutex::default(),
        published: Mutex::default(),
        sources: Mutex::default(),
        reach: OnceCell::new(),
    });
    let message = |key| MessageObject {
        key,
        together: Arc::clone(&together),
    };
    keys.into_iter().map(message).collect()
}

/// The same in a language each.
pub fn translations_named(content: &Arc<Content>, places: Vec<Place>) -> Vec<TranslationObject> {
    let keys = places.iter().map(|place| place.key.clone()).collect();
    let messages = messages_named(content, keys);
    let translation = |place: Place| {
        let found = place.find(content);
        let message = messages.iter().find(|one| one.key == place.key)?.clone();
        found
            .is_ok()
            .then_some(TranslationObject { message, place })
    };
    places.into_iter().filter_map(translation).collect()
}

impl MessageObject {
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// Words with a key, which each language has in its own way.
#[Object(name = "Message")]
impl MessageObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ID(ids::encode_name(Kind::Message, &self.key))
    }

    /// Its name in the .ftl files.
    #[graphql(name = "key")]
    async fn key_of(&self) -> &str {
        &self.key
    }

    /// What English says: what stands after `key =` in an .ftl file.
    async fn source(&self) -> Result<String> {
        let source = self.source_of()?;
        Ok(written(source))
    }

    /// Changes when what English says changes.
    async fn source_digest(&self) -> Result<String> {
        let digest = self.together.content.languages.source_digest(&self.key);
        Ok(digest.ok_or_else(|| self.missing())?.to_owned())
    }

    /// What those who translate it should know; null if nothing.
    async fn comment(&self) -> Result<Option<String>> {
        let source = self.source_of()?;
        let comment = source.comment.as_ref();
        Ok(comment.map(|comment| comment.content.join("\n")))
    }

    /// The values that it is given, without `$`.
    async fn variables(&self) -> Result<Vec<String>> {
        let source = self.source_of()?;
        Ok(desk::variables(source).into_iter().collect())
    }

    /// What it is in a language.
    async fn translation(
        &self,
        #[graphql(desc = "A language of the programme, or a country's wording of one: es-MX.")]
        language: scalars::LanguageTag,
    ) -> Result<TranslationObject> {
        let place = Place::new(self.key.clone(), language.check("language")?);
        let found = place.find(&self.together.content);
        found.map_err(|refusal| refusal.about("language"))?;
        Ok(TranslationObject {
            message: self.clone(),
            place,
        })
    }
}

impl MessageObject {
    fn missing(&self) -> MissingMessage {
        MissingMessage(self.key.clone())
    }

    fn source_of(&self) -> Result<&Message<String>, MissingMessage> {
        let english = LanguageTag::english();
        let languages = &self.together.content.languages;
        let standing = languages.standing(&self.key, &english);
        standing.own.ok_or_else(|| self.missing())
    }
}

#[derive(Clone)]
pub struct TranslationObject {
    message: MessageObject,
    place: Place,
}

impl TranslationObject {
    pub fn place(&self) -> &Place {
        &self.place
    }

    fn languages(&self) -> &Languages {
        &self.message.together.content.languages
    }

    async fn open(&self, cx: &Cx) -> Result<Vec<Open>> {
        let open = self.message.together.open(cx, &self.place.tag).await?;
        Ok(open.get(&self.place.key).cloned().unwrap_or_default())
    }
}

/// A message in a language.
#[Object(name = "Translation")]
impl TranslationObject {
    /// Opaque, and the same for ever.
    pub async fn id(&self) -> ID {
        ID(ids::encode_name(Kind::Translation, &self.place.name()))
    }

    /// Of which message.
    async fn message(&self) -> MessageObject {
        self.message.clone()
    }

    /// In which language.
    async fn language(&self) -> scalars::LanguageTag {
        scalars::LanguageTag::new(&self.place.tag)
    }

    /// How far it is. Work that has begun counts before words that are served.
    async fn state(&self, ctx: &Context<'_>) -> Result<TranslationState> {
        let cx = cx(ctx);
        let languages = self.languages();
        let standing = languages.standing(&self.place.key, &self.place.tag);
        let is_layer = self.place.tag.country().is_some();
        Ok(state_of(&standing, is_layer, &self.open(cx).await?).into())
    }

    /// What a reader of this language sees, as it is written, and which language that comes from.
    async fn effective(&self, ctx: &Context<'_>) -> Result<LocalizedTextObject> {
        let cx = cx(ctx);
        let tag = scalars::LanguageTag::new(&self.place.tag);
        let chain = chain(cx, Some(&tag))?;
        let languages = self.languages();
        let parents = self.place.tag.with_parents();
        let others = chain.tags().cloned();
        let words = parents.into_iter().chain(others).find_map(|tag| {
            let own = languages.standing(&self.place.key, &tag).own?;
            Some((tag, written(own)))
        });
        let (language, value) = words.ok_or_else(|| self.message.missing())?;
        let standing = languages.standing(&self.place.key, &language);
        Ok(LocalizedText {
            value: value.into(),
            key: self.place.key.as_str().into(),
            is_outdated: standing.is_source_changed,
            language,
            requested: self.place.tag.clone(),
            layout: Layout::Block,
        }
        .into())
    }

    /// Why its words may not be right any more; empty if they are, or there are none.
    async fn outdated(&self) -> Vec<OutdatedReason> {
        let languages = self.languages();
        let standing = languages.standing(&self.place.key, &self.place.tag);
        let source = standing
            .is_source_changed
            .then_some(OutdatedReason::SourceChanged);
        let base = standing
            .is_base_changed
            .then_some(OutdatedReason::BaseChanged);
        source.into_iter().chain(base).collect()
    }

    /// What changed under its words since they were made; null if they are not outdated.
    async fn comparison(&self, ctx: &Context<'_>) -> Result<Option<TranslationComparison>> {
        let (cx, tag) = (cx(ctx), &self.place.tag);
        let standing = self.languages().standing(&self.place.key, tag);
        let is_outdated = standing.is_source_changed || standing.is_base_changed;
        let Some(own) = standing.own.filter(|_| is_outdated) else {
            return Ok(None);
        };
        let after = written(self.message.source_of()?);
        let before = match standing.made_from.filter(|_| standing.is_source_changed) {
            None => Some(after.clone()),
            Some(then) => {
                let sources = self.message.together.sources(cx, tag).await?;
                let then = (self.place.key.clone(), then.to_owned());
                sources.get(&then).cloned()
            }
        };
        let revision = standing.mark.and_then(|mark| mark.revision);
        let published = self.message.together.published(cx, tag).await?;
        let made = revision.and_then(|id| published.get(&id));
        let is_layer = tag.country().is_some();
        Ok(Some(TranslationComparison {
            source_before: before,
            source_after: after,
            base_before: made.and_then(|made| made.base.clone()),
            base_after: standing.base.filter(|_| is_layer).map(written),
            words: written(own),
        }))
    }

    /// How many people with a place in a training that is not over it reaches, within the viewer's scope: a country's wording
    /// all there who said its language. Who has a place in two counts twice. 0 without the permission registration:read.
    async fn reach(&self, ctx: &Context<'_>) -> Result<i32> {
        let cx = cx(ctx);
        let reach = &self.message.together.reach;
        let reach = reach.get_or_try_init(|| Reach::of(cx)).await?;
        let people = reach.people(self.languages(), &self.place.key, &self.place.tag);
        Ok(i32::try_from(people).unwrap_or(i32::MAX))
    }

    /// What the viewer may do with it now.
    async fn viewer_can(&self, ctx: &Context<'_>) -> Result<Vec<TranslationAction>> {
        let cx = cx(ctx);
        let open = self.open(cx).await?;
        let viewer = cx.viewer();
        let subject = viewer.map(|viewer| viewer.subject.as_str());
        let is_own = |row: &&Open| Some(row.author.as_str()) == subject;
        let may = |action| {
            let viewer = viewer.map(AsRef::as_ref);
            let is_allowed = decide(viewer, action, self.place.resource()).is_ok();
            is_allowed && !self.place.is_source()
        };
        let waits = |row: &&Open| row.state == RevisionState::InReview;
        let mut can = Vec::new();
        if may(Action::SaveTranslation) {
            can.push(TranslationAction::Save);
        }
        let has_draft = open.iter().filter(is_own).any(|row| !waits(&row));
        if has_draft && may(Action::SubmitTranslation) {
            can.push(TranslationAction::Submit);
        }
        if open.iter().any(|row| waits(&row)) && may(Action::RequestTranslationChanges) {
            can.push(TranslationAction::RequestChanges);
        }
        let others = open.iter().filter(waits).any(|row| !is_own(&row));
        if others && may(Action::PublishTranslation) {
            can.push(TranslationAction::Publish);
        }
        Ok(can)
    }

    /// How often it was published, confirmed or withdrawn: what `expectedVersion` expects.
    async fn version(&self) -> i32 {
        let languages = self.languages();
        let mark = languages.standing(&self.place.key, &self.place.tag).mark;
        mark.map_or(0, |mark| mark.version)
    }

    /// What a country's wording is laid over, by its digest: what `baseDigest` expects; null in others.
    async fn base_digest(&self) -> Result<Option<String>> {
        let found = self.place.find(&self.message.together.content)?;
        Ok(found.base_digest())
    }

    /// Whose text is served; null if it is what was shipped, or there is none.
    async fn published(&self, ctx: &Context<'_>) -> Result<Option<RevisionObject>> {
        let cx = cx(ctx);
        let languages = self.languages();
        let mark = languages.standing(&self.place.key, &self.place.tag).mark;
        let Some(id) = mark.and_then(|mark| mark.revision) else {
            return Ok(None);
        };
        let known = self.message.together.published(cx, &self.place.tag).await?;
        Ok(known.get(&id).cloned().map(Into::into))
    }

    /// The viewer's own text that is not published yet; else the newest that waits to be, or was given back.
    async fn draft(&self, ctx: &Context<'_>) -> Result<Option<RevisionObject>> {
        let open = self.open(cx(ctx)).await?;
        Ok(open.into_iter().next().map(Into::into))
    }

    /// Everything that was written for it, the newest first. Drafts are shown to their authors alone.
    async fn history(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many from the start, 1 to 100; 20 unless said.")] first: Option<i32>,
        #[graphql(desc = "Only entries after this cursor.")] after: Option<String>,
        #[graphql(desc = "How many from the end, 1 to 100.")] last: Option<i32>,
        #[graphql(desc = "Only entries before this cursor.")] before: Option<String>,
    ) -> Result<Connection<RevisionObject>> {
        let page = PageArgs {
            first,
            after,
            last,
            before,
        };
        let keyset = Keyset::new("revisions", OrderDirection::Desc, &page)?;
        let with_total = Selected::of(ctx).has("totalCount");
        let found = history(cx(ctx), &self.place, keyset.position, with_total).await?;
        let rows = found.rows.into_iter().map(RevisionObject::from);
        let rows = rows.map(|one| (one.row(), one));
        Ok(keyset.connection(rows, found.has_more, found.total))
    }
}
