//! Every route in one place, and what surrounds them all.

use std::sync::Arc;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{Method, Uri},
    middleware::{from_fn, map_response},
    routing::get,
};

use crate::http::{
    Shared, browsers, graphql, health, pages, panics, refusal::Refusal, request, request_id, schema,
};

/// What is served, for whoever asks for something else.
pub(super) const ROUTES: &str =
    "/ (a page for people), /graphql, /schema.graphql, /health, /health/live and /health/ready";

/// Everything that the server answers.
pub fn router(shared: Arc<Shared>) -> Router {
    let routes = Router::new()
        .route("/", get(pages::graphiql))
        .route("/graphiql/page.css", get(pages::style))
        .route("/graphiql/page.js", get(pages::script))
        .route(
            "/graphql",
            get(graphql::get)
                .post(graphql::post)
                .layer(map_response(graphql::varied)),
        )
        .route("/schema.graphql", get(schema::text))
        .route("/health", get(health::report))
        .route("/health/live", get(health::report))
        .route("/health/ready", get(health::report))
        .fallback(not_found)
        .method_not_allowed_fallback(method_not_allowed)
        .with_state(shared);
    surrounded(routes)
}

/// Adds what every request and response gets, whatever the route.
fn surrounded(routes: Router) -> Router {
    routes
        .layer(DefaultBodyLimit::max(request::MAX_BODY_BYTES))
        // Innermost of the three, so that the answer to a panic has an id and is readable
        // from any origin too.
        .layer(from_fn(panics::answered))
        .layer(from_fn(browsers::headers))
        .layer(from_fn(request_id::given))
}

async fn not_found(uri: Uri) -> Refusal {
    Refusal::NotFound {
        path: uri.path().to_owned(),
    }
}

async fn method_not_allowed(method: Method, uri: Uri) -> Refusal {
    Refusal::MethodNotAllowed {
        method,
        path: uri.path().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use axum::{
        body::{Body, to_bytes},
        http::{Request, StatusCode},
        response::Response,
    };
    use tower::ServiceExt;

    use super::*;

    async fn ask(router: &Router, path: &str) -> Response {
        let request = Request::get(path).body(Body::empty()).unwrap();
        router.clone().oneshot(request).await.unwrap()
    }

    #[tokio::test]
    async fn panic_becomes_an_answer_without_internals() {
        let broken = || async {
            if true {
                panic!("secret");
            }
        };
        let router = surrounded(
            Router::new()
                .route("/broken", get(broken))
                .fallback(not_found),
        );

        let response = ask(&router, "/broken").await;
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()["access-control-allow-origin"], "*");
        let id = response.headers()["x-request-id"]
            .to_str()
            .unwrap()
            .to_owned();
        let body = to_bytes(response.into_body(), 1_000).await.unwrap();
        assert_eq!(
            String::from_utf8(body.to_vec()).unwrap(),
            format!(
                r#"{{"errors":[{{"message":"something went wrong inside the server; report request {id}","extensions":{{"code":"INTERNAL"}}}}]}}"#
            )
        );

        assert_eq!(ask(&router, "/").await.status(), StatusCode::NOT_FOUND);
    }
}
