//! The journal of erasures, beside the database: what it names is erased again when a backup brings it back.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Seek, Write};
use std::path::PathBuf;

use entity::{
    attendance_connection, breakout_member, breakout_unplaced, participant, registration,
    registration_person, seat, submission, submission_text,
};
use jiff::Timestamp;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect,
};
use serde::{Deserialize, Serialize};

use crate::people::ParticipantId;

/// People of one statement.
const BATCH: usize = 1000;

#[derive(Debug, thiserror::Error)]
pub enum ErasureError {
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    #[error("{}: line {} is no erasure", .0.display(), .1)]
    Line(PathBuf, usize),
    #[error(transparent)]
    Database(#[from] DbErr),
}

/// One line of it.
#[derive(Debug, Deserialize, Serialize)]
struct Erased {
    participant: i64,
    at: String,
}

/// A file with a line of JSON for each person who was erased, and nothing about them but a number.
pub struct Erasures(PathBuf);

impl Erasures {
    pub const fn new(file: PathBuf) -> Self {
        Self(file)
    }

    /// Keeps that these people are erased, before they are.
    pub fn append(&self, people: &[ParticipantId], at: Timestamp) -> Result<(), ErasureError> {
        let failed = |error| ErasureError::File(self.0.clone(), error);
        let mut lines = String::new();
        for id in people {
            let erased = Erased {
                participant: id.0,
                at: at.to_string(),
            };
            // A number and a text: they cannot fail to be JSON.
            lines.push_str(&serde_json::to_string(&erased).unwrap_or_default());
            lines.push('\n');
        }
        if let Some(folder) = self.0.parent() {
            std::fs::create_dir_all(folder).map_err(failed)?;
        }
        self.mend().map_err(failed)?;
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.0)
            .map_err(failed)?;
        file.write_all(lines.as_bytes()).map_err(failed)?;
        file.sync_all().map_err(failed)
    }

    /// Ends a last line that was cut short: without its end it was never acknowledged, and nobody was told that it is
    /// kept. One that is whole but for its end stays.
    fn mend(&self) -> io::Result<()> {
        let bytes = match std::fs::read(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            bytes => bytes?,
        };
        if bytes.is_empty() || bytes.ends_with(b"\n") {
            return Ok(());
        }
        let whole = bytes.iter().rposition(|byte| *byte == b'\n');
        let whole = whole.map_or(0, |last| last + 1);
        let last = bytes.get(whole..).unwrap_or_default();
        let mut file = OpenOptions::new().write(true).open(&self.0)?;
        if serde_json::from_slice::<Erased>(last).is_ok() {
            file.seek(io::SeekFrom::End(0))?;
            file.write_all(b"\n")?;
        } else {
            tracing::warn!(file = %self.0.display(), "the journal's last line was cut short");
            file.set_len(u64::try_from(whole).unwrap_or_default())?;
        }
        file.sync_all()
    }

    fn read(&self) -> Result<Vec<i64>, ErasureError> {
        let failed = |error| ErasureError::File(self.0.clone(), error);
        let file = match File::open(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            file => file.map_err(failed)?,
        };
        self.mend().map_err(failed)?;
        let mut people = Vec::new();
        for (line, number) in BufReader::new(file).lines().zip(1..) {
            let line = line.map_err(failed)?;
            if line.trim().is_empty() {
                continue;
            }
            let erased: Erased = serde_json::from_str(&line)
                .map_err(|_| ErasureError::Line(self.0.clone(), number))?;
            people.push(erased.participant);
        }
        Ok(people)
    }

    /// Erases again whoever is in the journal.
    pub async fn replay(&self, db: &impl ConnectionTrait) -> Result<(), ErasureError> {
        for part in self.read()?.chunks(BATCH) {
            erase(db, part).await?;
        }
        Ok(())
    }
}

/// Takes away who these people are; that they were there, from where, and what they did, stays counted.
///
/// Their own rows come first: whoever is registering one of them holds it, and what they write is found afterwards.
pub async fn erase(db: &impl ConnectionTrait, people: &[i64]) -> Result<(), DbErr> {
    let hashes = participant::Entity::find()
        .select_only()
        .column(participant::Column::AddressHash)
        .filter(participant::Column::Id.is_in(people.iter().copied()))
        .filter(participant::Column::AddressHash.is_not_null());
    let hashes: Vec<Vec<u8>> = hashes.into_tuple().all(db).await?;
    participant::Entity::update_many()
        .col_expr(
            participant::Column::AddressHash,
            Expr::value(Option::<Vec<u8>>::None),
        )
        .filter(participant::Column::Id.is_in(people.iter().copied()))
        .exec(db)
        .await?;
    erase_writings(db, people).await?;
    let theirs = || {
        Query::select()
            .column(registration::Column::Id)
            .from(registration::Entity)
            .cond_where(registration::Column::ParticipantId.is_in(people.iter().copied()))
            .take()
    };
    let given = registration_person::Entity::find()
        .select_only()
        .column(registration_person::Column::AddressHash)
        .filter(registration_person::Column::RegistrationId.in_subquery(theirs()))
        .filter(registration_person::Column::AddressHash.is_not_null());
    let given: Vec<Vec<u8>> = given.into_tuple().all(db).await?;
    erase_stays(db, people, hashes.into_iter().chain(given)).await?;
    registration::Entity::update_many()
        .col_expr(
            registration::Column::CalendarVersion,
            Expr::value(registration::NO_CALENDAR),
        )
        .filter(registration::Column::ParticipantId.is_in(people.iter().copied()))
        .exec(db)
        .await?;
    registration_person::Entity::delete_many()
        .filter(registration_person::Column::RegistrationId.in_subquery(theirs()))
        .exec(db)
        .await?;
    breakout_member::Entity::delete_many()
        .filter(breakout_member::Column::RegistrationId.in_subquery(theirs()))
        .exec(db)
        .await?;
    breakout_unplaced::Entity::delete_many()
        .filter(breakout_unplaced::Column::RegistrationId.in_subquery(theirs()))
        .exec(db)
        .await?;
    Ok(())
}

/// What they wrote, and what was written to them. That they handed it in stays.
async fn erase_writings(db: &impl ConnectionTrait, people: &[i64]) -> Result<(), DbErr> {
    use submission_text::{Column, Entity};
    let theirs = Query::select()
        .column(submission::Column::Id)
        .from(submission::Entity)
        .cond_where(submission::Column::ParticipantId.is_in(people.iter().copied()))
        .take();
    Entity::delete_many()
        .filter(Column::SubmissionId.in_subquery(theirs))
        .exec(db)
        .await?;
    Ok(())
}

/// Names under which they came, and whatever tells that a stay was theirs. How long it was stays.
async fn erase_stays(
    db: &impl ConnectionTrait,
    people: &[i64],
    addresses: impl Iterator<Item = Vec<u8>>,
) -> Result<(), DbErr> {
    use attendance_connection::{Column, Entity};
    let seats = Query::select()
        .column(seat::Column::Id)
        .from(seat::Entity)
        .cond_where(seat::Column::ParticipantId.is_in(people.iter().copied()))
        .take();
    let theirs = Condition::any()
        .add(Column::SeatId.in_subquery(seats))
        .add(Column::AddressHash.is_in(addresses));
    Entity::update_many()
        .col_expr(Column::Fingerprint, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(Column::AddressHash, Expr::value(Option::<Vec<u8>>::None))
        .col_expr(Column::KeyId, Expr::value(Option::<String>::None))
        .col_expr(Column::Sealed, Expr::value(Option::<Vec<u8>>::None))
        .filter(theirs)
        .exec(db)
        .await?;
    Ok(())
}
