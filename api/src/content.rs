//! What everybody may read, as one consistent state in memory: curriculum, schedule and all languages.
//!
//! An operation takes the current state once and answers from it alone, so an answer never mixes two.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use arc_swap::ArcSwap;
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use tokio::sync::{Mutex, watch};
use tokio::task::spawn_blocking;

use crate::clock::{Clock, column};
use crate::curriculum::{Curriculum, Drafts, LoadError, Training, TrainingId};
use crate::localization::{
    Arg, Args, Glossary, LanguageTag, Languages, Mark, Published, Term, Words,
};
use crate::schedule::Schedule;

pub struct Content {
    /// Tells this state from every other one of this process.
    pub generation: u64,
    /// Which one of those that were published.
    pub edition: Edition,
    pub curriculum: Arc<Curriculum>,
    pub schedule: Arc<Schedule>,
    pub languages: Arc<Languages>,
    trainings: BTreeMap<TrainingId, TrainingFacts>,
    /// The same as authors see it, where there are drafts.
    drafts: Option<Arc<Self>>,
}

/// How often curriculum and schedule were published, and how often texts were.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edition {
    pub facts: i64,
    pub texts: i64,
}

static GENERATIONS: AtomicU64 = AtomicU64::new(0);

type Facts = (Arc<Curriculum>, Arc<Schedule>);

async fn facts(
    db: &impl ConnectionTrait,
    drafts: Drafts,
    now: Timestamp,
) -> Result<Facts, LoadError> {
    let curriculum = Curriculum::load(db, drafts).await?;
    let schedule = Schedule::load(db, &curriculum, now).await?;
    Ok((Arc::new(curriculum), Arc::new(schedule)))
}

/// What is worked out once for each training.
#[derive(Default)]
struct TrainingFacts {
    args: Args,
    languages: Vec<LanguageTag>,
}

impl Content {
    /// All of it, with the texts that were published since these languages.
    pub async fn load(
        db: &impl ConnectionTrait,
        known: &Arc<Languages>,
        now: Timestamp,
    ) -> Result<Self, LoadError> {
        // First: what is published meanwhile is read once more.
        let edition = edition(db).await?;
        let public = facts(db, Drafts::Hidden, now).await?;
        let with_drafts = match public.0.has_drafts {
            true => Some(facts(db, Drafts::Shown, now).await?),
            false => None,
        };
        let languages = texts(db, known).await?;
        let generation = GENERATIONS.fetch_add(1, Ordering::Relaxed);
        let of =
            |facts, drafts| Self::of(generation, edition, facts, Arc::clone(&languages), drafts);
        let drafts = with_drafts.map(|facts| Arc::new(of(facts, None)));
        Ok(of(public, drafts))
    }

    /// The same with the texts that were published since.
    async fn with_texts(
        &self,
        db: &impl ConnectionTrait,
        known: &Arc<Languages>,
        edition: Edition,
    ) -> Result<Self, LoadError> {
        let languages = texts(db, known).await?;
        let again = |content: &Self, drafts| {
            let facts = (
                Arc::clone(&content.curriculum),
                Arc::clone(&content.schedule),
            );
            Self::of(
                self.generation,
                edition,
                facts,
                Arc::clone(&languages),
                drafts,
            )
        };
        let drafts = self
            .drafts
            .as_ref()
            .map(|drafts| Arc::new(again(drafts, None)));
        Ok(again(self, drafts))
    }

    /// With the trainings that are not public yet.
    pub fn with_drafts(self: &Arc<Self>) -> Arc<Self> {
        Arc::clone(self.drafts.as_ref().unwrap_or(self))
    }

    fn of(
        generation: u64,
        edition: Edition,
        (curriculum, schedule): Facts,
        languages: Arc<Languages>,
        drafts: Option<Arc<Self>>,
    ) -> Self {
        let trainings = curriculum
            .trainings()
            .map(|training| {
                let facts = TrainingFacts {
                    args: training_args(training, &schedule),
                    languages: complete_languages(training, &curriculum, &languages),
                };
                (training.id, facts)
            })
            .collect();
        Self {
            generation,
            edition,
            curriculum,
            schedule,
            languages,
            trainings,
            drafts,
        }
    }

    /// What these variables are in one of them.
    pub fn training_args(&self, training: TrainingId) -> Args {
        self.trainings
            .get(&training)
            .map(|facts| facts.args.clone())
            .unwrap_or_default()
    }

    /// The languages in which every text of a training exists.
    pub fn training_languages(&self, training: TrainingId) -> &[LanguageTag] {
        self.trainings
            .get(&training)
            .map_or(&[], |facts| &facts.languages)
    }
}

/// The variables that messages about a training and its modules may use.
pub const TRAINING_ARGS: [&str; 6] = [
    "weeks", "ordinal", "startsOn", "endsOn", "sittings", "minutes",
];

fn training_args(training: &Training, schedule: &Schedule) -> Args {
    let sessions: Vec<_> = schedule.sessions_of(training).collect();
    let sittings = sessions.iter().map(|session| session.sittings.len()).max();
    let minutes = sessions
        .iter()
        .flat_map(|session| schedule.sittings_of(session))
        .map(|sitting| sitting.minutes)
        .max();
    let values: [Arg; TRAINING_ARGS.len()] = [
        training.modules.len().into(),
        training.ordinal.into(),
        training.starts_on.into(),
        training.ends_on.into(),
        sittings.unwrap_or_default().into(),
        minutes.unwrap_or_default().into(),
    ];
    TRAINING_ARGS.into_iter().zip(values).collect()
}

fn complete_languages(
    training: &Training,
    curriculum: &Curriculum,
    languages: &Languages,
) -> Vec<LanguageTag> {
    languages
        .iter()
        .filter(|locale| {
            curriculum
                .message_keys(training)
                .all(|key| locale.has(key.as_str()))
        })
        .map(|locale| locale.tag.clone())
        .collect()
}

/// The state that is served, swapped whole.
pub struct Shelf {
    current: ArcSwap<Content>,
    /// As the program was built.
    languages: Arc<Languages>,
    clock: Clock,
    reading: Mutex<()>,
    published: watch::Sender<Edition>,
}

impl Shelf {
    pub fn new(content: Content, languages: Arc<Languages>, clock: Clock) -> Self {
        Self {
            current: ArcSwap::from_pointee(content),
            languages,
            clock,
            reading: Mutex::default(),
            published: watch::Sender::default(),
        }
    }

    pub fn current(&self) -> Arc<Content> {
        self.current.load_full()
    }

    /// Reads everything again. What cannot be read, or holds no training, leaves the last good state in place.
    pub async fn read(&self, db: &impl ConnectionTrait) -> Result<(), LoadError> {
        // One after the other: a slower reader does not bring back what was before.
        let _reading = self.reading.lock().await;
        self.store(Content::load(db, &self.languages, self.clock.now()).await?);
        Ok(())
    }

    /// Reads again what was published since.
    pub async fn follow(&self, db: &impl ConnectionTrait) -> Result<(), LoadError> {
        let _reading = self.reading.lock().await;
        let (now, current) = (edition(db).await?, self.current());
        if now == current.edition {
            return Ok(());
        }
        // What is older was restored: its texts are others.
        let known = match now.texts < current.edition.texts {
            true => &self.languages,
            false => &current.languages,
        };
        let content = match now.facts == current.edition.facts {
            true => current.with_texts(db, known, now).await?,
            false => Content::load(db, known, self.clock.now()).await?,
        };
        self.store(content);
        Ok(())
    }

    fn store(&self, content: Content) {
        if content.curriculum.trainings().next().is_none() {
            tracing::warn!("the database holds no training; the last state stays");
            return;
        }
        self.current.store(Arc::new(content));
        let edition = self.current().edition;
        self.published.send_replace(edition);
    }

    /// Told when another state is served.
    pub fn editions(&self) -> watch::Receiver<Edition> {
        self.published.subscribe()
    }
}

async fn edition(db: &impl ConnectionTrait) -> Result<Edition, LoadError> {
    use entity::edition::{Entity, FACTS, TEXTS};
    let rows = Entity::find().all(db).await?;
    let number = |which| {
        rows.iter()
            .find(|row| row.id == which)
            .map(|row| row.number)
    };
    Ok(Edition {
        facts: number(FACTS).unwrap_or_default(),
        texts: number(TEXTS).unwrap_or_default(),
    })
}

/// Languages with the texts that were published since.
async fn texts(
    db: &impl ConnectionTrait,
    languages: &Arc<Languages>,
) -> Result<Arc<Languages>, LoadError> {
    use entity::translation::{Column, Entity};
    let rows = Entity::find()
        .find_also_related(entity::revision::Entity)
        .filter(Column::Edition.gt(languages.edition()))
        .all(db)
        .await?;
    let changes: Vec<_> = rows.into_iter().filter_map(published).collect();
    let glossary = glossary(db).await?;
    if changes.is_empty() {
        return Ok(Arc::new((**languages).clone().speaking(glossary)));
    }
    let known = Arc::clone(languages);
    let built = spawn_blocking(move || known.with(&changes)).await;
    Ok(Arc::new(
        built.map_err(LoadError::Stopped)??.speaking(glossary),
    ))
}

async fn glossary(db: &impl ConnectionTrait) -> Result<Glossary, LoadError> {
    use entity::glossary_term::{Entity, Model};
    let term = |row: Model| {
        Some(Term {
            source: row.source,
            tag: row.language.as_str().parse().ok()?,
            approved: row.approved,
            forbidden: row.forbidden.lines().map(str::to_owned).collect(),
        })
    };
    let rows = Entity::find().all(db).await?;
    Ok(Glossary(rows.into_iter().filter_map(term).collect()))
}

type Translation = (entity::translation::Model, Option<entity::revision::Model>);

/// What a language says of a message by these rows; `None` where they name no language.
fn published((row, revision): Translation) -> Option<Published> {
    let words = match &revision {
        _ if row.is_withdrawn => Words::Withdrawn,
        Some(revision) => Words::Text(revision.text.clone()),
        None => Words::Shipped,
    };
    Some(Published {
        key: row.message_key.0,
        tag: row.language.as_str().parse().ok()?,
        words,
        mark: Mark {
            version: row.version,
            revision: row.revision_id.map(|id| id.0),
            base_digest: row.base_digest,
            same_as: row.same_as.split_whitespace().map(str::to_owned).collect(),
            edition: row.edition,
            changed_at: column::timestamp(row.changed_at).ok()?,
        },
        source_digest: row.source_digest,
    })
}
