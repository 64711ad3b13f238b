//! Around every request: an id, a line in the log, a count, and headers that keep browsers out of trouble.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use super::metrics::Metrics;
use crate::error::ErrorCode;

pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// The longest id that is taken over from a request.
const LONGEST_ID: usize = 64;

/// What the layer needs.
pub struct Around {
    pub metrics: Arc<Metrics>,
    /// Browsers are told to come by TLS only.
    pub is_public_by_tls: bool,
}

/// Around one of a router's pages.
pub async fn around_page(
    State(around): State<Arc<Around>>,
    request: Request,
    next: Next,
) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("other", MatchedPath::as_str);
    self::around(&around, route, request, |request| next.run(request)).await
}

pub async fn around<F: Future<Output = Response>>(
    around: &Around,
    route: &str,
    request: Request,
    answer: impl FnOnce(Request) -> F,
) -> Response {
    let begun = Instant::now();
    let id = id(&request);
    let method = request.method().clone();
    let span = tracing::info_span!("request", id = id.to_str().unwrap_or_default());
    let mut response = answer(request).instrument(span.clone()).await;
    let took = begun.elapsed();
    let status = response.status().as_u16();
    around.metrics.served(route, status, took);
    let code = response
        .extensions()
        .get::<ErrorCode>()
        .map(|code| code.as_str());
    if let Some(code) = code {
        around.metrics.refused(code);
    }
    span.in_scope(|| {
        let ms = took.as_secs_f64() * 1000.0;
        tracing::info!(%method, route, status, code, ms, "answered");
    });
    let headers = response.headers_mut();
    headers.insert(REQUEST_ID, id);
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers
        .entry(CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(
            "default-src 'none'; frame-ancestors 'none'",
        ));
    if around.is_public_by_tls {
        let year = HeaderValue::from_static("max-age=31536000");
        headers.insert(STRICT_TRANSPORT_SECURITY, year);
    }
    response
}

/// The client's own id if it is harmless, else a new one.
fn id(request: &Request) -> HeaderValue {
    let harmless = |value: &&HeaderValue| {
        let bytes = value.as_bytes();
        (1..=LONGEST_ID).contains(&bytes.len())
            && bytes
                .iter()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(byte))
    };
    match request.headers().get(REQUEST_ID).filter(harmless) {
        Some(id) => id.clone(),
        None => {
            use std::hash::{BuildHasher, Hasher, RandomState};
            let number = RandomState::new().build_hasher().finish();
            HeaderValue::try_from(format!("{number:016x}"))
                .unwrap_or(HeaderValue::from_static("none"))
        }
    }
}
