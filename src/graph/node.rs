//! Numbers of nodes.

/// A node of one graph; numbers are dense, and equal datasets number alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    /// The node's number, from 0 to the number of nodes less one.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}
