//! The public keys by which tokens are found true.

use std::collections::HashMap;
use std::path::Path;

use jsonwebtoken::jwk::{
    AlgorithmParameters, EllipticCurve, Jwk, JwkSet, KeyAlgorithm, PublicKeyUse,
};
use jsonwebtoken::{Algorithm, DecodingKey};

/// The largest key set, in bytes and in keys.
const LARGEST: usize = 64 * 1024;
const MOST: usize = 32;
/// RSA keys shorter than this are refused, in bits.
const SHORTEST_RSA: usize = 2048;

/// Keys by their names.
#[derive(Clone, Debug, Default)]
pub struct KeySet(HashMap<String, Key>);

/// One key, with the only algorithm that it is used for.
#[derive(Clone, Debug)]
pub struct Key {
    pub algorithm: Algorithm,
    pub key: DecodingKey,
}

/// Why a whole set is refused.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    #[error("{0}")]
    Unreadable(#[from] std::io::Error),
    #[error("larger than {LARGEST} bytes or {MOST} keys")]
    TooLarge,
    #[error("not a JSON Web Key Set: {0}")]
    Malformed(#[from] serde_json::Error),
    #[error("it holds no key for signatures by RS256, ES256 or EdDSA with a name")]
    Empty,
    #[error("the key {0} cannot be used: {1}")]
    Key(String, &'static str),
}

/// Letters, digits and `._-`, at most 64 of them.
pub fn is_name(kid: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    (1..=64).contains(&kid.len()) && kid.bytes().all(is_plain)
}

impl KeySet {
    pub fn from_file(path: &Path) -> Result<Self, KeysError> {
        Self::from_json(&std::fs::read(path)?)
    }

    /// Reads a set (RFC 7517). Keys for something else than our three algorithms are passed over.
    pub fn from_json(json: &[u8]) -> Result<Self, KeysError> {
        if json.len() > LARGEST {
            return Err(KeysError::TooLarge);
        }
        let set: JwkSet = serde_json::from_slice(json)?;
        if set.keys.len() > MOST {
            return Err(KeysError::TooLarge);
        }
        let mut keys = HashMap::new();
        for jwk in &set.keys {
            let (Some(algorithm), Some(kid)) = (algorithm(jwk), &jwk.common.key_id) else {
                continue;
            };
            let refused = |why| KeysError::Key(kid.chars().take(64).collect(), why);
            if !is_name(kid) {
                return Err(refused("its name is none"));
            }
            if matches!(&jwk.algorithm, AlgorithmParameters::RSA(rsa) if bits(&rsa.n) < SHORTEST_RSA)
            {
                return Err(refused("it is too short"));
            }
            let key = DecodingKey::from_jwk(jwk).map_err(|_| refused("it is damaged"))?;
            if keys.insert(kid.clone(), Key { algorithm, key }).is_some() {
                return Err(refused("its name is used twice"));
            }
        }
        if keys.is_empty() {
            return Err(KeysError::Empty);
        }
        Ok(Self(keys))
    }

    pub fn one(name: &str, algorithm: Algorithm, key: DecodingKey) -> Self {
        Self(HashMap::from([(name.to_owned(), Key { algorithm, key })]))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, kid: &str) -> Option<&Key> {
        self.0.get(kid)
    }
}

/// By the key's own kind; what the set says of its algorithm may only agree.
fn algorithm(jwk: &Jwk) -> Option<Algorithm> {
    let (algorithm, name) = match &jwk.algorithm {
        AlgorithmParameters::RSA(_) => (Algorithm::RS256, KeyAlgorithm::RS256),
        AlgorithmParameters::EllipticCurve(key) if key.curve == EllipticCurve::P256 => {
            (Algorithm::ES256, KeyAlgorithm::ES256)
        }
        AlgorithmParameters::OctetKeyPair(key) if key.curve == EllipticCurve::Ed25519 => {
            (Algorithm::EdDSA, KeyAlgorithm::EdDSA)
        }
        _ => return None,
    };
    let agrees = jwk.common.key_algorithm.is_none_or(|said| said == name);
    let signs = match &jwk.common.public_key_use {
        None | Some(PublicKeyUse::Signature) => true,
        Some(_) => false,
    };
    (agrees && signs).then_some(algorithm)
}

/// Of a number in base64url.
fn bits(number: &str) -> usize {
    number.trim_start_matches('A').len() * 6
}
