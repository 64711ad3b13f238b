//! Accepting connections, bounding each, and draining them when the process is told to stop.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, Request, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tower::Service;

use super::pace::{Pace, Paced};
use super::site::Site;

/// The most that a request's line and headers may take, in bytes.
const LARGEST_HEAD: usize = 64 * 1024;
/// How many connections are held at once; further ones wait in the system's queue.
const CONNECTIONS: usize = 8192;
/// How often a connection's pace is looked at.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// After the signal to stop, how long connections are still taken from the system's queue.
const LAST_ACCEPT: Duration = Duration::from_millis(100);
/// After the signal to stop, how long a request may still come in on a connection that is open.
const LAST_REQUESTS: Duration = Duration::from_secs(1);
/// How long requests under way may take after the signal to stop.
const DRAIN: Duration = Duration::from_secs(8);
/// How long to wait when the system has no file handle left for a connection.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(100);

/// What everything that runs on behalf of a client listens to, and is waited for by.
#[derive(Clone, Default)]
pub struct Stop {
    pub signal: CancellationToken,
    pub tasks: TaskTracker,
}

/// Serves until `stop` is signalled, then lets the requests under way finish.
pub async fn serve(listener: TcpListener, site: Site, stop: Stop) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let take = |stream, peer, place: Option<OwnedSemaphorePermit>| {
        let connection = connection(stream, peer, site.clone(), stop.signal.clone());
        stop.tasks.spawn(async move {
            connection.await;
            drop(place);
        });
    };
    loop {
        let accepting = async {
            let place = Arc::clone(&places).acquire_owned().await.ok();
            (place, listener.accept().await)
        };
        tokio::select! {
            () = stop.signal.cancelled() => break,
            (place, accepted) = accepting => match accepted {
                Ok((stream, peer)) => take(stream, peer, place),
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be accepted");
                    sleep(EXHAUSTED_PAUSE).await;
                }
            },
        }
    }
    // Whom the system has let in already is not turned away.
    let last_ones = async {
        while let Ok((stream, peer)) = listener.accept().await {
            take(stream, peer, None);
        }
    };
    // Passes when nobody else came: the time is all that is waited for.
    let _ = timeout(LAST_ACCEPT, last_ones).await;
    drop(listener);
    stop.tasks.close();
    if timeout(DRAIN, stop.tasks.wait()).await.is_err() {
        tracing::warn!("requests were cut off at the stop");
    }
}

async fn connection(stream: TcpStream, peer: SocketAddr, site: Site, stop: CancellationToken) {
    // A connection that cannot turn off Nagle's algorithm is only slower.
    let _ = stream.set_nodelay(true);
    let pace = Pace::new();
    let serving = pace.clone();
    let service = service_fn(move |request: Request<Incoming>| {
        let pace = serving.clone();
        pace.request();
        let mut request = request.map(axum::body::Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let answering = site.clone().call(request);
        async move {
            let mut answer = answering.await;
            pace.answered();
            if let Ok(answer) = &mut answer
                && pace.is_last()
                && answer.status() != StatusCode::SWITCHING_PROTOCOLS
            {
                let close = HeaderValue::from_static("close");
                answer.headers_mut().insert(CONNECTION, close);
            }
            answer
        }
    });
    let io = TokioIo::new(Paced {
        stream,
        pace: pace.clone(),
    });
    let connection = Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(io, service)
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    let mut last_requests_until = None;
    loop {
        let look = if last_requests_until.is_some() {
            LAST_REQUESTS / 10
        } else {
            LOOK_EVERY
        };
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(%error, "a connection ended");
                }
                return;
            }
            () = stop.cancelled(), if last_requests_until.is_none() => {
                pace.ends();
                last_requests_until = Some(Instant::now() + LAST_REQUESTS);
            }
            () = sleep(look) => {}
        }
        if pace.is_overdue() {
            return;
        }
        if let Some(until) = last_requests_until {
            let over = Instant::now() >= until;
            if over && pace.awaits_request() {
                return;
            }
            // Ends with the answer that is being made or taken.
            if over || pace.is_in_request() {
                connection.as_mut().graceful_shutdown();
            }
        }
    }
}

/// Ready on SIGTERM or Ctrl-C.
pub async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminate.recv() => return,
                _ = tokio::signal::ctrl_c() => return,
            }
        }
    }
    // Without a way to hear signals the process is ended from outside.
    let _ = tokio::signal::ctrl_c().await;
}
