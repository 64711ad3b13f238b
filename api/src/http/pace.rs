//! How long a connection may take over what: a request's head, the next request, an answer's reader.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// From a request's first byte to the end of its headers.
const HEAD: Duration = Duration::from_secs(10);
/// From connecting to the first byte.
const FIRST_BYTE: Duration = Duration::from_secs(10);
/// Between requests, or between two pieces of an answer that the client takes. Longer than what the
/// usual proxies keep connections for (60 s), so that it is they who close.
const IDLE: Duration = Duration::from_secs(75);

/// What one connection is doing, and since when.
#[derive(Clone)]
pub struct Pace(Arc<State>);

struct State {
    phase: Mutex<(Phase, Instant)>,
    is_last: AtomicBool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    New,
    Idle,
    Head,
    Request,
}

impl Pace {
    pub fn new() -> Self {
        Self(Arc::new(State {
            phase: Mutex::new((Phase::New, Instant::now())),
            is_last: AtomicBool::new(false),
        }))
    }

    /// A request's head is complete: its handler bounds everything else.
    pub fn request(&self) {
        self.enter(Phase::Request);
    }

    /// Its answer is on the way.
    pub fn answered(&self) {
        self.enter(Phase::Idle);
    }

    /// Whatever is answered from now on is the last.
    pub fn ends(&self) {
        self.0.is_last.store(true, Ordering::Relaxed);
    }

    pub fn is_last(&self) -> bool {
        self.0.is_last.load(Ordering::Relaxed)
    }

    pub fn is_in_request(&self) -> bool {
        self.phase().0 == Phase::Request
    }

    /// Nothing of an answer is on the way to the client.
    pub fn awaits_request(&self) -> bool {
        matches!(self.phase().0, Phase::New | Phase::Head)
    }

    pub fn is_overdue(&self) -> bool {
        let (phase, since) = self.phase();
        let bound = match phase {
            Phase::New => FIRST_BYTE,
            Phase::Head => HEAD,
            Phase::Idle => IDLE,
            Phase::Request => return false,
        };
        since.elapsed() > bound
    }

    fn received(&self) {
        if matches!(self.phase().0, Phase::New | Phase::Idle) {
            self.enter(Phase::Head);
        }
    }

    fn sent(&self) {
        if self.phase().0 == Phase::Idle {
            self.enter(Phase::Idle);
        }
    }

    fn enter(&self, phase: Phase) {
        let mut entered = self.0.phase.lock().unwrap_or_else(PoisonError::into_inner);
        *entered = (phase, Instant::now());
    }

    fn phase(&self) -> (Phase, Instant) {
        *self.0.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A stream that tells its pace.
pub struct Paced<S> {
    pub stream: S,
    pub pace: Pace,
}

impl<S: AsyncRead + Unpin> AsyncRead for Paced<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.stream).poll_read(cx, buffer);
        if buffer.filled().len() > before {
            self.pace.received();
        }
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Paced<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(cx, bytes);
        if polled.is_ready() {
            self.pace.sent();
        }
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        if polled.is_ready() {
            self.pace.sent();
        }
        polled
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
