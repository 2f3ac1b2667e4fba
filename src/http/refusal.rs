//! Requests that are refused before GraphQL sees them: every status, code and message.
//!
//! Codes are a contract with clients. What GraphQL itself refuses has `api`'s codes.

use axum::{
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::http::{negotiation::MediaType, request::MAX_BODY_BYTES, router::ROUTES};

/// Why HTTP refuses a request.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refusal {
    /// The client accepts none of the media types on offer.
    #[error(
        "`{accept}` accepts neither application/json nor application/graphql-response+json: \
         name one of them in the accept header, or leave it out"
    )]
    NotAcceptable { accept: String },
    /// A form or plain text, which a foreign page could send with its visitor's rights.
    #[error("the content type is {found}: expected application/json in UTF-8")]
    UnsupportedContentType { found: String },
    /// A compressed body, whose size nobody knows beforehand.
    #[error("the content encoding `{found}` is not supported: send the body uncompressed")]
    UnsupportedContentEncoding { found: String },
    #[error("the request body is longer than {MAX_BODY_BYTES} bytes: shorten the query")]
    BodyTooLarge,
    #[error("the request body did not arrive within {seconds} seconds: send it again")]
    BodyTimeout { seconds: u64 },
    #[error("the request body broke off: send it again")]
    BodyBroken,
    #[error("the request body is not JSON: {problem}")]
    MalformedJson { problem: String },
    /// An array of requests.
    #[error("the request body is an array: send each operation as a request of its own")]
    BatchNotSupported,
    /// JSON, but no request.
    #[error(
        "the request body is not an object such as {{\"query\":\"{{ __typename }}\"}}: {problem}"
    )]
    NotARequest { problem: String },
    #[error("`query` is missing: expected the text of a GraphQL document")]
    QueryMissing,
    #[error("`query` is {found}: expected the text of a GraphQL document")]
    InvalidQuery { found: &'static str },
    #[error("`operationName` is {found}: expected the name of an operation of the query, or null")]
    InvalidOperationName { found: &'static str },
    #[error("`variables` is {found}: expected an object such as {{\"year\":2024}}, or null")]
    InvalidVariables { found: String },
    #[error("`extensions` is {found}: expected an object, or null")]
    InvalidExtensions { found: String },
    #[error("the URL names `{name}` twice: give it once")]
    RepeatedParameter { name: &'static str },
    #[error("there is nothing at `{path}`: expected one of {ROUTES}")]
    NotFound { path: String },
    #[error("`{path}` does not answer {method}: use a method that the allow header names")]
    MethodNotAllowed { method: Method, path: String },
    /// A fault of the server's own; the log says which.
    #[error("something went wrong inside the server; report request {id}")]
    Internal { id: String },
}

impl Refusal {
    /// The status and the stable code of this kind of refusal.
    fn kind(&self) -> (StatusCode, &'static str) {
        match self {
            Self::NotAcceptable { .. } => (StatusCode::NOT_ACCEPTABLE, "NOT_ACCEPTABLE"),
            Self::UnsupportedContentType { .. } => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_CONTENT_TYPE",
            ),
            Self::UnsupportedContentEncoding { .. } => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_CONTENT_ENCODING",
            ),
            Self::BodyTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "BODY_TOO_LARGE"),
            Self::BodyTimeout { .. } => (StatusCode::REQUEST_TIMEOUT, "BODY_TIMEOUT"),
            Self::BodyBroken => (StatusCode::BAD_REQUEST, "BODY_BROKEN"),
            Self::MalformedJson { .. } => (StatusCode::BAD_REQUEST, "MALFORMED_JSON"),
            Self::BatchNotSupported => (StatusCode::BAD_REQUEST, "BATCH_NOT_SUPPORTED"),
            Self::NotARequest { .. } => (StatusCode::BAD_REQUEST, "NOT_A_REQUEST"),
            Self::QueryMissing => (StatusCode::BAD_REQUEST, "QUERY_MISSING"),
            Self::InvalidQuery { .. } => (StatusCode::BAD_REQUEST, "INVALID_QUERY"),
            Self::InvalidOperationName { .. } => {
                (StatusCode::BAD_REQUEST, "INVALID_OPERATION_NAME")
            }
            Self::InvalidVariables { .. } => (StatusCode::BAD_REQUEST, "INVALID_VARIABLES"),
            Self::InvalidExtensions { .. } => (StatusCode::BAD_REQUEST, "INVALID_EXTENSIONS"),
            Self::RepeatedParameter { .. } => (StatusCode::BAD_REQUEST, "REPEATED_PARAMETER"),
            Self::NotFound { .. } => (StatusCode::NOT_FOUND, "NOT_FOUND"),
            Self::MethodNotAllowed { .. } => (StatusCode::METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"),
            Self::Internal { .. } => (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL"),
        }
    }

    /// The refusal as a GraphQL response of this media type.
    pub(super) fn respond(&self, media_type: MediaType) -> Response {
        let (status, code) = self.kind();
        let message = serde_json::Value::from(self.to_string());
        let body =
            format!(r#"{{"errors":[{{"message":{message},"extensions":{{"code":"{code}"}}}}]}}"#);
        let content_type = HeaderValue::from_static(media_type.content_type());
        (status, [(header::CONTENT_TYPE, content_type)], body).into_response()
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        self.respond(MediaType::Json)
    }
}
