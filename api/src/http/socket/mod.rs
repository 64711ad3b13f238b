//! Subscriptions, queries and mutations over one WebSocket: graphql-transport-ws and no other protocol.

mod operations;
mod protocol;

use std::sync::Arc;
use std::time::Duration;

use async_graphql::Executor;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::http::HeaderMap;
use axum::http::header::{ORIGIN, SEC_WEBSOCKET_PROTOCOL};
use axum::response::Response;
use futures_util::SinkExt;
use tokio::time::{Instant, interval, interval_at, sleep_until, timeout};

use super::LARGEST_BODY;
use super::answer::Refused;
use super::endpoint::Endpoint;
use super::members::Members;
use super::negotiate::Reader;
use super::rates::Caller;
use crate::config::Edge;
use operations::Operations;
use protocol::{Ending, FromClient};

/// How long a client may take to introduce itself.
const INITIALISATION: Duration = Duration::from_secs(5);
/// How often a silent client is asked whether it is there.
const PING_EVERY: Duration = Duration::from_secs(20);
/// How often it is asked whether a token has expired.
const EXPIRY_EVERY: Duration = Duration::from_secs(1);
/// How long it may stay silent.
const SILENCE: Duration = Duration::from_secs(50);
/// How long a message may wait for the client to take it.
const SEND: Duration = Duration::from_secs(10);
/// How long a closing handshake may take.
const CLOSE: Duration = Duration::from_secs(2);

/// Who is at the other end.
pub struct Client {
    pub caller: Caller,
    pub reader: Reader,
    pub is_allowed: bool,
}

/// Switches the connection's protocol, if the client speaks ours.
pub fn upgrade<E: Executor>(
    endpoint: Arc<Endpoint<E>>,
    upgrade: WebSocketUpgrade,
    headers: &HeaderMap,
    client: Client,
) -> Result<Response, Refused> {
    let offered = headers.get_all(SEC_WEBSOCKET_PROTOCOL).iter();
    let offered = offered.filter_map(|value| value.to_str().ok());
    if !offered
        .flat_map(|value| value.split(','))
        .any(|name| name.trim() == protocol::NAME)
    {
        return Err(Members::malformed("Sec-WebSocket-Protocol: graphql-transport-ws").into());
    }
    let place = endpoint.socket_place()?;
    let stop = endpoint.app.stop().clone();
    let waited_for = stop.tasks.token();
    let upgrade = upgrade
        .protocols([protocol::NAME])
        .max_message_size(4 * LARGEST_BODY)
        .max_frame_size(4 * LARGEST_BODY);
    Ok(upgrade.on_upgrade(async move |mut socket| {
        endpoint.metrics.sockets.inc();
        let ending = serve(&endpoint, &mut socket, client).await;
        let farewell = async {
            if let Some((code, reason)) = ending.frame() {
                let reason = reason.into();
                let frame = CloseFrame { code, reason };
                socket.send(Message::Close(Some(frame))).await?;
            }
            // The client's own farewell is answered by reading on.
            while socket.recv().await.transpose()?.is_some() {}
            Ok::<_, axum::Error>(())
        };
        // Who takes too long over it is left.
        let _ = timeout(CLOSE, farewell).await;
        endpoint.metrics.sockets.dec();
        drop((place, waited_for));
    }))
}

/// Who has no origin is no browser. A page of our own is welcome, and while developing one of this machine.
pub fn is_allowed(headers: &HeaderMap, settings: &Edge, own: &str) -> bool {
    let Some(origin) = headers.get(ORIGIN) else {
        return true;
    };
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    let host = origin.strip_prefix("http://").unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_near = matches!(name, "localhost" | "127.0.0.1" | "[::1]");
    settings.cors_origins.allow(origin) || origin == own || (settings.is_development && is_near)
}

async fn serve<E: Executor>(
    endpoint: &Arc<Endpoint<E>>,
    socket: &mut WebSocket,
    client: Client,
) -> Ending {
    if !client.is_allowed {
        return Ending::Forbidden;
    }
    let stop = endpoint.app.stop().signal.clone();
    let mut operations = Operations::new(Arc::clone(endpoint), client);
    let introduction = Instant::now() + INITIALISATION;
    let mut is_initialised = false;
    let mut pings = interval_at(Instant::now() + PING_EVERY, PING_EVERY);
    let mut clock = interval(EXPIRY_EVERY);
    let mut heard = Instant::now();
    let mut is_stopping = false;
    loop {
        let sent = tokio::select! {
            () = stop.cancelled(), if !is_stopping => {
                is_stopping = true;
                operations.end_streams();
                Ok(())
            }
            received = socket.recv() => {
                heard = Instant::now();
                let message = match received {
                    Some(Ok(Message::Text(text))) if text.len() > LARGEST_BODY => {
                        return Ending::TooLarge;
                    }
                    Some(Ok(Message::Text(text))) => text,
                    Some(Ok(Message::Binary(_))) => return Ending::Malformed("not text"),
                    // The answer to a ping has to be taken before anything else is read.
                    Some(Ok(Message::Ping(_))) => match timeout(SEND, socket.flush()).await {
                        Ok(Ok(())) => continue,
                        _ => return Ending::Gone,
                    },
                    Some(Ok(Message::Pong(_))) => continue,
                    Some(Ok(Message::Close(_)) | Err(_)) | None => return Ending::Gone,
                };
                let Ok(message) = serde_json::from_str::<FromClient>(&message) else {
                    return Ending::Malformed("not of graphql-transport-ws");
                };
                match message {
                    FromClient::ConnectionInit { .. } if is_initialised => {
                        return Ending::InitialisedTwice;
                    }
                    FromClient::ConnectionInit { payload } => {
                        if operations.identify(payload.as_ref()).await.is_err() {
                            return Ending::Forbidden;
                        }
                        is_initialised = true;
                        send(socket, protocol::ACKNOWLEDGED.to_owned()).await
                    }
                    FromClient::Ping { payload } => send(socket, protocol::pong(payload)).await,
                    FromClient::Pong { .. } => Ok(()),
                    FromClient::Subscribe { .. } if !is_initialised => return Ending::NotInitialised,
                    FromClient::Subscribe { .. } if is_stopping => Ok(()),
                    FromClient::Subscribe { id, payload } => {
                        if let Err(ending) = operations.start(id, payload) {
                            return ending;
                        }
                        Ok(())
                    }
                    FromClient::Complete { id } => {
                        operations.end(&id);
                        Ok(())
                    }
                }
            }
            Some(message) = operations.next() => send(socket, message).await,
            _ = clock.tick() => {
                if operations.has_expired() {
                    return Ending::Forbidden;
                }
                Ok(())
            }
            _ = pings.tick() => {
                if heard.elapsed() > SILENCE {
                    return Ending::Gone;
                }
                write(socket, Message::Ping(Vec::new().into())).await
            }
            () = sleep_until(introduction), if !is_initialised => {
                return Ending::InitialisedTooLate;
            }
        };
        if sent.is_err() {
            return Ending::Gone;
        }
        if is_stopping && operations.is_idle() {
            return Ending::GoingAway;
        }
    }
}

/// The client does not take what is for it.
struct Stuck;

async fn send(socket: &mut WebSocket, text: String) -> Result<(), Stuck> {
    write(socket, Message::Text(text.into())).await
}

async fn write(socket: &mut WebSocket, message: Message) -> Result<(), Stuck> {
    match timeout(SEND, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(Stuck),
    }
}
