//! Who reads the answer: their languages, and their token if they have one.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::answer::{self, Refused};
use super::media::Media;
use crate::access::Viewer;
use crate::app::App;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal};
use crate::localization::{LONGEST_ACCEPT_LANGUAGE, Preferences};

/// Who is at the other end, for one operation or for many.
#[derive(Clone)]
pub struct Reader {
    pub preferences: Preferences,
    pub viewer: Option<Arc<Viewer>>,
}

impl Reader {
    pub async fn read(app: &App, headers: &HeaderMap) -> Result<Self, Box<Response>> {
        let values = headers.get_all(ACCEPT_LANGUAGE).iter();
        let lines: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
        let header = lines.join(",");
        if header.len() > LONGEST_ACCEPT_LANGUAGE {
            let cx = app.cx(Preferences::default(), None);
            let refusal = Refusal::new(ErrorCode::TooLarge, "error-header-too-long")
                .with("header", "Accept-Language")
                .with("max", LONGEST_ACCEPT_LANGUAGE);
            let refused = Refused {
                status: StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
                ..refusal.into()
            };
            return Err(Box::new(answer::refused(&cx, Media::Json, refused)));
        }
        let preferences = Preferences::from_accept_language(&header);
        let viewer = match token(headers) {
            None => None,
            Some(None) => Some(None),
            Some(Some(token)) => Some(app.viewer(token).await),
        };
        match viewer {
            None => Ok(Self {
                preferences,
                viewer: None,
            }),
            Some(Some(viewer)) => Ok(Self {
                preferences,
                viewer: Some(viewer),
            }),
            Some(None) => {
                let cx = app.cx(preferences, None);
                Err(Box::new(answer::refused(
                    &cx,
                    Media::Json,
                    unauthenticated().into(),
                )))
            }
        }
    }

    /// One operation of theirs.
    pub fn cx(&self, app: &App) -> Cx {
        app.cx(self.preferences.clone(), self.viewer.clone())
    }
}

/// One refusal for everything that can be wrong with a token.
pub fn unauthenticated() -> Refusal {
    Refusal::new(ErrorCode::Unauthenticated, "error-unauthenticated")
}

/// The bearer token: `None` without the header, `Some(None)` if there is no making sense of it.
fn token(headers: &HeaderMap) -> Option<Option<&str>> {
    let mut values = headers.get_all(AUTHORIZATION).iter();
    let first = values.next()?;
    let text = first.to_str().ok().filter(|_| values.next().is_none());
    Some(text.and_then(bearer))
}

/// What follows the word Bearer.
pub fn bearer(text: &str) -> Option<&str> {
    let (scheme, token) = text.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

impl FromRequestParts<Arc<App>> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let read = Self::read(app, &parts.headers).await;
        read.map_err(|response| *response)
    }
}
