//! Names and addresses are kept encrypted: XChaCha20-Poly1305, each bound to the row that it belongs to.

use std::fmt;
use std::path::Path;

use aws_lc_rs::rand;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use serde::Serialize;

use crate::secret_file;

/// The file in the data folder of an embedded database.
const FILE: &str = "personal-data.key";
const NONCE: usize = 24;

/// Something about a person: never in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Redacted<T>(T);

impl<T> Redacted<T> {
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// For an answer to who may see it.
    pub const fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// For the digest of an input alone.
pub fn revealed<S: serde::Serializer>(
    text: &Option<Redacted<String>>,
    to: S,
) -> Result<S::Ok, S::Error> {
    text.as_ref().map(Redacted::reveal).serialize(to)
}

/// Keys by their names; the first is the one that is written with.
pub struct Vault {
    keys: Vec<(String, XChaCha20Poly1305)>,
}

#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    #[error("it has to be NAME:KEY,… with keys of 32 bytes in base64, the one to write with first")]
    Malformed,
    #[error(transparent)]
    File(#[from] std::io::Error),
    #[error("no randomness is to be had")]
    Random,
    #[error("the key {0} is not among the keys of personal data")]
    UnknownKey(String),
    #[error("what is stored under {0} cannot be decrypted")]
    Damaged(String),
}

/// What a row holds of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    pub key: String,
    pub bytes: Vec<u8>,
}

impl Vault {
    /// Reads `NAME:KEY,…`.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        let keys = text.split(',').map(|entry| {
            let (name, key) = entry.trim().split_once(':')?;
            let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
            let key = STANDARD.decode(key).ok()?;
            let key = Key::try_from(key.as_slice()).ok()?;
            is_name.then(|| (name.to_owned(), XChaCha20Poly1305::new(&key)))
        });
        let keys: Vec<_> = keys.collect::<Option<_>>().ok_or(VaultError::Malformed)?;
        let mut names: Vec<_> = keys.iter().map(|(name, _)| name).collect();
        names.sort();
        names.dedup();
        if names.len() == keys.len() {
            Ok(Self { keys })
        } else {
            Err(VaultError::Malformed)
        }
    }

    /// The key in the folder; made, readable by its owner only, if there is none.
    pub fn open(folder: &Path) -> Result<Self, VaultError> {
        let text = secret_file::read_or_make(&folder.join(FILE), || {
            let mut key = [0; 32];
            rand::fill(&mut key).map_err(|_| VaultError::Random)?;
            Ok::<_, VaultError>(format!("local:{}", STANDARD.encode(key)).into_bytes())
        })?;
        Self::parse(&String::from_utf8_lossy(&text))
    }

    /// The name of the key that is written with.
    pub fn current(&self) -> &str {
        self.keys.first().map_or("", |(name, _)| name)
    }

    /// `identity` is the row's: the bytes mean nothing in any other.
    pub fn seal(&self, identity: &str, plain: &[u8]) -> Result<Sealed, VaultError> {
        let mut nonce = [0; NONCE];
        rand::fill(&mut nonce).map_err(|_| VaultError::Random)?;
        let (name, cipher) = self.keys.first().ok_or(VaultError::Malformed)?;
        let payload = Payload {
            msg: plain,
            aad: identity.as_bytes(),
        };
        let sealed = cipher
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| VaultError::Random)?;
        Ok(Sealed {
            key: name.clone(),
            bytes: [nonce.as_slice(), sealed.as_slice()].concat(),
        })
    }

    pub fn unseal(&self, identity: &str, sealed: &Sealed) -> Result<Vec<u8>, VaultError> {
        let known = self.keys.iter().find(|(name, _)| *name == sealed.key);
        let (_, cipher) = known.ok_or_else(|| VaultError::UnknownKey(sealed.key.clone()))?;
        let damaged = || VaultError::Damaged(identity.to_owned());
        let (nonce, bytes) = sealed
            .bytes
            .split_first_chunk::<NONCE>()
            .ok_or_else(damaged)?;
        let payload = Payload {
            msg: bytes,
            aad: identity.as_bytes(),
        };
        cipher
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| damaged())
    }
}
