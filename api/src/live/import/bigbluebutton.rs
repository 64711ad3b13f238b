//! What BigBlueButton offers for download as its learning dashboard.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use super::cells;
use super::{Frame, MOST, MOST_REFUSALS, Stay, name};
use crate::error::{ErrorCode, Refusal};
use crate::people::words;
use crate::registration::possible_codes;

/// How much of a key is shown.
const SHOWN: usize = 40;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Dashboard {
    users: BTreeMap<String, User>,
    /// Milliseconds since 1970, as all moments in it; 0 while it goes on.
    #[serde(default)]
    ended_on: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct User {
    /// What the site that let them in knows them by: a registration's code, or an address.
    #[serde(default)]
    ext_id: String,
    name: String,
    int_ids: BTreeMap<String, Connection>,
}

/// One connection: newer versions list its sessions.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Connection {
    registered_on: Option<i64>,
    left_on: Option<i64>,
    #[serde(default)]
    sessions: Vec<Session>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    registered_on: i64,
    #[serde(default)]
    left_on: i64,
}

pub fn read(bytes: &[u8], frame: &Frame<'_>) -> Result<Vec<Stay>, Vec<Refusal>> {
    let unreadable = || {
        let refused = Refusal::new(ErrorCode::Invalid, "error-file-dashboard");
        vec![refused.about("input.source")]
    };
    let dashboard: Dashboard = serde_json::from_slice(bytes).map_err(|_| unreadable())?;
    let ended = match dashboard.ended_on {
        0 => frame.sitting.ends_at,
        at => moment(at).ok_or_else(unreadable)?,
    };
    let mut stays = Vec::new();
    let mut refusals = Vec::new();
    let mut elsewhere = Vec::new();
    for (key, user) in &dashboard.users {
        let email = Some(user.ext_id.as_str()).filter(|id| id.contains('@'));
        let email = email.and_then(|id| words::email(id, "extId").ok());
        let name = name(&user.name);
        let mut codes = possible_codes(&user.ext_id);
        codes.extend(possible_codes(name.as_deref().unwrap_or_default()));
        let headcount = name.as_deref().and_then(cells::headcount_in).unwrap_or(1);
        let stays_of = user.int_ids.iter();
        let spans = stays_of.flat_map(|(key, at)| at.spans().into_iter().map(move |at| (key, at)));
        for (connection, (joined, left)) in spans {
            let path = || {
                format!(
                    "input.source.users.{}.intIds.{}",
                    shown(key),
                    shown(connection)
                )
            };
            let refused = |code, message| {
                let refusal = Refusal::new(code, message).about(path());
                refusal.quoting(&joined.to_string())
            };
            let end = if left == 0 { Some(ended) } else { moment(left) };
            let span = moment(joined).zip(end);
            let Some((joined, left)) = span.filter(|(joined, left)| joined <= left) else {
                refusals.push(refused(ErrorCode::Invalid, "error-cell-time"));
                continue;
            };
            if !frame.holds(joined) {
                elsewhere.push(refused(ErrorCode::WrongSitting, "error-cell-other-sitting"));
            }
            let left = frame.until(left).max(joined);
            stays.push(Stay {
                name: name.clone(),
                email: email.clone(),
                codes: codes.clone(),
                joined: Some(joined),
                left: Some(left),
                seconds: i32::try_from(left.duration_since(joined).as_secs()).ok(),
                headcount,
            });
            Refusal::few(stays.len(), MOST, "input.source").map_err(|many| vec![many])?;
            if refusals.len() + elsewhere.len() >= MOST_REFUSALS {
                return Err(refusals.into_iter().chain(elsewhere).collect());
            }
        }
    }
    // A file that is about another sitting altogether is told so once, by who reads all formats.
    if elsewhere.len() < stays.len() {
        refusals.extend(elsewhere);
    }
    if stays.is_empty() && refusals.is_empty() {
        let empty = Refusal::new(ErrorCode::Invalid, "error-file-empty");
        return Err(vec![empty.about("input.source")]);
    }
    match refusals.is_empty() {
        true => Ok(stays),
        false => Err(refusals),
    }
}

impl Connection {
    fn spans(&self) -> Vec<(i64, i64)> {
        let own = self.registered_on.map(|at| (at, self.left_on.unwrap_or(0)));
        match self.sessions.is_empty() {
            true => own.into_iter().collect(),
            false => {
                let sessions = self.sessions.iter();
                sessions
                    .map(|one| (one.registered_on, one.left_on))
                    .collect()
            }
        }
    }
}

/// A key as a part of a path.
fn shown(key: &str) -> String {
    key.chars().take(SHOWN).filter(|c| *c != '.').collect()
}

/// To the second: what is stored is.
fn moment(milliseconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(milliseconds / 1000).ok()
}
