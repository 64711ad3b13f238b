//! Figures as files: CSV with a description of its columns, and JSON Lines.

use std::convert::Infallible;
use std::sync::Arc;

use async_graphql::Executor;
use axum::Json;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LANGUAGE, CONTENT_TYPE, LINK, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, Request};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde_json::json;

use super::answer::{self, Refused};
use super::endpoint::Endpoint;
use super::media::Media;
use super::negotiate::Reader;
use crate::curriculum::graphql::named_training;
use crate::cx::Cx;
use crate::error::{ErrorCode, Refusal, Result};
use crate::graphql::scalars;
use crate::localization::LanguageTag;
use crate::participation::{self, Dimension, Line, Question};

/// How many rows cost 1.
const ROWS: usize = 10;
/// How many lines are sent together.
const LINES: usize = 200;

#[derive(Clone, Copy)]
pub enum Format {
    Csv,
    JsonLines,
}

impl Format {
    const fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::JsonLines => "application/jsonl; charset=utf-8",
        }
    }

    const fn disposition(self) -> &'static str {
        match self {
            Self::Csv => "attachment; filename=\"participation.csv\"",
            Self::JsonLines => "attachment; filename=\"participation.jsonl\"",
        }
    }
}

/// What the query of an address asks for.
#[derive(Default)]
struct Wanted {
    question: Question,
    language: Option<LanguageTag>,
}

impl Wanted {
    fn read(cx: &Cx, query: &str) -> Result<Self, Refusal> {
        let mut wanted = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let items = || value.split(',').filter(|item| !item.is_empty());
            let question = &mut wanted.question;
            match name.as_ref() {
                "by" => {
                    for item in items() {
                        question.by.push(dimension(item)?);
                    }
                }
                "trainings" => {
                    let trainings = question.trainings.get_or_insert_default();
                    for item in items() {
                        let slug = scalars::Slug::new(item);
                        trainings.push(named_training(cx, &slug, "trainings")?.id);
                    }
                }
                "countries" => {
                    let countries = question.countries.get_or_insert_default();
                    for item in items() {
                        countries.push(scalars::CountryScalar::new(item).check("countries")?);
                    }
                }
                "cut" => question.cut = Some(scalars::Date::new(&value).check("cut")?),
                "language" => {
                    wanted.language = Some(scalars::LanguageTag::new(&value).check("language")?);
                }
                "expires" | "signature" => {}
                other => {
                    let unknown = Refusal::new(ErrorCode::Invalid, "error-parameter-unknown");
                    return Err(unknown.about(other).quoting(other));
                }
            }
        }
        Ok(wanted)
    }
}

fn dimension(name: &str) -> Result<Dimension, Refusal> {
    let found = Dimension::ALL
        .into_iter()
        .find(|one| one.name().eq_ignore_ascii_case(name));
    found.ok_or_else(|| {
        let unknown = Refusal::new(ErrorCode::Unknown, "error-dimension-unknown");
        unknown.about("by").quoting(name)
    })
}

pub async fn csv<E: Executor>(
    State(endpoint): State<Arc<Endpoint<E>>>,
    request: Request<Body>,
) -> Response {
    serve(&endpoint, request, Format::Csv).await
}

pub async fn json_lines<E: Executor>(
    State(endpoint): State<Arc<Endpoint<E>>>,
    request: Request<Body>,
) -> Response {
    serve(&endpoint, request, Format::JsonLines).await
}

async fn serve<E: Executor>(
    endpoint: &Endpoint<E>,
    request: Request<Body>,
    format: Format,
) -> Response {
    let (parts, _) = request.into_parts();
    let reader = match Reader::read(&endpoint.app, &parts.headers).await {
        Ok(reader) => reader,
        Err(response) => return *response,
    };
    let cx = reader.cx(&endpoint.app);
    let read = async {
        let caller = endpoint.caller(&parts, reader.viewer.as_deref());
        endpoint.charge(&caller, 1)?;
        let _place = endpoint.place()?;
        let query = parts.uri.query().unwrap_or_default();
        let wanted = Wanted::read(&cx, query)?;
        let report = match participation::holds(query, cx.now(), &cx.addresses()) {
            true => participation::published(&cx, &wanted.question).await?,
            false => participation::participation(&cx, &wanted.question).await?,
        };
        endpoint.charge(&caller, (report.rows.len() / ROWS) as u64)?;
        let chain = cx.chain(wanted.language);
        let lines = participation::lines(&cx, &chain, &report)?;
        let language = chain.tags().next().map(ToString::to_string);
        Ok::<_, Refused>((parts_of(&lines, format)?, language))
    };
    match read.await {
        Ok((parts, language)) => {
            let body = Body::from_stream(stream::iter(parts.into_iter().map(Ok::<_, Infallible>)));
            let mut response = body.into_response();
            let headers = response.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(format.media()));
            headers.insert(
                CONTENT_DISPOSITION,
                HeaderValue::from_static(format.disposition()),
            );
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
            headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
            answer::dependencies(&cx, headers);
            let language = language.and_then(|tag| HeaderValue::try_from(tag).ok());
            headers.extend(language.map(|tag| (CONTENT_LANGUAGE, tag)));
            if let Format::Csv = format {
                headers.insert(LINK, HeaderValue::from_static(DESCRIBED_BY));
            }
            response
        }
        Err(refused) => answer::refused(&cx, Media::Json, refused),
    }
}

const DESCRIBED_BY: &str = "</exports/participation.csv-metadata.json>; rel=\"describedby\"; type=\"application/csvm+json\"";

/// The file in parts.
fn parts_of(lines: &[Line], format: Format) -> Result<Vec<String>> {
    let mut parts = match format {
        Format::Csv => vec![participation::csv_header()?],
        Format::JsonLines => Vec::new(),
    };
    for some in lines.chunks(LINES) {
        parts.push(match format {
            Format::Csv => participation::csv(some)?,
            Format::JsonLines => participation::json_lines(some)?,
        });
    }
    Ok(parts)
}

/// What the columns are, as the W3C's CSV on the Web describes a table.
pub async fn description() -> Response {
    let column = |name: &&str| {
        let (kind, title) = match *name {
            "country" => (
                "string",
                "Country where people organize, ISO 3166-1 alpha-2; ZZ: not said",
            ),
            "countryName" => ("string", "Its name, in the language of the answer"),
            "chapter" => ("string", "Chapter through which they came, by its slug"),
            "chapterName" => ("string", "Its name"),
            "language" => ("language", "Their language, BCP 47"),
            "training" => ("string", "Training, by its slug"),
            "module" => ("string", "Module, by its slug within the training"),
            "week" => ("date", "Monday of the ISO week, UTC"),
            "registered" => ("nonNegativeInteger", "People who ever had a seat"),
            "confirmed" => ("nonNegativeInteger", "People who have a place"),
            "attended" => (
                "nonNegativeInteger",
                "People who were in at least one session",
            ),
            "completed" => ("nonNegativeInteger", "People who met the training's rule"),
            "returning" => (
                "nonNegativeInteger",
                "People who had registered for an earlier training",
            ),
            "withheld" => ("string", "Figures that are withheld: empty, and not 0"),
            "disclosure" => (
                "string",
                "EXACT, or PROTECTED: rounded to 5, under 10 withheld",
            ),
            _ => ("dateTime", "Moment that the figures are as of, UTC"),
        };
        let mut column = json!({ "name": name, "titles": name, "dc:description": title, "datatype": kind, "null": "" });
        if *name == "withheld"
            && let Some(column) = column.as_object_mut()
        {
            column.insert("separator".to_owned(), " ".into());
        }
        column
    };
    let columns: Vec<_> = participation::COLUMNS.iter().map(column).collect();
    let description = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "url": "participation.csv",
        "dc:title": "Participation in trainings",
        "dialect": { "encoding": "utf-8", "header": true, "lineTerminators": ["\r\n"] },
        "tableSchema": { "columns": columns },
    });
    let mut response = Json(description).into_response();
    let media = HeaderValue::from_static("application/csvm+json");
    response.headers_mut().insert(CONTENT_TYPE, media);
    response
}
