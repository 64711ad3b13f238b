//! One operation: who asks, in which languages, at what moment, over which state of the content.
//!
//! Every domain function that answers a request takes `&Cx` first.

mod door;
mod held;
mod once;
mod pen;
mod published;
mod rooms;
mod sources;
mod store;
mod tell;
mod write;
mod writer;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use arc_swap::ArcSwap;
use jiff::Timestamp;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

pub use door::Scoped;
pub use once::{IdempotencyKey, conflict};
pub use pen::{Origin, Pen, timely_id};
pub use rooms::room_size;
pub use sources::Sources;
pub use store::{Isolation, Store, Work as StoreWork, at_one_moment, work as store_work};
pub use write::{
    Beneath, CHANNEL, ROWS, Tx, Work, by_index, hold, insert_all, keep_last_place, last_place,
    parts, take_turn, work,
};
pub use writer::Writer;

use crate::access::{Action, Guarded, Refusals, Resource, Revocations, Viewer, decide};
use crate::clock::Clock;
use crate::content::{Content, Edition, Shelf};
use crate::curriculum::TrainingId;
use crate::erasures::Erasures;
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::localization::{
    Args, Chain, Formats, LanguageTag, Layout, LocalizedText, MissingMessage, Preferences,
    without_isolation,
};
use crate::participation::{Standing, Sums};
use crate::people::{Addresses, ParticipantId};
use crate::registration::{Admissions, Changes, Full, Registrar};
use crate::vault::Vault;

pub struct Cx {
    seen: Seen,
    preferences: Preferences,
    viewer: Option<Arc<Viewer>>,
    now: Timestamp,
    full: Arc<Full>,
    service: Arc<Service>,
    /// `None` while the database is gone.
    store: Option<Store>,
    freshness: Mutex<Freshness>,
    sources: Mutex<Sources>,
}

/// What an operation answers from; a mutation, after each of its writes, from what is there then.
struct Seen {
    content: Arc<Content>,
    chain: Chain,
    after: OnceLock<Box<Self>>,
}

impl Seen {
    fn new(content: Arc<Content>, preferences: &Preferences) -> Self {
        Self {
            chain: content.languages.chain(preferences),
            content,
            after: OnceLock::new(),
        }
    }

    fn last(&self) -> &Self {
        let mut last = self;
        while let Some(after) = last.after.get() {
            last = after;
        }
        last
    }
}

/// What every operation has of the running service.
pub struct Service {
    /// Where clients reach it, without a slash at the end.
    pub public_url: String,
    /// Countries whose chapters do not show in figures.
    pub discreet: BTreeSet<String>,
    pub shelf: Shelf,
    pub vault: Arc<Vault>,
    pub addresses: ArcSwap<Addresses>,
    pub refusals: Refusals,
    pub admissions: Arc<Admissions>,
    pub registrar: Registrar,
    pub erasures: Arc<Erasures>,
    pub changes: Changes,
    pub sums: Sums,
    pub revocations: Revocations,
    pub clock: Clock,
}

/// For whom, and for how long, what was answered holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Freshness {
    /// Only for who asked.
    pub is_personal: bool,
    /// Made from what may be another at the next moment, and nothing tells whether it is.
    pub is_passing: bool,
    /// The state of the counts of participation that it was made from.
    pub counts: Option<i64>,
    /// Until the clock changes it.
    pub until: Option<Timestamp>,
}

impl Freshness {
    /// Whether the same question may be answered the same again: everybody's, or whoever's it is as long as the counts stay.
    pub fn may_be_kept(&self) -> bool {
        !self.is_passing && (!self.is_personal || self.counts.is_some())
    }
}

/// Whoever writes trainings sees those that are not public yet.
fn seen_by(viewer: Option<&Viewer>, content: Arc<Content>) -> Arc<Content> {
    match decide(viewer, Action::ReadDrafts, Resource::Visible) {
        Ok(()) => content.with_drafts(),
        Err(_) => content,
    }
}

impl Cx {
    pub fn new(
        preferences: Preferences,
        viewer: Option<Arc<Viewer>>,
        service: Arc<Service>,
        store: Option<Store>,
    ) -> Self {
        let content = seen_by(viewer.as_deref(), service.shelf.current());
        Self {
            seen: Seen::new(content, &preferences),
            preferences,
            viewer,
            now: service.clock.now(),
            full: service.admissions.current(),
            service,
            store,
            freshness: Mutex::default(),
            sources: Mutex::default(),
        }
    }

    pub fn content(&self) -> &Arc<Content> {
        &self.seen.last().content
    }

    pub fn admissions(&self) -> Arc<Admissions> {
        Arc::clone(&self.service.admissions)
    }

    pub fn registrar(&self) -> &Registrar {
        &self.service.registrar
    }

    /// Which trainings are full.
    pub fn full(&self) -> &Full {
        &self.full
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// Where clients reach this service, without a slash at the end.
    pub fn public_url(&self) -> &str {
        &self.service.public_url
    }

    /// Who asks, if they have a token.
    pub fn viewer(&self) -> Option<&Arc<Viewer>> {
        self.viewer.as_ref()
    }

    /// Whether they may. That they may not is for the audit too.
    pub fn authorize(&self, action: Action, resource: Resource<'_>) -> Result<()> {
        self.personal();
        self.permit(action, resource)
    }

    /// The same, where nothing is answered from but the content and the counts.
    pub fn permit(&self, action: Action, resource: Resource<'_>) -> Result<()> {
        self.of_viewer();
        decide(self.viewer.as_deref(), action, resource).map_err(|denied| {
            self.refused(action, ErrorCode::Forbidden);
            denied.into()
        })
    }

    /// Puts a refusal in the audit.
    pub fn refused(&self, action: Action, code: ErrorCode) {
        if let Some(viewer) = &self.viewer {
            self.service.refusals.note(viewer, action, code, self.now);
        }
    }

    /// Knows which trainings have just become full, or are no longer.
    pub async fn reread_admissions(&self) -> Result<()> {
        let connection = &self.store()?.connection;
        Ok(self.service.admissions.read(connection).await?)
    }

    /// Knows what was just published, and answers from it from now on.
    pub async fn reread_content(&self) -> Result<()> {
        let connection = &self.store()?.connection;
        let reread = self.service.shelf.follow(connection).await;
        reread.map_err(Error::internal)?;
        let (newest, last) = (self.newest_content(), self.seen.last());
        if !Arc::ptr_eq(&newest, &last.content) {
            let after = Seen::new(newest, &self.preferences);
            last.after.set(Box::new(after)).ok();
        }
        Ok(())
    }

    /// Told when another state is served.
    pub fn editions(&self) -> tokio::sync::watch::Receiver<Edition> {
        self.service.shelf.editions()
    }

    fn newest_content(&self) -> Arc<Content> {
        seen_by(self.viewer.as_deref(), self.service.shelf.current())
    }

    /// Knows what was just taken away.
    pub async fn reread_revocations(&self) -> Result<()> {
        let connection = &self.store()?.connection;
        let revocations = &self.service.revocations;
        Ok(revocations.read(connection, &self.service.clock).await?)
    }

    /// Passes an outcome on; that somebody may not, or asked for what is not there, is for the audit.
    pub fn noted<T>(&self, action: Action, outcome: Result<T>) -> Result<T> {
        if let Err(Error::Refused(refusal)) = &outcome
            && matches!(refusal.code, ErrorCode::Forbidden | ErrorCode::NotFound)
        {
            self.refused(action, refusal.code);
        }
        outcome
    }

    /// The rows of a table that the viewer may see.
    pub fn find<E: Guarded>(&self) -> Result<Scoped<'_, E>> {
        Ok(Scoped::new(
            self.viewer.as_deref(),
            &self.store()?.connection,
        ))
    }

    /// What is read there may be another at the next moment.
    pub fn store(&self) -> Result<&Store> {
        self.personal();
        self.open_store()
    }

    fn open_store(&self) -> Result<&Store> {
        let gone = || Refusal::new(ErrorCode::Unavailable, "error-unavailable");
        Ok(self.store.as_ref().ok_or_else(gone)?)
    }

    /// For reads that all see the same moment: whose rows they are is for who reads them to say.
    pub async fn at_one_moment(&self) -> Result<DatabaseTransaction> {
        self.store()?.at_one_moment().await
    }

    /// How the counts of participation stand.
    pub async fn standing(&self) -> Result<Standing> {
        let standing = Standing::read(&self.open_store()?.connection).await?;
        Ok(standing)
    }

    /// Whether the counts are in this state, and lack nobody.
    pub async fn is_at(&self, edition: i64) -> Result<bool> {
        Ok(self.standing().await?.of_everybody() == Some(edition))
    }

    /// The answer was made from this state of the counts.
    pub fn of_counts(&self, edition: i64) {
        self.note(|freshness| match freshness.counts {
            Some(other) if other != edition => freshness.is_passing = true,
            _ => freshness.counts = Some(edition),
        });
    }

    pub fn sums(&self) -> &Sums {
        &self.service.sums
    }

    /// Whether people of a country are at risk, so that its chapters do not show in figures.
    pub fn is_discreet(&self, country: &str) -> bool {
        self.service.discreet.contains(country)
    }

    /// The places in a training's queue that somebody stands at, in order: whose they are it does not say.
    pub async fn queue(&self, training: TrainingId) -> Result<Vec<i64>> {
        use entity::registration::{Column, Entity};
        let places: Vec<i64> = Entity::find()
            .select_only()
            .column(Column::Queue)
            .distinct()
            .filter(Column::TrainingId.eq(training))
            .filter(Column::Queue.is_not_null())
            .order_by_asc(Column::Queue)
            .into_tuple()
            .all(&self.store()?.connection)
            .await?;
        Ok(places)
    }

    pub fn changes(&self) -> &Changes {
        &self.service.changes
    }

    /// Of a training's announcements, the place of the first that is kept or will be, and of the last there was.
    pub async fn announced(&self, training: TrainingId) -> Result<(i64, i64)> {
        use entity::outbox::{Column, Entity};
        let connection = &self.store()?.connection;
        let held = entity::admission::Entity::find_by_id(training);
        let last = held.one(connection).await?.map_or(0, |row| row.last_place);
        let first = Entity::find()
            .filter(Column::TrainingId.eq(training))
            .filter(Column::Position.is_not_null())
            .order_by_asc(Column::Position)
            .limit(1);
        let first = first.one(connection).await?.and_then(|row| row.position);
        Ok((first.unwrap_or(last + 1), last))
    }

    /// What was announced of a training after a place: ids alone, to be read within scope.
    pub async fn announcements(
        &self,
        training: TrainingId,
        after: i64,
        most: u64,
    ) -> Result<Vec<entity::outbox::Model>> {
        use entity::outbox::{Column, Entity};
        let rows = Entity::find()
            .filter(Column::TrainingId.eq(training))
            .filter(Column::Position.gt(after))
            .order_by_asc(Column::Position)
            .limit(most);
        Ok(rows.all(&self.store()?.connection).await?)
    }

    /// Bytes that somebody sent: whose they are is in them.
    pub async fn upload(&self, id: i64) -> Result<Option<entity::upload::Model>> {
        use entity::upload::Entity;
        let row = Entity::find_by_id(entity::ids::UploadId(id));
        Ok(row.one(&self.store()?.connection).await?)
    }

    /// What was done to one of these, whoever did it.
    pub async fn audit_of(&self, nodes: Vec<String>) -> Result<Vec<entity::audit_event::Model>> {
        use entity::audit_event::{Column, Entity};
        let rows = Entity::find()
            .filter(Column::Node.is_in(nodes))
            .order_by_asc(Column::Id);
        Ok(rows.all(&self.store()?.connection).await?)
    }

    /// Keeps outside of the database that somebody is erased.
    pub async fn keep_erasure(&self, id: ParticipantId) -> Result<()> {
        let (journal, now) = (Arc::clone(&self.service.erasures), self.now);
        let kept = tokio::task::spawn_blocking(move || journal.append(&[id], now)).await;
        kept.map_err(Error::internal)?.map_err(Error::internal)
    }

    pub fn addresses(&self) -> Arc<Addresses> {
        self.service.addresses.load_full()
    }

    pub fn vault(&self) -> &Vault {
        &self.service.vault
    }

    /// The answer is for this reader alone, and is kept nowhere.
    pub fn personal(&self) {
        self.note(|freshness| {
            freshness.is_personal = true;
            freshness.is_passing = true;
        });
    }

    /// The answer is for this reader alone.
    pub fn of_viewer(&self) {
        self.note(|freshness| freshness.is_personal = true);
    }

    /// The answer holds until the clock says this at most.
    pub fn valid_until(&self, at: Timestamp) {
        self.note(|freshness| {
            freshness.until = Some(freshness.until.map_or(at, |until| until.min(at)));
        });
    }

    pub fn freshness(&self) -> Freshness {
        *self
            .freshness
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    fn note(&self, change: impl FnOnce(&mut Freshness)) {
        change(
            &mut self
                .freshness
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        );
    }

    /// Everything about this operation that decides how the same question is answered, but for the clock.
    pub fn fingerprint(&self) -> ((u64, i64), &Arc<str>) {
        let seen = self.seen.last();
        let state = (seen.content.generation, self.full.version);
        (state, &seen.chain.fingerprint)
    }

    /// The languages that answer: what a field asks for first, then what the request accepts.
    pub fn chain(&self, language: Option<LanguageTag>) -> Chain {
        match language {
            None => self.seen.last().chain.clone(),
            Some(tag) => {
                let asking = self.preferences.asking_for(tag);
                let chain = self.content().languages.chain(&asking);
                self.note_sources(|sources| sources.add(chain.made()));
                chain
            }
        }
    }

    fn note_sources(&self, change: impl FnOnce(&mut Sources)) {
        change(&mut self.sources.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// What the answer was made from, beside the languages that the request accepts.
    pub fn sources(&self) -> Sources {
        let sources = self.sources.lock();
        sources.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn text(
        &self,
        chain: &Chain,
        key: &str,
        args: &Args,
        layout: Layout,
    ) -> Result<LocalizedText> {
        Ok(self.content().languages.text(chain, key, args, layout)?)
    }

    /// A refusal in the reader's words.
    pub fn explain(&self, refusal: &Refusal) -> String {
        let text = self.text(
            &self.seen.last().chain,
            refusal.message,
            &refusal.args,
            Layout::Inline,
        );
        text.map_or_else(
            |_| refusal.code.as_str().to_owned(),
            |text| without_isolation(&text.value),
        )
    }

    /// A sentence with dates or names in it, which are written in the language that the sentence comes in.
    pub fn compose(
        &self,
        chain: &Chain,
        key: &str,
        args: impl Fn(&Formats) -> Option<Args>,
    ) -> Result<LocalizedText> {
        let locale = chain
            .locale_with(key)
            .ok_or_else(|| MissingMessage(key.to_owned()))?;
        let args = args(&locale.formats).ok_or_else(|| MissingMessage(key.to_owned()))?;
        self.text(chain, key, &args, Layout::Inline)
    }
}
