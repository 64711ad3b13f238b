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
mod site;
mod socket;
mod uploads;

use std::convert::Infallible;
use std::sync::Arc;

use async_graphql::Executor;
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use futures_util::FutureExt;
use tower::{Layer, ServiceExt, service_fn};
use tower_http::cors::{AllowOrigin, Any, CorsLayer};

pub use document::{Limits, NotALimit};
pub use endpoint::{Charged, EdgeError, Endpoint};
pub use serve::{Stop, serve, stop_signal};
pub use site::Site;

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

/// Where operations are sent to.
const GRAPHQL: &str = "/graphql";

/// The largest request body, in bytes.
pub const LARGEST_BODY: usize = 256 * 1024;

/// Every address that the service answers.
pub fn site(app: &Arc<App>) -> Result<Site, EdgeError> {
    let schema = app.schema().clone();
    let sdl = schema.sdl();
    Ok(site_of(Endpoint::new(
        Arc::clone(app),
        schema,
        &sdl,
        &LISTS,
    )?))
}

/// The same around another schema.
pub fn site_of<E: Executor>(endpoint: Arc<Endpoint<E>>) -> Site {
    let around = Arc::new(requests::Around {
        metrics: Arc::clone(&endpoint.metrics),
        is_public_by_tls: endpoint.app.public_url().starts_with("https://"),
    });
    let pages = Router::new()
        .route("/", get(|| async { Redirect::to(GRAPHQL) }))
        .route("/materials/{id}", get(materials::sheet))
        .route("/calendars/{file}", get(calendars::held))
        .route("/calendars/trainings/{file}", get(calendars::of_training))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(no_such_page)
        .with_state(Arc::clone(&endpoint.app));
    let cors = cors(&endpoint.settings.cors_origins);
    let pages = Router::new()
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
        .layer(cors.clone())
        .layer(from_fn_with_state(
            Arc::clone(&around),
            requests::around_page,
        ));
    let beside_others = beside_others(&cors);
    Site::new(move |request| {
        if request.uri().path() != GRAPHQL {
            return pages.clone().oneshot(request).map(infallible).boxed();
        }
        let (endpoint, around) = (Arc::clone(&endpoint), Arc::clone(&around));
        if request.method() == Method::OPTIONS || request.headers().contains_key(header::ORIGIN) {
            let cors = cors.clone();
            return async move {
                let asked = service_fn(move |request| {
                    graphql::serve(Arc::clone(&endpoint), request).map(Ok::<_, Infallible>)
                });
                let answer = |request| cors.layer(asked).oneshot(request).map(infallible);
                requests::around(&around, GRAPHQL, request, answer).await
            }
            .boxed();
        }
        let beside_others = Arc::clone(&beside_others);
        async move {
            let answer = |request| graphql::serve(endpoint, request);
            let mut answer = requests::around(&around, GRAPHQL, request, answer).await;
            let headers = answer.headers_mut();
            for (name, value) in beside_others.iter() {
                headers.append(name, value.clone());
            }
            answer
        }
        .boxed()
    })
}

/// What is said to who comes from no other origin, since caches answer others with it too: always the same.
fn beside_others(cors: &CorsLayer) -> Arc<HeaderMap> {
    let nothing = service_fn(|_: Request<Body>| async { Ok(Response::new(Body::empty())) });
    let answered = cors.layer(nothing).oneshot(Request::new(Body::empty()));
    let answered = answered.map(infallible).now_or_never();
    Arc::new(answered.map_or_else(HeaderMap::new, |answer| answer.into_parts().0.headers))
}

fn infallible(answered: Result<Response, Infallible>) -> Response {
    answered.unwrap_or_else(|never| match never {})
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
