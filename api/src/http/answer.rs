//! The last step of every answer: errors in the reader's words, and headers that say what it depends on.

use async_graphql::{ErrorExtensionValues, ServerError, Value};
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::negotiate::Reader;
use crate::cx::Cx;
use crate::error::{Error, ErrorCode, Refusal};
use crate::localization::{Args, Layout};

pub const GRAPHQL_JSON: &str = "application/graphql-response+json; charset=utf-8";
pub const JSON: &str = "application/json; charset=utf-8";

/// Puts an error in the reader's language. What went wrong on our side is logged here, once.
pub fn localize(cx: &Cx, error: &mut ServerError) {
    let source = error.source.take();
    let refusal = match source
        .as_deref()
        .and_then(|any| any.downcast_ref::<Error>())
    {
        Some(Error::Refused(refusal)) => refusal.clone(),
        Some(Error::Internal(source)) => {
            let id = failure_id();
            tracing::error!(failure = %id, error = %source, "a request failed");
            error.locations.clear();
            Refusal::new(ErrorCode::Internal, "error-internal").with("id", id)
        }
        None => Refusal::new(ErrorCode::DocumentInvalid, "error-document-invalid")
            .with("detail", std::mem::take(&mut error.message)),
    };
    write(cx, error, &refusal);
}

/// Writes what a refusal says into an error.
pub fn write(cx: &Cx, error: &mut ServerError, refusal: &Refusal) {
    error.message = message(cx, refusal);
    let mut extensions = ErrorExtensionValues::default();
    extensions.set("code", refusal.code.as_str());
    if let Some(argument) = &refusal.argument {
        extensions.set("argument", Value::from(argument.as_str()));
    }
    error.extensions = Some(extensions);
}

/// A request that never became an operation, as a GraphQL answer without data.
pub fn refused(reader: &Reader, refusal: Refusal, status: StatusCode) -> Response {
    let mut error = ServerError::new(String::new(), None);
    write(&reader.cx, &mut error, &refusal);
    let body = serde_json::json!({ "errors": [error] });
    let mut response = (status, body.to_string()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
    dependencies(&reader.cx, headers);
    response
}

/// `Content-Language` and `Vary`, on every answer.
pub fn dependencies(cx: &Cx, headers: &mut HeaderMap) {
    let language = cx.chain(None).language().to_string();
    if let Ok(language) = HeaderValue::from_str(&language) {
        headers.insert(CONTENT_LANGUAGE, language);
    }
    headers.insert(
        VARY,
        HeaderValue::from_static("Accept, Accept-Language, Authorization"),
    );
}

fn message(cx: &Cx, refusal: &Refusal) -> String {
    let chain = cx.chain(None);
    let args: &Args = &refusal.args;
    cx.text(&chain, refusal.message, args, Layout::Inline)
        .map_or_else(
            |_| refusal.code.as_str().to_owned(),
            |text| crate::localization::without_isolation(&text.value),
        )
}

fn failure_id() -> String {
    use std::hash::{BuildHasher, Hasher, RandomState};
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
