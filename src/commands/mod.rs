//! The commands of the program, one file each, and what they share.

mod check;
mod dataset;
mod json;
mod output;
mod query;
mod schema;
mod serve;

use std::process::ExitCode;

use crate::config::Command;

/// Does what was asked for.
pub(crate) fn run(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Serve(serve) => serve::run(&serve),
        Command::Check(check) => check::run(check.dir.as_deref()),
        Command::Schema => schema::run(),
        Command::Query(query) => query::run(query),
    }
}
