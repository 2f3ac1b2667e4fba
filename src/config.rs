//! Settings: flag, then environment variable, then default.
//!
//! The only place that reads the environment. What cannot be understood ends the program with
//! status 2 before anything starts.

use std::{
    fs, io,
    net::{SocketAddr, ToSocketAddrs},
    path::PathBuf,
};

use clap::{Args, Parser, Subcommand};
use serde_json::{Map, Value};
use tracing_subscriber::filter::{LevelFilter, Targets};

/// A GraphQL server over a knowledge graph of economic relations.
///
/// Without a command it serves, with the options of `serve`.
#[derive(Debug, Parser)]
#[command(
    name = "sogdia",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Exit status: 0 done, 1 it failed or the data or the query has errors, 2 wrong usage."
)]
pub(crate) struct Config {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    serve: Serve,
    /// What to log to standard error: off, error, warn, info, debug, trace, or per module such
    /// as `warn,sogdia=debug`.
    ///
    /// Flag `--log`, variable `SOGDIA_LOG`, default `info`.
    #[arg(
        long,
        env = "SOGDIA_LOG",
        default_value = "info",
        value_name = "FILTER",
        value_parser = filter,
        global = true
    )]
    pub(crate) log: Targets,
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub(crate) enum Command {
    /// Answer queries over HTTP until stopped (the default).
    Serve(Serve),
    /// Check a dataset and print every problem with its file, row and column.
    Check(Check),
    /// Print the GraphQL schema.
    Schema,
    /// Answer one query and print the response as JSON.
    Query(Query),
}

/// Settings of `serve`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Serve {
    /// The address and port to listen on; with port 0 the system chooses one.
    ///
    /// Flag `--listen`, variable `SOGDIA_LISTEN`, default `127.0.0.1:8080`.
    #[arg(
        long,
        env = "SOGDIA_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDRESS:PORT",
        value_parser = address
    )]
    pub(crate) listen: SocketAddr,
    #[command(flatten)]
    pub(crate) origin: Origin,
}

/// Where the dataset comes from.
#[derive(Args, Clone, Debug)]
pub(crate) struct Origin {
    /// The folder of the dataset, with its `datapackage.json`; without it, the dataset embedded
    /// in the program.
    ///
    /// Flag `--data`, variable `SOGDIA_DATA`, default: the embedded dataset.
    #[arg(long, env = "SOGDIA_DATA", value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
}

/// Settings of `check`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Check {
    /// The folder of the dataset; without it, the dataset embedded in the program.
    ///
    /// Variable `SOGDIA_DATA`, default: the embedded dataset.
    #[arg(env = "SOGDIA_DATA", value_name = "DIR")]
    pub(crate) dir: Option<PathBuf>,
}

/// Settings of `query`.
#[derive(Args, Clone, Debug)]
pub(crate) struct Query {
    /// A GraphQL document: its text, `@FILE`, or `-` for standard input.
    #[arg(value_name = "QUERY", value_parser = text)]
    pub(crate) query: String,
    /// The variables: a JSON object, `@FILE`, or `-` for standard input.
    ///
    /// Flag `--variables`, default none.
    #[arg(long, value_name = "JSON", value_parser = variables)]
    pub(crate) variables: Option<Map<String, Value>>,
    /// Which operation of the document to execute, when it has several.
    ///
    /// Flag `--operation`, default: the only one.
    #[arg(long, value_name = "NAME")]
    pub(crate) operation: Option<String>,
    #[command(flatten)]
    pub(crate) origin: Origin,
}

impl Config {
    /// The command that was given, or `serve`.
    pub(crate) fn command(self) -> Command {
        self.command.unwrap_or(Command::Serve(self.serve))
    }
}

/// A log filter; a lone word must be a level, or a slip such as `inof` would silence everything.
fn filter(text: &str) -> Result<Targets, String> {
    let mut directives = text.split(',').map(str::trim);
    let is_sound = |word: &str| word.contains('=') || word.parse::<LevelFilter>().is_ok();
    text.parse()
        .ok()
        .filter(|_| directives.all(is_sound))
        .ok_or_else(|| {
            "expected a level such as info, or levels by module such as warn,sogdia=debug"
                .to_owned()
        })
}

/// A socket address; a host name counts for the first address it has now.
fn address(text: &str) -> Result<SocketAddr, String> {
    text.to_socket_addrs()
        .ok()
        .and_then(|mut addresses| addresses.next())
        .ok_or_else(|| "expected ADDRESS:PORT such as 127.0.0.1:8080 or [::]:8080".to_owned())
}

/// The argument itself, what is in the file that it names after `@`, or standard input.
fn text(argument: &str) -> Result<String, String> {
    let read = match argument.strip_prefix('@') {
        Some(file) => fs::read_to_string(file),
        None if argument == "-" => io::read_to_string(io::stdin()),
        None => return Ok(argument.to_owned()),
    };
    read.map_err(|error| format!("cannot read it: {error}"))
}

fn variables(argument: &str) -> Result<Map<String, Value>, String> {
    serde_json::from_str(&text(argument)?)
        .map_err(|error| format!("expected a JSON object such as {{\"year\":2024}}: {error}"))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parse(arguments: &[&str]) -> Result<Command, clap::Error> {
        let arguments = ["sogdia"].iter().chain(arguments);
        Config::try_parse_from(arguments).map(Config::command)
    }

    #[test]
    fn declaration_is_sound() {
        <Config as CommandFactory>::command().debug_assert();
    }

    #[test]
    fn serve_is_the_default_with_its_options() {
        for arguments in [
            &["--listen", "127.0.0.1:9", "--data", "here"][..],
            &["serve", "--listen", "127.0.0.1:9", "--data", "here"],
        ] {
            let Ok(Command::Serve(serve)) = parse(arguments) else {
                panic!("{arguments:?}");
            };
            assert_eq!(serve.listen.to_string(), "127.0.0.1:9");
            assert_eq!(serve.origin.data, Some(PathBuf::from("here")));
        }
    }

    #[test]
    fn query_takes_text_and_variables() {
        let arguments = ["query", "{ a }", "--variables", r#"{"year":2024}"#];
        let Ok(Command::Query(query)) = parse(&arguments) else {
            panic!("not a query");
        };
        assert_eq!(query.query, "{ a }");
        assert_eq!(query.variables.unwrap()["year"], 2024);
    }

    #[test]
    fn wrong_usage_says_what_was_expected() {
        for (arguments, expected) in [
            (&["--listen", "8080"][..], "expected ADDRESS:PORT such as"),
            (&["query"], "<QUERY>"),
            (&["query", "@no/such/file"], "cannot read it: "),
            (
                &["query", "{a}", "--variables", "[]"],
                "expected a JSON object",
            ),
            (&["chekc"], "'check'"),
            (&["--log", "loud"], "expected a level such as info"),
            (&["--log", "sogdia=loud"], "expected a level such as info"),
        ] {
            let error = parse(arguments).unwrap_err();
            assert_eq!(error.exit_code(), 2);
            assert!(error.to_string().contains(expected), "{error}");
        }
    }
}
