//! Sessions and sittings: when people meet, and what time that is where they are.
//!
//! A sitting's wall time and zone are what was agreed and are stored; instants are derived from them.
//! What has begun keeps the instant that was derived when it was written, what lies ahead follows the
//! time zone data of today.

pub mod graphql;
mod local;
mod zone;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use entity::ids::{SessionId, SittingId};
pub use entity::sitting::SittingStatus;
use entity::{interpretation, session, sitting};
use jiff::civil;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::clock::column;
use crate::curriculum::{Assignment, Curriculum, LoadError, ModuleId, Training};
use crate::localization::LanguageTag;

pub use local::LocalTime;
pub use zone::{ZoneError, ZoneName};

#[derive(Debug)]
pub struct Session {
    pub id: SessionId,
    pub module: ModuleId,
    /// In order of their labels.
    pub sittings: Vec<SittingId>,
}

#[derive(Debug)]
pub struct Sitting {
    pub id: SittingId,
    pub session: SessionId,
    pub label: String,
    pub status: SittingStatus,
    pub time_zone: TimeZone,
    pub zone_name: String,
    /// The date on which it begins where it was scheduled.
    pub date: civil::Date,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub minutes: i32,
    pub capacity: Option<i32>,
    pub interpretation: Vec<LanguageTag>,
    /// How often it was moved, called off or taken up again, and when anything of it was changed last.
    pub sequence: i32,
    pub changed_at: Timestamp,
}

/// Every session of the public trainings.
#[derive(Debug, Default)]
pub struct Schedule {
    sessions: BTreeMap<SessionId, Arc<Session>>,
    by_module: BTreeMap<ModuleId, SessionId>,
    sittings: BTreeMap<SittingId, Arc<Sitting>>,
}

impl Schedule {
    pub async fn load(
        db: &impl ConnectionTrait,
        curriculum: &Curriculum,
        now: Timestamp,
    ) -> Result<Self, LoadError> {
        let mut schedule = Self::default();
        let mut sessions = BTreeMap::new();
        for row in session::Entity::find().all(db).await? {
            if curriculum.module(row.module_id).is_some() {
                schedule.by_module.insert(row.module_id, row.id);
                let session = Session {
                    id: row.id,
                    module: row.module_id,
                    sittings: Vec::new(),
                };
                sessions.insert(row.id, session);
            }
        }
        let mut languages: BTreeMap<SittingId, Vec<LanguageTag>> = BTreeMap::new();
        for row in interpretation::Entity::find().all(db).await? {
            if let Ok(tag) = row.language.as_str().parse() {
                languages.entry(row.sitting_id).or_default().push(tag);
            }
        }
        let rows = sitting::Entity::find()
            .order_by_asc(sitting::Column::Label)
            .all(db)
            .await?;
        for row in rows {
            if let Some(session) = sessions.get_mut(&row.session_id) {
                session.sittings.push(row.id);
                let mut interpretation = languages.remove(&row.id).unwrap_or_default();
                interpretation.sort();
                let sitting = sitting_of(row, interpretation, now)?;
                schedule.sittings.insert(sitting.id, Arc::new(sitting));
            }
        }
        schedule.sessions = sessions
            .into_iter()
            .map(|(id, session)| (id, Arc::new(session)))
            .collect();
        Ok(schedule)
    }

    pub fn session(&self, id: SessionId) -> Option<&Arc<Session>> {
        self.sessions.get(&id)
    }

    pub fn session_of(&self, module: ModuleId) -> Option<&Arc<Session>> {
        self.sessions.get(self.by_module.get(&module)?)
    }

    pub fn sitting(&self, id: SittingId) -> Option<&Arc<Sitting>> {
        self.sittings.get(&id)
    }

    pub fn sittings(&self) -> impl Iterator<Item = &Arc<Sitting>> {
        self.sittings.values()
    }

    pub fn sittings_of(&self, session: &Session) -> impl Iterator<Item = &Arc<Sitting>> {
        session
            .sittings
            .iter()
            .filter_map(|id| self.sittings.get(id))
    }

    pub fn sessions_of<'a>(
        &'a self,
        training: &'a Training,
    ) -> impl Iterator<Item = &'a Arc<Session>> {
        training
            .modules
            .iter()
            .filter_map(|module| self.session_of(*module))
    }

    /// An assignment is due when the next week's first sitting begins; the last week's,
    /// seven days after the training's last sitting ends.
    pub fn due_at(&self, assignment: &Assignment, curriculum: &Curriculum) -> Option<Timestamp> {
        let module = curriculum.module(assignment.module)?;
        if let Some(next) = curriculum.module_after(module) {
            let session = self.session_of(next.id)?;
            return self
                .sittings_of(session)
                .filter(|sitting| sitting.status == SittingStatus::Scheduled)
                .map(|sitting| sitting.starts_at)
                .min();
        }
        let training = curriculum.training(module.training)?;
        let end = self
            .sessions_of(training)
            .flat_map(|session| self.sittings_of(session))
            .map(|sitting| sitting.ends_at)
            .max()?;
        let week_later = end
            .to_zoned_datetime(training.time_zone.clone())
            .checked_add(7.days());
        week_later.ok().map(|due| due.timestamp())
    }
}

fn sitting_of(
    row: sitting::Model,
    interpretation: Vec<LanguageTag>,
    now: Timestamp,
) -> Result<Sitting, LoadError> {
    let zone_name = row.time_zone.0;
    let time_zone = TimeZone::get(&zone_name).map_err(|_| LoadError::Zone(zone_name.clone()))?;
    let wall = column::wall_time(row.starts_local)?;
    let stored = column::timestamp(row.starts_at)?;
    // Of a wall time that is there twice, the one that was chosen.
    let is_still = stored.to_zoned_datetime(time_zone.clone()).datetime() == wall;
    let starts_at = if stored <= now || is_still {
        stored
    } else {
        wall.to_zoned_datetime(time_zone.clone())?.timestamp()
    };
    Ok(Sitting {
        id: row.id,
        session: row.session_id,
        label: row.label,
        status: row.status,
        time_zone,
        zone_name,
        date: wall.date(),
        starts_at,
        ends_at: starts_at + SignedDuration::from_mins(i64::from(row.minutes)),
        minutes: row.minutes,
        capacity: row.capacity,
        interpretation,
        sequence: row.sequence,
        changed_at: match row.changed_at {
            Some(at) => column::timestamp(at)?,
            None => Timestamp::UNIX_EPOCH,
        },
    })
}
