//! A name for every request, in its response and in the log.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The name of one request: the process, then a count.
///
/// Always fresh: a name that the client chose could be put into the log twice.
#[derive(Clone, Debug)]
pub(super) struct RequestId(pub(super) String);

/// Names the request for those inside, and the response for the client.
pub(super) async fn given(mut request: Request, next: Next) -> Response {
    let id = RequestId::fresh();
    let span = tracing::info_span!("request", id = %id.0);
    let name = HeaderValue::from_str(&id.0).expect("an id is hexadecimal digits and a dash");
    request.extensions_mut().insert(id);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let began = Instant::now();

    let mut response = next.run(request).instrument(span.clone()).await;

    let (status, elapsed) = (response.status().as_u16(), began.elapsed());
    span.in_scope(|| tracing::debug!(%method, path, status, ?elapsed, "answered"));
    response.headers_mut().insert(X_REQUEST_ID, name);
    response
}

impl RequestId {
    fn fresh() -> Self {
        /// Tells processes apart without a clock and without a source of randomness of our own.
        static PROCESS: LazyLock<u64> =
            LazyLock::new(|| RandomState::new().hash_one("process") >> 32);
        static COUNT: AtomicU64 = AtomicU64::new(1);

        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(format!("{:08x}-{count:x}", *PROCESS))
    }
}
