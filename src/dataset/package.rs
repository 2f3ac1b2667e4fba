//! `datapackage.json`: what a dataset says about itself and where its tables are.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    dataset::{
        problem::{Extent, Problem, quoted},
        report::Report,
        suggestion::did_you_mean,
        table::Table,
        tables,
    },
    model::{License, Package},
};

/// The name of the file.
pub(super) const FILE: &str = "datapackage.json";

/// The description of a dataset.
pub(super) struct Descriptor {
    /// What it says about itself.
    pub(super) package: Package,
    /// The files of the resources that this program knows; `None` for a path that is refused.
    paths: BTreeMap<String, Option<String>>,
}

#[derive(Default, Deserialize)]
struct Json {
    name: Option<String>,
    title: Option<String>,
    description: Option<String>,
    version: Option<String>,
    licenses: Option<Vec<JsonLicense>>,
    resources: Option<Vec<JsonResource>>,
}

#[derive(Deserialize)]
struct JsonLicense {
    name: Option<String>,
    title: Option<String>,
    path: Option<String>,
}

#[derive(Deserialize)]
struct JsonResource {
    name: Option<String>,
    path: Option<String>,
}

impl Descriptor {
    /// The description in this text, if the file could be read.
    pub(super) fn new(text: Option<&str>, report: &mut Report) -> Self {
        let json = text.and_then(|text| match serde_json::from_str::<Json>(text) {
            Ok(json) => Some(json),
            Err(error) => {
                let problem = fault("something else", "a data package in JSON");
                report.add(problem.with_hint(Some(clipped(&error.to_string()))));
                None
            }
        });
        let paths = match json.as_ref().map(|json| json.resources.as_deref()) {
            Some(Some(resources @ [_, ..])) => known_paths(resources, report),
            Some(_) => {
                report.add(fault("no `resources`", "the tables of the dataset"));
                usual_paths()
            }
            None => usual_paths(),
        };
        if (json.as_ref()).is_some_and(|json| json.name.as_deref().is_none_or(str::is_empty)) {
            report.add(fault("no `name`", "one"));
        }
        Self {
            package: package(json.unwrap_or_default()),
            paths,
        }
    }

    /// The file of a table; `None` when the description does not say, which is reported.
    ///
    /// Without a description, files are expected to be named like their tables, so that their
    /// problems are found as well.
    pub(super) fn path(&self, table: &str, report: &mut Report) -> Option<&str> {
        let Some(path) = self.paths.get(table) else {
            let found = format!("no resource named `{table}`");
            report.add(fault(found, "one for each table, which may have no rows"));
            return None;
        };
        path.as_deref()
    }
}

/// The resources of a dataset that follows our own naming.
fn usual_paths() -> BTreeMap<String, Option<String>> {
    let path = |table: &Table| (table.name.to_owned(), Some(format!("{}.csv", table.name)));
    tables::ALL.into_iter().map(path).collect()
}

fn known_paths(
    resources: &[JsonResource],
    report: &mut Report,
) -> BTreeMap<String, Option<String>> {
    let known = tables::ALL.map(|table| table.name);
    let mut paths = BTreeMap::new();
    for resource in resources {
        let (Some(name), Some(path)) = (&resource.name, &resource.path) else {
            report.add(fault("a resource without `name` or `path`", "both"));
            continue;
        };
        if !known.contains(&name.as_str()) {
            let found = format!("the unknown resource {}, which is ignored", quoted(name));
            let expected = format!("one of {}", known.join(", "));
            let hint = did_you_mean(name, known.into_iter());
            report.add(fault(found, expected).into_warning().with_hint(hint));
            continue;
        }
        let path = inside(path).or_else(|| {
            let found = format!("{} as the path of `{name}`", quoted(path));
            report.add(fault(found, "a relative path inside the dataset's folder"));
            None
        });
        if paths.insert(name.clone(), path).is_some() {
            report.add(fault(format!("two resources named `{name}`"), "one"));
        }
    }
    paths
}

/// The path without detours; `None` unless it leads to a file in the folder, on any system.
fn inside(path: &str) -> Option<String> {
    let is_foreign = |char: char| matches!(char, '\\' | ':') || char.is_control();
    if path.starts_with('/') || path.contains(is_foreign) {
        return None;
    }
    let parts = path.split('/').filter(|part| !matches!(*part, "" | "."));
    let parts: Vec<&str> = parts.collect();
    let is_plain = !parts.is_empty() && !parts.contains(&"..");
    is_plain.then(|| parts.join("/"))
}

fn package(json: Json) -> Package {
    let licenses = json.licenses.unwrap_or_default().into_iter();
    Package {
        name: json.name.unwrap_or_default(),
        title: json.title,
        description: json.description,
        version: json.version,
        licenses: licenses
            .map(|license| License {
                name: license.name,
                title: license.title,
                path: license.path,
            })
            .collect(),
    }
}

fn fault(found: impl Into<String>, expected: impl Into<String>) -> Problem {
    Problem::error(Extent::File, FILE, found, expected)
}

/// A message of the JSON parser, which may quote the file at length.
fn clipped(message: &str) -> String {
    const MAX_CHARS: usize = 200;

    message.chars().take(MAX_CHARS).collect()
}
