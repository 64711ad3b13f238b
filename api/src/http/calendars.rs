//! Calendars to subscribe to.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::answer;
use super::media::Media;
use super::negotiate::Reader;
use crate::app::App;
use crate::calendar::{self, Feed};
use crate::cx::Cx;
use crate::error::{Error, ErrorCode, Refusal, Result};
use crate::graphql::scalars::{self, checked};
use crate::localization::LanguageTag;

const CALENDAR: &str = "text/calendar; charset=utf-8";
/// For a browser that opens it.
const FILE: &str = "inline; filename=\"calendar.ics\"";

#[derive(Deserialize)]
pub struct Wanted {
    language: Option<String>,
}

impl Wanted {
    fn tag(self) -> Result<Option<LanguageTag>, Refusal> {
        checked(
            self.language.map(scalars::LanguageTag::new).as_ref(),
            "language",
        )
    }
}

/// The calendar of a participant or a group, by its secret.
pub async fn held(
    State(app): State<Arc<App>>,
    Path(file): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let cx = reader.cx(&app);
    let read = async {
        let secret = name(&file)?;
        calendar::of_holder(&cx, secret, wanted.tag()?).await
    };
    let read = read.await;
    answer(&cx, read, &headers, "private, max-age=300")
}

/// The calendar of a training, by its slug.
pub async fn of_training(
    State(app): State<Arc<App>>,
    Path(file): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
    reader: Reader,
) -> Response {
    let cx = reader.cx(&app);
    let read = name(&file)
        .map_err(Error::from)
        .and_then(|slug| calendar::of_training(&cx, slug, wanted.tag()?));
    answer(&cx, read, &headers, "public, max-age=300")
}

fn name(file: &str) -> Result<&str, Refusal> {
    let refused = || Refusal::new(ErrorCode::NotFound, "error-no-such-page");
    file.strip_suffix(".ics").ok_or_else(refused)
}

fn answer(cx: &Cx, read: Result<Feed>, asked: &HeaderMap, keep: &'static str) -> Response {
    let Feed { text, language } = match read {
        Ok(feed) => feed,
        Err(error) => return answer::refused(cx, Media::Json, error.into()),
    };
    let tag = answer::tag(text.as_bytes());
    let mut response = match answer::matches(asked, &tag) {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => text.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(CALENDAR));
    headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static(FILE));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.extend(HeaderValue::try_from(tag).ok().map(|tag| (ETAG, tag)));
    answer::dependencies(cx, headers);
    let language = HeaderValue::try_from(language.to_string()).ok();
    if let Some(language) = language {
        headers.insert(CONTENT_LANGUAGE, language);
    }
    response
}
