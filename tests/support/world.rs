//! One running service on a database of its own, with a clock that stands still.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use api::app::App;
use api::clock::Clock;
use api::config::{RateLimit, Settings};
use api::http::Endpoint;
use api::localization::Languages;
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
                (
                    Settings::of(folder.path().to_owned(), Some(url)),
                    Some(scratch),
                )
            }
        };
        settings.edge.rate_limit = RateLimit(None);
        change(&mut settings);
        let app = App::start(&settings, clock.clone(), languages)
            .await
            .expect("the service starts");
        Some(Self {
            app,
            clock,
            folder,
            _scratch: scratch,
        })
    }

    /// A client without a token.
    pub fn anonymous(&self) -> Client {
        Client::new(api::http::router(&self.app).expect("the service has its routes"))
    }

    /// The same edge around the small schema.
    pub fn small(&self) -> Client {
        Client::new(api::http::routes(self.small_endpoint()))
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

async fn copy_template(folder: &Path) {
    let template = TEMPLATE
        .get_or_init(|| async {
            let folder = TempDir::new().expect("a temporary folder");
            let settings = Settings::of(folder.path().to_owned(), None);
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
