//! A request that comes again is answered as it was, and done once.

use std::sync::Arc;

use entity::idempotency::{self, Entity};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sea_orm::{EntityTrait, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::Cx;
use super::write::{self, Tx, Work};
use crate::clock::column;
use crate::error::{Error, ErrorCode, Refusal, Result, WriteError};

/// A client's name for one request of its own: 8 to 128 letters, digits or `._:-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    pub fn new(text: &str, argument: &str) -> Result<Self, Refusal> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._:-".contains(&byte);
        if (8..=128).contains(&text.len()) && text.bytes().all(is_plain) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::new(ErrorCode::Invalid, "error-idempotency-key").about(argument))
        }
    }
}

impl Cx {
    /// Writes what `run` does with `input`, and only once for the same key. What is recorded is the outcome: ids
    /// and codes.
    pub async fn write_once<T, I, F>(
        &self,
        mutation: &'static str,
        key: Option<IdempotencyKey>,
        input: I,
        run: F,
    ) -> Result<T>
    where
        T: Serialize + DeserializeOwned + Send + 'static,
        I: Serialize + Send + Sync + 'static,
        F: for<'t> Fn(&'t Tx<'t>, Arc<I>) -> BoxFuture<'t, Result<T, WriteError>>
            + Send
            + Sync
            + 'static,
    {
        let digest = serde_json::to_vec(&input).map_err(Error::internal)?;
        let digest = format!("{:x}", Sha256::digest(&digest));
        let work = write::work(input, run);
        let Some(key) = key else {
            return self.write(work).await;
        };
        self.write(write::each(move |tx| {
            once(
                tx,
                mutation,
                key.0.clone(),
                digest.clone(),
                Arc::clone(&work),
            )
            .boxed()
        }))
        .await
    }
}

async fn once<'t, T: Serialize + DeserializeOwned>(
    tx: &'t Tx<'t>,
    mutation: &'static str,
    key: String,
    digest: String,
    work: Arc<Work<T>>,
) -> Result<T, WriteError> {
    let viewer = tx.viewer();
    let name = (
        viewer.issuer.clone(),
        viewer.subject.clone(),
        mutation.to_owned(),
        key,
    );
    if let Some(row) = Entity::find_by_id(name.clone()).one(tx.on).await? {
        if row.digest != digest {
            let refusal = Refusal::new(ErrorCode::Conflict, "error-idempotency-conflict");
            return Err(refusal.about("input.idempotencyKey").into());
        }
        let outcome = serde_json::from_str(&row.outcome).map_err(Error::internal)?;
        return Ok(outcome);
    }
    let outcome = work(tx).await?;
    let (issuer, subject, mutation, key) = name;
    tx.insert(idempotency::ActiveModel {
        issuer: Set(issuer),
        subject: Set(subject),
        mutation: Set(mutation),
        key: Set(key),
        digest: Set(digest),
        outcome: Set(serde_json::to_string(&outcome).map_err(Error::internal)?),
        created_at: Set(column::to_timestamp(tx.now())?),
    })
    .await?;
    Ok(outcome)
}
