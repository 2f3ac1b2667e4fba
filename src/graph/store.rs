//! The graph itself: petgraph's nodes and edges, and what every look-up reads.

use std::{collections::HashMap, ops::Range, sync::Arc};

use petgraph::{
    Directed, Direction,
    graph::{EdgeIndex, NodeIndex},
    visit::EdgeRef,
};

use crate::{
    graph::{
        Edge, EdgeId, Link, Node, NodeId, NodeType, groups::Groups, memberships::Memberships,
        observations::Observations, search::SearchIndex,
    },
    model::{Package, Revision, Year},
};

/// Everything a dataset says, as one directed graph, and the groups of countries that a question
/// takes as economies.
///
/// Invariant: what the dataset says never changes.
pub struct Graph {
    pub(super) facts: Arc<Facts>,
    pub(super) groups: Groups,
}

/// What a dataset says.
///
/// Invariant: nodes of one kind are numbered without gaps, in the order of their keys (sources: in
/// the order of the dataset, which is their rank). There is at most one `Trades` edge for an ordered
/// pair of economies.
pub(super) struct Facts {
    pub(super) graph: petgraph::Graph<Node, Edge, Directed, u32>,
    pub(super) ids: Vec<Box<str>>,
    pub(super) by_id: HashMap<Box<str>, NodeId>,
    pub(super) by_code: HashMap<Box<str>, NodeId>,
    pub(super) kinds: HashMap<NodeType, Range<u32>>,
    pub(super) products: Vec<NodeId>,
    pub(super) memberships: Memberships,
    pub(super) observations: Observations,
    pub(super) years: Option<(Year, Year)>,
    pub(super) world: Option<NodeId>,
    pub(super) search: SearchIndex,
    pub(super) package: Package,
    pub(super) revision: Revision,
}

impl From<Facts> for Graph {
    fn from(facts: Facts) -> Self {
        Self {
            facts: Arc::new(facts),
            groups: Groups::default(),
        }
    }
}

impl std::fmt::Debug for Graph {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Graph")
            .field("revision", &self.facts.revision)
            .field("counts", &self.counts())
            .finish()
    }
}

/// How much a graph holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Entities.
    pub nodes: usize,
    /// Relations.
    pub edges: usize,
    /// Reports of trade.
    pub observations: usize,
}

impl Graph {
    /// How much it holds.
    pub fn counts(&self) -> Counts {
        Counts {
            nodes: self.facts.graph.node_count(),
            edges: self.facts.graph.edge_count(),
            observations: self.facts.observations.len(),
        }
    }

    /// What the dataset says about itself.
    pub fn package(&self) -> &Package {
        &self.facts.package
    }

    /// Content hash of the dataset.
    pub fn revision(&self) -> &Revision {
        &self.facts.revision
    }

    /// The first and the last year with a report of trade; `None` when there is none.
    pub fn years(&self) -> Option<(Year, Year)> {
        self.facts.years
    }

    /// The region that stands for all economies together, if the dataset has one.
    pub fn world(&self) -> Option<NodeId> {
        self.facts.world
    }

    /// The entity.
    pub fn node(&self, node: NodeId) -> &Node {
        let index = NodeIndex::new(node.index());
        let fact = self.facts.graph.node_weight(index);
        let node = fact.or_else(|| self.group_node(node));
        node.expect("a node id comes from this graph")
    }

    /// Which type of entity it is.
    pub fn kind(&self, node: NodeId) -> NodeType {
        self.node(node).kind()
    }

    /// The global identifier, such as `country:KAZ`.
    pub fn id(&self, node: NodeId) -> &str {
        let fact = self.facts.ids.get(node.index()).map(|id| &**id);
        fact.or_else(|| self.group_id(node))
            .expect("a node id comes from this graph")
    }

    /// Every node of one kind, in the order of their keys.
    pub fn nodes(&self, kind: NodeType) -> impl ExactSizeIterator<Item = NodeId> + use<> {
        self.facts
            .kinds
            .get(&kind)
            .cloned()
            .unwrap_or_default()
            .map(NodeId)
    }

    /// The relation.
    pub fn edge(&self, edge: EdgeId) -> &Edge {
        &self.facts.graph[EdgeIndex::new(edge.index())]
    }

    /// The relation with the nodes it joins.
    pub fn link(&self, edge: EdgeId) -> Link {
        let ends = self
            .facts
            .graph
            .edge_endpoints(EdgeIndex::new(edge.index()));
        let (from, to) = ends.expect("an edge id comes from this graph");
        Link {
            edge,
            from: node_id(from),
            to: node_id(to),
        }
    }

    /// Relations that start at the node, in no stated order.
    pub fn outgoing(&self, node: NodeId) -> impl Iterator<Item = Link> {
        self.links(node, Direction::Outgoing)
    }

    /// The source that describes the entity.
    pub fn source_of(&self, node: NodeId) -> Option<NodeId> {
        let mut links = self.outgoing(node);
        links
            .find(|link| self.edge(link.edge).relation == super::RelationKind::Cites)
            .map(|link| link.to)
    }

    /// Where the node's relations of one kind lead, by node number.
    pub fn targets(&self, node: NodeId, relation: super::RelationKind) -> Vec<NodeId> {
        let links = self
            .outgoing(node)
            .filter(|link| self.edge(link.edge).relation == relation);
        sorted(links.map(|link| link.to))
    }

    /// Where relations of one kind to the node come from, by node number.
    pub fn origins(&self, node: NodeId, relation: super::RelationKind) -> Vec<NodeId> {
        let links = self
            .incoming(node)
            .filter(|link| self.edge(link.edge).relation == relation);
        sorted(links.map(|link| link.from))
    }

    /// Relations that end at the node, in no stated order.
    pub fn incoming(&self, node: NodeId) -> impl Iterator<Item = Link> {
        self.links(node, Direction::Incoming)
    }

    fn links(&self, node: NodeId, direction: Direction) -> impl Iterator<Item = Link> {
        let edges = self
            .facts
            .graph
            .edges_directed(NodeIndex::new(node.index()), direction);
        edges.map(|edge| Link {
            edge: edge_id(edge.id()),
            from: node_id(edge.source()),
            to: node_id(edge.target()),
        })
    }
}

fn sorted(nodes: impl Iterator<Item = NodeId>) -> Vec<NodeId> {
    let mut nodes: Vec<NodeId> = nodes.collect();
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}

pub(super) fn node_id(index: NodeIndex) -> NodeId {
    NodeId(u32::try_from(index.index()).expect("petgraph counts nodes in 32 bits"))
}

pub(super) fn edge_id(index: EdgeIndex) -> EdgeId {
    EdgeId(u32::try_from(index.index()).expect("petgraph counts edges in 32 bits"))
}
