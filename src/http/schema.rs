//! The schema as text, for code generators and editors.

use std::sync::Arc;

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

use crate::http::Shared;

/// The schema in GraphQL's schema definition language.
pub(super) async fn text(State(shared): State<Arc<Shared>>) -> Response {
    let content_type = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    (content_type, shared.sdl.clone()).into_response()
}
