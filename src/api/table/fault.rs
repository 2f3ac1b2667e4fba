//! What a client is told when a field cannot be answered.

use std::fmt::Display;

use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What went wrong, for programs: stable across versions.
    pub(crate) enum ErrorCode {
        /// The document is not GraphQL.
        ParseFailed = "GRAPHQL_PARSE_FAILED",
        /// The document does not fit the schema.
        ValidationFailed = "GRAPHQL_VALIDATION_FAILED",
        /// The document has no such operation, or several and none was named.
        OperationNotFound = "OPERATION_NOT_FOUND",
        /// The document or its variables go beyond a limit.
        LimitExceeded = "LIMIT_EXCEEDED",
        /// A variable is missing, or has a value that its declared type does not allow.
        BadVariable = "BAD_VARIABLE",
        /// An argument has a value that its type, or what it is asked of, does not allow.
        BadArgument = "BAD_ARGUMENT",
        /// A text is no country code.
        BadCountryCode = "BAD_COUNTRY_CODE",
        /// A text refers to no economy by its shape.
        BadEconomyRef = "BAD_ECONOMY_REF",
        /// A number is no year.
        BadYear = "BAD_YEAR",
        /// A text is no date.
        BadDate = "BAD_DATE",
        /// A text is no product code.
        BadProductCode = "BAD_PRODUCT_CODE",
        /// A cursor does not belong to the list it was used with.
        BadCursor = "BAD_CURSOR",
        /// A page is larger than allowed, or smaller than nothing.
        BadPageSize = "BAD_PAGE_SIZE",
        /// The list cannot be grouped by that dimension.
        BadDimension = "BAD_DIMENSION",
        /// A range ends before it starts, or a number lies outside its bounds.
        BadRange = "BAD_RANGE",
    }
}

/// An error of one field, or of a request before any field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// What went wrong, for programs.
    pub(crate) code: ErrorCode,
    /// What went wrong, for people: what was found and what was expected.
    pub(crate) message: String,
    /// What was probably meant.
    pub(crate) suggestion: Option<String>,
}

impl Fault {
    /// A fault with this code and message.
    pub(crate) fn new(code: ErrorCode, message: impl Display) -> Self {
        Self {
            code,
            message: shortened(message.to_string()),
            suggestion: None,
        }
    }

    /// An argument whose value does not fit its type.
    pub(crate) fn expected(expected: &str, found: &async_graphql::Value) -> Self {
        Self::new(
            ErrorCode::BadArgument,
            format_args!("expected {expected}, found {found}"),
        )
    }

    /// The same with what was probably meant, said in the message too.
    pub(crate) fn suggest(mut self, suggestion: Option<String>) -> Self {
        if let Some(text) = &suggestion {
            self.message = format!("{}; did you mean `{text}`?", self.message);
        }
        self.suggestion = suggestion;
        self
    }

    /// The same, said of an argument.
    pub(super) fn of_argument(mut self, name: &str) -> Self {
        self.message = format!("argument `{name}`: {}", self.message);
        self
    }
}

/// The longest message, in characters: it may quote what a client sent, and that may be long.
const MAX_MESSAGE_CHARS: usize = 300;

fn shortened(message: String) -> String {
    match message.char_indices().nth(MAX_MESSAGE_CHARS) {
        None => message,
        Some((end, _)) => format!("{}…", &message[..end]),
    }
}
