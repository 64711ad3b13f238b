//! The operations that run on one connection.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use async_graphql::Executor;
use async_graphql_parser::types::OperationType;
use futures_util::{FutureExt, StreamExt};
use serde_json::{Map, Value};
use tokio::sync::mpsc;
use tokio::task::AbortHandle;

use super::Client;
use super::protocol::{self, Ending};
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal};
use crate::graphql::renew::Renew;
use crate::http::answer::{self, Refused};
use crate::http::document::Limits;
use crate::http::endpoint::{Endpoint, finish};
use crate::http::members::Members;
use crate::http::negotiate;
use crate::http::rates::Caller;

/// How many operations may run on one connection.
const OPERATIONS: u64 = 32;
/// How many messages may wait for the client before those who make them have to.
const WAITING: usize = 8;

pub struct Operations<E> {
    endpoint: Arc<Endpoint<E>>,
    client: Client,
    running: HashMap<String, Running>,
    /// Tells an operation from an earlier one of the same id.
    started: u64,
    sender: mpsc::Sender<Event>,
    events: mpsc::Receiver<Event>,
}

struct Running {
    number: u64,
    is_stream: bool,
    task: AbortHandle,
}

struct Event {
    id: String,
    number: u64,
    message: String,
    is_last: bool,
}

/// Where one operation sends its messages.
struct Outlet {
    id: String,
    number: u64,
    sender: mpsc::Sender<Event>,
}

impl Outlet {
    async fn send(&self, message: String, is_last: bool) {
        let (id, number) = (self.id.clone(), self.number);
        // Nobody listens once the connection is closed, and then this task is about to be aborted.
        let _ = self
            .sender
            .send(Event {
                id,
                number,
                message,
                is_last,
            })
            .await;
    }

    async fn refuse(&self, cx: &Cx, refused: &Refused) {
        let errors = serde_json::json!({ "errors": [answer::error(cx, &refused.refusal)] });
        let message = protocol::error(&self.id, errors.to_string().as_bytes());
        self.send(message, true).await;
    }
}

impl<E: Executor> Operations<E> {
    pub fn new(endpoint: Arc<Endpoint<E>>, client: Client) -> Self {
        let (sender, events) = mpsc::channel(WAITING);
        Self {
            endpoint,
            client,
            running: HashMap::new(),
            started: 0,
            sender,
            events,
        }
    }

    /// Reads the token with which a client may introduce itself, as `{ "Authorization": "Bearer …" }`.
    pub async fn identify(&mut self, payload: Option<&Map<String, Value>>) -> Result<(), Refusal> {
        let is_token = |(name, _): &(&String, &Value)| name.eq_ignore_ascii_case("authorization");
        let Some((_, value)) = payload.and_then(|payload| payload.iter().find(is_token)) else {
            return Ok(());
        };
        let token = value.as_str().and_then(negotiate::bearer);
        let viewer = match token {
            Some(token) => self.endpoint.app.viewer(token).await,
            None => None,
        };
        let viewer = viewer.ok_or_else(negotiate::unauthenticated)?;
        self.client.caller = Caller::of(&viewer);
        self.client.reader.viewer = Some(viewer);
        Ok(())
    }

    /// The client's token was valid once, and is no longer.
    pub fn has_expired(&self) -> bool {
        let app = &self.endpoint.app;
        let now = app.clock().now();
        let viewer = self.client.reader.viewer.as_ref();
        viewer.is_some_and(|viewer| viewer.expires <= now || app.is_revoked(viewer))
    }

    /// Starts an operation; what comes of it comes from [`Self::next`].
    pub fn start(&mut self, id: String, members: Members) -> Result<(), Ending> {
        if self.running.contains_key(&id) {
            return Err(Ending::Doubled(id));
        }
        self.started += 1;
        let number = self.started;
        let outlet = Outlet {
            id: id.clone(),
            number,
            sender: self.sender.clone(),
        };
        let cx = Arc::new(self.client.reader.cx(&self.endpoint.app));
        let bound = Limits::check("operations", OPERATIONS, self.running.len() as u64 + 1);
        let caller = &self.client.caller;
        let prepared = bound
            .map_err(Refused::from)
            .and_then(|()| self.endpoint.prepare(&cx, caller, members));
        let is_stream = prepared
            .as_ref()
            .is_ok_and(|prepared| prepared.operation.kind == OperationType::Subscription);
        let (endpoint, caller) = (Arc::clone(&self.endpoint), self.client.caller.clone());
        let reader = self.client.reader.clone();
        let task = tokio::spawn(async move {
            let run = async {
                match prepared {
                    Err(refused) => Err(refused),
                    Ok(prepared) if is_stream => {
                        let cost = prepared.operation.cost;
                        let app = Arc::clone(&endpoint.app);
                        let renew = Renew::new(move || Arc::new(reader.cx(&app)));
                        let mut events = endpoint.stream(&cx, &caller, prepared, renew)?;
                        while let Some(mut response) = events.next().await {
                            let is_request_error = finish(&cx, &mut response, cost);
                            let body = answer::json(&response, is_request_error);
                            if is_request_error {
                                outlet.send(protocol::error(&outlet.id, &body), true).await;
                                return Ok(());
                            }
                            outlet.send(protocol::next(&outlet.id, &body), false).await;
                        }
                        outlet.send(protocol::complete(&outlet.id), true).await;
                        Ok(())
                    }
                    Ok(prepared) => {
                        let answered = endpoint.answer(&cx, &caller, prepared).await?;
                        if answered.is_request_error {
                            outlet
                                .send(protocol::error(&outlet.id, &answered.body), true)
                                .await;
                        } else {
                            outlet
                                .send(protocol::next(&outlet.id, &answered.body), false)
                                .await;
                            outlet.send(protocol::complete(&outlet.id), true).await;
                        }
                        Ok(())
                    }
                }
            };
            let refused: Refused = match AssertUnwindSafe(run).catch_unwind().await {
                Ok(Ok(())) => return,
                Ok(Err(refused)) => refused,
                Err(_) => answer::panicked().into(),
            };
            if refused.refusal.code != ErrorCode::Internal {
                endpoint.metrics.refused(refused.refusal.code.as_str());
            }
            outlet.refuse(&cx, &refused).await;
        });
        let task = task.abort_handle();
        self.running.insert(
            id,
            Running {
                number,
                is_stream,
                task,
            },
        );
        Ok(())
    }

    /// The next message for the client. Waits for ever while nothing runs.
    pub async fn next(&mut self) -> Option<String> {
        loop {
            let event = self.events.recv().await?;
            let is_current = |running: &Running| running.number == event.number;
            // What was ended is heard of no more.
            if self.running.get(&event.id).is_some_and(is_current) {
                if event.is_last {
                    self.running.remove(&event.id);
                }
                return Some(event.message);
            }
        }
    }

    pub fn end(&mut self, id: &str) {
        if let Some(running) = self.running.remove(id) {
            running.task.abort();
        }
    }

    /// Ends what would go on for ever.
    pub fn end_streams(&mut self) {
        self.running.retain(|_, running| {
            if running.is_stream {
                running.task.abort();
            }
            !running.is_stream
        });
    }

    pub fn is_idle(&self) -> bool {
        self.running.is_empty()
    }
}

impl<E> Drop for Operations<E> {
    fn drop(&mut self) {
        for running in self.running.values() {
            running.task.abort();
        }
    }
}
