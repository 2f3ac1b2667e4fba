//! The GraphQL API: types, the guard, and the way from a request to the bytes of its answer.
//!
//! It translates between GraphQL and the layers below, and never computes a figure itself.

mod answer;
mod errors;
mod guard;
mod root;
mod table;
mod types;

pub use answer::{Answer, Api, Request, Verdict};
