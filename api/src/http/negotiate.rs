//! Who reads the answer: their languages, and the state of the content that they read.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;
use axum::response::Response;

use super::answer;
use crate::app::App;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal};
use crate::localization::{LONGEST_ACCEPT_LANGUAGE, Preferences};

/// One request's operation.
pub struct Reader {
    pub cx: Cx,
}

impl FromRequestParts<Arc<App>> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Response> {
        let values = parts.headers.get_all(ACCEPT_LANGUAGE).iter();
        let lines: Vec<_> = values.filter_map(|value| value.to_str().ok()).collect();
        let header = lines.join(",");
        if header.len() > LONGEST_ACCEPT_LANGUAGE {
            let reader = Self {
                cx: app.cx(Preferences::default()),
            };
            let refusal = Refusal::new(ErrorCode::TooLarge, "error-header-too-long")
                .with("header", "Accept-Language")
                .with("max", LONGEST_ACCEPT_LANGUAGE);
            let status = StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE;
            return Err(answer::refused(&reader, refusal, status));
        }
        Ok(Self {
            cx: app.cx(Preferences::from_accept_language(&header)),
        })
    }
}
