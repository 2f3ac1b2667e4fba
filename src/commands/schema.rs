//! `sogdia schema`: the GraphQL schema on standard output.

use std::process::ExitCode;

use sogdia::api::Api;

use crate::commands::output::print;

/// Prints the schema in GraphQL's schema definition language.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    print(&Api::new().sdl())?;
    Ok(ExitCode::SUCCESS)
}
