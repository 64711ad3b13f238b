//! What every operation passes through, whichever way it came: limits, rates, caches, the deadline.
//!
//! Generic over what executes, so that it is tested on a schema that misbehaves.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use async_graphql::{Executor, Request, Response, ServerError, Variables};
use async_graphql_parser::types::OperationType;
use axum::body::Bytes;
use axum::http::request::Parts;
use futures_util::FutureExt;
use futures_util::stream::BoxStream;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use super::answer::{self, Refused};
use super::answers::{Answers, Kept, Key};
use super::document::{Bodies, Document, Documents, Known, Listed, ListedError, Operation};
use super::members::Members;
use super::metrics::Metrics;
use super::peer;
use super::rates::{Caller, Rate, Rates};
use crate::access::Viewer;
use crate::app::App;
use crate::config::{Edge, Introspection};
use crate::cx::{Cx, Freshness};
use crate::error::{ErrorCode, Refusal};
use crate::graphql::renew::Renew;

/// The most errors that one answer lists.
const MOST_ERRORS: usize = 100;
/// The cost up to which an operation cannot keep a processor busy for long: a page of 200 people, 5 ms in several stretches.
const LIGHT: u64 = 15_000;
/// What a kept answer costs.
const KEPT: u64 = 1;
/// How many of the others run at once.
const HEAVY: usize = 4;
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
    bodies: Bodies,
    rates: Rates,
    answers: Answers,
    places: Semaphore,
    heavy_places: Arc<Semaphore>,
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
    /// Reads what the settings name. `sdl` describes what `executor` answers, and `lists` how long its long
    /// lists are.
    pub fn new(
        app: Arc<App>,
        executor: E,
        sdl: &str,
        lists: &[(&str, u64)],
    ) -> Result<Arc<Self>, EdgeError> {
        const MEBIBYTE: u64 = 1024 * 1024;
        let settings = app.edge().clone();
        let listed = settings
            .documents
            .as_deref()
            .map(Listed::from_file)
            .transpose()?;
        Ok(Arc::new(Self {
            executor,
            documents: Documents::new(sdl, lists, settings.limits, listed)?,
            bodies: Bodies::new(),
            rates: Rates::new(settings.rate_limit.0, app.clock().clone()),
            answers: Answers::new(settings.answer_cache * MEBIBYTE),
            places: Semaphore::new(settings.concurrency),
            heavy_places: Arc::new(Semaphore::new(HEAVY)),
            socket_places: Arc::new(Semaphore::new(SOCKETS)),
            metrics: Arc::default(),
            app,
            settings,
        }))
    }

    /// Whom to charge: the holder of a token, else the address.
    pub fn caller(&self, parts: &Parts, viewer: Option<&Viewer>) -> Caller {
        match viewer {
            Some(viewer) => Caller::of(viewer),
            None => Caller::at(peer::address(parts, &self.settings.trusted_proxies)),
        }
    }

    /// Checks everything that can be checked without running anything.
    pub fn prepare(&self, cx: &Cx, caller: &Caller, members: Members) -> Result<Prepared, Refused> {
        let examined = self.examine(members);
        self.allow(cx, caller, examined)
    }

    /// The same for a body, which may have come before.
    pub fn prepare_body(&self, cx: &Cx, caller: &Caller, body: &[u8]) -> Result<Prepared, Refused> {
        if let Some(known) = self.known(body) {
            return self.allow(cx, caller, Ok(known));
        }
        let examined = Members::from_body(body).and_then(|members| self.examine(members));
        if let Ok(prepared) = &examined
            && prepared.variables.is_empty()
        {
            self.bodies.keep(body, prepared.known());
        }
        self.allow(cx, caller, examined)
    }

    fn known(&self, body: &[u8]) -> Option<Prepared> {
        let known = self.bodies.get(body)?;
        Some(Prepared {
            document: self.documents.kept(&known.document)?,
            operation: known.operation,
            name: known.name,
            variables: Variables::default(),
        })
    }

    fn examine(&self, mut members: Members) -> Result<Prepared, Refusal> {
        let document = self.documents.find(&members)?;
        let variables = members.variables();
        let name = members.operation_name.filter(|name| !name.is_empty());
        let operation = self
            .documents
            .examine(&document, name.as_deref(), &variables)?;
        Ok(Prepared {
            document,
            operation,
            name,
            variables,
        })
    }

    fn allow(
        &self,
        cx: &Cx,
        caller: &Caller,
        examined: Result<Prepared, Refusal>,
    ) -> Result<Prepared, Refused> {
        let allowed = examined.and_then(|prepared| self.hide_schema(cx, prepared));
        allowed.or_else(|refusal| self.charge_refused(caller, refusal))
    }

    /// To be refused costs 1.
    pub fn charge_refused<T>(
        &self,
        caller: &Caller,
        refused: impl Into<Refused>,
    ) -> Result<T, Refused> {
        self.charge(caller, 1)?;
        Err(refused.into())
    }

    fn hide_schema(&self, cx: &Cx, prepared: Prepared) -> Result<Prepared, Refusal> {
        let may_describe = match self.settings.introspection {
            Introspection::Open => true,
            Introspection::SignedIn => cx.viewer().is_some(),
            Introspection::Off => false,
        };
        match prepared.operation.describes_schema && !may_describe {
            true => Err(Refusal::new(
                ErrorCode::IntrospectionOff,
                "error-introspection",
            )),
            false => Ok(prepared),
        }
    }

    /// Answers a query or a mutation.
    pub async fn answer(
        &self,
        cx: &Arc<Cx>,
        caller: &Caller,
        prepared: Prepared,
    ) -> Result<Answered, Refused> {
        let is_query = prepared.operation.kind == OperationType::Query;
        match (is_query, cx.viewer()) {
            (true, None) => {}
            (true, Some(_)) => cx.of_viewer(),
            (false, _) => cx.personal(),
        }
        let key = is_query.then(|| prepared.key(cx));
        let mut charged = 0;
        if let Some(kept) = key.as_ref().and_then(|key| self.answers.get(key, cx)) {
            charged = KEPT;
            let rate = self.charge(caller, charged)?;
            let holds = match kept.freshness.counts {
                // An outage is told by whoever answers anew.
                Some(counts) => self.in_time(cx.is_at(counts)).await?.unwrap_or_default(),
                None => true,
            };
            if holds {
                self.metrics.cached(true);
                return Ok(Answered {
                    body: kept.body,
                    is_request_error: false,
                    freshness: Some(kept.freshness),
                    rate,
                });
            }
        }
        let cost = prepared.operation.cost;
        let rate = self.charge(caller, cost.saturating_sub(charged))?;
        let _place = self.place()?;
        let request = prepared.request(cx, rate);
        let response = self.in_time(self.run(request, cost)).await?;
        let mut response = response.ok_or_else(answer::panicked)?;
        let is_request_error = finish(cx, &mut response, cost);
        let body = Bytes::from(answer::json(&response, is_request_error));
        let freshness = (is_query && response.errors.is_empty()).then(|| cx.freshness());
        if let (Some(key), Some(freshness)) = (key, freshness)
            && freshness.may_be_kept()
        {
            self.metrics.cached(false);
            self.answers.keep(
                key,
                Kept {
                    body: body.clone(),
                    freshness,
                    sources: cx.sources(),
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

    fn in_time<T>(
        &self,
        work: impl Future<Output = T>,
    ) -> impl Future<Output = Result<T, Refused>> {
        let late = |_| Refusal::new(ErrorCode::Deadline, "error-deadline").into();
        tokio::time::timeout(self.settings.deadline(), work).map(move |done| done.map_err(late))
    }

    /// `None` if a resolver panicked. What may keep a processor busy is kept off the threads that serve
    /// everybody, and does not run more than a few times at once.
    async fn run(&self, request: Request, cost: u64) -> Option<Response> {
        let executor = self.executor.clone();
        if cost <= LIGHT {
            let running = async move { executor.execute(request).await };
            return AssertUnwindSafe(running).catch_unwind().await.ok();
        }
        let place = Arc::clone(&self.heavy_places).acquire_owned().await.ok();
        let (runtime, deadline) = (Handle::current(), self.settings.deadline());
        let running = tokio::task::spawn_blocking(move || {
            let running = async move { executor.execute(request).await };
            let response = runtime.block_on(tokio::time::timeout(deadline, running));
            drop(place);
            response.ok()
        });
        running.await.ok().flatten()
    }

    /// The events of a subscription, or the one answer of anything else, not yet put into words.
    pub fn stream(
        &self,
        cx: &Arc<Cx>,
        caller: &Caller,
        prepared: Prepared,
        renew: Renew,
    ) -> Result<BoxStream<'static, Response>, Refused> {
        let rate = self.charge(caller, prepared.operation.cost)?;
        let request = prepared.request(cx, rate).data(renew);
        Ok(self.executor.execute_stream(request, None))
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
    fn known(&self) -> Known {
        Known {
            document: self.document.hash,
            operation: self.operation,
            name: self.name.clone(),
        }
    }

    fn key(&self, cx: &Cx) -> Key {
        Key::new(cx, &self.document, self.name.as_deref(), &self.variables)
    }

    fn request(self, cx: &Arc<Cx>, rate: Rate) -> Request {
        let mut request = Request::new("")
            .variables(self.variables)
            .data(Arc::clone(cx))
            .data(Charged {
                cost: self.operation.cost,
                rate,
            });
        if let Some(validity) = self.document.validity() {
            request = request.data(validity);
        }
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
