//! Settings and commands. The only place that reads the environment.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::database::Location;

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
    },
    /// Print the GraphQL schema.
    Schema,
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
    /// What to log, as tracing filter directives.
    #[arg(
        long,
        global = true,
        env = "TEACHIN_LOG",
        value_name = "FILTER",
        default_value = "info,sqlx=warn,sea_orm_migration=warn"
    )]
    pub log: String,
}

/// Never shown: it may hold a password.
#[derive(Clone)]
pub struct DatabaseUrl(String);

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DatabaseUrl(…)")
    }
}

fn postgres_url(text: &str) -> Result<DatabaseUrl, String> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        Ok(DatabaseUrl(text.to_owned()))
    } else {
        Err("it has to begin with postgres://; leave it out for the embedded database".to_owned())
    }
}

fn web_url(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("it has to begin with https:// or http://".to_owned())
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

    pub fn location(&self) -> Location {
        match &self.database_url {
            Some(DatabaseUrl(url)) => Location::Postgres(url.clone()),
            None => Location::Sqlite(self.data.join("teachin.db")),
        }
    }

    pub fn public_url(&self) -> String {
        self.public_url
            .clone()
            .unwrap_or_else(|| format!("http://{}", self.listen))
    }
}
