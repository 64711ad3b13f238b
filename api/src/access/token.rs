//! Whether a token is true: signed by a key of ours, for us, now.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use jsonwebtoken::{Validation, decode};
use serde::Deserialize;
use serde_json::Value;

use super::Viewer;
use super::believed::Believed;
use super::claims::{Audience, Claims, InvalidClaims};
use super::keys::{Key, KeySet, is_name};
use super::provider::Provider;

/// The longest token, in bytes.
const LONGEST: usize = 8 * 1024;
/// The longest life of a token, in seconds.
const LIFETIME: i64 = 24 * 60 * 60;
/// How far clocks may be apart, in seconds.
const LEEWAY: i64 = 30;
/// Header members that would let a token choose its own key, or that ask for what we do not do.
const REFUSED: [&str; 6] = ["crit", "jku", "jwk", "x5u", "x5c", "b64"];

/// Whose tokens are believed, and by which keys.
pub struct Tokens {
    pub issuer: String,
    pub audience: String,
    /// What `typ` may say, in small letters.
    pub types: BTreeSet<String>,
    pub keys: Keys,
    pub believed: Believed,
}

/// Where the keys come from.
#[derive(Clone)]
pub enum Keys {
    /// A file, or this machine.
    Fixed(Arc<KeySet>),
    Published(Arc<Provider>),
}

/// For the log; a client is told only that the token is not valid.
#[derive(Debug, thiserror::Error)]
pub enum InvalidToken {
    #[error("too long")]
    TooLong,
    #[error("its header is malformed")]
    Header,
    #[error("its header asks for {0}")]
    Refused(&'static str),
    #[error("its type is not believed")]
    Type,
    #[error("no key has its name")]
    UnknownKey,
    #[error("{0}")]
    Signature(#[from] jsonwebtoken::errors::Error),
    #[error("it is not for now")]
    Time,
    #[error("its audience is another")]
    Audience,
    #[error("it names nobody")]
    Unnamed,
    #[error("its claims do not fit: {0}")]
    Claims(#[from] InvalidClaims),
}

#[derive(Deserialize)]
struct Header {
    kid: String,
    typ: String,
}

impl Tokens {
    pub async fn verify(&self, token: &str, now: Timestamp) -> Result<Arc<Viewer>, InvalidToken> {
        if token.len() > LONGEST {
            return Err(InvalidToken::TooLong);
        }
        let keys = match &self.keys {
            Keys::Fixed(keys) => Arc::clone(keys),
            Keys::Published(provider) => provider.keys(),
        };
        if let Some(viewer) = self.believed.get(token, &keys, now) {
            return Ok(viewer);
        }
        let header = self.header(token)?;
        let keys = match &self.keys {
            Keys::Published(provider) if keys.get(&header.kid).is_none() => {
                provider.look_for(&header.kid).await
            }
            _ => keys,
        };
        let key = keys.get(&header.kid).ok_or(InvalidToken::UnknownKey)?;
        let (viewer, holds) = self.read(token, key, now)?;
        Ok(self.believed.keep(token, &keys, holds, viewer))
    }

    /// Who holds it, and when it is for, in seconds since 1970.
    fn read(
        &self,
        token: &str,
        key: &Key,
        now: Timestamp,
    ) -> Result<(Viewer, Range<i64>), InvalidToken> {
        let mut validation = Validation::new(key.algorithm);
        validation.set_required_spec_claims(&["iss", "aud", "exp", "sub"]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        // Time is ours to tell, by the operation's clock.
        validation.validate_exp = false;
        validation.validate_nbf = false;
        let claims = decode::<Claims>(token, &key.key, &validation)?.claims;
        let holds = span(&claims)?;
        if !holds.contains(&now.as_second()) {
            return Err(InvalidToken::Time);
        }
        if matches!(&claims.aud, Audience::Several(names) if names.is_empty()) {
            return Err(InvalidToken::Audience);
        }
        let expires = Timestamp::from_second(claims.exp).map_err(|_| InvalidToken::Time)?;
        let names = [&claims.sub, &claims.jti, &claims.client_id];
        if names.into_iter().any(String::is_empty) {
            return Err(InvalidToken::Unnamed);
        }
        let viewer = Viewer {
            permissions: claims.permissions(),
            reach: claims.reach()?,
            subject: claims.sub,
            issuer: claims.iss,
            client: claims.client_id,
            token: claims.jti,
            languages: claims.languages,
            expires,
        };
        Ok((viewer, holds))
    }

    fn header(&self, token: &str) -> Result<Header, InvalidToken> {
        let encoded = token.split('.').next().unwrap_or_default();
        let json = URL_SAFE_NO_PAD
            .decode(encoded)
            .map_err(|_| InvalidToken::Header)?;
        let members: Value = serde_json::from_slice(&json).map_err(|_| InvalidToken::Header)?;
        if let Some(name) = REFUSED.into_iter().find(|name| members.get(name).is_some()) {
            return Err(InvalidToken::Refused(name));
        }
        // Read again as a struct, which refuses a member that is there twice.
        let header: Header = serde_json::from_slice(&json).map_err(|_| InvalidToken::Header)?;
        let typ = header.typ.to_ascii_lowercase();
        let typ = typ.strip_prefix("application/").unwrap_or(&typ);
        if !self.types.contains(typ) {
            return Err(InvalidToken::Type);
        }
        if !is_name(&header.kid) {
            return Err(InvalidToken::UnknownKey);
        }
        Ok(header)
    }
}

/// When a token is for, by clocks that are not all the same.
fn span(claims: &Claims) -> Result<Range<i64>, InvalidToken> {
    let starts = claims.nbf.unwrap_or(claims.iat).max(claims.iat);
    let lives = claims.exp.checked_sub(claims.iat);
    match lives.is_some_and(|lives| (1..=LIFETIME).contains(&lives)) {
        true => Ok(starts.saturating_sub(LEEWAY)..claims.exp.saturating_add(LEEWAY)),
        false => Err(InvalidToken::Time),
    }
}
