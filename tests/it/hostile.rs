//! Documents that try to hurt: each is refused or bounded, and none is a surprise.

use sogdia::api::{Request, Verdict};

use crate::support::{api, ask, ask_json, shipped};

/// The code of the first error.
fn code(query: &str) -> String {
    let answer = ask_json(query);
    answer["errors"][0]["extensions"]["code"]
        .as_str()
        .unwrap_or("none")
        .to_owned()
}

/// The answer with variables.
fn with(query: &str, variables: serde_json::Value) -> (Verdict, serde_json::Value) {
    let variables = variables.as_object().unwrap().clone();
    let request = Request {
        query: query.to_owned(),
        variables,
        ..Request::default()
    };
    let answer = api().execute(shipped(), &request);
    (
        answer.verdict,
        serde_json::from_slice(&answer.body).unwrap(),
    )
}

#[test]
fn lists_within_lists_end_at_a_length() {
    let levels = 8;
    let open = "relations{nodes{other{".repeat(levels);
    let close = "}}}".repeat(levels);
    let query = format!("{{country(code:\"CHN\"){{{open}name{close}}}}}");
    assert_eq!(code(&query), "LIMIT_EXCEEDED");
}

#[test]
fn fragments_that_double_are_refused() {
    let chain = (0..60).map(|i| format!("fragment F{i} on Query{{...F{0} ...F{0}}} ", i + 1));
    let query = format!(
        "{{...F0}} {}fragment F60 on Query{{dataset{{revision}}}}",
        chain.collect::<String>()
    );
    assert_eq!(code(&query), "LIMIT_EXCEEDED");
}

#[test]
fn brackets_of_every_kind_end_at_a_depth() {
    for text in [
        "{a".repeat(5_000),
        "[".repeat(90_000),
        format!("{{country(code:{}", "[".repeat(50_000)),
        format!("{{country(code:{}", "{a:".repeat(20_000)),
    ] {
        assert_eq!(code(&text), "LIMIT_EXCEEDED");
    }
}

#[test]
fn the_schema_does_not_describe_itself_without_end() {
    let query =
        "{__type(name:\"Node\"){possibleTypes{interfaces{possibleTypes{interfaces{name}}}}}}";
    assert_eq!(code(query), "LIMIT_EXCEEDED");
}

#[test]
fn fields_that_differ_under_one_key_are_errors() {
    for query in [
        "{d:dataset{x:coverage{from}} d:dataset{x:counts{count}}}",
        "{country(code:\"KZ\"){...A ...B}} fragment A on Country{x:regions{id}} fragment B on Node{x:source{publisher}}",
        "{node(id:\"country:KAZ\"){...on Node{x:source{publisher}} ...on Country{x:regions{kind}}}}",
        "{country(code:\"KAZ\"){t:trade(year:2022){total} ...on Economy{t:trade(year:2023){total}}}}",
    ] {
        assert_eq!(code(query), "GRAPHQL_VALIDATION_FAILED", "{query}");
    }
}

#[test]
fn variables_must_fit_their_declarations() {
    let cases = [
        (
            "query($a:Int!){countries(first:$a){totalCount}}",
            serde_json::json!({}),
        ),
        (
            "query($a:Int!){countries(first:$a){totalCount}}",
            serde_json::json!({ "a": null }),
        ),
        (
            "query($a:Boolean!){dataset{revision @skip(if:$a)}}",
            serde_json::json!({}),
        ),
        (
            "query($a:[ID!]!){nodes(ids:$a){id}}",
            serde_json::json!({ "a": ["country:KAZ", null] }),
        ),
        (
            "query($a:Perspective){country(code:\"KAZ\"){trade(reportedBy:$a){total}}}",
            serde_json::json!({ "a": "MINE" }),
        ),
    ];
    for (query, variables) in cases {
        let (verdict, answer) = with(query, variables.clone());
        assert_eq!(
            verdict,
            Verdict::Refused,
            "{query} with {variables}: {answer}"
        );
    }
    let (verdict, _) = with(
        "query($a:Int=3){countries(first:$a){nodes{code}}}",
        serde_json::json!({}),
    );
    assert_eq!(verdict, Verdict::Executed);
}

#[test]
fn a_variable_in_a_directive_on_typename_is_used() {
    let query = "query($v:Boolean!){dataset{name __typename @skip(if:$v)}}";
    let (_, answer) = with(query, serde_json::json!({ "v": true }));
    assert_eq!(
        answer,
        serde_json::json!({ "data": { "dataset": { "name": "sogdia" } } })
    );
    assert_eq!(code("{__typename(a:1)}"), "GRAPHQL_VALIDATION_FAILED");
    assert_eq!(code("{__typename{id}}"), "GRAPHQL_VALIDATION_FAILED");
}

#[test]
fn errors_quote_little_and_stand_in_one_order() {
    let long = "x".repeat(50_000);
    let body = ask(&format!("{{country(code:\"{long}\"){{name}}}}")).body;
    assert!(body.len() < 1_000, "{} bytes", body.len());

    let query = "query($a:Int,$b:Int,$c:Int,$d:Int){dataset{name nope}}";
    let first = ask(query).body;
    for _ in 0..20 {
        assert_eq!(ask(query).body, first);
    }
}
