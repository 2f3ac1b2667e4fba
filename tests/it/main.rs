//! Every test of the project from outside, linked once.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod binary;
mod chance;
mod club;
mod cube;
mod dataset;
mod documentation;
mod graph;
mod groups;
mod headers;
mod hostile;
mod http;
mod laws;
mod layers;
mod leadership;
mod network;
mod page;
mod queries;
mod rules;
mod schema;
mod sketch;
mod structure;
mod support;
