//! GraphiQL, for people with a browser.

use async_graphql::http::GraphiQLSource;
use axum::http::HeaderName;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::Html;

/// The page loads GraphiQL from a public network and asks this service alone.
const POLICY: &str = "default-src 'self' https://unpkg.com https://esm.sh; \
    script-src 'unsafe-inline' 'unsafe-eval' https://unpkg.com https://esm.sh blob:; \
    style-src 'unsafe-inline' https://unpkg.com https://esm.sh; img-src 'self' data: https://unpkg.com https://esm.sh; \
    font-src data: https://unpkg.com https://esm.sh; worker-src blob:; connect-src 'self' ws: wss: https://esm.sh; \
    frame-ancestors 'none'";

pub fn page() -> ([(HeaderName, &'static str); 1], Html<String>) {
    let page = GraphiQLSource::build()
        .endpoint("/graphql")
        .subscription_endpoint("/graphql")
        .title("Teach-In")
        .finish();
    ([(CONTENT_SECURITY_POLICY, POLICY)], Html(page))
}
