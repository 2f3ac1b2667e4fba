//! The page for people: GraphiQL with ready examples, and a plain form where it cannot load.
//!
//! GraphiQL comes from a CDN in exact versions whose hashes the page states; everything else
//! is embedded, so that the server needs no files and no build step of another language.

use std::sync::LazyLock;

use axum::{
    body::Bytes,
    http::header,
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// A query that the page offers.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Example {
    /// What it asks, in a few words.
    pub title: &'static str,
    /// The GraphQL document.
    pub query: &'static str,
}

/// The queries that the page offers, in the order of its tabs.
pub const EXAMPLES: [Example; 10] = [
    Example {
        title: "China and Central Asia",
        query: include_str!("pages/examples/china_and_central_asia.graphql"),
    },
    Example {
        title: "One flow, two statistics",
        query: include_str!("pages/examples/two_statistics.graphql"),
    },
    Example {
        title: "Top ten partners",
        query: include_str!("pages/examples/top_partners.graphql"),
    },
    Example {
        title: "Who overtook whom",
        query: include_str!("pages/examples/who_overtook_whom.graphql"),
    },
    Example {
        title: "A year's trade as a network",
        query: include_str!("pages/examples/network_of_a_year.graphql"),
    },
    Example {
        title: "A region of your own",
        query: include_str!("pages/examples/a_region_of_your_own.graphql"),
    },
    Example {
        title: "Members over time",
        query: include_str!("pages/examples/members_over_time.graphql"),
    },
    Example {
        title: "Projects in Kazakhstan",
        query: include_str!("pages/examples/projects.graphql"),
    },
    Example {
        title: "Paths between two countries",
        query: include_str!("pages/examples/paths.graphql"),
    },
    Example {
        title: "Search",
        query: include_str!("pages/examples/search.graphql"),
    },
];

/// What the page may load: its own files, and GraphiQL from the CDN in the versions it names.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; \
    script-src 'self' https://unpkg.com/react@18.3.1/ https://unpkg.com/react-dom@18.3.1/ https://unpkg.com/graphiql@3.9.0/; \
    style-src 'self' https://unpkg.com/graphiql@3.9.0/; \
    img-src 'self' data:; font-src data:; connect-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page.
pub(super) async fn graphiql() -> Response {
    static PAGE: LazyLock<Bytes> = LazyLock::new(|| {
        let examples = serde_json::to_string(&EXAMPLES).expect("text is always JSON");
        // Nothing in an example may end the script element that carries it.
        let examples = examples.replace('<', "\\u003c");
        Bytes::from(include_str!("pages/graphiql.html").replace("EXAMPLES", &examples))
    });

    let policy = [(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)];
    (policy, file("text/html; charset=utf-8", PAGE.clone())).into_response()
}

/// Its style sheet.
pub(super) async fn style() -> Response {
    let text = Bytes::from_static(include_bytes!("pages/page.css"));
    file("text/css; charset=utf-8", text)
}

/// Its script.
pub(super) async fn script() -> Response {
    let text = Bytes::from_static(include_bytes!("pages/page.js"));
    file("text/javascript; charset=utf-8", text)
}

/// An embedded file, asked for anew each time: it changes with the server.
fn file(content_type: &'static str, text: Bytes) -> Response {
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CACHE_CONTROL, "no-cache"),
        (header::REFERRER_POLICY, "no-referrer"),
    ];
    (headers, text).into_response()
}
