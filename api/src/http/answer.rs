//! Answers and refusals as HTTP: words in the reader's language, statuses, and headers that say what depends on what.

use std::time::Duration;

use async_graphql::{ErrorExtensionValues, ServerError, Value};
use axum::body::Body;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, RETRY_AFTER, VARY,
    WWW_AUTHENTICATE,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use sha2::{Digest, Sha256};

use super::endpoint::Answered;
use super::media::Media;
use super::rates::Rate;
use crate::cx::{Cx, Freshness};
use crate::error::{Error, ErrorCode, Refusal};
use crate::localization::Arg;

/// How long a public answer may be kept by others, in seconds, unless the clock changes it sooner.
const MAX_AGE: i64 = 30;

/// How many headers an answer has, about.
const HEADERS: usize = 20;

const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit-limit");
const RATE_REMAINING: HeaderName = HeaderName::from_static("ratelimit-remaining");
const RATE_RESET: HeaderName = HeaderName::from_static("ratelimit-reset");

/// The headers that a browser lets a page of another origin read.
pub const EXPOSED: [HeaderName; 7] = [
    RATE_LIMIT,
    RATE_REMAINING,
    RATE_RESET,
    RETRY_AFTER,
    ETAG,
    CONTENT_LANGUAGE,
    super::requests::REQUEST_ID,
];

/// Why there is no answer, with what the headers say of it.
#[derive(Debug)]
pub struct Refused {
    pub refusal: Box<Refusal>,
    pub status: StatusCode,
    pub rate: Option<Rate>,
    pub retry_after: Option<Duration>,
    pub allow: Option<&'static str>,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Self {
            status: status(refusal.code),
            refusal: Box::new(refusal),
            rate: None,
            retry_after: None,
            allow: None,
        }
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        match error {
            Error::Refused(refusal) => refusal.into(),
            Error::Several(refusals) => first(&refusals).into(),
            Error::Internal(source) => internal(&source).into(),
        }
    }
}

pub const fn status(code: ErrorCode) -> StatusCode {
    match code {
        ErrorCode::NotFound => StatusCode::NOT_FOUND,
        ErrorCode::Unauthenticated => StatusCode::UNAUTHORIZED,
        ErrorCode::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        ErrorCode::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        ErrorCode::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
        ErrorCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        ErrorCode::Forbidden | ErrorCode::DocumentNotListed | ErrorCode::IntrospectionOff => {
            StatusCode::FORBIDDEN
        }
        ErrorCode::RateLimited => StatusCode::TOO_MANY_REQUESTS,
        ErrorCode::Conflict
        | ErrorCode::RegistrationNotOpen
        | ErrorCode::RegistrationClosed
        | ErrorCode::TrainingFull
        | ErrorCode::GroupLocked
        | ErrorCode::AlreadyRegistered
        | ErrorCode::ConsentOutdated
        | ErrorCode::SittingNotBegun
        | ErrorCode::SittingBegun
        | ErrorCode::SittingsOverlap
        | ErrorCode::WrongSitting
        | ErrorCode::AssignmentNotOpen
        | ErrorCode::AssignmentClosed
        | ErrorCode::AlreadySubmitted
        | ErrorCode::StaleSource
        | ErrorCode::StaleBase
        | ErrorCode::VersionConflict
        | ErrorCode::TextRefused
        | ErrorCode::WarningsOpen => StatusCode::CONFLICT,
        ErrorCode::CombinationNotDisclosed => StatusCode::FORBIDDEN,
        ErrorCode::RequestTimeout => StatusCode::REQUEST_TIMEOUT,
        ErrorCode::Deadline | ErrorCode::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        ErrorCode::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        ErrorCode::Invalid
        | ErrorCode::Unknown
        | ErrorCode::DocumentMalformed
        | ErrorCode::DocumentInvalid
        | ErrorCode::OutsideTraining
        | ErrorCode::WallTimeSkipped
        | ErrorCode::WallTimeRepeated
        | ErrorCode::LimitExceeded
        | ErrorCode::PersistedQueryNotFound
        | ErrorCode::RequestMalformed => StatusCode::BAD_REQUEST,
    }
}

/// The refusals that `application/json` answers with status 200: the request was well formed, its document was not.
const fn is_of_document(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::DocumentMalformed
            | ErrorCode::DocumentInvalid
            | ErrorCode::LimitExceeded
            | ErrorCode::PersistedQueryNotFound
    )
}

/// A request that never became an operation, as a GraphQL answer without data.
pub fn refused(cx: &Cx, media: Media, refused: Refused) -> Response {
    let Refused {
        refusal,
        status,
        rate,
        retry_after,
        allow,
    } = refused;
    let body = serde_json::json!({ "errors": [error(cx, &refusal)] });
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = match media {
        Media::Json if is_of_document(refusal.code) => StatusCode::OK,
        _ => status,
    };
    response.extensions_mut().insert(refusal.code);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media.content_type()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if status == StatusCode::UNAUTHORIZED {
        headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(wait) = retry_after {
        headers.insert(RETRY_AFTER, wait.as_secs().into());
    }
    if let Some(methods) = allow {
        headers.insert(ALLOW, HeaderValue::from_static(methods));
    }
    if let Some(rate) = rate {
        rate_headers(headers, rate);
    }
    dependencies(cx, headers);
    response
}

/// An operation's answer. `asked` are the headers of a GET, which may be answered from somebody's cache.
pub fn answered(cx: &Cx, media: Media, answered: Answered, asked: Option<&HeaderMap>) -> Response {
    let Answered {
        body,
        is_request_error,
        freshness,
        rate,
    } = answered;
    let mut headers = HeaderMap::with_capacity(HEADERS);
    dependencies(cx, &mut headers);
    let public = freshness.filter(|freshness| !freshness.is_personal);
    let mut status = match media {
        Media::GraphQl if is_request_error => StatusCode::BAD_REQUEST,
        _ => StatusCode::OK,
    };
    match (public, asked) {
        (Some(freshness), Some(asked)) => {
            let tag = tag(&body);
            if matches(asked, &tag) {
                status = StatusCode::NOT_MODIFIED;
            }
            headers.extend(HeaderValue::try_from(tag).ok().map(|tag| (ETAG, tag)));
            headers.insert(CACHE_CONTROL, public_until(cx, freshness));
        }
        (None, _) if freshness.is_some() => {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
            rate_headers(&mut headers, rate);
        }
        _ => {
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            rate_headers(&mut headers, rate);
        }
    }
    let body = if status == StatusCode::NOT_MODIFIED {
        Body::empty()
    } else {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media.content_type()));
        Body::from(body)
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    if is_request_error {
        response.extensions_mut().insert(ErrorCode::DocumentInvalid);
    }
    response
}

/// The answer's JSON; without `data` if nothing was executed.
pub fn json(response: &async_graphql::Response, is_request_error: bool) -> Vec<u8> {
    // Values and strings: they cannot fail to be JSON.
    if is_request_error {
        let (errors, extensions) = (&response.errors, &response.extensions);
        let body = serde_json::json!({ "errors": errors, "extensions": extensions });
        body.to_string().into_bytes()
    } else {
        serde_json::to_vec(response).unwrap_or_default()
    }
}

/// Puts an error in the reader's language. What went wrong on our side is logged here, once.
pub fn localize(cx: &Cx, error: &mut ServerError) {
    let source = error.source.take();
    let refusal = match source
        .as_deref()
        .and_then(|any| any.downcast_ref::<Error>())
    {
        Some(Error::Refused(refusal)) => refusal.clone(),
        Some(Error::Several(refusals)) => first(refusals),
        Some(Error::Internal(source)) => {
            error.locations.clear();
            internal(source)
        }
        None => Refusal::new(ErrorCode::DocumentInvalid, "error-document-invalid")
            .detailing(&error.message),
    };
    write(cx, error, &refusal);
}

/// A refusal as an entry of `errors`.
pub fn error(cx: &Cx, refusal: &Refusal) -> ServerError {
    let mut error = ServerError::new(String::new(), None);
    write(cx, &mut error, refusal);
    error
}

fn write(cx: &Cx, error: &mut ServerError, refusal: &Refusal) {
    error.message = message(cx, refusal);
    let mut extensions = ErrorExtensionValues::default();
    extensions.set("code", refusal.code.as_str());
    if let Some(argument) = &refusal.argument {
        extensions.set("argument", Value::from(argument.as_str()));
    }
    for (name, value) in &refusal.facts {
        match value {
            Arg::Number(number) => extensions.set(*name, *number),
            Arg::Text(text) => extensions.set(*name, text.as_str()),
            Arg::Date(at) => extensions.set(*name, at.to_string()),
        }
    }
    error.extensions = Some(extensions);
}

/// Only a payload has room for all of them.
fn first(refusals: &[Refusal]) -> Refusal {
    refusals
        .first()
        .cloned()
        .unwrap_or_else(|| internal(&"a refusal without a reason"))
}

/// A resolver broke. The panic itself has been logged where it happened.
pub fn panicked() -> Refusal {
    internal(&"a resolver panicked")
}

fn internal(source: &dyn std::fmt::Display) -> Refusal {
    use std::hash::{BuildHasher, Hasher, RandomState};
    let id = format!("{:016x}", RandomState::new().build_hasher().finish());
    tracing::error!(failure = %id, error = %source, "a request failed");
    Refusal::new(ErrorCode::Internal, "error-internal").with("id", id)
}

fn message(cx: &Cx, refusal: &Refusal) -> String {
    // Not for people: clients recognize it by its words.
    if refusal.code == ErrorCode::PersistedQueryNotFound {
        return refusal.message.to_owned();
    }
    cx.explain(refusal)
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

fn rate_headers(headers: &mut HeaderMap, rate: Rate) {
    headers.insert(RATE_LIMIT, rate.limit.into());
    headers.insert(RATE_REMAINING, rate.remaining.into());
    headers.insert(RATE_RESET, rate.reset.as_secs().into());
}

/// Nobody may serve it later than that, not even when we cannot be reached.
fn public_until(cx: &Cx, freshness: Freshness) -> HeaderValue {
    let left = freshness
        .until
        .map_or(MAX_AGE, |until| until.duration_since(cx.now()).as_secs());
    let age = left.clamp(0, MAX_AGE);
    HeaderValue::try_from(format!("public, max-age={age}, must-revalidate"))
        .unwrap_or(HeaderValue::from_static("no-store"))
}

/// Weak, since the same answer comes in two media types.
pub fn tag(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let digits: String = digest
        .iter()
        .take(12)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("W/\"{digits}\"")
}

pub fn matches(asked: &HeaderMap, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    asked
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim() == "*" || bare(known) == bare(tag))
}
