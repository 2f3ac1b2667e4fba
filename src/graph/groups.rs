//! Groups of countries that a question takes as one economy, beside the nodes of the dataset.

use std::sync::OnceLock;

use crate::{
    graph::{Graph, Node, NodeId, NodeType, draft::Reference},
    model::Group,
};

/// The groups of one view of a graph, numbered after its nodes in the order in which they are named.
#[derive(Debug, Default)]
pub(super) struct Groups([OnceLock<Box<Grouped>>; Graph::MAX_GROUPS]);

#[derive(Debug)]
struct Grouped {
    node: Node,
    id: Box<str>,
    members: Vec<NodeId>,
}

/// A view of a graph holds no more groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "expected at most {} different groups of countries in one request",
    Graph::MAX_GROUPS
)]
pub struct TooManyGroups;

impl Graph {
    /// The most groups that one request may name: each costs as much as a region.
    pub const MAX_GROUPS: usize = 32;

    /// The same graph without the groups that were made in this one. Every request has a view of its
    /// own, so that the groups it names end with it.
    pub fn view(&self) -> Graph {
        Graph {
            facts: self.facts.clone(),
            groups: Groups::default(),
        }
    }

    /// The economy that these countries make up; the same for the same countries in any order.
    ///
    /// # Errors
    ///
    /// When this view already holds as many other groups as it may.
    pub fn make_group(&self, mut members: Vec<NodeId>) -> Result<NodeId, TooManyGroups> {
        members.sort_unstable();
        members.dedup();
        let first = self.facts.graph.node_count();
        for (place, slot) in (first..).zip(&self.groups.0) {
            let group = slot.get_or_init(|| Box::new(self.grouped(members.clone())));
            if group.members == members {
                let number = u32::try_from(place).expect("petgraph counts nodes in 32 bits");
                return Ok(NodeId(number));
            }
        }
        Err(TooManyGroups)
    }

    /// Whether one node stands before another: by type, then by key. Groups are numbered as they
    /// are named, which must change no answer.
    pub fn is_before(&self, one: NodeId, other: NodeId) -> bool {
        match (self.grouped_as(one), self.grouped_as(other)) {
            (Some(one), Some(other)) => one.members < other.members,
            _ => one < other,
        }
    }

    pub(super) fn group_node(&self, node: NodeId) -> Option<&Node> {
        self.grouped_as(node).map(|group| &group.node)
    }

    pub(super) fn group_id(&self, node: NodeId) -> Option<&str> {
        self.grouped_as(node).map(|group| &*group.id)
    }

    pub(super) fn group_members(&self, node: NodeId) -> Option<&[NodeId]> {
        self.grouped_as(node).map(|group| &*group.members)
    }

    fn grouped_as(&self, node: NodeId) -> Option<&Grouped> {
        let place = node.index().checked_sub(self.facts.graph.node_count())?;
        self.groups.0.get(place)?.get().map(|group| &**group)
    }

    fn grouped(&self, members: Vec<NodeId>) -> Grouped {
        let countries = || members.iter().map(|member| self.country(*member));
        let names: Vec<&str> = countries().map(|country| country.name.as_str()).collect();
        let node = Node::Group(Group {
            members: countries().map(|country| country.code).collect(),
            name: names.join(" + "),
        });
        Grouped {
            id: Reference::new(NodeType::Group, node.entity().key())
                .0
                .into(),
            node,
            members,
        }
    }
}
