//! The edge: routes, and serving them.

mod answer;
mod explorer;
mod graphql;
mod health;
mod materials;
mod negotiate;
mod pace;
mod serve;

use std::sync::Arc;

use axum::Router;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

pub use serve::{Stop, serve, stop_signal};

use crate::app::App;
use crate::error::{ErrorCode, Refusal};

/// The largest request body, in bytes.
pub const LARGEST_BODY: usize = 256 * 1024;

/// Every address that the service answers.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/", get(|| async { Redirect::to("/graphql") }))
        .route(
            "/graphql",
            get(graphql::get)
                .post(graphql::post)
                .fallback(graphql::other_method),
        )
        .route("/materials/{id}", get(materials::sheet))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(no_such_page)
        .with_state(app)
}

async fn no_such_page(reader: negotiate::Reader) -> Response {
    let refusal = Refusal::new(ErrorCode::NotFound, "error-no-such-page");
    answer::refused(&reader, refusal, StatusCode::NOT_FOUND).into_response()
}
