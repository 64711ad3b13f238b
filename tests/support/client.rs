//! Asking the service as a client does, without a socket between.

use api::http::Site;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tower::ServiceExt;

#[derive(Clone)]
pub struct Client {
    site: Site,
    headers: Vec<(&'static str, String)>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Client {
    pub fn new(site: Site) -> Self {
        Self {
            site,
            headers: Vec::new(),
        }
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// The same client at another service.
    pub fn at(mut self, app: &std::sync::Arc<api::app::App>) -> Self {
        self.site = api::http::site(app).expect("the service has its routes");
        self
    }

    /// The same client at the site of another, who may have asked before.
    pub fn beside(mut self, other: &Self) -> Self {
        self.site = other.site.clone();
        self
    }

    pub fn accepting(self, languages: &str) -> Self {
        self.header("accept-language", languages)
    }

    pub async fn query(&self, document: &str) -> Answer {
        self.query_with(document, json!({})).await
    }

    pub async fn query_with(&self, document: &str, variables: Value) -> Answer {
        let body = json!({ "query": document, "variables": variables });
        self.post(&body.to_string()).await
    }

    /// The `data` of an answer that has no errors.
    pub async fn data(&self, document: &str) -> Value {
        let answer = self.query(document).await.json();
        assert_eq!(answer.get("errors"), None, "{document}");
        answer["data"].clone()
    }

    /// The only error of an answer.
    pub async fn error(&self, document: &str) -> Value {
        let answer = self.query(document).await.json();
        let errors = answer["errors"].as_array().cloned().unwrap_or_default();
        assert_eq!(errors.len(), 1, "{document}: {answer}");
        errors[0].clone()
    }

    pub async fn post(&self, body: &str) -> Answer {
        let mut request = Request::post("/graphql");
        if !self.headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header("content-type", "application/json");
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        self.send(
            request
                .body(Body::from(body.to_owned()))
                .expect("a request"),
        )
        .await
    }

    /// Bytes for an import.
    pub async fn upload(&self, bytes: Vec<u8>) -> Answer {
        let mut request = Request::post("/uploads");
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        self.send(request.body(Body::from(bytes)).expect("a request"))
            .await
    }

    pub async fn get(&self, path: &str) -> Answer {
        let mut request = Request::get(path);
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        self.send(request.body(Body::empty()).expect("a request"))
            .await
    }

    /// A query by GET.
    pub async fn get_query(&self, document: &str) -> Answer {
        self.get(&format!("/graphql?query={}", escaped(document)))
            .await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self
            .site
            .clone()
            .oneshot(request)
            .await
            .expect("the site answers");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a body").to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            text: String::from_utf8(bytes.to_vec()).expect("text"),
        }
    }
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

/// As a value of a query string.
pub fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
