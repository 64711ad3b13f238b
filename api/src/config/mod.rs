//! Settings and commands. The only place that reads the environment.

mod values;

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ipnet::IpNet;

use crate::access::Persona;
use crate::database::Location;
use crate::erasures::Erasures;
use crate::http::Limits;
use crate::vault::Redacted;
pub use values::{DatabaseUrl, Introspection, Origins, RateLimit};
use values::{duration, network, postgres_url, secret, web_url};

/// Teach-In: one GraphQL API that a worldwide organizer training runs on.
#[derive(Debug, Parser)]
#[command(name = "teachin", version, about)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Option<Command>,
    #[command(flatten)]
    pub settings: Settings,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the API. What runs when no command is given.
    Serve,
    /// Bring the database's tables up to date.
    Migrate {
        /// Undo the newest N migrations instead. Their data is lost.
        #[arg(long, value_name = "N")]
        down: Option<u32>,
    },
    /// Add countries, curriculum and trainings that are missing. Changes nothing that is there.
    Seed {
        /// Add the demonstration trainings too, dated from now.
        #[arg(long)]
        demo: bool,
        /// Add this many made-up people with their chapters, if there is nobody yet: for development.
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        participants: Option<u32>,
        /// Which made-up people: the same for the same number.
        #[arg(long, value_name = "S", default_value = "5")]
        seed: u64,
        /// Take all made-up people out again.
        #[arg(long, conflicts_with = "participants")]
        remove_demo: bool,
    },
    /// Copy everything into a new folder, while the service runs. The keys of personal data are not in it.
    Backup {
        /// The folder to make.
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
    /// Put a backup into an empty database.
    Restore {
        /// The folder of the backup.
        #[arg(value_name = "FOLDER")]
        folder: PathBuf,
    },
    /// Encrypt names and addresses anew with the first of the keys, after which the others are needed no more.
    Rekey,
    /// Look after how long personal data is kept.
    #[command(subcommand)]
    Retention(RetentionCommand),
    /// Look after the record of who did what.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Look after the counts of who takes part.
    #[command(subcommand)]
    Participation(ParticipationCommand),
    /// Print the GraphQL schema.
    Schema,
    /// Mint a token for development, for a service that has no issuer. The token is the last line.
    Token {
        /// Whose permissions it has.
        #[arg(long = "as", value_enum)]
        persona: Persona,
        #[command(flatten)]
        reach: ReachArgs,
        /// The languages whose wording its holder looks after.
        #[arg(long, value_name = "TAG,…", value_delimiter = ',')]
        languages: Option<Vec<String>>,
        /// How long it is valid: 90s, 15m or 1h, at most 24h.
        #[arg(long, value_name = "DURATION", default_value = "1h", value_parser = duration)]
        ttl: u32,
    },
    /// Report what is missing, unknown, outdated or broken in each language; fails if anything is.
    CheckLocales {
        /// The folder to check, with one folder per language.
        #[arg(long, value_name = "FOLDER", default_value = "locales")]
        folder: PathBuf,
        /// Record that every translation says what the English says now.
        #[arg(long)]
        accept: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Recompute every seal; fails at the first event that was changed, added or taken out.
    Verify,
}

#[derive(Debug, Subcommand)]
pub enum ParticipationCommand {
    /// Count everybody from their seats; fails if the counts say anything else.
    Verify,
    /// Throw the counts away and count everybody anew.
    Rebuild,
}

#[derive(Debug, Subcommand)]
pub enum RetentionCommand {
    /// Erase everybody all of whose trainings ended more than TEACHIN_RETENTION_DAYS days ago.
    Run {
        /// Only say how many they are.
        #[arg(long)]
        dry_run: bool,
    },
}

/// Where a token's permissions hold.
#[derive(Debug, Clone, Args)]
#[group(required = true, multiple = false)]
pub struct ReachArgs {
    /// Countries, by their codes.
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    pub countries: Option<Vec<String>>,
    /// Chapters, by their slugs.
    #[arg(long, value_name = "SLUG,…", value_delimiter = ',')]
    pub chapters: Option<Vec<String>>,
    /// Organizations, by their slugs.
    #[arg(long, value_name = "SLUG,…", value_delimiter = ',')]
    pub organizations: Option<Vec<String>>,
    /// Everywhere.
    #[arg(long)]
    pub everywhere: bool,
    /// One participant, themselves.
    #[arg(long, value_name = "ID")]
    pub participant: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// The address to listen on.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_LISTEN",
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: SocketAddr,
    /// The folder for the embedded database.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_DATA",
        value_name = "FOLDER",
        default_value = "./data"
    )]
    pub data: PathBuf,
    /// A PostgreSQL database to use instead of the embedded one.
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        value_name = "postgres://…",
        hide_env_values = true,
        value_parser = postgres_url
    )]
    pub database_url: Option<DatabaseUrl>,
    /// A folder of further languages or wordings, laid over those built in.
    #[arg(long, global = true, env = "TEACHIN_LOCALES", value_name = "FOLDER")]
    pub locales: Option<PathBuf>,
    /// Where clients reach the service, if not where it listens.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_PUBLIC_URL",
        value_name = "https://…",
        value_parser = web_url
    )]
    pub public_url: Option<String>,
    /// The keys that names and addresses are encrypted with, 32 bytes in base64 each, the one to write with first.
    /// Made beside the embedded database if none is given; PostgreSQL needs one.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_PII_KEY",
        value_name = "NAME:KEY,…",
        hide_env_values = true,
        value_parser = secret
    )]
    pub pii_key: Option<Redacted<String>>,
    /// The journal of erasures, a file outside of the database and its backups: erasures.jsonl in the data folder
    /// unless set. `serve` and `restore` erase again whom it names.
    #[arg(long, global = true, env = "TEACHIN_ERASURES", value_name = "FILE")]
    pub erasures: Option<PathBuf>,
    /// How many days after the end of their last training `teachin retention run` erases people. Nobody is erased
    /// by age if it is not set.
    #[arg(
        long = "retention-days",
        global = true,
        env = "TEACHIN_RETENTION_DAYS",
        value_name = "DAYS",
        value_parser = clap::value_parser!(u32).range(1..=36_500)
    )]
    pub retention_days: Option<u32>,
    /// Countries where people are at risk: their chapters show in no figures.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_HIGH_RISK_COUNTRIES",
        value_name = "CODES",
        value_delimiter = ',',
        value_parser = values::country
    )]
    pub high_risk_countries: Vec<String>,
    /// How many made-up people a new embedded database gets while developing.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_DEMO_PARTICIPANTS",
        value_name = "N",
        default_value = "25000",
        value_parser = clap::value_parser!(u32).range(..=1_000_000)
    )]
    pub demo_participants: u32,
    #[command(flatten)]
    pub identity: Identity,
    #[command(flatten)]
    pub edge: Edge,
    /// What to log, as tracing filter directives.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_LOG",
        value_name = "FILTER",
        default_value = "info,sqlx=warn,sea_orm_migration=warn"
    )]
    pub log: String,
    /// How to log it: lines to read, or JSON to collect.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_LOG_FORMAT",
        value_enum,
        default_value = "text"
    )]
    pub log_format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    Text,
    Json,
}

/// Whose tokens are believed.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Tokens")]
pub struct Identity {
    /// Who issues the tokens. Without one, a development service believes its own and any other none.
    #[arg(long, global = true, env = "TEACHIN_ISSUER", value_name = "https://…")]
    pub issuer: Option<String>,
    /// A file with the issuer's public keys, as a JSON Web Key Set. Without one they are found by OIDC discovery.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_KEYS",
        value_name = "FILE",
        requires = "issuer"
    )]
    pub keys: Option<PathBuf>,
    /// How often the keys that the issuer publishes are read again.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_KEY_REFRESH",
        value_name = "DURATION",
        default_value = "5m",
        value_parser = duration
    )]
    pub key_refresh: u32,
    /// What tokens for this service say in aud.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_AUDIENCE",
        value_name = "NAME",
        default_value = "teachin"
    )]
    pub audience: String,
    /// What tokens may say in typ.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_TOKEN_TYPES",
        value_name = "TYPE,…",
        value_delimiter = ',',
        default_value = "at+jwt"
    )]
    pub token_types: Vec<String>,
}

/// How the service meets its clients.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Clients")]
pub struct Edge {
    /// How much cost one client may cause in a minute, or off.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_RATE_LIMIT",
        value_name = "COST|off",
        default_value = "120000"
    )]
    pub rate_limit: RateLimit,
    /// Limits of one document that are not the default, as name=number,…
    #[arg(
        long,
        global = true,
        env = "TEACHIN_LIMITS",
        value_name = "NAME=N,…",
        default_value = ""
    )]
    pub limits: Limits,
    /// How long an answer may take to make, in seconds.
    #[arg(
        long = "deadline",
        global = true,
        env = "TEACHIN_DEADLINE",
        value_name = "SECONDS",
        default_value = "10",
        value_parser = clap::value_parser!(u64).range(1..=300)
    )]
    pub deadline_seconds: u64,
    /// How many operations may run at the same time.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_CONCURRENCY",
        value_name = "N",
        default_value = "256"
    )]
    pub concurrency: usize,
    /// How many MiB of public answers are kept.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_ANSWER_CACHE",
        value_name = "MIB",
        default_value = "16"
    )]
    pub answer_cache: u64,
    /// A file of documents: nothing else is run.
    #[arg(long, global = true, env = "TEACHIN_DOCUMENTS", value_name = "FILE")]
    pub documents: Option<PathBuf>,
    /// Who may ask for the schema's description.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_INTROSPECTION",
        value_enum,
        default_value = "open"
    )]
    pub introspection: Introspection,
    /// Whether browsers are shown an explorer; while developing unless said.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_EXPLORER",
        value_name = "true|false"
    )]
    pub explorer: Option<bool>,
    /// Networks of proxies whose X-Forwarded-For is believed.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_TRUSTED_PROXIES",
        value_name = "NETWORK,…",
        value_delimiter = ',',
        value_parser = network
    )]
    pub trusted_proxies: Vec<IpNet>,
    /// Origins whose pages may ask from a browser, or *.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_CORS_ORIGINS",
        value_name = "ORIGIN,…|*",
        default_value = ""
    )]
    pub cors_origins: Origins,
    /// Set from the other settings: on this machine alone, on the embedded database.
    #[arg(skip)]
    pub is_development: bool,
}

impl Edge {
    pub fn deadline(&self) -> Duration {
        Duration::from_secs(self.deadline_seconds)
    }

    pub fn shows_explorer(&self) -> bool {
        self.explorer.unwrap_or(self.is_development)
    }
}

impl Settings {
    /// The defaults, with another folder or database: what tests and tools start from.
    pub fn of(data: PathBuf, database_url: Option<String>) -> Self {
        let defaults = Cli::parse_from(["teachin"]).settings;
        Self {
            data,
            database_url: database_url.map(DatabaseUrl),
            ..defaults
        }
    }

    pub fn is_embedded(&self) -> bool {
        self.database_url.is_none()
    }

    /// One machine, its own database, no issuer: nobody else can come.
    pub fn is_development(&self) -> bool {
        let is_own = self.database_url.is_none() && self.identity.issuer.is_none();
        is_own && self.listen.ip().is_loopback()
    }

    /// How the service meets its clients, as all settings together say.
    pub fn edge(&self) -> Edge {
        Edge {
            is_development: self.is_development(),
            ..self.edge.clone()
        }
    }

    pub fn location(&self) -> Location {
        match &self.database_url {
            Some(DatabaseUrl(url)) => Location::Postgres(url.clone()),
            None => Location::Sqlite(self.data.join("teachin.db")),
        }
    }

    pub fn erasures(&self) -> Erasures {
        let file = self.erasures.clone();
        Erasures::new(file.unwrap_or_else(|| self.data.join("erasures.jsonl")))
    }

    pub fn discreet_countries(&self) -> BTreeSet<String> {
        self.high_risk_countries.iter().cloned().collect()
    }

    pub fn public_url(&self) -> String {
        self.public_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", self.listen))
    }
}
