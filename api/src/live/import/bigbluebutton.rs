//! What BigBlueButton offers for download as its learning dashboard.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Deserialize;

use super::cells;
use super::{Frame, MOST, Stay};
use crate::error::{ErrorCode, Refusal};
use crate::registration::possible_codes;

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
    for (key, user) in &dashboard.users {
        let email = Some(&user.ext_id).filter(|id| id.contains('@')).cloned();
        let mut codes = possible_codes(&user.ext_id);
        codes.extend(possible_codes(&user.name));
        for (connection, at) in &user.int_ids {
            for (joined, left) in at.spans() {
                let left = if left == 0 { Some(ended) } else { moment(left) };
                let span = moment(joined)
                    .zip(left)
                    .filter(|(joined, left)| joined <= left);
                let Some((joined, left)) = span else {
                    let path = format!("input.source.users.{key}.intIds.{connection}");
                    refusals.push(
                        Refusal::new(ErrorCode::Invalid, "error-cell-time")
                            .about(path)
                            .quoting(&joined.to_string()),
                    );
                    continue;
                };
                stays.push(Stay {
                    name: Some(user.name.clone()),
                    email: email.clone(),
                    codes: codes.clone(),
                    joined: Some(joined),
                    left: Some(left),
                    seconds: i32::try_from(left.duration_since(joined).as_secs()).ok(),
                    headcount: cells::headcount_in(&user.name).unwrap_or(1),
                });
            }
        }
    }
    if stays.len() > MOST {
        return Err(vec![
            Refusal::new(ErrorCode::TooLarge, "error-too-many")
                .about("input.source")
                .with("max", MOST)
                .with("count", stays.len()),
        ]);
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

/// To the second: what is stored is.
fn moment(milliseconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(milliseconds / 1000).ok()
}
