//! The types of the schema: one file for each, a table of fields over a handle.
//!
//! A handle is a node's number or a small value; what it says stands in the graph. A resolver
//! translates: rules for numbers belong to `analysis`.
//!
//! The types refer to each other in circles, and so do their files; `lists`, whose groups name nodes,
//! is one of them.
//!
//! A new type of entity is a file here with its handle, its vocabularies and its filter, a line
//! below, a line in `node`, and its fields of the root in `query`.

mod advantage;
mod claim;
mod country;
mod dataset;
mod economy;
mod economy_group;
mod handle;
mod indicator;
mod initiative;
mod leadership;
mod lists;
mod location;
mod mirror;
mod network;
mod network_centrality;
mod network_communities;
mod network_link;
mod network_passage;
mod node;
mod observation;
mod organisation;
mod participation;
mod partner;
mod paths;
mod product;
mod project;
mod project_links;
mod query;
mod range;
mod region;
mod relation;
mod scalars;
mod search;
mod sector;
mod source;
mod structure;
mod trade_arguments;
mod trade_columns;
mod trade_flow;
mod trade_year;

pub(crate) use query::Query;
