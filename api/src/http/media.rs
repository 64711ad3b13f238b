//! Which of our media types a client accepts (RFC 9110 §12.5.1).

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, CONTENT_TYPE};

/// How a GraphQL answer is written. The JSON is the same; the status codes are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// `application/graphql-response+json`: an error of the request has a status of its own.
    GraphQl,
    /// `application/json`: what a document is refused for has status 200, as older clients expect.
    Json,
}

impl Media {
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::GraphQl => "application/graphql-response+json; charset=utf-8",
            Self::Json => "application/json; charset=utf-8",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::GraphQl => "application/graphql-response+json",
            Self::Json => "application/json",
        }
    }

    /// The type with the greater weight; between equals the one that was named. `None` if neither is accepted.
    pub fn negotiate(headers: &HeaderMap) -> Option<Self> {
        let ranges = ranges(headers);
        if ranges.is_empty() {
            return Some(Self::Json);
        }
        let best = |media: Self| {
            let matching = ranges.iter().filter_map(|range| {
                let precision = precision(&range.name, media.name())?;
                Some((precision, range.weight))
            });
            matching
                .max_by_key(|(precision, _)| *precision)
                .filter(|(_, weight)| *weight > 0)
        };
        let order = |found: Option<(u8, u16)>| found.map(|(precision, weight)| (weight, precision));
        match (best(Self::GraphQl), best(Self::Json)) {
            (None, None) => None,
            (modern, plain) if order(modern) > order(plain) => Some(Self::GraphQl),
            (Some((2, weight)), Some((2, other))) if weight == other => Some(Self::GraphQl),
            _ => Some(Self::Json),
        }
    }
}

/// A person with a browser: HTML is named.
pub fn wants_page(headers: &HeaderMap) -> bool {
    ranges(headers)
        .iter()
        .any(|range| range.name == "text/html" && range.weight > 0)
}

/// The body is JSON, in UTF-8 if anything is said.
pub fn is_json(headers: &HeaderMap) -> bool {
    let Some(Ok(value)) = headers.get(CONTENT_TYPE).map(|value| value.to_str()) else {
        return false;
    };
    let mut parts = value.split(';').map(str::trim);
    let media = parts.next().unwrap_or_default();
    media.eq_ignore_ascii_case("application/json")
        && parts.all(|parameter| match parameter.split_once('=') {
            Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
                let value = value.trim().trim_matches('"');
                value.eq_ignore_ascii_case("utf-8") || value.eq_ignore_ascii_case("utf8")
            }
            _ => true,
        })
}

struct Range {
    name: String,
    weight: u16,
}

fn ranges(headers: &HeaderMap) -> Vec<Range> {
    headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let name = parts.next().filter(|name| !name.is_empty())?;
            let weight = parts
                .filter_map(|parameter| parameter.split_once('='))
                .find(|(name, _)| name.trim().eq_ignore_ascii_case("q"))
                .map_or(Some(1.0), |(_, value)| value.trim().parse::<f32>().ok())?;
            // Between 0 and 1000, as the range says.
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u16;
            Some(Range {
                name: name.to_ascii_lowercase(),
                weight,
            })
        })
        .collect()
}

fn precision(range: &str, name: &str) -> Option<u8> {
    match range {
        "*/*" => Some(0),
        "application/*" => Some(1),
        range => (range == name).then_some(2),
    }
}
