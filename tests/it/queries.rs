//! Whole answers: every `tests/queries/NAME.graphql` is asked and its answer compared with
//! `NAME.json` beside it.
//!
//! `UPDATE=1 cargo test` rewrites the answers; read the diff before committing. Variables of a
//! query stand in `NAME.variables.json`.

use std::{fs, path::PathBuf};

use sogdia::api::Request;

use crate::support::{api, shipped};

#[test]
fn every_query_has_the_answer_beside_it() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/queries");
    let mut questions: Vec<PathBuf> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "graphql")
        })
        .collect();
    questions.sort();
    assert!(
        questions.len() >= 20,
        "only {} questions in {}",
        questions.len(),
        folder.display()
    );
    let wrong: Vec<String> = questions.iter().filter_map(difference).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is wrong with the answer to the question in this file.
fn difference(question: &PathBuf) -> Option<String> {
    let variables = fs::read(question.with_extension("variables.json")).ok();
    let request = Request {
        query: fs::read_to_string(question).unwrap(),
        variables: variables
            .map(|json| serde_json::from_slice(&json).unwrap())
            .unwrap_or_default(),
        ..Request::default()
    };
    let answer = api().execute(shipped(), &request).body;
    assert_eq!(
        answer,
        api().execute(shipped(), &request).body,
        "equal queries give equal bytes"
    );
    // This value keeps the order of fields, which is part of the answer.
    let value: async_graphql::Value = serde_json::from_slice(&answer).unwrap();
    let found = serde_json::to_string_pretty(&value).unwrap() + "\n";
    let path = question.with_extension("json");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &found).unwrap();
        return None;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    if found == expected {
        return None;
    }
    let line = expected
        .lines()
        .zip(found.lines())
        .position(|(a, b)| a != b);
    let line = line.unwrap_or_else(|| expected.lines().count().min(found.lines().count()));
    Some(format!(
        "{}, line {}: expected `{}`, found `{}`",
        path.display(),
        line + 1,
        expected.lines().nth(line).unwrap_or("the end").trim(),
        found.lines().nth(line).unwrap_or("the end").trim(),
    ))
}
