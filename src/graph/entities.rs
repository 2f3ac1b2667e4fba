//! Typed access to the record of a node whose kind is known.

use crate::{
    graph::{Graph, Node, NodeId},
    model::{Claim, Country, Initiative, Organisation, Product, Project, Region, Sector, Source},
};

/// Declares one accessor per kind.
macro_rules! accessors {
    ($($(#[$doc:meta])* $accessor:ident: $kind:ident,)+) => {
        impl Graph {
            $(
                $(#[$doc])*
                ///
                /// # Panics
                ///
                /// When the node is of another kind; handles of the API carry the kind in their type.
                pub fn $accessor(&self, node: NodeId) -> &$kind {
                    match self.node(node) {
                        Node::$kind(record) => record,
                        other => panic!("{} is not what it was taken for", other.key()),
                    }
                }
            )+
        }
    };
}

accessors! {
    /// The country at this node.
    country: Country,
    /// The region at this node.
    region: Region,
    /// The initiative at this node.
    initiative: Initiative,
    /// The project at this node.
    project: Project,
    /// The organisation at this node.
    organisation: Organisation,
    /// The sector at this node.
    sector: Sector,
    /// The product at this node.
    product_record: Product,
    /// The claim at this node.
    claim: Claim,
    /// The source at this node.
    source: Source,
}
