//! Bodies of requests, read whole: not too large, and in time.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use http_body_util::BodyExt;

use super::answer::Refused;
use super::members::Members;
use crate::error::{ErrorCode, Refusal};

/// How much of a body that is too large is read, so that the client gets to read the answer.
const DRAINED: usize = 8 * 1024 * 1024;

/// The whole body, if it is not too large and in time.
pub async fn whole(
    headers: &HeaderMap,
    body: Body,
    largest: usize,
    patience: Duration,
) -> Result<Bytes, Refused> {
    let announced = headers.get(CONTENT_LENGTH);
    let announced = announced.and_then(|value| value.to_str().ok());
    let announced = announced.and_then(|value| value.parse::<usize>().ok());
    match tokio::time::timeout(patience, read(body, announced.unwrap_or_default(), largest)).await {
        Ok(read) => read,
        Err(_) => Err(Refusal::new(ErrorCode::RequestTimeout, "error-request-timeout").into()),
    }
}

async fn read(mut body: Body, announced: usize, largest: usize) -> Result<Bytes, Refused> {
    let drained = DRAINED.max(largest);
    let mut kept = Vec::with_capacity(announced.min(largest));
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refused {
            status: StatusCode::BAD_REQUEST,
            ..Members::malformed("body").into()
        })?;
        let Ok(data) = frame.into_data() else {
            continue;
        };
        length += data.len();
        if length <= largest {
            kept.extend_from_slice(&data);
        } else {
            kept = Vec::new();
        }
        if length > drained || announced > drained {
            break;
        }
    }
    if length > largest || announced > largest {
        let refusal = Refusal::new(ErrorCode::TooLarge, "error-body-too-large");
        return Err(refusal.with("max", largest).into());
    }
    Ok(kept.into())
}
