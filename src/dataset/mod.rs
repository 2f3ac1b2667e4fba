//! Datasets: a folder of CSV files with a `datapackage.json`, read into checked records.
//!
//! Every problem of every file is found in one pass and says where it is and what was expected.
//! Nothing here knows graphs or GraphQL, and nothing reads the clock.

mod context;
mod embedded;
mod encoding;
mod files;
mod header;
mod keys;
mod listed;
mod load;
mod package;
mod parents;
mod problem;
mod problems;
mod quotes;
mod report;
mod row;
mod rules;
mod sheet;
mod spans;
mod suggestion;
mod table;
mod tables;
mod value;

pub use load::{Loaded, load_dir, load_embedded};
pub use problem::{Extent, Problem, Severity};
pub use problems::Problems;
