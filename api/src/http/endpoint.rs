//! What every operation passes through, whichever way it came: limits, rates, caches, the deadline.
//!
//! Generic over what executes, so that it is tested on a schema that misbehaves.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{Executor, Request, Response, ServerError, Variables};
use async_graphql_parser::types::OperationType;
use axum::body::Bytes;
use futures_util::FutureExt;
use futures_util::stream::BoxStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use super::answer::{self, Refused};
use super::answers::{Answers, Kept};
use super::document::{Document, Documents, Hash, Listed, ListedError, Operation};
use super::members::Members;
use super::metrics::Metrics;
use super::rates::{Caller, Rate, Rates};
use crate::app::App;
use crate::config::{Edge, Introspection};
use crate::cx::{Cx, Freshness};
use crate::error::{ErrorCode, Refusal};

/// The most errors that one answer lists.
const MOST_ERRORS: usize = 100;
/// How many WebSocket connections are open at once.
const SOCKETS: usize = 4096;
/// When to come again after a refusal because everything is in use.
const BUSY: Duration = Duration::from_secs(1);

#[derive(Debug, thiserror::Error)]
pub enum EdgeError {
    #[error("--documents (TEACHIN_DOCUMENTS): {0}")]
    Listed(#[from] ListedError),
    #[error("the schema cannot be read: {0}")]
    Schema(#[from] async_graphql_parser::Error),
}

pub struct Endpoint<E> {
    pub app: Arc<App>,
    pub settings: Edge,
    pub metrics: Arc<Metrics>,
    executor: E,
    documents: Documents,
    rates: Rates,
    answers: Answers,
    places: Semaphore,
    socket_places: Arc<Semaphore>,
}

/// An operation that may run.
pub struct Prepared {
    document: Arc<Document>,
    pub operation: Operation,
    name: Option<String>,
    variables: Variables,
}

/// An answer, before it is written for a transport.
#[derive(Debug)]
pub struct Answered {
    pub body: Bytes,
    /// Nothing was executed: the document does not fit the schema.
    pub is_request_error: bool,
    /// `None` for what holds for nobody else and at no other time.
    pub freshness: Option<Freshness>,
    pub rate: Rate,
}

impl<E: Executor> Endpoint<E> {
    /// Reads what the settings name. `sdl` describes what `executor` answers.
    pub fn new(app: Arc<App>, executor: E, sdl: &str) -> Result<Arc<Self>, EdgeError> {
        const MEBIBYTE: u64 = 1024 * 1024;
        let settings = app.edge().clone();
        let listed = settings
            .documents
            .as_deref()
            .map(Listed::from_file)
            .transpose()?;
        Ok(Arc::new(Self {
            executor,
            documents: Documents::new(sdl, settings.limits, listed)?,
            rates: Rates::new(settings.rate_limit.0, app.clock().clone()),
            answers: Answers::new(settings.answer_cache * MEBIBYTE),
            places: Semaphore::new(settings.concurrency),
            socket_places: Arc::new(Semaphore::new(SOCKETS)),
            metrics: Arc::default(),
            app,
            settings,
        }))
    }

    /// Checks everything that can be checked without running anything. To be refused costs 1.
    pub fn prepare(&self, caller: &Caller, members: Members) -> Result<Prepared, Refused> {
        self.examine(members).or_else(|refusal| {
            self.charge(caller, 1)?;
            Err(refusal.into())
        })
    }

    fn examine(&self, mut members: Members) -> Result<Prepared, Refusal> {
        let document = self.documents.find(&members)?;
        let variables = members.variables();
        let name = members.operation_name.filter(|name| !name.is_empty());
        let operation = self
            .documents
            .examine(&document, name.as_deref(), &variables)?;
        if operation.describes_schema && self.settings.introspection != Introspection::Open {
            return Err(Refusal::new(
                ErrorCode::IntrospectionOff,
                "error-introspection",
            ));
        }
        Ok(Prepared {
            document,
            operation,
            name,
            variables,
        })
    }

    /// Answers a query or a mutation.
    pub async fn answer(
        &self,
        cx: &Arc<Cx>,
        caller: &Caller,
        prepared: Prepared,
    ) -> Result<Answered, Refused> {
        let key = (prepared.operation.kind == OperationType::Query).then(|| prepared.key(cx));
        if let Some(kept) = key.and_then(|key| self.answers.get(&key, cx.now())) {
            let rate = self.charge(caller, 1)?;
            self.metrics.cached(true);
            return Ok(Answered {
                body: kept.body,
                is_request_error: false,
                freshness: Some(Freshness {
                    is_personal: false,
                    until: kept.until,
                }),
                rate,
            });
        }
        let cost = prepared.operation.cost;
        let rate = self.charge(caller, cost)?;
        let _place = self.place()?;
        let is_query = key.is_some();
        let request = prepared.request(cx, rate);
        let running = AssertUnwindSafe(self.executor.execute(request)).catch_unwind();
        let mut response = match tokio::time::timeout(self.settings.deadline(), running).await {
            Ok(Ok(response)) => response,
            Ok(Err(_)) => return Err(answer::panicked().into()),
            Err(_) => return Err(Refusal::new(ErrorCode::Deadline, "error-deadline").into()),
        };
        let is_request_error = finish(cx, &mut response, cost);
        let body = Bytes::from(answer::json(&response, is_request_error));
        let freshness = (is_query && response.errors.is_empty()).then(|| cx.freshness());
        if let (Some(key), Some(freshness)) = (key, freshness)
            && !freshness.is_personal
        {
            self.metrics.cached(false);
            let until = freshness.until;
            self.answers.keep(
                key,
                Kept {
                    body: body.clone(),
                    until,
                },
            );
        }
        Ok(Answered {
            body,
            is_request_error,
            freshness,
            rate,
        })
    }

    /// The events of a subscription, or the one answer of anything else, not yet put into words.
    pub fn stream(
        &self,
        cx: &Arc<Cx>,
        caller: &Caller,
        prepared: Prepared,
    ) -> Result<BoxStream<'static, Response>, Refused> {
        let rate = self.charge(caller, prepared.operation.cost)?;
        Ok(self
            .executor
            .execute_stream(prepared.request(cx, rate), None))
    }

    /// A place among the operations that run at the same time.
    pub fn place(&self) -> Result<SemaphorePermit<'_>, Refused> {
        self.places.try_acquire().map_err(|_| busy())
    }

    /// A place among the open WebSockets.
    pub fn socket_place(&self) -> Result<OwnedSemaphorePermit, Refused> {
        Arc::clone(&self.socket_places)
            .try_acquire_owned()
            .map_err(|_| busy())
    }

    pub fn charge(&self, caller: &Caller, cost: u64) -> Result<Rate, Refused> {
        self.metrics.cost(cost);
        self.rates.charge(caller, cost).map_err(|exhausted| {
            let seconds = exhausted.retry_after.as_secs() + 1;
            Refused {
                retry_after: Some(Duration::from_secs(seconds)),
                rate: Some(exhausted.rate),
                ..Refusal::new(ErrorCode::RateLimited, "error-rate-limit")
                    .telling("seconds", seconds)
                    .into()
            }
        })
    }
}

fn busy() -> Refused {
    Refused {
        retry_after: Some(BUSY),
        ..Refusal::new(ErrorCode::Unavailable, "error-unavailable").into()
    }
}

impl Prepared {
    fn key(&self, cx: &Cx) -> Hash {
        // A map of JSON values: it cannot fail to be JSON.
        let variables = serde_json::to_vec(&self.variables).unwrap_or_default();
        Answers::key(cx, &self.document, self.name.as_deref(), &variables)
    }

    fn request(self, cx: &Arc<Cx>, rate: Rate) -> Request {
        let mut request = Request::new("")
            .variables(self.variables)
            .data(Arc::clone(cx))
            .data(Charged {
                cost: self.operation.cost,
                rate,
            });
        request.operation_name = self.name;
        request.set_parsed_query(self.document.parsed.clone());
        request
    }
}

/// What the operation cost, for those who ask.
#[derive(Clone, Copy, Debug)]
pub struct Charged {
    pub cost: u64,
    pub rate: Rate,
}

/// Puts errors into words and adds the cost. Whether the request itself was at fault.
pub fn finish(cx: &Cx, response: &mut Response, cost: u64) -> bool {
    let at_fault = |error: &ServerError| error.path.is_empty();
    let is_request_error = !response.errors.is_empty()
        && response.data == async_graphql::Value::Null
        && response.errors.iter().all(at_fault);
    response.errors.truncate(MOST_ERRORS);
    for error in &mut response.errors {
        answer::localize(cx, error);
    }
    response.extensions.insert("cost".to_owned(), cost.into());
    is_request_error
}
