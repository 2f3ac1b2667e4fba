//! The schema, as committed and as documentation.

use std::{fs, path::Path};

use crate::support::{api, ask_json};

#[test]
fn the_committed_schema_is_the_one_that_is_served() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.graphql");
    let served = api().sdl();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &served).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == served,
        "schema.graphql is stale: run `UPDATE=1 cargo test` (or `sogdia schema > schema.graphql`) and read the diff"
    );
}

#[test]
fn everything_in_the_schema_has_a_description() {
    let answer = ask_json(
        "{ __schema { types { name description
            fields { name description args { name description } }
            inputFields { name description }
            enumValues { name description } } } }",
    );
    let mut bare = Vec::new();
    let types = answer["data"]["__schema"]["types"].as_array().unwrap();
    let built_in = ["Int", "Float", "String", "Boolean", "ID"];
    let is_ours = |name: &str| !name.starts_with("__") && !built_in.contains(&name);
    for of in types
        .iter()
        .filter(|of| is_ours(of["name"].as_str().unwrap()))
    {
        let mut check = |what: &str, item: &serde_json::Value| {
            if item["description"]
                .as_str()
                .is_none_or(|text| text.trim().is_empty())
            {
                bare.push(format!("{what}{}", item["name"]));
            }
        };
        check("", of);
        for list in ["fields", "inputFields", "enumValues"] {
            for item in of[list].as_array().unwrap_or(&Vec::new()) {
                check(&format!("{}.", of["name"]), item);
                for argument in item["args"].as_array().unwrap_or(&Vec::new()) {
                    check(&format!("{}.{}.", of["name"], item["name"]), argument);
                }
            }
        }
    }
    assert!(types.len() > 60, "only {} types", types.len());
    assert!(
        bare.is_empty(),
        "without a description: {}",
        bare.join(", ")
    );
}
