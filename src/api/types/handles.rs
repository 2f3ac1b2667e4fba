//! Handles: nodes of the graph whose kind is known by type.

use crate::graph::NodeId;

/// A node whose kind is known.
pub(crate) trait Handle: Copy {
    /// The handle of a node of that kind.
    fn of(node: NodeId) -> Self;
}

/// Declares handles and how they become the interfaces they implement.
macro_rules! handles {
    ($($(#[$doc:meta])+ $name:ident,)+) => {
        $(
            $(#[$doc])+
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            pub(crate) struct $name(pub(crate) NodeId);

            impl Handle for $name {
                fn of(node: NodeId) -> Self {
                    Self(node)
                }
            }

            impl From<&$name> for Node {
                fn from(handle: &$name) -> Self {
                    Self(handle.0)
                }
            }
        )+
    };
}

handles! {
    /// A country.
    Country,
    /// A region.
    Region,
    /// An initiative.
    Initiative,
    /// A project.
    Project,
    /// An organisation.
    Organisation,
    /// A sector.
    Sector,
    /// A product.
    Product,
    /// A claim.
    Claim,
    /// A source.
    Source,
}

/// A node of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Node(pub(crate) NodeId);

/// A country or a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Economy(pub(crate) NodeId);

impl From<&Economy> for Node {
    fn from(economy: &Economy) -> Self {
        Self(economy.0)
    }
}

impl From<&Country> for Economy {
    fn from(country: &Country) -> Self {
        Self(country.0)
    }
}

impl From<&Region> for Economy {
    fn from(region: &Region) -> Self {
        Self(region.0)
    }
}

/// Handles of these nodes.
pub(crate) fn handles<H: Handle>(nodes: impl IntoIterator<Item = NodeId>) -> Vec<H> {
    nodes.into_iter().map(H::of).collect()
}

/// Economies at these nodes.
pub(crate) fn economies(nodes: &[NodeId]) -> Vec<Economy> {
    nodes.iter().copied().map(Economy).collect()
}
