//! A request that comes again is answered as it was, and done once.

use std::sync::Arc;

use entity::idempotency::{self, Entity};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use sea_orm::{EntityTrait, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Cx;
use super::store::Isolation;
use super::write::{self, Tx, Work};
use crate::access::Denied;
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

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Cx {
    /// How the same request was answered before, if it was.
    pub async fn recorded<T: DeserializeOwned>(
        &self,
        mutation: &str,
        key: &IdempotencyKey,
        digest: &str,
    ) -> Result<Option<T>> {
        let row = self.row_of(mutation, key).await?;
        let Some(row) = row.filter(|row| row.digest == digest) else {
            return Ok(None);
        };
        serde_json::from_str(&row.outcome).map_err(Error::internal)
    }

    async fn row_of(
        &self,
        mutation: &str,
        key: &IdempotencyKey,
    ) -> Result<Option<idempotency::Model>> {
        let viewer = self.viewer().ok_or(Denied::Anonymous)?;
        let name = (
            viewer.issuer.clone(),
            viewer.subject.clone(),
            mutation.to_owned(),
            key.0.clone(),
        );
        let row = Entity::find_by_id(name)
            .one(&self.store()?.connection)
            .await?;
        Ok(row)
    }

    /// Tells one input from another. Nobody finds out by it what was in one.
    pub fn digest(&self, input: &impl Serialize) -> Result<String> {
        let input = serde_json::to_vec(input).map_err(Error::internal)?;
        Ok(self.addresses().tag(&input))
    }

    /// Refuses a key that was used for another input, before anything is done that cannot be undone.
    pub async fn unused_for_others(
        &self,
        mutation: &str,
        key: &IdempotencyKey,
        input: &impl Serialize,
    ) -> Result<()> {
        let row = self.row_of(mutation, key).await?;
        let digest = self.digest(input)?;
        match row {
            Some(row) if row.digest != digest => Err(conflict().into()),
            _ => Ok(()),
        }
    }

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
        self.write_once_at(Isolation::Serializable, mutation, key, input, run)
            .await
    }

    /// The same, with how far others are kept apart.
    pub async fn write_once_at<T, I, F>(
        &self,
        isolation: Isolation,
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
        let Some(key) = key else {
            return self.write(isolation, write::work(input, run)).await;
        };
        let digest = self.digest(&input)?;
        let work = write::work(input, run);
        let work = write::each(move |tx| {
            let (key, digest, work) = (key.0.clone(), digest.clone(), Arc::clone(&work));
            async move { once(tx, mutation, key, digest, work).await }.boxed()
        });
        self.write(isolation, work).await
    }
}

/// The same key was used for something else.
pub fn conflict() -> Refusal {
    Refusal::new(ErrorCode::Conflict, "error-idempotency-conflict").about("input.idempotencyKey")
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
            return Err(conflict().into());
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
