//! `/graphql`, by the GraphQL-over-HTTP specification.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, Request, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use tokio::task::JoinError;

use crate::{
    api::{self, Answer, Verdict},
    http::{
        Shared,
        negotiation::{self, MediaType},
        refusal::Refusal,
        request,
    },
};

/// Answers the query in the URL; shows a browser that brings none to the page.
pub(super) async fn get(
    State(shared): State<Arc<Shared>>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let request = request::from_url(uri.query().unwrap_or_default());
    if matches!(request, Err(Refusal::QueryMissing)) && negotiation::names_html(&headers) {
        return Redirect::to("/").into_response();
    }
    match MediaType::preferred(&headers) {
        Ok(media_type) => respond(shared, request, media_type).await,
        Err(refusal) => refusal.into_response(),
    }
}

/// Answers the query in the body.
pub(super) async fn post(State(shared): State<Arc<Shared>>, request: Request<Body>) -> Response {
    let media_type = match MediaType::preferred(request.headers()) {
        Ok(media_type) => media_type,
        Err(refusal) => return refusal.into_response(),
    };
    let request = match negotiation::expect_json(request.headers()) {
        Ok(()) => request::from_body(request).await,
        Err(refusal) => Err(refusal),
    };
    respond(shared, request, media_type).await
}

/// Tells caches that the answers here depend on what the client accepts.
pub(super) async fn varied(mut response: Response) -> Response {
    let accept = HeaderValue::from_static("accept");
    response.headers_mut().insert(header::VARY, accept);
    response
}

/// Executes what was understood and refuses what was not, in the media type agreed on.
async fn respond(
    shared: Arc<Shared>,
    request: Result<api::Request, Refusal>,
    media_type: MediaType,
) -> Response {
    let request = match request {
        Ok(request) => request,
        Err(refusal) => return refusal.respond(media_type),
    };
    match answer(shared, request).await {
        Ok(answer) => {
            let content_type = HeaderValue::from_static(media_type.content_type());
            let status = status(answer.verdict, media_type);
            (status, [(header::CONTENT_TYPE, content_type)], answer.body).into_response()
        }
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// The answer, worked out beside the threads that serve connections: a long one must not keep
/// `/health` waiting. As many are worked out at once as there are processors.
async fn answer(shared: Arc<Shared>, request: api::Request) -> Result<Answer, JoinError> {
    let permit = Arc::clone(&shared.workers).acquire_owned().await;
    let permit = permit.expect("the semaphore is never closed");
    let work = move || {
        let answer = shared.api.execute(&shared.snapshot(), &request);
        drop(permit);
        answer
    };
    tokio::task::spawn_blocking(work).await
}

/// In `application/json` even a refusal by GraphQL is 200: old clients take any other status
/// for an answer that is not GraphQL's.
fn status(verdict: Verdict, media_type: MediaType) -> StatusCode {
    match (verdict, media_type) {
        (Verdict::Refused, MediaType::GraphqlResponse) => StatusCode::BAD_REQUEST,
        _ => StatusCode::OK,
    }
}
