//! Who reads the answer: their languages, and the state of the content that they read.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use super::answer::{self, Refused};
use super::media::Media;
use crate::app::App;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal};
use crate::localization::{LONGEST_ACCEPT_LANGUAGE, Preferences};

/// One request's operation.
pub struct Reader {
    pub cx: Cx,
}

impl Reader {
    pub fn read(app: &App, headers: &HeaderMap) -> Result<Self, Box<Response>> {
        let cx = app.cx(Self::preferences(app, headers)?);
        Ok(Self { cx })
    }

    pub fn preferences(app: &App, headers: &HeaderMap) -> Result<Preferences, Box<Response>> {
        let values = headers.get_all(ACCEPT_LANGUAGE).iter();
        let lines: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
        let header = lines.join(",");
        if header.len() > LONGEST_ACCEPT_LANGUAGE {
            let cx = app.cx(Preferences::default());
            let refusal = Refusal::new(ErrorCode::TooLarge, "error-header-too-long")
                .with("header", "Accept-Language")
                .with("max", LONGEST_ACCEPT_LANGUAGE);
            let refused = Refused {
                status: StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
                ..refusal.into()
            };
            return Err(Box::new(answer::refused(&cx, Media::Json, refused)));
        }
        Ok(Preferences::from_accept_language(&header))
    }
}

impl FromRequestParts<Arc<App>> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        Self::read(app, &parts.headers).map_err(|response| *response)
    }
}
