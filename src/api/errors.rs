//! Errors as a response shows them: message, locations, path, and a stable code.

use async_graphql::{Pos, ServerError, parser};
use serde::Serialize;

use crate::{
    api::table::{ErrorCode, Fault, FieldError, MAX_ERRORS, Step},
    model::Vocabulary,
};

/// An error of a response.
#[derive(Debug, Serialize)]
pub(super) struct Problem {
    message: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    path: Vec<PathStep>,
    extensions: Extensions,
}

#[derive(Debug, Serialize)]
struct Location {
    line: usize,
    column: usize,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum PathStep {
    Key(String),
    Index(usize),
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Extensions {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<String>,
}

impl Problem {
    /// A request that was refused before its document was understood.
    pub(super) fn of_request(fault: Fault) -> Self {
        Self::new(fault, &[])
    }

    /// A document that is not GraphQL.
    pub(super) fn of_parser(error: &parser::Error) -> Self {
        let positions: Vec<Pos> = error.positions().collect();
        let text = error.to_string();
        // The parser draws a picture of the place over several lines; its last says what it wants.
        let wanted = text
            .lines()
            .last()
            .unwrap_or_default()
            .trim()
            .trim_start_matches("= ");
        let message = format_args!("the document is not GraphQL: {wanted}");
        Self::new(Fault::new(ErrorCode::ParseFailed, message), &positions)
    }

    /// The errors of a document that does not fit the schema, by position, each once: the engine
    /// gives them in no fixed order.
    pub(super) fn of_validation(mut errors: Vec<ServerError>) -> Vec<Self> {
        let key = |error: &ServerError| {
            let places = error
                .locations
                .iter()
                .map(|place| (place.line, place.column));
            (places.collect::<Vec<_>>(), error.message.clone())
        };
        errors.sort_by_key(key);
        errors.dedup_by_key(|error| key(error));
        let problem = |error: ServerError| {
            Self::new(
                Fault::new(ErrorCode::ValidationFailed, &error.message),
                &error.locations,
            )
        };
        errors.into_iter().map(problem).collect()
    }

    /// A field that could not be answered.
    pub(super) fn of_field(error: &FieldError<'_>) -> Self {
        let path = error.path.iter().map(|step| match step {
            Step::Key(key) => PathStep::Key((*key).to_owned()),
            Step::Index(index) => PathStep::Index(*index),
        });
        let path = path.collect();
        Self {
            path,
            ..Self::new(error.fault.clone(), &[error.position])
        }
    }

    fn new(fault: Fault, positions: &[Pos]) -> Self {
        let location = |position: &Pos| Location {
            line: position.line,
            column: position.column,
        };
        Self {
            message: fault.message,
            locations: positions.iter().map(location).collect(),
            path: Vec::new(),
            extensions: Extensions {
                code: fault.code.text(),
                did_you_mean: fault.suggestion,
            },
        }
    }
}

/// A response of errors alone; `found` is how many there were, also those not shown.
pub(super) fn write_errors(problems: &[Problem], found: usize) -> Vec<u8> {
    #[derive(Serialize)]
    struct Response<'p> {
        errors: &'p [Problem],
        #[serde(skip_serializing_if = "Option::is_none")]
        extensions: Option<Counts>,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Counts {
        errors_found: usize,
    }
    let shown = &problems[..problems.len().min(MAX_ERRORS)];
    let extensions = (found > shown.len()).then_some(Counts {
        errors_found: found,
    });
    serde_json::to_vec(&Response {
        errors: shown,
        extensions,
    })
    .expect("an error is JSON")
}
