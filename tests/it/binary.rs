//! The program itself: what it prints, how it ends. Every wait is bounded.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Output, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

/// Long enough for a slow machine; reached only when something is broken.
const PATIENCE: Duration = Duration::from_secs(60);

fn sogdia(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sogdia"));
    command.args(arguments);
    for variable in ["SOGDIA_LISTEN", "SOGDIA_DATA", "SOGDIA_LOG"] {
        command.env_remove(variable);
    }
    command
}

fn run(arguments: &[&str], input: &str) -> Output {
    let mut child = sogdia(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A server that does not outlive its test.
struct Server {
    child: Child,
    /// `127.0.0.1:PORT`
    address: String,
    lines: mpsc::Receiver<String>,
}

impl Server {
    fn start() -> Self {
        let mut child = sogdia(&["--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        thread::spawn(move || {
            output
                .lines()
                .map_while(Result::ok)
                .try_for_each(|line| sender.send(line))
        });
        let mut server = Self {
            child,
            address: String::new(),
            lines,
        };
        let first = server.lines.recv_timeout(PATIENCE).unwrap();
        let (_, rest) = first.split_once("http://").unwrap();
        server.address = rest.split(' ').next().unwrap().to_owned();
        server
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// The whole response to a request after which the connection closes.
    fn ask(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }

    /// Sends SIGTERM and returns the exit code.
    #[cfg(unix)]
    fn terminate(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status().unwrap();
        assert!(sent.success());
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("still running after SIGTERM");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
#[cfg(unix)]
fn serves_and_stops_when_asked() {
    let mut server = Server::start();
    let loaded = server.lines.recv_timeout(PATIENCE).unwrap();
    assert!(
        loaded.contains(" observations of the embedded dataset, revision "),
        "{loaded}"
    );

    let body = r#"{"query":"{ __typename }"}"#;
    let response = server.ask(&format!(
        "POST /graphql HTTP/1.1\r\nhost: sogdia\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    ));
    assert!(response.starts_with("HTTP/1.1 200 OK\r\n"), "{response}");
    assert!(
        response.ends_with("\r\n\r\n{\"data\":{\"__typename\":\"Query\"}}"),
        "{response}"
    );

    // A client that keeps its connection open does not keep the server from stopping.
    let mut idle = server.connect();
    idle.write_all(b"GET /health HTTP/1.1\r\nhost: sogdia\r\n\r\n")
        .unwrap();
    let mut first = [0; 12];
    idle.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    assert_eq!(server.terminate(), Some(0));
}

#[test]
fn says_which_address_is_taken() {
    let server = Server::start();
    let output = run(&["serve", "--listen", &server.address], "");

    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), "");
    let expected = format!("sogdia: cannot listen on {}: ", server.address);
    assert!(
        stderr(&output).starts_with(&expected),
        "{}",
        stderr(&output)
    );
}

#[test]
fn refuses_to_serve_a_dataset_with_errors() {
    let dir = env!("CARGO_TARGET_TMPDIR");
    let output = run(&["--listen", "127.0.0.1:0", "--data", dir], "");

    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), "");
    let expected = format!("sogdia: cannot use the dataset in {dir}: ");
    assert!(
        stderr(&output).starts_with(&expected),
        "{}",
        stderr(&output)
    );
    assert!(stderr(&output).contains("datapackage.json"));
}

#[test]
fn check_counts_the_problems() {
    let output = run(&["check"], "");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("the embedded dataset: 0 errors, "));

    let output = run(&["check", env!("CARGO_TARGET_TMPDIR")], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("datapackage.json"));
}

#[test]
fn query_prints_the_answer_in_the_order_of_the_query() {
    let expected = "{\n  \"data\": {\n    \"b\": \"Query\",\n    \"a\": \"Query\"\n  }\n}\n";
    let query = "query Q { b: __typename a: __typename }";
    let file = format!("{}/query.graphql", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&file, query).unwrap();

    for (argument, input) in [(query, ""), ("-", query), (&*format!("@{file}"), "")] {
        let output = run(&["query", argument, "--operation", "Q"], input);
        assert_eq!(stdout(&output), expected);
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn query_with_errors_fails() {
    let output = run(&["query", "{ nope }"], "");

    assert_eq!(output.status.code(), Some(1));
    let answer: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    assert!(answer["errors"][0]["message"].is_string());
}

#[test]
fn wrong_usage_has_a_status_of_its_own() {
    for arguments in [
        &["--listen", "nowhere"][..],
        &["query"],
        &["query", "{ a }", "--variables", "[1]"],
        &["chekc"],
        &["--log", "loud"],
    ] {
        let output = run(arguments, "");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(stdout(&output), "");
    }
}

#[test]
fn version_is_the_package_version() {
    let output = run(&["--version"], "");
    assert_eq!(
        stdout(&output),
        concat!("sogdia ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn reader_that_leaves_early_is_no_error() {
    let mut child = sogdia(&["schema"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();

    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(0));
}
