//! What the pages for people show is true.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::support::ask;

#[test]
fn the_first_query_of_a_page_has_the_answer_below_it() {
    for page in ["README.md", "docs/errors.md"] {
        let text = read(page);
        let query = block(&text, "```graphql\n");
        let shown = block(&text, "```json\n");
        let value: async_graphql::Value = serde_json::from_slice(&ask(query).body).unwrap();
        let answer = serde_json::to_string_pretty(&value).unwrap() + "\n";
        if std::env::var_os("UPDATE").is_some() {
            let updated = text.replace(
                &format!("```json\n{shown}```"),
                &format!("```json\n{answer}```"),
            );
            fs::write(at(page), updated).unwrap();
            continue;
        }
        assert_eq!(
            shown, answer,
            "`UPDATE=1 cargo test` rewrites the answer in {page}"
        );
    }
}

/// Clients look codes up there, so it has exactly those that the sources spell.
#[test]
fn every_error_code_is_in_the_documentation() {
    let is_code = |text: &&str| {
        text.len() > 3
            && text
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte == b'_')
    };
    let sources = read("src/api/table/fault.rs") + &read("src/http/refusal.rs");
    let spelled: BTreeSet<&str> = sources.split('"').filter(is_code).collect();
    let page = read("docs/errors.md");
    let rows = page.lines().filter(|line| line.starts_with("| `"));
    let documented: BTreeSet<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert!(spelled.len() > 30);
    assert_eq!(documented, spelled);
}

fn at(page: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(page)
}

fn read(page: &str) -> String {
    fs::read_to_string(at(page)).unwrap()
}

/// The text between the first such opening fence and the fence that closes it.
fn block<'a>(text: &'a str, opening: &str) -> &'a str {
    let (_, rest) = text.split_once(opening).unwrap();
    rest.split_once("```").unwrap().0
}
