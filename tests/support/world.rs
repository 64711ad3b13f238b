//! One running service on a database of its own, with a clock that stands still.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use api::access::development::{ISSUER, NAME};
use api::access::{DevelopmentKey, Grant, Persona};
use api::app::App;
use api::clock::Clock;
use api::config::{RateLimit, Settings};
use api::graphql::renew::Renew;
use api::http::Endpoint;
use api::localization::{Languages, Preferences};
use api::vault::{Redacted, Vault};
use async_graphql::futures_util::stream::BoxStream;
use jiff::Timestamp;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::Client;
use super::postgres::Scratch;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgres,
}

pub struct World {
    pub app: Arc<App>,
    pub clock: Clock,
    pub folder: TempDir,
    settings: Settings,
    _scratch: Option<Scratch>,
}

static LANGUAGES: LazyLock<Arc<Languages>> =
    LazyLock::new(|| Arc::new(Languages::embedded().expect("the embedded languages load")));

static TEMPLATE: OnceCell<TempDir> = OnceCell::const_new();

/// The embedded languages, parsed once.
pub fn languages() -> Arc<Languages> {
    Arc::clone(&LANGUAGES)
}

pub fn moment(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

/// The repository's root.
pub fn repository() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The demonstration trainings are dated from here.
pub const SEEDED_AT: &str = "2026-01-15T12:00:00Z";

/// What names and addresses are encrypted with: 32 zeros.
pub const PII_KEY: &str = "test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

pub fn countries(codes: &[&str]) -> Grant {
    Grant {
        countries: Some(codes.iter().map(ToString::to_string).collect()),
        ..Grant::default()
    }
}

pub fn chapters(slugs: &[&str]) -> Grant {
    Grant {
        chapters: Some(slugs.iter().map(ToString::to_string).collect()),
        ..Grant::default()
    }
}

pub fn everywhere() -> Grant {
    Grant {
        everywhere: true,
        ..Grant::default()
    }
}

impl World {
    /// `None` where PostgreSQL is wanted and there is none.
    pub async fn new(backend: Backend) -> Option<Self> {
        Self::with(backend, languages(), |_| {}).await
    }

    pub async fn with_languages(backend: Backend, languages: Arc<Languages>) -> Option<Self> {
        Self::with(backend, languages, |_| {}).await
    }

    /// On SQLite, with settings of its own.
    pub async fn set(change: impl FnOnce(&mut Settings)) -> Self {
        let world = Self::with(Backend::Sqlite, languages(), change).await;
        world.expect("SQLite is always there")
    }

    pub async fn with(
        backend: Backend,
        languages: Arc<Languages>,
        change: impl FnOnce(&mut Settings),
    ) -> Option<Self> {
        let clock = Clock::fixed(moment(SEEDED_AT));
        let folder = TempDir::new().expect("a temporary folder");
        let (mut settings, scratch) = match backend {
            Backend::Sqlite => {
                copy_template(folder.path()).await;
                (Settings::of(folder.path().to_owned(), None), None)
            }
            Backend::Postgres => {
                let scratch = Scratch::new().await?;
                let url = scratch.url().to_owned();
                let mut settings = Settings::of(folder.path().to_owned(), Some(url));
                settings.identity.issuer = Some(ISSUER.to_owned());
                settings.identity.keys = Some(key_set(folder.path()));
                (settings, Some(scratch))
            }
        };
        settings.pii_key = Some(Redacted::new(PII_KEY.to_owned()));
        settings.edge.rate_limit = RateLimit(None);
        change(&mut settings);
        let app = App::start(&settings, clock.clone(), languages)
            .await
            .expect("the service starts");
        Some(Self {
            app,
            clock,
            folder,
            settings,
            _scratch: scratch,
        })
    }

    /// A client without a token.
    pub fn anonymous(&self) -> Client {
        Client::new(api::http::site(&self.app).expect("the service has its routes"))
    }

    /// A client with a token of a persona, for an hour from now.
    pub fn asking(&self, persona: Persona, grant: Grant) -> Client {
        let key = DevelopmentKey::open(self.folder.path()).expect("a key");
        let token = key.mint(persona, grant, self.clock.now(), 3600);
        let token = token.expect("a token");
        self.anonymous()
            .header("authorization", &format!("Bearer {token}"))
    }

    /// The events of a subscription, asked by a persona or by anybody.
    pub async fn follow(
        &self,
        who: Option<(Persona, Grant)>,
        document: &str,
    ) -> BoxStream<'static, async_graphql::Response> {
        let viewer = match who {
            Some((persona, grant)) => {
                let key = DevelopmentKey::open(self.folder.path()).expect("a key");
                let token = key.mint(persona, grant, self.clock.now(), 3600);
                let viewer = self.app.viewer(&token.expect("a token")).await;
                Some(viewer.expect("a viewer"))
            }
            None => None,
        };
        let app = Arc::clone(&self.app);
        let renew = Renew::new(move || {
            let preferences = Preferences::default();
            Arc::new(app.cx(preferences, viewer.clone()))
        });
        let request = async_graphql::Request::new(document).data(renew.cx());
        async_graphql::Executor::execute_stream(self.app.schema(), request.data(renew), None)
    }

    /// Made-up people, the same for the same seed.
    pub async fn populate(&self, number: u32, seed: u64) {
        let vault = Vault::parse(PII_KEY).expect("a key");
        let connection = self.app.database().connection();
        let (now, addresses) = (self.clock.now(), self.app.addresses());
        let added =
            api::seed::world::seed(&connection, &vault, &addresses, now, number, seed).await;
        self.app
            .admissions()
            .read(&connection)
            .await
            .expect("it is counted");
        assert_eq!(added.expect("people are added"), number as usize);
    }

    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// A second service on the same database.
    pub async fn node(&self) -> Arc<App> {
        App::start(&self.settings, self.clock.clone(), languages())
            .await
            .expect("the service starts")
    }

    /// A round of what goes on by itself.
    pub async fn work(&self) {
        let store = self.app.store_of_workers().expect("a database");
        let round = api::workers::once(&self.app, &store, true).await;
        round.expect("the round is done");
    }

    /// The same edge around the small schema.
    pub fn small(&self) -> Client {
        Client::new(api::http::site_of(self.small_endpoint()))
    }

    pub fn small_endpoint(&self) -> Arc<Endpoint<super::small::Schema>> {
        let schema = super::small::schema(self.app.database().connection());
        let sdl = schema.sdl();
        Endpoint::new(Arc::clone(&self.app), schema, &sdl, &[]).expect("the small schema is one")
    }

    pub fn database_file(&self) -> PathBuf {
        self.folder.path().join("teachin.db")
    }
}

/// The development key's public half, as an issuer would publish it.
pub fn key_set(folder: &Path) -> PathBuf {
    let x = DevelopmentKey::open(folder).expect("a key").public();
    let key = serde_json::json!({ "kty": "OKP", "crv": "Ed25519", "kid": NAME, "x": x });
    let file = folder.join("keys.json");
    let set = serde_json::json!({ "keys": [key] }).to_string();
    std::fs::write(&file, set).expect("a file");
    file
}

async fn copy_template(folder: &Path) {
    let template = TEMPLATE
        .get_or_init(|| async {
            let folder = TempDir::new().expect("a temporary folder");
            let mut settings = Settings::of(folder.path().to_owned(), None);
            settings.demo_participants = 0;
            settings.pii_key = Some(Redacted::new(PII_KEY.to_owned()));
            let clock = Clock::fixed(moment(SEEDED_AT));
            let app = App::start(&settings, clock, languages())
                .await
                .expect("the template is made");
            app.database().close().await;
            folder
        })
        .await;
    let from = template.path().join("teachin.db");
    std::fs::copy(from, folder.join("teachin.db")).expect("the template is copied");
}
