//! What HTTP promises: status, headers and whole bodies, without a port.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    Router,
    body::{Body, Bytes, HttpBody},
    http::{Method, Request, Response, StatusCode, header},
};
use http_body_util::BodyExt;
use hyper::body::Frame;
use sogdia::{
    api::Api,
    dataset::load_embedded,
    graph::Snapshot,
    http::{Shared, router},
    model::Revision,
};
use tower::ServiceExt;

const JSON: &str = "application/json; charset=utf-8";
const GRAPHQL_RESPONSE: &str = "application/graphql-response+json; charset=utf-8";

pub(crate) fn snapshot() -> Snapshot {
    crate::support::snapshot_of(load_embedded().unwrap().records)
}

fn sogdia() -> Router {
    router(Arc::new(Shared::new(Api::new(), snapshot())))
}

/// The response with its body read.
pub(crate) async fn ask(request: Request<Body>) -> Response<String> {
    let response = sogdia().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Response::from_parts(parts, String::from_utf8(body.to_vec()).unwrap())
}

pub(crate) async fn get(path: &str, accept: &str) -> Response<String> {
    let request = Request::get(path).header(header::ACCEPT, accept);
    ask(request.body(Body::empty()).unwrap()).await
}

/// A POST of JSON text, with no say in what comes back.
async fn post(body: &str) -> Response<String> {
    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(Body::from(body.to_owned())).unwrap()).await
}

async fn post_accepting(accept: &str, body: &str) -> Response<String> {
    let request = Request::post("/graphql")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::ACCEPT, accept);
    ask(request.body(Body::from(body.to_owned())).unwrap()).await
}

pub(crate) fn header<'a>(response: &'a Response<String>, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

/// Asserts a refusal by HTTP, whole.
#[track_caller]
fn assert_refused(response: &Response<String>, status: StatusCode, code: &str, message: &str) {
    let message = serde_json::Value::from(message);
    let body =
        format!(r#"{{"errors":[{{"message":{message},"extensions":{{"code":"{code}"}}}}]}}"#);
    assert_eq!(response.body(), &body);
    assert_eq!(response.status(), status);
    assert_eq!(header(response, "content-type"), JSON);
}

#[tokio::test]
async fn post_is_answered() {
    let response = post(r#"{"query":"{ __typename }"}"#).await;

    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.body(), r#"{"data":{"__typename":"Query"}}"#);
    assert_eq!(header(&response, "content-type"), JSON);
    assert_eq!(header(&response, "vary"), "accept");
}

#[tokio::test]
async fn post_takes_null_and_unknown_parameters() {
    let response = post(
        r#"{"query":"query A { __typename } query B { b: __typename }","operationName":"B",
            "variables":null,"extensions":{"trace":1},"id":7}"#,
    )
    .await;

    assert_eq!(response.body(), r#"{"data":{"b":"Query"}}"#);
}

#[tokio::test]
async fn get_is_answered() {
    let path = "/graphql?query=query+A($name:String!)%7B__type(name:$name)%7Bname%7D%7D\
                &operationName=A&variables=%7B%22name%22:%22Query%22%7D";
    let response = get(path, "*/*").await;

    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.body(), r#"{"data":{"__type":{"name":"Query"}}}"#);
    assert_eq!(header(&response, "content-type"), JSON);
}

#[tokio::test]
async fn media_type_decides_the_status_of_what_graphql_refuses() {
    let both = "application/graphql-response+json, application/json;q=0.9";
    for query in [
        "{ nope }",
        "{",
        "query A { __typename } query B { __typename }",
    ] {
        let body = serde_json::json!({ "query": query }).to_string();
        for (accept, status, content_type) in [
            ("application/json", StatusCode::OK, JSON),
            ("*/*", StatusCode::OK, JSON),
            (both, StatusCode::BAD_REQUEST, GRAPHQL_RESPONSE),
        ] {
            let response = post_accepting(accept, &body).await;
            assert_eq!(response.status(), status, "{accept} {query}");
            assert_eq!(header(&response, "content-type"), content_type);
            let body: serde_json::Value = serde_json::from_str(response.body()).unwrap();
            assert!(body["errors"][0]["message"].is_string(), "{body}");
        }
    }
    let response = post_accepting(both, r#"{"query":"{ __typename }"}"#).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, "content-type"), GRAPHQL_RESPONSE);
}

#[tokio::test]
async fn refusal_has_the_media_type_that_was_asked_for() {
    let response = post_accepting("application/graphql-response+json", "[]").await;

    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(header(&response, "content-type"), GRAPHQL_RESPONSE);
}

#[tokio::test]
async fn accept_without_json_is_refused() {
    assert_refused(
        &post_accepting("text/csv", r#"{"query":"{ __typename }"}"#).await,
        StatusCode::NOT_ACCEPTABLE,
        "NOT_ACCEPTABLE",
        "`text/csv` accepts neither application/json nor application/graphql-response+json: \
         name one of them in the accept header, or leave it out",
    );
}

#[tokio::test]
async fn other_content_types_are_refused() {
    for (content_type, found) in [
        (None, "missing"),
        (Some("text/plain"), "`text/plain`"),
        (Some("application/graphql"), "`application/graphql`"),
        (
            Some("application/x-www-form-urlencoded"),
            "`application/x-www-form-urlencoded`",
        ),
        (
            Some("application/json; charset=utf-16"),
            "`application/json; charset=utf-16`",
        ),
    ] {
        let mut request = Request::post("/graphql");
        if let Some(content_type) = content_type {
            request = request.header(header::CONTENT_TYPE, content_type);
        }
        let body = Body::from(r#"{"query":"{ __typename }"}"#);
        assert_refused(
            &ask(request.body(body).unwrap()).await,
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "UNSUPPORTED_CONTENT_TYPE",
            &format!("the content type is {found}: expected application/json in UTF-8"),
        );
    }
}

#[tokio::test]
async fn compressed_body_is_refused() {
    let request = Request::post("/graphql")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::CONTENT_ENCODING, "gzip");
    assert_refused(
        &ask(request.body(Body::from("x")).unwrap()).await,
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "UNSUPPORTED_CONTENT_ENCODING",
        "the content encoding `gzip` is not supported: send the body uncompressed",
    );
}

#[tokio::test]
async fn malformed_bodies_are_refused() {
    for (body, code, message) in [
        (
            "",
            "MALFORMED_JSON",
            "the request body is not JSON: it is empty",
        ),
        (
            "{\"query\":",
            "MALFORMED_JSON",
            "the request body is not JSON: EOF while parsing a value at line 1 column 9",
        ),
        (
            r#"{"query":"{ __typename }"} x"#,
            "MALFORMED_JSON",
            "the request body is not JSON: trailing characters at line 1 column 28",
        ),
        (
            r#" [{"query":"{ __typename }"}]"#,
            "BATCH_NOT_SUPPORTED",
            "the request body is an array: send each operation as a request of its own",
        ),
        (
            r#""{ __typename }""#,
            "NOT_A_REQUEST",
            "the request body is not an object such as {\"query\":\"{ __typename }\"}: \
             invalid type: string \"{ __typename }\", expected a GraphQL request \
             at line 1 column 16",
        ),
        (
            r#"{"query":"{ a }","query":"{ b }"}"#,
            "NOT_A_REQUEST",
            "the request body is not an object such as {\"query\":\"{ __typename }\"}: \
             duplicate field `query` at line 1 column 24",
        ),
        (
            "{}",
            "QUERY_MISSING",
            "`query` is missing: expected the text of a GraphQL document",
        ),
        (
            r#"{"query":null}"#,
            "QUERY_MISSING",
            "`query` is missing: expected the text of a GraphQL document",
        ),
        (
            r#"{"query":["{ __typename }"]}"#,
            "INVALID_QUERY",
            "`query` is an array: expected the text of a GraphQL document",
        ),
        (
            r#"{"query":"{ __typename }","operationName":1}"#,
            "INVALID_OPERATION_NAME",
            "`operationName` is a number: expected the name of an operation of the query, or null",
        ),
        (
            r#"{"query":"{ __typename }","variables":"{}"}"#,
            "INVALID_VARIABLES",
            "`variables` is a string: expected an object such as {\"year\":2024}, or null",
        ),
        (
            r#"{"query":"{ __typename }","extensions":true}"#,
            "INVALID_EXTENSIONS",
            "`extensions` is a boolean: expected an object, or null",
        ),
    ] {
        assert_refused(&post(body).await, StatusCode::BAD_REQUEST, code, message);
    }
}

#[tokio::test]
async fn malformed_urls_are_refused() {
    for (query, code, message) in [
        (
            "",
            "QUERY_MISSING",
            "`query` is missing: expected the text of a GraphQL document",
        ),
        (
            "?query=",
            "QUERY_MISSING",
            "`query` is missing: expected the text of a GraphQL document",
        ),
        (
            "?query={a}&query={b}",
            "REPEATED_PARAMETER",
            "the URL names `query` twice: give it once",
        ),
        (
            "?query={a}&variables=year",
            "INVALID_VARIABLES",
            "`variables` is not JSON (expected value at line 1 column 1): \
             expected an object such as {\"year\":2024}, or null",
        ),
        (
            "?query={a}&variables=[]",
            "INVALID_VARIABLES",
            "`variables` is an array: expected an object such as {\"year\":2024}, or null",
        ),
        (
            "?query={a}&extensions=1",
            "INVALID_EXTENSIONS",
            "`extensions` is a number: expected an object, or null",
        ),
    ] {
        let path = format!("/graphql{query}").replace(['{', '}'], "%7B");
        assert_refused(
            &get(&path, "application/json").await,
            StatusCode::BAD_REQUEST,
            code,
            message,
        );
    }
}

#[tokio::test]
async fn long_body_is_refused_declared_or_not() {
    const TOO_LONG: &str = "the request body is longer than 1048576 bytes: shorten the query";

    let text = format!(r#"{{"query":"{{ __typename }}{}"}}"#, " ".repeat(1 << 20));
    assert_refused(
        &post(&text).await,
        StatusCode::PAYLOAD_TOO_LARGE,
        "BODY_TOO_LARGE",
        TOO_LONG,
    );

    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    let undeclared = Body::new(Chunks(vec![Bytes::from(text)]));
    assert_refused(
        &ask(request.body(undeclared).unwrap()).await,
        StatusCode::PAYLOAD_TOO_LARGE,
        "BODY_TOO_LARGE",
        TOO_LONG,
    );
}

#[tokio::test]
async fn longest_body_is_read() {
    let text = r#"{"query":"{ __typename }"}"#;
    let padding = " ".repeat((1 << 20) - text.len());

    let response = post(&format!("{text}{padding}")).await;
    assert_eq!(response.body(), r#"{"data":{"__typename":"Query"}}"#);
}

#[tokio::test(start_paused = true)]
async fn body_that_never_ends_is_given_up() {
    let request = Request::post("/graphql").header(header::CONTENT_TYPE, "application/json");
    let began = tokio::time::Instant::now();
    let response = ask(request.body(Body::new(Chunks(Vec::new()))).unwrap()).await;

    assert_refused(
        &response,
        StatusCode::REQUEST_TIMEOUT,
        "BODY_TIMEOUT",
        "the request body did not arrive within 10 seconds: send it again",
    );
    assert!(began.elapsed() < Duration::from_secs(11));
}

/// A body that does not say how long it is, and never ends.
struct Chunks(Vec<Bytes>);

impl HttpBody for Chunks {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.0.pop() {
            Some(chunk) => Poll::Ready(Some(Ok(Frame::data(chunk)))),
            None => Poll::Pending,
        }
    }
}

#[tokio::test]
async fn other_methods_are_told_which_there_are() {
    for (method, path, allow) in [
        (Method::DELETE, "/graphql", "GET,HEAD,POST"),
        (Method::OPTIONS, "/graphql", "GET,HEAD,POST"),
        (Method::POST, "/", "GET,HEAD"),
        (Method::PUT, "/health", "GET,HEAD"),
    ] {
        let request = Request::builder().method(&method).uri(path);
        let response = ask(request.body(Body::empty()).unwrap()).await;
        assert_refused(
            &response,
            StatusCode::METHOD_NOT_ALLOWED,
            "METHOD_NOT_ALLOWED",
            &format!("`{path}` does not answer {method}: use a method that the allow header names"),
        );
        assert_eq!(header(&response, "allow"), allow);
    }
}

#[tokio::test]
async fn unknown_path_is_told_what_there_is() {
    assert_refused(
        &get("/graphiql/", "*/*").await,
        StatusCode::NOT_FOUND,
        "NOT_FOUND",
        "there is nothing at `/graphiql/`: expected one of / (a page for people), /graphql, \
         /schema.graphql, /health, /health/live and /health/ready",
    );
}

#[tokio::test]
async fn health_names_the_revision_that_is_served() {
    let shared = Arc::new(Shared::new(Api::new(), snapshot()));
    let router = router(Arc::clone(&shared));
    let report = |path: &'static str| {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let response = router.clone().oneshot(request);
        async {
            let response = response.await.unwrap();
            assert_eq!(response.headers()["content-type"], JSON);
            assert_eq!(response.headers()["cache-control"], "no-store");
            let body = response.into_body().collect().await.unwrap().to_bytes();
            String::from_utf8(body.to_vec()).unwrap()
        }
    };

    let revision = load_embedded().unwrap().records.revision;
    for path in ["/health", "/health/live", "/health/ready"] {
        let expected = format!(r#"{{"status":"ok","revision":"{revision}"}}"#);
        assert_eq!(report(path).await, expected);
    }

    let mut records = load_embedded().unwrap().records;
    records.revision = Revision::of_hash([1; 32]);
    shared.replace(crate::support::snapshot_of(records));
    let expected = r#"{"status":"ok","revision":"0101010101010101"}"#;
    assert_eq!(report("/health").await, expected);
}

#[tokio::test]
async fn schema_is_text() {
    let response = get("/schema.graphql", "*/*").await;

    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        header(&response, "content-type"),
        "text/plain; charset=utf-8"
    );
    assert_eq!(response.body(), &Api::new().sdl());
}

#[tokio::test]
async fn browser_is_led_to_the_page() {
    let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    let response = get("/graphql", browser).await;
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(header(&response, "vary"), "accept");
    assert_eq!(header(&response, "location"), "/");

    let response = get("/", browser).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        header(&response, "content-type"),
        "text/html; charset=utf-8"
    );
    assert!(header(&response, "content-security-policy").starts_with("default-src 'none';"));
    assert_eq!(header(&response, "referrer-policy"), "no-referrer");
    assert!(response.body().contains("<title>Sogdia</title>"));

    let response = get("/graphql?query=%7B__typename%7D", browser).await;
    assert_eq!(response.body(), r#"{"data":{"__typename":"Query"}}"#);
}
