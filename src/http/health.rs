//! Health for orchestrators: that the server lives, and which dataset it answers from.

use std::sync::Arc;

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

use crate::http::{Shared, negotiation::MediaType};

/// Alive, and ready: a server that listens has its dataset loaded.
pub(super) async fn report(State(shared): State<Arc<Shared>>) -> Response {
    let snapshot = shared.snapshot();
    let revision = snapshot.graph.revision();
    let headers = [
        (header::CONTENT_TYPE, MediaType::Json.content_type()),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let body = format!(r#"{{"status":"ok","revision":"{revision}"}}"#);
    (headers, body).into_response()
}
