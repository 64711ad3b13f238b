//! `/health/live` and `/health/ready`.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::database::Outage;

/// The process answers.
pub async fn live() -> &'static str {
    "alive\n"
}

#[derive(Deserialize)]
pub struct Wanted {
    /// `writes`: not ready unless the database takes writes.
    #[serde(rename = "for")]
    purpose: Option<String>,
}

#[derive(Serialize)]
pub struct Readiness {
    curriculum: &'static str,
    reads: &'static str,
    writes: &'static str,
    languages: usize,
    revision: String,
}

/// 200 while the curriculum is served, which does not need the database; the body tells the rest.
/// With `?for=writes`, 503 unless the database takes writes.
pub async fn ready(
    State(app): State<Arc<App>>,
    Query(wanted): Query<Wanted>,
) -> (StatusCode, Json<Readiness>) {
    let health = app.health();
    let say = |outage: Option<Outage>| outage.map_or("OK", Outage::as_str);
    let writes_wanted = wanted.purpose.as_deref() == Some("writes");
    let status = if writes_wanted && health.writes.is_some() {
        StatusCode::SERVICE_UNAVAILABLE
    } else {
        StatusCode::OK
    };
    let readiness = Readiness {
        curriculum: "OK",
        reads: say(health.reads),
        writes: say(health.writes),
        languages: app.languages().iter().count(),
        revision: app.languages().built().to_owned(),
    };
    (status, Json(readiness))
}
