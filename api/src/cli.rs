//! What each command does.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use entity::training;
use migration::{Migrator, MigratorTrait};
use sea_orm::{DbErr, EntityTrait, TransactionTrait};
use tracing_subscriber::EnvFilter;

use crate::access::{Chain, Grant, Persona};
use crate::app::{self, App, StartError};
use crate::backup::BackupError;
use crate::clock::Clock;
use crate::config::{
    AuditCommand, Cli, Command, LogFormat, ParticipationCommand, ReachArgs, RetentionCommand,
    Settings,
};
use crate::cx::at_one_moment;
use crate::database::{Database, Location};
use crate::error::{Error, WriteError};
use crate::ids::Kind;
use crate::localization::{Languages, LocaleError, check};
use crate::people::{Addresses, ParticipantId};
use crate::seed::{SeedError, world};
use crate::{
    access, backup, graphql, http, ids, live, participation, people, progress, registration, seed,
    workers,
};

const HOUR: u32 = 60 * 60;

#[derive(Debug, thiserror::Error)]
enum CommandError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Edge(#[from] http::EdgeError),
    #[error(transparent)]
    Database(#[from] DbErr),
    #[error(transparent)]
    Seed(#[from] SeedError),
    #[error(transparent)]
    Locales(#[from] LocaleError),
    #[error("{0}")]
    Io(#[from] io::Error),
    #[error("--listen (TEACHIN_LISTEN): cannot listen on {0}: {1}")]
    Listen(std::net::SocketAddr, io::Error),
    #[error("--log (TEACHIN_LOG): {0}")]
    Log(#[from] tracing_subscriber::filter::ParseError),
    #[error("the audit's chain of {0} is broken at place {1}: from there on it has been changed")]
    Audit(String, i64),
    #[error(
        "{0} counts differ from what the seats say; `teachin participation rebuild` counts anew"
    )]
    Counts(usize),
    #[error("--retention-days (TEACHIN_RETENTION_DAYS) is not set: nobody is erased by age")]
    NoRetention,
    #[error("there is no database at {}", .0.display())]
    NoDatabase(PathBuf),
    #[error(transparent)]
    Rekey(#[from] Error),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(transparent)]
    Backup(#[from] BackupError),
    #[error("{0} problems in the texts")]
    Texts(usize),
}

pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(CommandError::from)
        .and_then(|runtime| runtime.block_on(execute(cli)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell if standard error is gone.
            let _ = writeln!(io::stderr(), "teachin: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn execute(cli: Cli) -> Result<(), CommandError> {
    let Cli { command, settings } = cli;
    match command.unwrap_or(Command::Serve) {
        Command::Serve => serve(&settings).await,
        Command::Migrate { down } => migrate(&settings, down).await,
        Command::Seed {
            demo,
            participants,
            seed,
            remove_demo,
        } => {
            let people = match (participants, remove_demo) {
                (Some(number), _) => People::Add(number, seed),
                (None, true) => People::Remove,
                (None, false) => People::Leave,
            };
            seed_database(&settings, demo, people).await
        }
        Command::Token {
            persona,
            reach,
            languages,
            ttl,
        } => mint(&settings, persona, grant(reach, languages), ttl),
        Command::Schema => Ok(io::stdout().write_all(graphql::sdl().as_bytes())?),
        Command::Rekey => rekey(&settings).await,
        Command::Backup { folder } => back_up(&settings, &folder).await,
        Command::Restore { folder } => {
            backup::restore(&settings.location(), &folder).await?;
            let database = existing(&settings).await?;
            let erasures = settings.erasures();
            let replayed = erasures.replay(&database.connection()).await;
            database.close().await;
            replayed.map_err(StartError::from)?;
            Ok(writeln!(io::stdout(), "restored {}", folder.display())?)
        }
        Command::Audit(AuditCommand::Verify) => verify_audit(&settings).await,
        Command::Retention(RetentionCommand::Run { dry_run }) => retain(&settings, dry_run).await,
        Command::Participation(command) => count_participation(&settings, &command).await,
        Command::CheckLocales { folder, accept } => check_locales(&folder, accept),
    }
}

async fn serve(settings: &Settings) -> Result<(), CommandError> {
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::try_new(&settings.log)?)
        .with_writer(io::stderr);
    match settings.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().init(),
    }
    let languages = Arc::new(app::languages(settings).map_err(StartError::from)?);
    let app = App::start(settings, Clock::System, languages).await?;
    let site = http::site(&app)?;
    let listener = tokio::net::TcpListener::bind(settings.listen)
        .await
        .map_err(|error| CommandError::Listen(settings.listen, error))?;
    let address = listener.local_addr()?;
    if settings.is_development() {
        let (key, now) = (app::development_key(settings)?, Clock::System.now());
        writeln!(
            io::stdout(),
            "Tokens to try, for an hour (teachin token makes others):\n"
        )?;
        let somebody = world::somebody(&app.database().connection()).await?;
        for (persona, grant) in examples(somebody) {
            let token = key
                .mint(persona, grant, now, HOUR)
                .map_err(StartError::from)?;
            writeln!(io::stdout(), "  {persona:?}: {token}\n")?;
        }
    }
    writeln!(
        io::stdout(),
        "Teach-In serves {languages} languages on {location:?}.\n\n\
         Explorer:  http://{address}/graphql\n\
         Health:    http://{address}/health/ready\n\n\
         A first query:\n\n  \
         curl -s http://{address}/graphql -H 'content-type: application/json' -H 'accept-language: es-MX' \\\n    \
         -d '{{\"query\":\"{{ training(slug: \\\"core-fundamentals-2022\\\") {{ title {{ text }} \
         modules {{ title {{ text }} }} }} }}\"}}'\n",
        languages = app.languages().iter().count(),
        location = app.database().location(),
    )?;
    let watcher = Arc::clone(&app);
    let watching = tokio::spawn(async move { watcher.watch_database().await });
    let every = Duration::from_secs(settings.identity.key_refresh.into());
    let asking = app.provider().cloned();
    let asking = asking.map(|provider| tokio::spawn(async move { provider.watch(every).await }));
    let working = tokio::spawn(workers::run(Arc::clone(&app)));
    let signal = app.stop().signal.clone();
    tokio::spawn(async move {
        http::stop_signal().await;
        signal.cancel();
    });
    http::serve(listener, site, app.stop().clone()).await;
    watching.abort();
    working.abort();
    asking.inspect(tokio::task::JoinHandle::abort);
    if let Some(store) = app.store_of_workers()
        && let Err(error) = workers::keep_refusals(&app, &store, true).await
    {
        tracing::warn!(%error, "the last refusals are not in the audit");
    }
    app.database().close().await;
    Ok(())
}

/// One of each persona; a participant only where there are people.
fn examples(somebody: Option<ParticipantId>) -> Vec<(Persona, Grant)> {
    let grant = Grant::default;
    let own = somebody.map(|id| ids::encode(Kind::Participant, id.0));
    let mut examples = vec![
        (
            Persona::Partner,
            Grant {
                chapters: Some(vec!["demo-br-3".to_owned()]),
                ..grant()
            },
        ),
        (
            Persona::Coordinator,
            Grant {
                countries: Some(vec!["BR".to_owned()]),
                ..grant()
            },
        ),
        (
            Persona::Analyst,
            Grant {
                everywhere: true,
                ..grant()
            },
        ),
        (
            Persona::Admin,
            Grant {
                everywhere: true,
                ..grant()
            },
        ),
    ];
    if own.is_some() {
        examples.push((
            Persona::Participant,
            Grant {
                participant: own,
                ..grant()
            },
        ));
    }
    examples
}

fn grant(reach: ReachArgs, languages: Option<Vec<String>>) -> Grant {
    Grant {
        countries: reach.countries,
        chapters: reach.chapters,
        organizations: reach.organizations,
        everywhere: reach.everywhere,
        participant: reach.participant,
        languages,
    }
}

fn mint(
    settings: &Settings,
    persona: Persona,
    grant: Grant,
    seconds: u32,
) -> Result<(), CommandError> {
    let key = app::development_key(settings)?;
    let token = key.mint(persona, grant, Clock::System.now(), seconds);
    Ok(writeln!(
        io::stdout(),
        "{}",
        token.map_err(StartError::from)?
    )?)
}

async fn migrate(settings: &Settings, down: Option<u32>) -> Result<(), CommandError> {
    let database = app::open_database(settings, None).await?;
    match down {
        Some(steps) => Migrator::down(&database.connection(), Some(steps)).await?,
        None => database.migrate().await?,
    }
    let pending = database.pending_migrations().await?;
    database.close().await;
    Ok(writeln!(io::stdout(), "{pending} migrations pending")?)
}

/// What becomes of the made-up people.
enum People {
    Leave,
    Add(u32, u64),
    Remove,
}

async fn seed_database(
    settings: &Settings,
    demo: bool,
    people: People,
) -> Result<(), CommandError> {
    if matches!(people, People::Add(..)) && settings.identity.issuer.is_some() {
        return Err(StartError::DemoPeople.into());
    }
    let database = app::open_database(settings, None).await?;
    if settings.is_embedded() {
        database.migrate().await?;
    }
    let pending = database.pending_migrations().await?;
    if pending > 0 {
        return Err(StartError::NotMigrated(pending).into());
    }
    let (connection, now) = (database.connection(), Clock::System.now());
    let seed::Seeded {
        countries,
        trainings,
    } = seed::seed(&connection, now, demo).await?;
    let mut out = io::stdout();
    writeln!(out, "added {countries} countries and {trainings} trainings")?;
    match people {
        People::Leave => {}
        People::Add(number, seed) => {
            let vault = app::vault(settings)?;
            let addresses = Addresses::open(&connection, &vault).await?;
            let added = world::seed(&connection, &vault, &addresses, now, number, seed).await?;
            writeln!(out, "added {added} made-up people")?;
        }
        People::Remove => {
            let removed = world::remove(&connection).await?;
            writeln!(out, "removed {removed} made-up people")?;
        }
    }
    database.close().await;
    Ok(())
}

async fn rekey(settings: &Settings) -> Result<(), CommandError> {
    let database = app::open_database(settings, None).await?;
    let vault = app::vault(settings)?;
    let connection = database.connection();
    let done = people::rekey(&connection, &vault).await?
        + progress::rekey(&connection, &vault).await?
        + live::rekey_links(&connection, &vault).await?
        + live::rekey_unmatched(&connection, &vault).await?;
    people::rekey_addresses(&connection, &vault).await?;
    database.close().await;
    Ok(writeln!(
        io::stdout(),
        "{done} rows are encrypted anew, with the key {}",
        vault.current()
    )?)
}

/// A database that somebody else may be working on: only to read.
async fn existing(settings: &Settings) -> Result<Database, CommandError> {
    let location = settings.location();
    if let Location::Sqlite(path) = &location
        && !path.exists()
    {
        return Err(CommandError::NoDatabase(path.clone()));
    }
    Ok(Database::open(location, None).await?)
}

async fn retain(settings: &Settings, is_rehearsal: bool) -> Result<(), CommandError> {
    let days = settings.retention_days.ok_or(CommandError::NoRetention)?;
    let database = existing(settings).await?;
    let (journal, now) = (settings.erasures(), Clock::System.now());
    let connection = database.connection();
    let done = registration::retain(&connection, &journal, now, days, is_rehearsal).await;
    database.close().await;
    let verb = if is_rehearsal { "would be" } else { "were" };
    Ok(writeln!(io::stdout(), "{} people {verb} erased", done?)?)
}

async fn back_up(settings: &Settings, folder: &Path) -> Result<(), CommandError> {
    let database = existing(settings).await?;
    backup::back_up(&database, folder, Clock::System.now()).await?;
    database.close().await;
    Ok(writeln!(io::stdout(), "backed up to {}", folder.display())?)
}

async fn verify_audit(settings: &Settings) -> Result<(), CommandError> {
    let database = existing(settings).await?;
    let found = access::verify(&database.connection()).await?;
    let trainings = training::Entity::find().all(&database.connection()).await?;
    database.close().await;
    let name = |chain: i64| match trainings.iter().find(|row| row.id.0 == chain) {
        Some(training) => format!("training {}", training.slug.0),
        None if chain == access::GENERAL => "everything else".to_owned(),
        None => format!("training {chain}"),
    };
    let mut out = io::stdout();
    writeln!(out, "{} events sealed", found.sealed())?;
    for Chain { id, sealed, seal } in &found.chains {
        writeln!(out, "  {}: {sealed}, head {seal}", name(*id))?;
    }
    writeln!(out, "{} events not sealed yet", found.unsealed.len())?;
    for id in &found.unsealed {
        writeln!(out, "  {id}")?;
    }
    match found.broken {
        Some((chain, place)) => Err(CommandError::Audit(name(chain), place)),
        None => Ok(()),
    }
}

async fn count_participation(
    settings: &Settings,
    command: &ParticipationCommand,
) -> Result<(), CommandError> {
    let database = existing(settings).await?;
    let connection = database.connection();
    let said = match command {
        ParticipationCommand::Verify => {
            let now = at_one_moment(&connection).await?;
            match participation::verify(&now).await? {
                0 => "every count is what the seats say".to_owned(),
                wrong => return Err(CommandError::Counts(wrong)),
            }
        }
        ParticipationCommand::Rebuild => {
            let transaction = connection.begin().await?;
            workers::hold(&transaction).await?;
            let people = participation::rebuild(&transaction).await?;
            transaction.commit().await?;
            participation::settle(&connection).await?;
            format!("counted {people} people")
        }
    };
    database.close().await;
    Ok(writeln!(io::stdout(), "{said}")?)
}

fn check_locales(folder: &Path, accept: bool) -> Result<(), CommandError> {
    let languages = Languages::from_folder(folder)?;
    if accept {
        for locale in languages
            .iter()
            .filter(|locale| locale.tag != languages.english().tag)
        {
            let digests = check::digests(locale, languages.english());
            std::fs::write(
                folder.join(locale.tag.to_string()).join("digests.txt"),
                digests,
            )?;
        }
        return check_locales(folder, false);
    }
    let findings = check::check(&languages);
    let mut out = io::stdout().lock();
    for locale in languages.iter() {
        let own: Vec<_> = findings
            .iter()
            .filter(|finding| finding.language == locale.tag)
            .collect();
        let messages = locale
            .layers()
            .first()
            .map_or(0, |layer| layer.messages().count());
        writeln!(
            out,
            "{}: {messages} messages, {} problems",
            locale.tag,
            own.len()
        )?;
        for finding in own {
            writeln!(out, "  {finding}")?;
        }
    }
    match findings.len() {
        0 => Ok(()),
        problems => Err(CommandError::Texts(problems)),
    }
}
