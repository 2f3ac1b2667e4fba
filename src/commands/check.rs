//! `sogdia check`: every problem of a dataset on standard output.

use std::{path::Path, process::ExitCode};

use crate::commands::{dataset, output::print};

/// Prints the problems and their number; fails if any of them is an error.
pub(crate) fn run(dir: Option<&Path>) -> anyhow::Result<ExitCode> {
    let outcome = dataset::read(dir);
    let (problems, code) = match &outcome {
        Ok(loaded) => (&loaded.warnings, ExitCode::SUCCESS),
        Err(problems) => (problems, ExitCode::FAILURE),
    };
    let lines = problems.to_string();
    if !lines.is_empty() {
        print(&lines)?;
    }
    print(&format!(
        "{}: {}",
        dataset::name(dir),
        dataset::counted(problems)
    ))?;
    Ok(code)
}
