//! One year's trade between countries as a network: who is central, who belongs together, which
//! links stand out, through whom the strongest routes lead.
//!
//! `web` holds the network as numbers, on which the measures work; everything else speaks of
//! economies. The measures are ours because they all need values as weights: petgraph's PageRank
//! counts flows and not their values, and it has neither of the other two centralities.

mod backbone;
mod betweenness;
mod centrality;
mod chance;
mod communities;
mod eigenvector;
mod leiden;
mod level;
mod links;
mod pagerank;
mod passage;
mod routes;
mod trade_network;
mod web;

pub use centrality::{Centrality, CentralityMeasure};
pub use communities::{Communities, Community};
pub use links::TradeLink;
pub use passage::Passage;
pub use trade_network::{NetworkQuery, TradeNetwork};
