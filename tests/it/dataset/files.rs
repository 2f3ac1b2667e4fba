//! Files that are missing, unreadable or outside, and the description of the dataset.

use std::fs::File;

use sogdia::dataset::load_dir;

use crate::dataset::small::{Small, cases};

cases! {
    resource_that_is_not_listed: "datapackage.json",
        r#"    { "name": "claims", "path": "claims.csv" },"# => "",
        "error: datapackage.json: found no resource named `claims`, expected one for each table, which may have no rows";
    resource_that_is_not_known: "datapackage.json",
        r#""resources": ["# => r#""resources": [ { "name": "observation", "path": "more.csv" },"#,
        "warning: datapackage.json: found the unknown resource `observation`, which is ignored, expected one of sources, countries, regions, memberships, initiatives, participations, sectors, organisations, projects, project_countries, project_organisations, project_initiatives, products, observations, claims; did you mean `observations`?";
    resource_listed_twice: "datapackage.json",
        r#""resources": ["# => r#""resources": [ { "name": "claims", "path": "claims.csv" },"#,
        "error: datapackage.json: found two resources named `claims`, expected one";
    resource_without_a_path: "datapackage.json",
        r#""resources": ["# => r#""resources": [ { "name": "observation" },"#,
        "error: datapackage.json: found a resource without `name` or `path`, expected both";
    path_that_leaves_the_folder: "datapackage.json", "\"claims.csv\"" => "\"../claims.csv\"",
        "error: datapackage.json: found `../claims.csv` as the path of `claims`, expected a relative path inside the dataset's folder";
    path_that_is_absolute: "datapackage.json", "\"claims.csv\"" => "\"/etc/passwd\"",
        "error: datapackage.json: found `/etc/passwd` as the path of `claims`, expected a relative path inside the dataset's folder";
    dataset_without_a_name: "datapackage.json", r#""name": "small","# => "",
        "error: datapackage.json: found no `name`, expected one";
    json_that_is_not_a_data_package: "datapackage.json", r#""1.0.0""# => "1",
        "error: datapackage.json: found something else, expected a data package in JSON; invalid type: integer `1`, expected a string at line 4 column 14";
}

#[test]
fn missing_folder_is_named_without_its_path() {
    let small = Small::new();
    let problems = load_dir(&small.path("nowhere")).unwrap_err();
    assert_eq!(
        problems.to_string(),
        "error: nowhere: found no such folder, expected a folder with datapackage.json and CSV files"
    );
}

#[test]
fn missing_files_are_named_and_references_into_them_are_not_errors() {
    let small = Small::new().remove("countries.csv").remove("sources.csv");
    assert_eq!(
        small.problems(),
        "error: countries.csv: found no such file, expected one in the dataset's folder\n\
         error: sources.csv: found no such file, expected one in the dataset's folder"
    );
}

#[test]
fn without_a_description_the_tables_are_checked_all_the_same() {
    let small = Small::new().remove("datapackage.json").replace(
        "sectors.csv",
        "rail,Railways",
        "Rail,Railways",
    );
    assert_eq!(
        small.problems(),
        "error: datapackage.json: found no such file, expected one in the dataset's folder\n\
         error: sectors.csv, row 3, column id: found `Rail`, expected an id of lower-case letters, digits and single hyphens; did you mean `rail`?"
    );
}

#[test]
fn description_without_resources() {
    let small = Small::new().write("datapackage.json", r#"{"name": "empty", "resources": []}"#);
    assert_eq!(
        small.problems(),
        "error: datapackage.json: found no `resources`, expected the tables of the dataset"
    );
}

#[test]
fn file_under_another_name_is_found_through_the_description() {
    let small = Small::new().replace("datapackage.json", "claims.csv", "./said.csv");
    std::fs::rename(small.path("claims.csv"), small.path("said.csv")).unwrap();
    assert_eq!(small.load().unwrap().records.claims.len(), 1);
    let small = small.replace("said.csv", "KAZ", "KZA");
    assert_eq!(
        small.problems(),
        "error: said.csv, row 2, column economy: found `KZA`, expected a country code or region id of this dataset; did you mean `KAZ`?"
    );
}

#[test]
fn folder_in_the_place_of_a_file() {
    let small = Small::new().remove("claims.csv");
    std::fs::create_dir(small.path("claims.csv")).unwrap();
    assert_eq!(
        small.problems(),
        "error: claims.csv: found something that is not a file, expected a file"
    );
}

#[test]
fn file_that_is_too_large() {
    let small = Small::new();
    // Sparse: it has a length and no content.
    let file = File::create(small.path("claims.csv")).unwrap();
    file.set_len((1 << 30) + 1).unwrap();
    assert_eq!(
        small.problems(),
        "error: claims.csv: found more than 1 GiB, expected a smaller file"
    );
}
