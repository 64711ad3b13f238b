//! The messages of graphql-transport-ws, as its protocol document has them.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::http::members::Members;

pub const NAME: &str = "graphql-transport-ws";

/// What a client may say.
#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FromClient {
    ConnectionInit {
        #[serde(default)]
        payload: Option<Map<String, Value>>,
    },
    Ping {
        #[serde(default)]
        payload: Option<Map<String, Value>>,
    },
    Pong {
        #[serde(default, rename = "payload")]
        _payload: Option<Map<String, Value>>,
    },
    Subscribe {
        id: String,
        payload: Members,
    },
    Complete {
        id: String,
    },
}

pub const ACKNOWLEDGED: &str = r#"{"type":"connection_ack"}"#;

pub fn pong(payload: Option<Map<String, Value>>) -> String {
    match payload {
        Some(payload) => serde_json::json!({ "type": "pong", "payload": payload }).to_string(),
        None => r#"{"type":"pong"}"#.to_owned(),
    }
}

pub fn complete(id: &str) -> String {
    serde_json::json!({ "id": id, "type": "complete" }).to_string()
}

/// An answer, whose JSON is there already.
pub fn next(id: &str, body: &[u8]) -> String {
    with_payload(id, "next", &String::from_utf8_lossy(body))
}

/// A request that was not executed: its errors.
pub fn error(id: &str, body: &[u8]) -> String {
    #[derive(Deserialize)]
    struct Body<'a> {
        #[serde(borrow)]
        errors: &'a RawValue,
    }
    let errors = serde_json::from_slice::<Body<'_>>(body).map_or("[]", |body| body.errors.get());
    with_payload(id, "error", errors)
}

fn with_payload(id: &str, kind: &str, json: &str) -> String {
    let id = Value::from(id);
    format!(r#"{{"id":{id},"type":"{kind}","payload":{json}}}"#)
}

/// Why a connection ends, with the protocol's codes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The client left, or its messages no longer arrive.
    Gone,
    /// The service stops.
    GoingAway,
    TooLarge,
    Malformed(&'static str),
    NotInitialised,
    /// A page of an origin that is not on the list, or a token that is not valid, or no longer.
    Forbidden,
    InitialisedTooLate,
    Doubled(String),
    InitialisedTwice,
}

impl Ending {
    /// The close frame's code and reason, unless nobody is there to read it.
    pub fn frame(&self) -> Option<(u16, String)> {
        let (code, reason) = match self {
            Self::Gone => return None,
            Self::GoingAway => (1001, "Going away".to_owned()),
            Self::TooLarge => (1009, "Message too big".to_owned()),
            Self::Malformed(what) => (4400, format!("Invalid message: {what}")),
            Self::NotInitialised => (4401, "Unauthorized".to_owned()),
            Self::Forbidden => (4403, "Forbidden".to_owned()),
            Self::InitialisedTooLate => (4408, "Connection initialisation timeout".to_owned()),
            Self::Doubled(id) => {
                // A close frame has 123 bytes for its reason.
                let shown: String = id.chars().filter(|c| !c.is_control()).take(20).collect();
                (4409, format!("Subscriber for {shown} already exists"))
            }
            Self::InitialisedTwice => (4429, "Too many initialisation requests".to_owned()),
        };
        Some((code, reason))
    }
}
