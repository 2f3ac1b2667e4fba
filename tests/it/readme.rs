//! The README shows a true answer.

use std::{fs, path::Path};

use crate::support::ask;

#[test]
fn the_first_query_of_the_readme_has_the_answer_below_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let query = block(&readme, "```graphql\n");
    let shown = block(&readme, "```json\n");
    let value: async_graphql::Value = serde_json::from_slice(&ask(query).body).unwrap();
    let answer = serde_json::to_string_pretty(&value).unwrap() + "\n";
    if std::env::var_os("UPDATE").is_some() {
        let updated = readme.replace(
            &format!("```json\n{shown}```"),
            &format!("```json\n{answer}```"),
        );
        fs::write(&path, updated).unwrap();
        return;
    }
    assert_eq!(
        shown, answer,
        "`UPDATE=1 cargo test` rewrites the answer in README.md"
    );
}

/// The text between the first such opening fence and the fence that closes it.
fn block<'a>(text: &'a str, opening: &str) -> &'a str {
    let (_, rest) = text.split_once(opening).unwrap();
    rest.split_once("```").unwrap().0
}
