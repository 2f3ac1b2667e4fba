//! `sogdia query`: one answer on standard output.

use std::process::ExitCode;

use sogdia::api::{Api, Request, Verdict};

use crate::{
    commands::{dataset, json, output::print},
    config::Query,
};

/// Prints the whole response; fails if it has errors.
pub(crate) fn run(query: Query) -> anyhow::Result<ExitCode> {
    let snapshot = dataset::load(query.origin.data.as_deref())?;
    let request = Request {
        query: query.query,
        operation_name: query.operation,
        variables: query.variables.unwrap_or_default(),
    };
    let answer = Api::new().execute(&snapshot, &request);
    print(&String::from_utf8_lossy(&json::indented(&answer.body)))?;
    Ok(match answer.verdict {
        Verdict::Executed => ExitCode::SUCCESS,
        Verdict::PartlyFailed | Verdict::Refused => ExitCode::FAILURE,
    })
}
