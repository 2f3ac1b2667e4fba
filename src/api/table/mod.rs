//! The mechanism by which a GraphQL type is written: one table of fields serves both the schema
//! and the answer.
//!
//! `record!` declares a type as functions from a handle to a value. From that table async-graphql's
//! registry gets names, types, arguments and descriptions, and a selection is compiled into a
//! [`Plan`]: a list of writers that put JSON into one byte buffer. Arguments are parsed once per
//! selection, not once per row; there is no future, no intermediate value and no map per object.
//! What a type means is not known here.

mod declare;
mod fault;
mod fields;
mod input;
mod interface;
mod out;
mod output;
mod plan;
mod record;
mod request;
mod schema;
#[cfg(test)]
mod tests;

pub(crate) use declare::{input_object, record};
pub(crate) use fault::{ErrorCode, Fault};
pub(crate) use fields::Selected;
pub(crate) use input::{Arguments, Input, Literal, argument, field_of, word_named};
pub(crate) use interface::interface;
pub(crate) use out::{Failed, FieldError, MAX_ANSWER_BYTES, MAX_ERRORS, Out, Step, Written};
pub(crate) use output::{Output, enums, leaf};
pub(crate) use plan::Plan;
pub(crate) use record::{Argument, FieldTable, Object, Record, Tables, answer, writer};
pub(crate) use request::Cx;
pub(crate) use schema::{Name, Types, enum_name, enum_value};
