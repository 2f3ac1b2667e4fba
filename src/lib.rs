//! Sogdia: a GraphQL server over a knowledge graph of economic relations.

pub mod analysis;
pub mod dataset;
pub mod graph;
pub mod model;
