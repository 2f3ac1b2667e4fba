//! Sogdia: a GraphQL server over a knowledge graph of economic relations.
//!
//! The layers, each naming only those above it; `tests/it/layers.rs` checks it:
//!
//! - [`model`]: records and checked newtypes
//! - [`dataset`]: a folder of CSV files into checked records, or every problem in it
//! - [`graph`]: records into one immutable graph; the only user of petgraph
//! - [`analysis`]: questions over a graph, as pure functions; the rules for numbers
//! - [`api`]: the GraphQL types, lists and guard; from a request to the bytes of its answer
//! - [`http`]: the router around the API
//!
//! The program around them (`main`, `commands`, `config`) reads settings and wires the layers.
//!
//! What never happens: a [`graph::Graph`] never changes, a reload builds another and swaps; a layer
//! never names one below it; a missing figure never becomes zero; nothing but `http` and the
//! program does I/O after loading.

pub mod analysis;
pub mod api;
pub mod dataset;
pub mod graph;
pub mod http;
pub mod model;
