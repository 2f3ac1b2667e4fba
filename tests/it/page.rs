//! The page for people: what it loads and what it offers.

use axum::http::StatusCode;
use sogdia::{
    api::{self, Api, Verdict},
    http::EXAMPLES,
};

use crate::http::{get, header, snapshot};

#[tokio::test]
async fn page_loads_only_what_is_pinned_or_served() {
    let page = get("/", "text/html").await;
    let policy = header(&page, "content-security-policy");
    let tags: Vec<_> = page
        .body()
        .split('<')
        .filter(|tag| tag.starts_with("script ") || tag.starts_with("link "))
        .collect();
    let address = |tag: &str| {
        let rest = tag.split(" src=\"").nth(1).or(tag.split(" href=\"").nth(1));
        rest.map(|rest| rest.split('"').next().unwrap().to_owned())
    };

    let mut from_cdn = 0;
    for tag in tags {
        match address(&tag.replace('\n', " ")) {
            Some(url) if url.starts_with("https://") => {
                let folder = url.split_inclusive('/').take(4).collect::<String>();
                assert!(policy.contains(&folder), "{url} is not in `{policy}`");
                assert!(tag.contains("integrity=\"sha384-"), "{tag}");
                assert!(tag.contains("crossorigin=\"anonymous\""), "{tag}");
                from_cdn += 1;
            }
            Some(url) if !url.starts_with("data:") => {
                let response = get(&format!("/{url}"), "*/*").await;
                assert_eq!(response.status(), StatusCode::OK, "{url}");
            }
            _ => {}
        }
    }
    assert_eq!(from_cdn, 4);
}

#[tokio::test]
async fn page_carries_every_example() {
    let page = get("/", "text/html").await;
    let (_, rest) = page.body().split_once("id=\"examples\">").unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    let examples: Vec<serde_json::Value> = serde_json::from_str(json).unwrap();

    let found: Vec<_> = examples.iter().map(|example| &example["query"]).collect();
    let expected: Vec<_> = EXAMPLES.iter().map(|example| example.query).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_example_is_answered() {
    let (api, snapshot) = (Api::new(), snapshot());
    for example in EXAMPLES {
        let request = api::Request {
            query: example.query.to_owned(),
            operation_name: None,
            variables: serde_json::Map::new(),
        };
        let answer = api.execute(&snapshot, &request);
        let body = String::from_utf8(answer.body).unwrap();
        assert_eq!(
            answer.verdict,
            Verdict::Executed,
            "{}: {body}",
            example.title
        );
    }
}
