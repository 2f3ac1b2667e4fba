//! A loaded dataset, as readers hold it.

use std::time::SystemTime;

use crate::{graph::Graph, model::Records};

/// One loaded dataset. Readers take the current one once per request and keep it to the end.
#[derive(Debug)]
pub struct Snapshot {
    /// The graph, with its indexes and its revision.
    pub graph: Graph,
    /// When it was loaded; told by the caller, since nothing here reads the clock.
    pub loaded_at: SystemTime,
    /// What was found wrong with the dataset that did not keep it from loading.
    pub warnings: Vec<String>,
}

impl Snapshot {
    /// The snapshot of these records.
    pub fn new(records: Records, loaded_at: SystemTime, warnings: Vec<String>) -> Self {
        Self {
            graph: Graph::from(records),
            loaded_at,
            warnings,
        }
    }
}
