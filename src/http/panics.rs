//! A panic in a handler costs its own request, not the connection's others.

use std::{
    any::Any,
    future::poll_fn,
    panic::{AssertUnwindSafe, catch_unwind},
    pin::pin,
    task::Poll,
};

use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::http::{refusal::Refusal, request_id::RequestId};

/// Answers for a handler that panics; its message goes to the log only.
pub(super) async fn answered(request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().cloned();
    let mut handler = pin!(next.run(request));
    // Unwind safe: the handler is dropped after a panic, and a snapshot never changes.
    let outcome = poll_fn(|context| {
        match catch_unwind(AssertUnwindSafe(|| handler.as_mut().poll(context))) {
            Ok(Poll::Ready(response)) => Poll::Ready(Ok(response)),
            Ok(Poll::Pending) => Poll::Pending,
            Err(panic) => Poll::Ready(Err(panic)),
        }
    });
    match outcome.await {
        Ok(response) => response,
        Err(panic) => {
            tracing::error!("a handler panicked: {}", message(&*panic));
            let id = id.map_or_else(String::new, |id| id.0);
            Refusal::Internal { id }.into_response()
        }
    }
}

/// What the panic says, if it says it in words.
fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message")
}
