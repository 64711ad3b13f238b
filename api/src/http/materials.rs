//! Worksheets and observer sheets as pages to read or print.

use std::sync::Arc;

use async_graphql::ID;
use axum::extract::{Path, Query, State};
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::response::{Html, IntoResponse, Response};
use entity::ids::MaterialId;
use serde::Deserialize;

use super::answer;
use super::media::Media;
use super::negotiate::Reader;
use crate::app::App;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::ids::{self, Kind};
use crate::graphql::scalars::{self, checked};
use crate::localization::{Layout, TextDirection};

#[derive(Deserialize)]
pub struct Wanted {
    language: Option<String>,
}

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// A material's text as an HTML page, in the language that serves the reader best.
pub async fn sheet(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
    Query(wanted): Query<Wanted>,
    reader: Reader,
) -> Response {
    let cx = reader.cx(&app);
    match page(&cx, &ID(id), wanted) {
        Ok(html) => {
            let mut response = ([(CONTENT_SECURITY_POLICY, POLICY)], Html(html)).into_response();
            answer::dependencies(&cx, response.headers_mut());
            response
        }
        Err(error) => answer::refused(&cx, Media::Json, error.into()),
    }
}

fn page(cx: &Cx, id: &ID, wanted: Wanted) -> Result<String> {
    let no_such_page = || Refusal::new(ErrorCode::NotFound, "error-no-such-page");
    let language = wanted.language.map(scalars::LanguageTag::new);
    let chain = cx.chain(checked(language.as_ref(), "language")?);
    let (kind, row) = ids::decode(id, "id").map_err(|_| no_such_page())?;
    let material = (kind == Kind::Material)
        .then(|| cx.content().curriculum.material(MaterialId(row)))
        .flatten()
        .ok_or_else(no_such_page)?;
    let none = Vec::new();
    let title = cx.text(&chain, material.title_key.as_str(), &none, Layout::Inline)?;
    let body = cx.text(&chain, material.body_key.as_str(), &none, Layout::Block)?;
    let direction = match body.direction() {
        TextDirection::Ltr => "ltr",
        TextDirection::Rtl => "rtl",
    };
    Ok(format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>body{{font:1.1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}}\
         li{{margin-block-end:2.5rem}}</style>\n<h1>{heading}</h1>\n{body}\n</html>\n",
        language = body.language,
        title = escape(&title.plain()),
        heading = title.html(),
        body = body.html(),
    ))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
