//! What everybody may read, as one consistent state in memory: curriculum, schedule and all languages.
//!
//! An operation takes the current state once and answers from it alone, so an answer never mixes two.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use arc_swap::ArcSwap;
use jiff::Timestamp;
use sea_orm::{ConnectionTrait, EntityTrait};
use tokio::sync::Mutex;

use crate::clock::Clock;
use crate::curriculum::{Curriculum, LoadError, Training, TrainingId};
use crate::localization::{Args, LanguageTag, Languages};
use crate::schedule::Schedule;

pub struct Content {
    /// Tells this state from every other one of this process.
    pub generation: u64,
    /// Which one of those that were published.
    pub edition: i64,
    pub curriculum: Curriculum,
    pub schedule: Schedule,
    pub languages: Arc<Languages>,
    trainings: BTreeMap<TrainingId, TrainingFacts>,
}

static GENERATIONS: AtomicU64 = AtomicU64::new(0);

/// What is worked out once for each training.
#[derive(Default)]
struct TrainingFacts {
    args: Args,
    languages: Vec<LanguageTag>,
}

impl Content {
    pub async fn load(
        db: &impl ConnectionTrait,
        languages: Arc<Languages>,
        now: Timestamp,
    ) -> Result<Self, LoadError> {
        // First: what is published meanwhile is read once more.
        let edition = edition(db).await?;
        let curriculum = Curriculum::load(db).await?;
        let schedule = Schedule::load(db, &curriculum, now).await?;
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
        Ok(Self {
            generation: GENERATIONS.fetch_add(1, Ordering::Relaxed),
            edition,
            curriculum,
            schedule,
            languages,
            trainings,
        })
    }

    /// The variables that messages about a training and its modules may use.
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

fn training_args(training: &Training, schedule: &Schedule) -> Args {
    let sessions: Vec<_> = schedule.sessions_of(training).collect();
    let sittings = sessions.iter().map(|session| session.sittings.len()).max();
    let minutes = sessions
        .iter()
        .flat_map(|session| schedule.sittings_of(session))
        .map(|sitting| sitting.minutes)
        .max();
    vec![
        ("weeks", training.modules.len().into()),
        ("ordinal", training.ordinal.into()),
        ("startsOn", training.starts_on.into()),
        ("endsOn", training.ends_on.into()),
        ("sittings", sittings.unwrap_or_default().into()),
        ("minutes", minutes.unwrap_or_default().into()),
    ]
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
    languages: Arc<Languages>,
    clock: Clock,
    reading: Mutex<()>,
}

impl Shelf {
    pub fn new(content: Content, languages: Arc<Languages>, clock: Clock) -> Self {
        Self {
            current: ArcSwap::from_pointee(content),
            languages,
            clock,
            reading: Mutex::default(),
        }
    }

    pub fn current(&self) -> Arc<Content> {
        self.current.load_full()
    }

    /// Reads everything again. What cannot be read, or holds no training, leaves the last good state in place.
    pub async fn read(&self, db: &impl ConnectionTrait) -> Result<(), LoadError> {
        // One after the other: a slower reader does not bring back what was before.
        let _reading = self.reading.lock().await;
        let content = Content::load(db, Arc::clone(&self.languages), self.clock.now()).await?;
        if content.curriculum.trainings().next().is_none() {
            tracing::warn!("the database holds no training; the last state stays");
            return Ok(());
        }
        self.current.store(Arc::new(content));
        Ok(())
    }

    /// Reads it again if another state was published.
    pub async fn follow(&self, db: &impl ConnectionTrait) -> Result<(), LoadError> {
        if edition(db).await? == self.current().edition {
            return Ok(());
        }
        self.read(db).await
    }
}

async fn edition(db: &impl ConnectionTrait) -> Result<i64, LoadError> {
    let row = entity::edition::Entity::find().one(db).await?;
    Ok(row.map_or(0, |row| row.number))
}
