//! The rule of the layers: a module names only those to its left, and no package outside its own.

use std::{fs, path::Path};

/// From left to right; a later layer may name an earlier one.
const LAYERS: [&str; 6] = ["model", "dataset", "graph", "analysis", "api", "http"];

/// Layers that stand side by side: `graph` is built from records and knows no files.
const STRANGERS: [(&str, &str); 2] = [("graph", "dataset"), ("analysis", "dataset")];

/// Packages that belong to some layers only, with the places that may name them.
const PACKAGES: [(&str, &[&str]); 8] = [
    ("petgraph", &["graph"]),
    ("fst", &["graph"]),
    ("levenshtein_automata", &["graph"]),
    ("async_graphql", &["api"]),
    ("csv", &["dataset"]),
    ("axum", &["http"]),
    ("anyhow", &["main", "commands"]),
    ("clap", &["main", "config"]),
];

#[test]
fn a_layer_names_only_layers_to_its_left() {
    let mut wrong = Vec::new();
    for (layer, file, line) in lines() {
        let Some(place) = LAYERS.iter().position(|name| *name == layer) else {
            continue;
        };
        for (other_place, other) in LAYERS.iter().enumerate() {
            let names = ["crate::", "super::super::"]
                .iter()
                .any(|root| line.contains(&format!("{root}{other}")));
            let is_stranger = STRANGERS.contains(&(&layer, other));
            if names && (other_place > place || is_stranger) {
                wrong.push(format!(
                    "{file}: `{layer}` names `{other}`: {}",
                    line.trim()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn grouped_imports_name_only_layers_to_the_left() {
    // `use crate::{api::…, graph::…};` names layers without `crate::` before each of them.
    let mut wrong = Vec::new();
    for (layer, file, text) in files() {
        let Some(place) = LAYERS.iter().position(|name| *name == layer) else {
            continue;
        };
        for block in text.split("use crate::{").skip(1) {
            let block = block.split(";").next().unwrap_or_default();
            for (other_place, other) in LAYERS.iter().enumerate() {
                let starts = |text: &str| {
                    let text = text.trim_start();
                    text.strip_prefix(other)
                        .is_some_and(|rest| rest.starts_with("::") || rest.starts_with([',', '}']))
                };
                let named = top_level_items(block).iter().any(|item| starts(item));
                if named && (other_place > place || STRANGERS.contains(&(&layer, other))) {
                    wrong.push(format!("{file}: `{layer}` names `{other}`"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn packages_stay_in_their_layers() {
    let mut wrong = Vec::new();
    for (layer, file, line) in lines() {
        for (package, homes) in PACKAGES {
            let names =
                line.contains(&format!("{package}::")) || line.contains(&format!("use {package}"));
            let is_comment = line.trim_start().starts_with("//");
            if names && !is_comment && !homes.contains(&layer.as_str()) {
                wrong.push(format!(
                    "{file}: `{layer}` names `{package}`: {}",
                    line.trim()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rule_is_not_vacuous() {
    let layers: std::collections::BTreeSet<String> =
        files().into_iter().map(|(layer, ..)| layer).collect();
    for layer in LAYERS {
        assert!(layers.contains(layer), "no file of `{layer}` was read");
    }
    let names_petgraph = lines()
        .iter()
        .any(|(layer, _, line)| layer == "graph" && line.contains("petgraph::"));
    assert!(names_petgraph, "the search for packages finds none");
}

/// The items of a braced import list that stand at its first level.
fn top_level_items(block: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0;
    for letter in block.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            _ => {}
        }
        if depth >= 0
            && letter != ','
            && let Some(item) = items.last_mut()
        {
            item.push(letter);
        }
    }
    items
}

fn lines() -> Vec<(String, String, String)> {
    let all = files().into_iter().flat_map(|(layer, file, text)| {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines
            .into_iter()
            .map(move |line| (layer.clone(), file.clone(), line))
    });
    all.collect()
}

/// Every source file: its layer, its path below `src`, its text.
fn files() -> Vec<(String, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let below = path.strip_prefix(&root).unwrap();
                let first = below
                    .components()
                    .next()
                    .unwrap()
                    .as_os_str()
                    .to_string_lossy();
                let layer = first.trim_end_matches(".rs").to_owned();
                files.push((
                    layer,
                    below.display().to_string(),
                    fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    files.sort();
    files
}
