//! `/graphql`: GraphQL over HTTP, by POST and, for queries, by GET.

use std::sync::Arc;
use std::time::Duration;

use async_graphql::Executor;
use async_graphql_parser::types::OperationType;
use axum::body::{Body, Bytes};
use axum::extract::FromRequestParts;
use axum::extract::ws::WebSocketUpgrade;
use axum::http::header::UPGRADE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Request};
use axum::response::{IntoResponse, Response};

use super::answer::{self, Refused};
use super::endpoint::Endpoint;
use super::media::{self, Media};
use super::members::Members;
use super::negotiate::Reader;
use super::{LARGEST_BODY, body, explorer, socket};
use crate::error::{ErrorCode, Refusal};

/// How long a body may take to arrive.
const BODY: Duration = Duration::from_secs(10);

const METHODS: &str = "GET, POST";

pub async fn serve<E: Executor>(endpoint: Arc<Endpoint<E>>, request: Request<Body>) -> Response {
    let (mut parts, body) = request.into_parts();
    if parts.method == Method::GET && offers_socket(&parts.headers) {
        return socket(endpoint, &mut parts).await;
    }
    let reader = match Reader::read(&endpoint.app, &parts.headers).await {
        Ok(reader) => reader,
        Err(response) => return *response,
    };
    let cx = Arc::new(reader.cx(&endpoint.app));
    let is_get = parts.method == Method::GET;
    let members = match parts.method {
        Method::GET => Members::from_query_string(parts.uri.query().unwrap_or_default()),
        _ => Ok(Members::default()),
    };
    if is_get
        && media::wants_page(&parts.headers)
        && members.as_ref().is_ok_and(Members::is_empty)
        && endpoint.settings.shows_explorer()
    {
        let mut page = explorer::page().into_response();
        answer::dependencies(&cx, page.headers_mut());
        return page;
    }
    let Some(media) = Media::negotiate(&parts.headers) else {
        let refusal = Refusal::new(ErrorCode::NotAcceptable, "error-not-acceptable");
        return answer::refused(&cx, Media::Json, refusal.into());
    };
    let answered = async {
        let caller = endpoint.caller(&parts, reader.viewer.as_deref());
        let prepared = match parts.method {
            Method::GET => {
                let members =
                    members.or_else(|refusal| endpoint.charge_refused(&caller, refusal))?;
                endpoint.prepare(&cx, &caller, members)?
            }
            Method::POST => {
                let body = body_of(&parts, body).await;
                let body = body.or_else(|refused| endpoint.charge_refused(&caller, refused))?;
                endpoint.prepare_body(&cx, &caller, &body)?
            }
            _ => endpoint.charge_refused(&caller, other_method(&parts.method))?,
        };
        if is_get && prepared.operation.kind == OperationType::Mutation {
            let refusal = Refusal::new(ErrorCode::MethodNotAllowed, "error-mutation-by-get");
            return Err(Refused {
                allow: Some("POST"),
                ..refusal.into()
            });
        }
        endpoint.answer(&cx, &caller, prepared).await
    };
    match answered.await {
        Ok(answered) => {
            let asked: Option<&HeaderMap> = is_get.then_some(&parts.headers);
            answer::answered(&cx, media, answered, asked)
        }
        Err(refused) => answer::refused(&cx, media, refused),
    }
}

/// Other upgrades that a client offers are not taken up.
fn offers_socket(headers: &HeaderMap) -> bool {
    let mut offered = headers.get_all(UPGRADE).iter();
    offered.any(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
}

async fn socket<E: Executor>(endpoint: Arc<Endpoint<E>>, parts: &mut Parts) -> Response {
    let reader = match Reader::read(&endpoint.app, &parts.headers).await {
        Ok(reader) => reader,
        Err(response) => return *response,
    };
    let cx = reader.cx(&endpoint.app);
    let client = socket::Client {
        caller: endpoint.caller(parts, reader.viewer.as_deref()),
        reader,
        is_allowed: socket::is_allowed(
            &parts.headers,
            &endpoint.settings,
            endpoint.app.public_url(),
        ),
    };
    let upgraded = match WebSocketUpgrade::from_request_parts(parts, &()).await {
        Ok(upgrade) => socket::upgrade(endpoint, upgrade, &parts.headers, client),
        Err(rejection) => Err(Members::malformed(&rejection.body_text()).into()),
    };
    upgraded.unwrap_or_else(|refused| answer::refused(&cx, Media::Json, refused))
}

fn other_method(method: &Method) -> Refused {
    let refusal =
        Refusal::new(ErrorCode::MethodNotAllowed, "error-method").with("method", method.as_str());
    Refused {
        allow: Some(METHODS),
        ..refusal.into()
    }
}

/// The whole body, if it is JSON, not too large and in time.
async fn body_of(parts: &Parts, body: Body) -> Result<Bytes, Refused> {
    if !media::is_json(&parts.headers) {
        let refusal = Refusal::new(ErrorCode::UnsupportedMediaType, "error-media-type");
        return Err(refusal.into());
    }
    body::whole(&parts.headers, body, LARGEST_BODY, BODY).await
}
