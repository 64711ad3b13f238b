//! What settings may be, and how they are read.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::str::FromStr;

use clap::ValueEnum;
use ipnet::IpNet;

use crate::vault::Redacted;

/// In seconds, up to a day.
pub(super) fn duration(text: &str) -> Result<u32, String> {
    const DAY: u32 = 24 * 60 * 60;
    let unit = match text.chars().last() {
        Some('s') => 1,
        Some('m') => 60,
        Some('h') => 60 * 60,
        _ => 0,
    };
    let number = text.trim_end_matches(['s', 'm', 'h']).parse::<u32>().ok();
    let seconds = number.and_then(|number| number.checked_mul(unit));
    seconds
        .filter(|seconds| (1..=DAY).contains(seconds))
        .ok_or_else(|| "it has to be like 90s, 15m or 1h, and at most 24h".to_owned())
}

/// ISO 3166-1 alpha-2.
pub(super) fn country(text: &str) -> Result<String, String> {
    match text.as_bytes() {
        [b'A'..=b'Z', b'A'..=b'Z'] => Ok(text.to_owned()),
        _ => Err(format!("{text} is not a country's code like BR")),
    }
}

/// A network, or one address of it.
pub(super) fn network(text: &str) -> Result<IpNet, String> {
    text.parse()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|_| format!("{text} is neither a network like 10.0.0.0/8 nor an address"))
}

/// Cost per minute; nothing is refused without one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit(pub Option<NonZeroU32>);

impl FromStr for RateLimit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "off" => Ok(Self(None)),
            text => text
                .parse()
                .map(|cost| Self(Some(cost)))
                .map_err(|_| "it has to be off or a whole number above 0".to_owned()),
        }
    }
}

/// Who may ask what the schema is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Introspection {
    /// Everybody: it is public, as `schema.graphql` is.
    Open,
    /// Whoever has a token.
    SignedIn,
    /// Nobody.
    Off,
}

/// The origins that browsers may ask from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origins {
    Any,
    These(Vec<String>),
}

impl Origins {
    pub fn allow(&self, origin: &str) -> bool {
        match self {
            Self::Any => true,
            Self::These(origins) => origins
                .iter()
                .any(|known| known.eq_ignore_ascii_case(origin)),
        }
    }
}

impl FromStr for Origins {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.trim() == "*" {
            return Ok(Self::Any);
        }
        let items = text
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty());
        items
            .map(|origin| {
                let host = origin
                    .strip_prefix("https://")
                    .or_else(|| origin.strip_prefix("http://"))
                    .unwrap_or_default();
                let is_origin = !host.is_empty() && !host.contains(['/', '*', ' ']);
                is_origin
                    .then(|| origin.to_owned())
                    .ok_or_else(|| format!("{origin} is not an origin like https://example.org"))
            })
            .collect::<Result<_, _>>()
            .map(Self::These)
    }
}

/// Never shown: it may hold a password.
#[derive(Clone)]
pub struct DatabaseUrl(pub(super) String);

impl std::fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DatabaseUrl(…)")
    }
}

pub(super) fn secret(text: &str) -> Result<Redacted<String>, String> {
    Ok(Redacted::new(text.to_owned()))
}

pub(super) fn postgres_url(text: &str) -> Result<DatabaseUrl, String> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        Ok(DatabaseUrl(text.to_owned()))
    } else {
        Err("it has to begin with postgres://; leave it out for the embedded database".to_owned())
    }
}

pub(super) fn web_url(text: &str) -> Result<String, String> {
    if text.starts_with("https://") || text.starts_with("http://") {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("it has to begin with https:// or http://".to_owned())
    }
}
