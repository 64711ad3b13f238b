//! `POST /uploads`: bytes for an import.

use std::sync::Arc;
use std::time::Duration;

use async_graphql::Executor;
use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::answer::{self, Refused};
use super::body;
use super::endpoint::Endpoint;
use super::media::Media;
use super::negotiate::Reader;
use crate::uploads;

/// How long they may take to arrive.
const PATIENCE: Duration = Duration::from_secs(60);
/// How many bytes cost 1.
const BYTES: usize = 1024;

pub async fn receive<E: Executor>(
    State(endpoint): State<Arc<Endpoint<E>>>,
    request: Request<Body>,
) -> Response {
    let (parts, sent) = request.into_parts();
    let reader = match Reader::read(&endpoint.app, &parts.headers).await {
        Ok(reader) => reader,
        Err(response) => return *response,
    };
    let cx = reader.cx(&endpoint.app);
    let received = async {
        let caller = endpoint.caller(&parts, reader.viewer.as_deref());
        endpoint.charge(&caller, 1)?;
        let _place = endpoint.place()?;
        cx.authorize(
            crate::access::Action::ImportRegistrations,
            crate::access::Resource::Visible,
        )?;
        let bytes = body::whole(&parts.headers, sent, uploads::LARGEST, PATIENCE).await?;
        endpoint.charge(&caller, (bytes.len() / BYTES) as u64)?;
        Ok::<_, Refused>(uploads::keep(&cx, bytes.into()).await?)
    };
    match received.await {
        Ok(id) => {
            let mut response = (StatusCode::CREATED, Json(json!({ "id": id }))).into_response();
            answer::dependencies(&cx, response.headers_mut());
            response
        }
        Err(refused) => answer::refused(&cx, Media::GraphQl, refused),
    }
}
