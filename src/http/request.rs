//! From an HTTP request to a GraphQL request: size, time, shape.
//!
//! What the query says is `api`'s to judge.

use std::time::Duration;

use axum::{
    body::{Body, Bytes, HttpBody},
    extract::FromRequest,
    http::{self, StatusCode},
};
use serde::Deserialize;
use serde_json::{Map, Value, error::Category};

use crate::{api, http::refusal::Refusal};

/// The longest body that is read. A query of people is a few KB; its variables may list codes.
pub(super) const MAX_BODY_BYTES: usize = 1 << 20;

/// How long a body may take to arrive, so that slow senders do not hold connections for ever.
const BODY_TIME: Duration = Duration::from_secs(10);

/// Reads the GraphQL request in the body of a POST.
pub(super) async fn from_body(request: http::Request<Body>) -> Result<api::Request, Refusal> {
    let body = read(request).await?;
    match body.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'[') => return Err(Refusal::BatchNotSupported),
        Some(_) => {}
        None => {
            return Err(Refusal::MalformedJson {
                problem: "it is empty".to_owned(),
            });
        }
    }
    let parameters: Parameters = serde_json::from_slice(&body).map_err(|error| {
        let problem = error.to_string();
        match error.classify() {
            Category::Data => Refusal::NotARequest { problem },
            Category::Io | Category::Syntax | Category::Eof => Refusal::MalformedJson { problem },
        }
    })?;
    parameters.try_into()
}

/// Reads the GraphQL request in the parameters of a URL; an empty one counts as not given.
pub(super) fn from_url(query: &str) -> Result<api::Request, Refusal> {
    let mut parameters = Parameters::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        let (name, slot) = match &*name {
            "query" => ("query", &mut parameters.query),
            "operationName" => ("operationName", &mut parameters.operation_name),
            "variables" => ("variables", &mut parameters.variables),
            "extensions" => ("extensions", &mut parameters.extensions),
            _ => continue,
        };
        if slot.is_some() {
            return Err(Refusal::RepeatedParameter { name });
        }
        if value.is_empty() {
            continue;
        }
        *slot = Some(match name {
            "query" | "operationName" => Value::from(value),
            _ => serde_json::from_str(&value).map_err(|error| {
                let found = format!("not JSON ({error})");
                match name {
                    "variables" => Refusal::InvalidVariables { found },
                    _ => Refusal::InvalidExtensions { found },
                }
            })?,
        });
    }
    parameters.try_into()
}

/// The parameters of a GraphQL request before their types are checked.
///
/// They are values so that each wrong one is refused by its own name and code.
#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", expecting = "a GraphQL request")]
struct Parameters {
    query: Option<Value>,
    operation_name: Option<Value>,
    variables: Option<Value>,
    extensions: Option<Value>,
}

impl TryFrom<Parameters> for api::Request {
    type Error = Refusal;

    fn try_from(parameters: Parameters) -> Result<Self, Refusal> {
        let query = match parameters.query {
            Some(Value::String(query)) => query,
            Some(other) => {
                return Err(Refusal::InvalidQuery {
                    found: shape(&other),
                });
            }
            None => return Err(Refusal::QueryMissing),
        };
        let operation_name = match parameters.operation_name {
            Some(Value::String(name)) => Some(name).filter(|name| !name.is_empty()),
            Some(other) => {
                return Err(Refusal::InvalidOperationName {
                    found: shape(&other),
                });
            }
            None => None,
        };
        let variables = match parameters.variables {
            Some(Value::Object(variables)) => variables,
            Some(other) => {
                return Err(Refusal::InvalidVariables {
                    found: shape(&other).to_owned(),
                });
            }
            None => Map::new(),
        };
        match parameters.extensions {
            Some(Value::Object(_)) | None => Ok(Self {
                query,
                operation_name,
                variables,
            }),
            Some(other) => Err(Refusal::InvalidExtensions {
                found: shape(&other).to_owned(),
            }),
        }
    }
}

/// The whole body, within bounds of size and time.
async fn read(request: http::Request<Body>) -> Result<Bytes, Refusal> {
    // A declared length is refused before anything is read; the limit of the router holds for
    // bodies that come in chunks.
    let declared = request.body().size_hint().lower();
    if usize::try_from(declared).map_or(true, |bytes| bytes > MAX_BODY_BYTES) {
        return Err(Refusal::BodyTooLarge);
    }
    let body = tokio::time::timeout(BODY_TIME, Bytes::from_request(request, &()))
        .await
        .map_err(|_| Refusal::BodyTimeout {
            seconds: BODY_TIME.as_secs(),
        })?;
    body.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::BodyTooLarge,
        _ => Refusal::BodyBroken,
    })
}

/// What kind of JSON value it is, for a message.
fn shape(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}
