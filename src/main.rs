//! The `sogdia` program: reads its settings, does one command, says how it went.

mod commands;
mod config;

use std::{
    io::{self, IsTerminal, Write},
    process::ExitCode,
};

use clap::Parser;
use tracing_subscriber::{filter::Targets, prelude::*};

use crate::config::Config;

fn main() -> ExitCode {
    let config = Config::parse();
    log_to_stderr(config.log.clone());
    commands::run(config.command()).unwrap_or_else(|error| {
        // Nobody may be listening any more, and then there is nobody to tell.
        let _ = writeln!(io::stderr(), "sogdia: {error:#}");
        ExitCode::FAILURE
    })
}

/// Standard output belongs to what was asked for.
fn log_to_stderr(filter: Targets) {
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .with_filter(filter);
    tracing_subscriber::registry().with(lines).init();
}
