//! The members of a GraphQL request, from a body or a query string, with their types.

use async_graphql::Variables;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::document::{Hash, parse_hash};
use crate::error::{ErrorCode, Refusal};

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Members {
    pub query: Option<String>,
    pub operation_name: Option<String>,
    pub variables: Option<Map<String, Value>>,
    pub extensions: Option<Map<String, Value>>,
}

impl Members {
    /// Reads a JSON body: one object.
    pub fn from_body(body: &[u8]) -> Result<Self, Refusal> {
        match body.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{') => serde_json::from_slice(body).map_err(|error| malformed(&error)),
            Some(b'[') => Err(Self::malformed("batch")),
            _ => Err(Self::malformed("{ \"query\": … }")),
        }
    }

    /// Reads a query string, where objects are JSON texts. Empty parameters are as good as absent.
    pub fn from_query_string(text: &str) -> Result<Self, Refusal> {
        let mut members = Self::default();
        let object = |text: &str| serde_json::from_str(text).map_err(|error| malformed(&error));
        for (name, value) in form_urlencoded::parse(text.as_bytes()) {
            if value.is_empty() {
                continue;
            }
            let twice = match name.as_ref() {
                "query" => members.query.replace(value.into_owned()).is_some(),
                "operationName" => members.operation_name.replace(value.into_owned()).is_some(),
                "variables" => std::mem::replace(&mut members.variables, object(&value)?).is_some(),
                "extensions" => {
                    std::mem::replace(&mut members.extensions, object(&value)?).is_some()
                }
                _ => false,
            };
            if twice {
                return Err(Self::malformed(&name));
            }
        }
        Ok(members)
    }

    /// Names no document at all.
    pub fn is_empty(&self) -> bool {
        self.query.is_none() && self.extensions.is_none()
    }

    /// The document's hash, as Apollo's registration protocol sends it.
    pub fn hash(&self) -> Result<Option<Hash>, Refusal> {
        let extensions = self.extensions.as_ref();
        let Some(named) = extensions.and_then(|extensions| extensions.get("persistedQuery")) else {
            return Ok(None);
        };
        let hash = named
            .get("sha256Hash")
            .and_then(Value::as_str)
            .and_then(parse_hash);
        match (named.get("version").and_then(Value::as_u64), hash) {
            (Some(1), Some(hash)) => Ok(Some(hash)),
            _ => Err(Self::malformed("extensions.persistedQuery")),
        }
    }

    pub fn variables(&mut self) -> Variables {
        self.variables
            .take()
            .map_or_else(Variables::default, |members| {
                Variables::from_json(members.into())
            })
    }

    pub fn malformed(detail: &str) -> Refusal {
        Refusal::new(ErrorCode::RequestMalformed, "error-request-malformed").detailing(detail)
    }
}

fn malformed(error: &serde_json::Error) -> Refusal {
    Members::malformed(&error.to_string())
}
