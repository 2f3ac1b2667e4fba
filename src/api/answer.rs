//! From a request to the bytes of its answer.
//!
//! async-graphql parses, validates and answers introspection; everything else is written straight
//! from the graph by the tables of the types.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use async_graphql::{
    EmptyMutation, EmptySubscription, Name, Schema, Value, Variables,
    parser::{
        parse_query,
        types::{DocumentOperations, ExecutableDocument, OperationDefinition},
    },
    registry::Registry,
};

use crate::{
    analysis::WorldBaskets,
    api::{
        errors::{Problem, write_errors},
        guard,
        root::Root,
        table::{Cx, ErrorCode, Fault, MAX_ANSWER_BYTES, Out, Output, Plan, Tables},
        types::Query,
    },
    graph::Snapshot,
};

/// The GraphQL API: a schema, ready to answer over any snapshot.
pub struct Api {
    engine: Schema<Root, EmptyMutation, EmptySubscription>,
    registry: Registry,
    tables: Tables,
}

/// A GraphQL request.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// The document.
    pub query: String,
    /// Which of its operations.
    pub operation_name: Option<String>,
    /// Values of its variables.
    pub variables: serde_json::Map<String, serde_json::Value>,
}

/// The answer to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The complete response in JSON.
    pub body: Vec<u8>,
    /// How the request fared.
    pub verdict: Verdict,
}

/// How a request fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Answered without errors.
    Executed,
    /// Answered, with errors of some fields.
    PartlyFailed,
    /// Not executed: not GraphQL, not of this schema, or beyond a limit.
    Refused,
}

impl Api {
    /// The API. Its schema does not depend on any data.
    pub fn new() -> Self {
        let (engine, registry, tables) = Root::schema();
        Self {
            engine,
            registry,
            tables,
        }
    }

    /// The schema in GraphQL's own language, sorted as declared.
    pub fn sdl(&self) -> String {
        self.engine.sdl_with_options(
            async_graphql::SDLExportOptions::new()
                .prefer_single_line_descriptions()
                .use_space_ident(),
        )
    }

    /// Answers a request from a snapshot. Equal requests over equal revisions give equal bytes.
    pub fn execute(&self, snapshot: &Snapshot, request: &Request) -> Answer {
        self.answer(snapshot, request)
            .unwrap_or_else(|problems| Answer {
                body: write_errors(&problems, problems.len()),
                verdict: Verdict::Refused,
            })
    }

    fn answer(&self, snapshot: &Snapshot, request: &Request) -> Result<Answer, Vec<Problem>> {
        let refuse = |fault: Fault| vec![Problem::of_request(fault)];
        guard::check_text(&request.query).map_err(refuse)?;
        guard::check_variables(&request.variables).map_err(refuse)?;
        let document =
            parse_query(&request.query).map_err(|error| vec![Problem::of_parser(&error)])?;
        guard::check_expansion(&document).map_err(refuse)?;
        let operation = operation(&document, request.operation_name.as_deref()).map_err(refuse)?;
        let variables = Variables::from_json(serde_json::Value::Object(request.variables.clone()));

        let introspection = self.validate(&document, request, &variables)?;
        let definitions = &operation.variable_definitions;
        guard::coerce_variables(&self.registry, definitions, &variables).map_err(refuse)?;
        let graph = snapshot.graph.view();
        let worlds = WorldBaskets::new(&graph);
        let cx = Cx::new(
            snapshot,
            &worlds,
            &self.tables,
            &document.fragments,
            definitions,
            &variables,
            Some(&introspection),
        );
        let mut out = Out::default();
        let plan = Plan::<Query>::root(&cx, &operation.selection_set.node);
        // The root may become null, which only an `Option` can say.
        match Some(Query).write(&plan, &cx, &mut out) {
            Ok(()) => Ok(finish(out)),
            Err(_) => Err(refuse(Fault::new(
                ErrorCode::LimitExceeded,
                format_args!(
                    "the answer is longer than {MAX_ANSWER_BYTES} bytes: ask for fewer fields or smaller pages"
                ),
            ))),
        }
    }

    /// Refuses a document that does not fit the schema; answers what it asks about the schema.
    fn validate(
        &self,
        document: &ExecutableDocument,
        request: &Request,
        variables: &Variables,
    ) -> Result<Value, Vec<Problem>> {
        let document = guard::with_plain_typenames(document.clone());
        let document = document.map_err(|fault| vec![Problem::of_request(fault)])?;
        let mut engine_request = async_graphql::Request::new("").variables(variables.clone());
        engine_request
            .operation_name
            .clone_from(&request.operation_name);
        engine_request.set_parsed_query(document);
        let mut answer = pin!(self.engine.execute(engine_request));
        // Nothing in it waits: there is no extension, and the root answers at once.
        let Poll::Ready(response) = answer
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        else {
            unreachable!("the engine waits for nothing");
        };
        if response.errors.is_empty() {
            return Ok(response.data);
        }
        Err(Problem::of_validation(response.errors))
    }
}

impl Default for Api {
    fn default() -> Self {
        Self::new()
    }
}

/// The operation to execute: the one that is named, or the only one.
fn operation<'d>(
    document: &'d ExecutableDocument,
    name: Option<&str>,
) -> Result<&'d OperationDefinition, Fault> {
    let fault = |message: String| Fault::new(ErrorCode::OperationNotFound, message);
    match (&document.operations, name) {
        (DocumentOperations::Single(operation), None) => Ok(&operation.node),
        (DocumentOperations::Single(_), Some(name)) => Err(fault(format!(
            "the document has no operation named `{name}`: its only one has no name"
        ))),
        (DocumentOperations::Multiple(operations), Some(name)) => {
            let operation = operations
                .get(&Name::new(name))
                .map(|operation| &operation.node);
            operation.ok_or_else(|| fault(format!("the document has no operation named `{name}`")))
        }
        (DocumentOperations::Multiple(operations), None) => match operations.values().next() {
            Some(operation) if operations.len() == 1 => Ok(&operation.node),
            _ => Err(fault(format!(
                "the document has {} operations: expected `operationName` to name one",
                operations.len()
            ))),
        },
    }
}

/// The response with data, and with errors where fields had any.
fn finish(out: Out<'_>) -> Answer {
    let (data, errors, left_out) = out.finish();
    if errors.is_empty() {
        let mut body = Vec::with_capacity(data.len() + 10);
        body.extend_from_slice(b"{\"data\":");
        body.extend_from_slice(&data);
        body.push(b'}');
        return Answer {
            body,
            verdict: Verdict::Executed,
        };
    }
    let problems: Vec<Problem> = errors.iter().map(Problem::of_field).collect();
    let mut body = write_errors(&problems, problems.len() + left_out);
    body.pop();
    body.extend_from_slice(b",\"data\":");
    body.extend_from_slice(&data);
    body.push(b'}');
    Answer {
        body,
        verdict: Verdict::PartlyFailed,
    }
}
