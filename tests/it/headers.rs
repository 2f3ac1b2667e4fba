//! The headers that every response has, whatever the route.

use std::collections::BTreeSet;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};

use crate::http::{ask, get, header};

#[tokio::test]
async fn any_origin_may_ask() {
    let request = Request::options("/graphql")
        .header(header::ORIGIN, "https://example.org")
        .header(header::ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(header::ACCESS_CONTROL_REQUEST_HEADERS, "content-type");
    let response = ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(response.status(), StatusCode::NO_CONTENT);
    assert_eq!(header(&response, "access-control-allow-origin"), "*");
    assert_eq!(
        header(&response, "access-control-allow-methods"),
        "GET, HEAD, POST"
    );
    assert_eq!(header(&response, "access-control-allow-headers"), "*");

    for path in ["/graphql", "/nope", "/health", "/schema.graphql"] {
        let response = get(path, "*/*").await;
        assert_eq!(
            header(&response, "access-control-allow-origin"),
            "*",
            "{path}"
        );
    }
}

#[tokio::test]
async fn every_response_has_a_name_of_its_own_and_is_not_sniffed() {
    let mut ids = BTreeSet::new();
    for path in ["/", "/graphql", "/nope", "/health", "/schema.graphql"] {
        let request = Request::get(path).header("x-request-id", "chosen-by-the-client");
        let response = ask(request.body(Body::empty()).unwrap()).await;
        assert_eq!(
            header(&response, "x-content-type-options"),
            "nosniff",
            "{path}"
        );
        let id = header(&response, "x-request-id").to_owned();
        assert!(
            !id.is_empty() && id != "chosen-by-the-client",
            "{path}: `{id}`"
        );
        assert!(ids.insert(id), "{path}");
    }
}
