//! Handles: nodes of the graph whose type is known to the compiler.

use crate::graph::NodeId;

/// A node whose type is known.
pub(crate) trait Handle: Copy {
    /// The handle of a node of that type.
    fn of(node: NodeId) -> Self;
}

/// Handles of these nodes.
pub(crate) fn handles<H: Handle>(nodes: impl IntoIterator<Item = NodeId>) -> Vec<H> {
    nodes.into_iter().map(H::of).collect()
}

/// Declares a handle, and how it becomes the interfaces that it implements.
macro_rules! handle {
    ($(#[$doc:meta])+ $name:ident $(implements $($interface:ident),+)?) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) struct $name(pub(crate) $crate::graph::NodeId);

        impl $crate::api::types::handle::Handle for $name {
            fn of(node: $crate::graph::NodeId) -> Self {
                Self(node)
            }
        }

        $($(
            impl From<&$name> for $interface {
                fn from(handle: &$name) -> Self {
                    Self(handle.0)
                }
            }
        )+)?
    };
}

pub(crate) use handle;
