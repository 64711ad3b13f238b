//! Attendance from a file: all of it, or none.

mod bigbluebutton;
mod cells;
mod identity;
mod plan;
mod table;

use std::sync::Arc;

use futures_util::FutureExt;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::record::{Known, Place, begun};
use crate::access::{Action, Resource, Touched};
use crate::cx::{Cx, IdempotencyKey, Isolation, Tx, work};
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};
use crate::ids::{self, Kind};
use crate::progress::refresh;
use crate::schedule::Sitting;

/// The most stays of one file.
const MOST: usize = 50_000;
/// The most that is said to be wrong with one file.
const MOST_REFUSALS: usize = 1000;
/// The most characters of a name that are kept.
const LONGEST_NAME: usize = 200;
/// How far from a sitting's own time something may still belong to it.
const AROUND: SignedDuration = SignedDuration::from_hours(3);

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Format {
    ZoomCsv,
    BigBlueButtonJson,
    Csv,
}

/// One stay in a sitting, as a file tells it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Stay {
    pub name: Option<String>,
    pub email: Option<String>,
    /// What may be the code of a registration.
    pub codes: Vec<String>,
    #[serde(serialize_with = "moment")]
    pub joined: Option<Timestamp>,
    #[serde(serialize_with = "moment")]
    pub left: Option<Timestamp>,
    pub seconds: Option<i32>,
    pub headcount: i32,
}

fn moment<S: serde::Serializer>(at: &Option<Timestamp>, to: S) -> Result<S::Ok, S::Error> {
    at.map(Timestamp::as_second).serialize(to)
}

/// When a sitting was, and where the clocks of the file stand.
pub struct Frame<'a> {
    pub sitting: &'a Sitting,
    pub zone: Option<&'a TimeZone>,
}

impl Frame<'_> {
    /// Whether something that began then can have been in the sitting.
    fn holds(&self, joined: Timestamp) -> bool {
        let (from, until) = (
            self.sitting.starts_at - AROUND,
            self.sitting.ends_at + AROUND,
        );
        from <= joined && joined < until
    }

    /// A connection that nobody closed ends with the sitting, or soon after.
    fn until(&self, left: Timestamp) -> Timestamp {
        left.min(self.sitting.ends_at + AROUND)
    }
}

/// What a file came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Imported {
    /// Stays in the file.
    pub connections: i32,
    /// Those that were imported before.
    pub known: i32,
    /// Those whose person is registered.
    pub matched: i32,
    /// Those that wait for somebody who knows whose they are.
    pub unmatched: i32,
    /// Those of the people in the file who were in the sitting, with everybody behind their connections.
    pub attended: i32,
    pub heads: i32,
    /// Those who did not stay long enough.
    pub brief: i32,
}

/// The stays in a file, or everything that is wrong with it.
pub fn read(format: Format, bytes: &[u8], frame: &Frame<'_>) -> Result<Vec<Stay>> {
    let stays = match format {
        Format::ZoomCsv => table::read(&table::ZOOM, bytes, frame),
        Format::Csv => table::read(&table::PLAIN, bytes, frame),
        Format::BigBlueButtonJson => bigbluebutton::read(bytes, frame),
    }
    .map_err(Error::Several)?;
    let is_elsewhere = |stay: &Stay| stay.joined.is_some_and(|joined| !frame.holds(joined));
    if !stays.is_empty() && stays.iter().all(is_elsewhere) {
        let other = Refusal::new(ErrorCode::WrongSitting, "error-file-other-sitting");
        return Err(other.about("input.source").into());
    }
    Ok(stays)
}

/// A name as it is kept: of one line, without marks that nobody sees, and not longer than a name.
fn name(text: &str) -> Option<String> {
    let seen = text
        .chars()
        .filter(|c| !crate::people::words::is_unseen(*c));
    let name: String = seen.take(LONGEST_NAME).collect();
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[derive(Serialize)]
struct Input {
    #[serde(skip)]
    place: Place,
    sitting: i64,
    stays: Vec<Stay>,
    is_rehearsal: bool,
}

/// Writes the stays, and what they come to; a rehearsal only says what that would be.
pub async fn import(
    cx: &Cx,
    key: IdempotencyKey,
    known: &Known<'_>,
    stays: Vec<Stay>,
    is_rehearsal: bool,
) -> Result<Imported> {
    cx.authorize(Action::ImportAttendance, Resource::Visible)?;
    begun(cx, known.sitting, "input.sitting")?;
    let input = Input {
        place: Place::of(cx, known),
        sitting: known.sitting.id.0,
        stays,
        is_rehearsal,
    };
    let turn = Isolation::InTurn(known.training.id);
    if is_rehearsal {
        return cx
            .write(turn, work(input, |tx, input| apply(tx, input).boxed()))
            .await;
    }
    cx.write_once_at(turn, "importAttendance", Some(key), input, |tx, input| {
        apply(tx, input).boxed()
    })
    .await
}

async fn apply(tx: &Tx<'_>, input: Arc<Input>) -> Result<Imported, WriteError> {
    let place = &input.place;
    let owners = identity::owners(tx, place, &input.stays).await?;
    let plan = plan::Plan::make(tx, place, &input.stays, &owners).await?;
    let imported = plan.imported(place);
    if input.is_rehearsal {
        return Ok(imported);
    }
    let seats = plan.write(tx, place).await?;
    let seats: Vec<_> = seats.into_iter().collect();
    refresh(tx, &place.course, &seats).await?;
    let touched = Touched {
        node: Some(ids::encode(Kind::Sitting, place.sitting.0)),
        ..Touched::default()
    };
    tx.audit(Action::ImportAttendance, touched).await?;
    Ok(imported)
}
