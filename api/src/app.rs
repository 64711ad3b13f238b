//! The running service: its database, its content, its schema.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use sea_orm::DbErr;

use crate::access::{
    Believed, DevelopmentError, DevelopmentKey, KeySet, Keys, KeysError, Provider, ProviderError,
    Refusals, Revocations, Tokens, Viewer,
};
use crate::clock::Clock;
use crate::config::{Edge, Settings};
use crate::content::{Content, Shelf};
use crate::curriculum::LoadError;
use crate::cx::{Cx, Service, Store, Writer};
use crate::database::{Database, Location, Outage};
use crate::erasures::ErasureError;
use crate::error::Error;
use crate::graphql::{self, Schema};
use crate::http::Stop;
use crate::localization::{Languages, LocaleError, Preferences};
use crate::participation::Sums;
use crate::people::Addresses;
use crate::registration::{Admissions, Changes, Registrar};
use crate::seed::{self, SeedError, world};
use crate::vault::{Vault, VaultError};

/// How often the database is looked after, and how often a write is tried.
const PROBE_EVERY: Duration = Duration::from_secs(1);
const WRITE_PROBE_EVERY: u64 = 5;

/// How much longer than an answer a statement may take, so that it is the answer's deadline that is reported.
const STATEMENT_GRACE: Duration = Duration::from_millis(500);

/// Which made-up people a new embedded database gets.
const DEMO: u64 = 5;

pub struct App {
    database: Arc<Database>,
    writer: Option<Writer>,
    service: Arc<Service>,
    languages: Arc<Languages>,
    schema: Schema,
    edge: Edge,
    tokens: Option<Tokens>,
    stop: Stop,
    health: ArcSwap<Health>,
}

/// What is known of the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Health {
    pub reads: Option<Outage>,
    pub writes: Option<Outage>,
}

#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("--data (TEACHIN_DATA): cannot make the folder {}: {}", .0.display(), .1)]
    DataFolder(PathBuf, std::io::Error),
    #[error("the database cannot be used ({0:?}): {1}")]
    Database(Location, DbErr),
    #[error("the database lacks {0} migrations; run: teachin migrate")]
    NotMigrated(usize),
    #[error("the database holds no program; run: teachin seed")]
    NotSeeded,
    #[error(
        "made-up people are for development, without an issuer; to take them out: teachin seed --remove-demo"
    )]
    DemoPeople,
    #[error("the content cannot be read: {0}")]
    Content(#[from] LoadError),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error("--keys (TEACHIN_KEYS): {0}")]
    Keys(#[from] KeysError),
    #[error("--issuer (TEACHIN_ISSUER): {0}")]
    Provider(#[from] ProviderError),
    #[error(transparent)]
    Development(#[from] DevelopmentError),
    #[error(
        "tokens are minted for development alone: on the embedded database, on this machine, without an issuer"
    )]
    NotInDevelopment,
    #[error("the key of addresses cannot be read: {0}")]
    Addresses(Error),
    #[error("--pii-key (TEACHIN_PII_KEY): {0}")]
    Vault(#[from] VaultError),
    #[error("names and addresses are encrypted: PostgreSQL needs --pii-key (TEACHIN_PII_KEY)")]
    NoVault,
    #[error("--erasures (TEACHIN_ERASURES): {0}")]
    Erasures(#[from] ErasureError),
    #[error("--locales (TEACHIN_LOCALES): {0}")]
    Locales(#[from] LocaleError),
}

/// Opens the database that the settings name; the embedded one is made if it is not there.
/// A statement is stopped when it takes longer than `patience`.
pub async fn open_database(
    settings: &Settings,
    patience: Option<Duration>,
) -> Result<Database, StartError> {
    let location = settings.location();
    if let Location::Sqlite(_) = &location {
        std::fs::create_dir_all(&settings.data)
            .map_err(|error| StartError::DataFolder(settings.data.clone(), error))?;
    }
    Database::open_alone(location.clone(), patience)
        .await
        .map_err(|error| StartError::Database(location, error))
}

/// The key pair of a service that somebody develops against.
pub fn development_key(settings: &Settings) -> Result<DevelopmentKey, StartError> {
    if !settings.is_development() {
        return Err(StartError::NotInDevelopment);
    }
    std::fs::create_dir_all(&settings.data)
        .map_err(|error| StartError::DataFolder(settings.data.clone(), error))?;
    Ok(DevelopmentKey::open(&settings.data)?)
}

/// The keys of personal data: as set, or beside the embedded database.
pub fn vault(settings: &Settings) -> Result<Vault, StartError> {
    match (&settings.pii_key, settings.location()) {
        (Some(keys), _) => Ok(Vault::parse(keys.reveal())?),
        (None, Location::Sqlite(_)) => Ok(Vault::open(&settings.data)?),
        (None, Location::Postgres(_)) => Err(StartError::NoVault),
    }
}

/// Whose tokens are believed; nobody's if `None`.
fn tokens(settings: &Settings, clock: &Clock) -> Result<Option<Tokens>, StartError> {
    let identity = &settings.identity;
    let Some(issuer) = &identity.issuer else {
        return match settings.is_development() {
            true => Ok(Some(development_key(settings)?.tokens()?)),
            false => Ok(None),
        };
    };
    let types = identity.token_types.iter();
    Ok(Some(Tokens {
        issuer: issuer.clone(),
        audience: identity.audience.clone(),
        believed: Believed::default(),
        types: types.map(|ty| ty.to_ascii_lowercase()).collect(),
        keys: match &identity.keys {
            Some(file) => Keys::Fixed(Arc::new(KeySet::from_file(file)?)),
            None => Keys::Published(Arc::new(Provider::new(issuer, clock.clone())?)),
        },
    }))
}

pub fn languages(settings: &Settings) -> Result<Languages, LocaleError> {
    match &settings.locales {
        Some(folder) => Languages::with_folder(folder),
        None => Languages::embedded(),
    }
}

impl App {
    /// Migrates and seeds the embedded database; a PostgreSQL one has to be migrated already.
    pub async fn start(
        settings: &Settings,
        clock: Clock,
        languages: Arc<Languages>,
    ) -> Result<Arc<Self>, StartError> {
        let database =
            open_database(settings, Some(settings.edge.deadline() + STATEMENT_GRACE)).await?;
        let vault = vault(settings)?;
        let failed = |error| StartError::Database(settings.location(), error);
        let connection = database.connection();
        if let Location::Sqlite(_) = database.location() {
            database.migrate().await.map_err(failed)?;
        }
        let pending = database.pending_migrations().await.map_err(failed)?;
        if pending > 0 {
            return Err(StartError::NotMigrated(pending));
        }
        let addresses = Addresses::open(&connection, &vault).await;
        let addresses = addresses.map_err(StartError::Addresses)?;
        if let Location::Sqlite(_) = database.location() {
            let seeded = seed::seed(&connection, clock.now(), true).await?;
            if seeded.countries > 0 && settings.is_development() {
                let number = settings.demo_participants;
                world::seed(&connection, &vault, &addresses, clock.now(), number, DEMO).await?;
            }
        }
        if settings.identity.issuer.is_some()
            && world::is_present(&connection).await.map_err(failed)?
        {
            return Err(StartError::DemoPeople);
        }
        let erasures = settings.erasures();
        erasures.replay(&connection).await?;
        let content = Content::load(&connection, &languages, clock.now()).await?;
        if content.curriculum.trainings().next().is_none() {
            return Err(StartError::NotSeeded);
        }
        let revocations = Revocations::default();
        revocations
            .read(&connection, &clock)
            .await
            .map_err(failed)?;
        let admissions = Admissions::default();
        admissions.read(&connection).await.map_err(failed)?;
        let database = Arc::new(database);
        let is_sqlite = matches!(database.location(), Location::Sqlite(_));
        Ok(Arc::new(Self {
            writer: is_sqlite.then(|| Writer::start(Arc::clone(&database))),
            database,
            schema: graphql::schema(settings.edge().is_development),
            edge: settings.edge(),
            tokens: tokens(settings, &clock)?,
            stop: Stop::default(),
            service: Arc::new(Service {
                public_url: settings.public_url(),
                discreet: settings.discreet_countries(),
                shelf: Shelf::new(content, Arc::clone(&languages), clock.clone()),
                vault: Arc::new(vault),
                addresses: ArcSwap::from_pointee(addresses),
                refusals: Refusals::default(),
                admissions: Arc::new(admissions),
                registrar: Registrar::default(),
                erasures: Arc::new(erasures),
                changes: Changes::default(),
                sums: Sums::default(),
                revocations,
                clock,
            }),
            languages,
            health: ArcSwap::default(),
        }))
    }

    /// The holder of a token. What is wrong with one is for the log alone.
    pub async fn viewer(&self, token: &str) -> Option<Arc<Viewer>> {
        let tokens = self.tokens.as_ref()?;
        tokens
            .verify(token, self.service.clock.now())
            .await
            .inspect_err(|error| tracing::info!(%error, "a token is not valid"))
            .ok()
            .filter(|viewer| !self.is_revoked(viewer))
    }

    pub fn cx(&self, preferences: Preferences, viewer: Option<Arc<Viewer>>) -> Cx {
        let service = Arc::clone(&self.service);
        Cx::new(preferences, viewer, service, self.store())
    }

    /// The issuer who publishes the keys of our tokens.
    pub fn provider(&self) -> Option<&Arc<Provider>> {
        match &self.tokens.as_ref()?.keys {
            Keys::Published(provider) => Some(provider),
            Keys::Fixed(_) => None,
        }
    }

    pub fn revocations(&self) -> &Revocations {
        &self.service.revocations
    }

    /// Whether the viewer's access was taken away.
    pub fn is_revoked(&self, viewer: &Viewer) -> bool {
        self.service
            .revocations
            .holds_for(viewer, self.service.clock.now())
    }

    /// For a request; `None` while the database is gone, or nobody knows whose access was taken away.
    fn store(&self) -> Option<Store> {
        self.store_of_workers()
            .filter(|_| !self.service.revocations.is_stale(&self.service.clock))
    }

    /// `None` while the database is gone.
    pub fn store_of_workers(&self) -> Option<Store> {
        let health = self.health();
        health.reads.is_none().then(|| Store {
            connection: self.database.connection(),
            by_index: self.database.by_index(),
            writer: self.writer.clone(),
            is_writable: health.writes.is_none(),
        })
    }

    pub fn admissions(&self) -> &Admissions {
        &self.service.admissions
    }

    pub fn changes(&self) -> &Changes {
        &self.service.changes
    }

    pub fn addresses(&self) -> Arc<Addresses> {
        self.service.addresses.load_full()
    }

    pub fn refusals(&self) -> &Refusals {
        &self.service.refusals
    }

    pub fn clock(&self) -> &Clock {
        &self.service.clock
    }

    /// Told when the service is to end, and waits for what it still does.
    pub fn stop(&self) -> &Stop {
        &self.stop
    }

    pub fn edge(&self) -> &Edge {
        &self.edge
    }

    pub fn public_url(&self) -> &str {
        &self.service.public_url
    }

    /// Tells the content that is served from what was served before.
    pub fn generation(&self) -> u64 {
        self.service.shelf.current().generation
    }

    pub fn schema(&self) -> &Schema {
        &self.schema
    }

    pub fn database(&self) -> &Database {
        &self.database
    }

    pub fn languages(&self) -> &Languages {
        &self.languages
    }

    pub fn health(&self) -> Health {
        **self.health.load()
    }

    /// Looks after the database for as long as the service runs: notices that it is gone, reopens it
    /// when it is back, and reads the content again, which may have changed meanwhile.
    pub async fn watch_database(&self) {
        let mut ticks = tokio::time::interval(PROBE_EVERY);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        for round in 0_u64.. {
            ticks.tick().await;
            self.look_after_database(round.is_multiple_of(WRITE_PROBE_EVERY))
                .await;
        }
    }

    /// One look: `thorough` tries a write too.
    pub async fn look_after_database(&self, thorough: bool) {
        let before = self.health();
        let mut reads = self.database.probe().await.err();
        if reads == Some(Outage::FileReplaced) && self.reopen().await {
            reads = None;
        }
        let writes = match reads {
            Some(outage) => Some(outage),
            None if thorough || before.writes.is_some() => self.takes_writes().await.err(),
            None => before.writes,
        };
        if before.reads.is_some() && reads.is_none() {
            self.reload().await;
            if !self.erase_again().await {
                reads = before.reads;
            }
        }
        let health = Health { reads, writes };
        if health != before {
            tracing::warn!(reads = ?health.reads, writes = ?health.writes, "the database's state changed");
            self.health.store(Arc::new(health));
        }
    }

    /// A file that this process itself is writing takes writes, however long one of them may be.
    async fn takes_writes(&self) -> Result<(), Outage> {
        let turns = || self.writer.as_ref().map_or(0, Writer::turns);
        let before = turns();
        let probed = self.database.probe_write().await;
        let now = turns();
        if now > before || now % 2 == 1 {
            return Ok(());
        }
        probed
    }

    async fn reopen(&self) -> bool {
        let reopened = async {
            self.database.reopen().await?;
            self.database.migrate().await
        };
        match reopened.await {
            Ok(()) => {
                self.service.admissions.forget();
                self.reload().await;
                self.erase_again().await
            }
            Err(error) => {
                tracing::warn!(%error, "the replaced database cannot be opened");
                false
            }
        }
    }

    /// What came back may be a backup: who was erased is erased before anybody reads. Whether that was done.
    async fn erase_again(&self) -> bool {
        let replayed = self
            .service
            .erasures
            .replay(&self.database.connection())
            .await;
        replayed
            .inspect_err(
                |error| tracing::warn!(%error, "the journal of erasures cannot be replayed"),
            )
            .is_ok()
    }

    /// Reads the content again. What cannot be read leaves the last good state in place.
    pub async fn reload(&self) {
        let connection = self.database.connection();
        match Addresses::open(&connection, &self.service.vault).await {
            Ok(addresses) => self.service.addresses.store(Arc::new(addresses)),
            Err(error) => tracing::warn!(%error, "the key of addresses cannot be read"),
        }
        if let Err(error) = self.service.shelf.read(&connection).await {
            tracing::warn!(%error, "the content cannot be read; the last state stays");
        }
    }

    pub fn shelf(&self) -> &Shelf {
        &self.service.shelf
    }
}
