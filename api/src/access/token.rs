//! Whether a token is true: signed by a key of ours, for us, now.

use std::collections::BTreeSet;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use jsonwebtoken::{Validation, decode};
use serde::Deserialize;
use serde_json::Value;

use super::Viewer;
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
#[derive(Clone)]
pub struct Tokens {
    pub issuer: String,
    pub audience: String,
    /// What `typ` may say, in small letters.
    pub types: BTreeSet<String>,
    pub keys: Keys,
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
    pub async fn verify(&self, token: &str, now: Timestamp) -> Result<Viewer, InvalidToken> {
        if token.len() > LONGEST {
            return Err(InvalidToken::TooLong);
        }
        let header = self.header(token)?;
        let keys = match &self.keys {
            Keys::Fixed(keys) => Arc::clone(keys),
            Keys::Published(provider) => match provider.keys() {
                keys if keys.get(&header.kid).is_some() => keys,
                _ => provider.look_for(&header.kid).await,
            },
        };
        let key = keys.get(&header.kid).ok_or(InvalidToken::UnknownKey)?;
        self.read(token, key, now)
    }

    fn read(&self, token: &str, key: &Key, now: Timestamp) -> Result<Viewer, InvalidToken> {
        let mut validation = Validation::new(key.algorithm);
        validation.set_required_spec_claims(&["iss", "aud", "exp", "sub"]);
        validation.set_issuer(&[&self.issuer]);
        validation.set_audience(&[&self.audience]);
        // Time is ours to tell, by the operation's clock.
        validation.validate_exp = false;
        validation.validate_nbf = false;
        let claims = decode::<Claims>(token, &key.key, &validation)?.claims;
        is_for(&claims, now)?;
        if matches!(&claims.aud, Audience::Several(names) if names.is_empty()) {
            return Err(InvalidToken::Audience);
        }
        let expires = Timestamp::from_second(claims.exp).map_err(|_| InvalidToken::Time)?;
        let names = [&claims.sub, &claims.jti, &claims.client_id];
        if names.into_iter().any(String::is_empty) {
            return Err(InvalidToken::Unnamed);
        }
        Ok(Viewer {
            permissions: claims.permissions(),
            reach: claims.reach()?,
            subject: claims.sub,
            issuer: claims.iss,
            client: claims.client_id,
            token: claims.jti,
            languages: claims.languages,
            expires,
        })
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

fn is_for(claims: &Claims, now: Timestamp) -> Result<(), InvalidToken> {
    let now = now.as_second();
    let starts = claims.nbf.unwrap_or(claims.iat).max(claims.iat);
    let lives = claims
        .exp
        .checked_sub(claims.iat)
        .ok_or(InvalidToken::Time)?;
    let is_now = now < claims.exp.saturating_add(LEEWAY) && now >= starts.saturating_sub(LEEWAY);
    if is_now && (1..=LIFETIME).contains(&lives) {
        Ok(())
    } else {
        Err(InvalidToken::Time)
    }
}
