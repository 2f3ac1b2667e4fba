//! The order of lists of entities that have nothing but a name and a key.

use crate::{
    api::table::enums,
    graph::{Graph, NodeId},
    model::vocabulary::vocabulary,
};

vocabulary! {
    /// The order of a list of entities.
    pub(crate) enum NodeOrder {
        /// By name.
        Name = "name",
        /// By key: code or identifier.
        Key = "key",
    }
}

enums!(NodeOrder);

impl NodeOrder {
    /// Puts nodes into this order; equal names keep the order of their keys.
    pub(crate) fn sort(self, graph: &Graph, nodes: &mut [NodeId]) {
        nodes.sort_unstable();
        if self == Self::Name {
            nodes.sort_by(|a, b| graph.node(*a).name().cmp(graph.node(*b).name()));
        }
    }
}
