//! The edge: routes, and serving them.

mod answer;
mod answers;
mod body;
mod calendars;
mod document;
mod endpoint;
mod explorer;
mod exports;
mod graphql;
mod health;
mod materials;
mod media;
mod members;
mod metrics;
mod negotiate;
mod pace;
mod peer;
mod rates;
mod requests;
mod serve;
mod socket;
mod uploads;

use std::sync::Arc;

use async_graphql::Executor;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, Method, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get, post};
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

pub use document::{Limits, NotALimit};
pub use endpoint::{Charged, EdgeError, Endpoint};
pub use serve::{Stop, serve, stop_signal};

use crate::app::App;
use crate::config::Origins;
use crate::error::{ErrorCode, Refusal};
use media::Media;

/// The lists of the schema that are long and have no pages.
const LISTS: [(&str, u64); 3] = [
    ("Query.countries", 250),
    ("Query.interpretationGaps", 100),
    ("ParticipationReport.rows", 250),
];

/// The largest request body, in bytes.
pub const LARGEST_BODY: usize = 256 * 1024;

/// Every address that the service answers.
pub fn router(app: &Arc<App>) -> Result<Router, EdgeError> {
    let schema = app.schema().clone();
    let sdl = schema.sdl();
    Ok(routes(Endpoint::new(
        Arc::clone(app),
        schema,
        &sdl,
        &LISTS,
    )?))
}

/// The same around another schema.
pub fn routes<E: Executor>(endpoint: Arc<Endpoint<E>>) -> Router {
    let around = requests::Around {
        metrics: Arc::clone(&endpoint.metrics),
        is_public_by_tls: endpoint.app.public_url().starts_with("https://"),
    };
    let pages = Router::new()
        .route("/", get(|| async { Redirect::to("/graphql") }))
        .route("/materials/{id}", get(materials::sheet))
        .route("/calendars/{file}", get(calendars::held))
        .route("/calendars/trainings/{file}", get(calendars::of_training))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(no_such_page)
        .with_state(Arc::clone(&endpoint.app));
    Router::new()
        .route("/graphql", any(graphql::serve::<E>))
        .route("/uploads", post(uploads::receive::<E>))
        .route("/exports/participation.csv", get(exports::csv::<E>))
        .route(
            "/exports/participation.jsonl",
            get(exports::json_lines::<E>),
        )
        .route(
            "/exports/participation.csv-metadata.json",
            get(exports::description),
        )
        .route("/metrics", get(counted::<E>))
        .with_state(Arc::clone(&endpoint))
        .merge(pages)
        .layer(cors(&endpoint.settings.cors_origins))
        .layer(from_fn_with_state(Arc::new(around), requests::around))
}

fn cors(origins: &Origins) -> CorsLayer {
    let allowed = match origins {
        Origins::Any => AllowOrigin::any(),
        Origins::These(origins) => {
            let values = origins
                .iter()
                .filter_map(|origin| HeaderValue::from_str(origin).ok());
            AllowOrigin::list(values)
        }
    };
    CorsLayer::new()
        .allow_origin(allowed)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers(Any)
        .expose_headers(answer::EXPOSED)
        .max_age(std::time::Duration::from_secs(3600))
}

/// For who runs the service, not for its clients.
async fn counted<E: Executor>(
    State(endpoint): State<Arc<Endpoint<E>>>,
    request: Request<Body>,
) -> Response {
    let (parts, _) = request.into_parts();
    if !peer::is_operator(&parts, &endpoint.settings.trusted_proxies) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let text = endpoint.metrics.text(&endpoint.app);
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

async fn no_such_page(State(app): State<Arc<App>>, reader: negotiate::Reader) -> Response {
    let refusal = Refusal::new(ErrorCode::NotFound, "error-no-such-page");
    answer::refused(&reader.cx(&app), Media::Json, refusal.into())
}
