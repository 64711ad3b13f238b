//! `/graphql`: GraphQL over HTTP, by POST and, for queries, by GET.

use std::sync::Arc;

use async_graphql::{Request, ServerError, Variables};
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::negotiate::Reader;
use super::{LARGEST_BODY, answer, explorer};
use crate::app::App;
use crate::error::{ErrorCode, Refusal};

/// The members of a request, with their types.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Members {
    query: String,
    operation_name: Option<String>,
    variables: Option<serde_json::Map<String, serde_json::Value>>,
    #[serde(rename = "extensions")]
    _extensions: Option<serde_json::Map<String, serde_json::Value>>,
}

/// The same as a query string, where objects are JSON text.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct QueryString {
    query: Option<String>,
    operation_name: Option<String>,
    variables: Option<String>,
}

pub async fn post(
    State(app): State<Arc<App>>,
    reader: Reader,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let content_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let media_type = content_type.and_then(|value| value.split(';').next());
    if !media_type
        .is_some_and(|media_type| media_type.trim().eq_ignore_ascii_case("application/json"))
    {
        let refusal = Refusal::new(ErrorCode::UnsupportedMediaType, "error-media-type");
        return answer::refused(&reader, refusal, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let Ok(bytes) = to_bytes(body, LARGEST_BODY).await else {
        let refusal =
            Refusal::new(ErrorCode::TooLarge, "error-body-too-large").with("max", LARGEST_BODY);
        return answer::refused(&reader, refusal, StatusCode::PAYLOAD_TOO_LARGE);
    };
    match serde_json::from_slice::<Members>(&bytes) {
        Ok(members) => execute(&app, reader, &headers, members, &Method::POST).await,
        Err(error) => malformed(&reader, &error),
    }
}

pub async fn get(
    State(app): State<Arc<App>>,
    reader: Reader,
    headers: HeaderMap,
    Query(sent): Query<QueryString>,
) -> Response {
    let Some(query) = sent.query else {
        if accepts(&headers, "text/html") {
            let mut page = explorer::page().into_response();
            answer::dependencies(&reader.cx, page.headers_mut());
            return page;
        }
        let refusal = Refusal::new(ErrorCode::RequestMalformed, "error-request-malformed")
            .with("detail", "query");
        return answer::refused(&reader, refusal, StatusCode::BAD_REQUEST);
    };
    let variables = sent.variables.filter(|text| !text.is_empty());
    match variables
        .map(|text| serde_json::from_str(&text))
        .transpose()
    {
        Ok(variables) => {
            let members = Members {
                query,
                operation_name: sent.operation_name,
                variables,
                _extensions: None,
            };
            execute(&app, reader, &headers, members, &Method::GET).await
        }
        Err(error) => malformed(&reader, &error),
    }
}

pub async fn other_method(reader: Reader, method: Method) -> Response {
    let refusal = Refusal::new(ErrorCode::MethodNotAllowed, "error-method")
        .with("method", method.to_string());
    let mut response = answer::refused(&reader, refusal, StatusCode::METHOD_NOT_ALLOWED);
    response
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("GET, POST"));
    response
}

fn malformed(reader: &Reader, error: &serde_json::Error) -> Response {
    let refusal = Refusal::new(ErrorCode::RequestMalformed, "error-request-malformed")
        .with("detail", error.to_string());
    answer::refused(reader, refusal, StatusCode::BAD_REQUEST)
}

async fn execute(
    app: &App,
    reader: Reader,
    headers: &HeaderMap,
    members: Members,
    method: &Method,
) -> Response {
    let modern = accepts(headers, "application/graphql-response+json");
    let mut request = Request::new(members.query);
    request.operation_name = members.operation_name;
    if let Some(variables) = members.variables {
        request = request.variables(Variables::from_json(variables.into()));
    }
    if let Err(error) = request.parsed_query() {
        return unparsable(&reader, error, modern);
    }
    let _ = method;
    let cx = Arc::new(reader.cx);
    let mut response = app.schema().execute(request.data(Arc::clone(&cx))).await;
    let request_error = response.data == async_graphql::Value::Null
        && response.errors.iter().all(|error| error.path.is_empty());
    for error in &mut response.errors {
        answer::localize(&cx, error);
    }
    let failed = !response.errors.is_empty() && request_error;
    let status = if failed && modern {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::OK
    };
    let body = if failed {
        serde_json::json!({ "errors": response.errors }).to_string()
    } else {
        serde_json::to_string(&response).unwrap_or_default()
    };
    let media_type = if modern {
        answer::GRAPHQL_JSON
    } else {
        answer::JSON
    };
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    answer::dependencies(&cx, headers);
    response
}

fn unparsable(reader: &Reader, error: ServerError, modern: bool) -> Response {
    let refusal = Refusal::new(ErrorCode::DocumentMalformed, "error-document-malformed")
        .with("detail", error.message);
    let status = if modern {
        StatusCode::BAD_REQUEST
    } else {
        StatusCode::OK
    };
    answer::refused(reader, refusal, status)
}

fn accepts(headers: &HeaderMap, media_type: &str) -> bool {
    headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|range| range.split(';').next())
        .any(|range| range.trim().eq_ignore_ascii_case(media_type))
}
