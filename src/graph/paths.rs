//! How two entities are connected: the shortest chains of relations between them.

use std::collections::{HashMap, VecDeque};

use crate::graph::{Graph, Link, NodeId, NodeType, RelationKind};

/// Which paths are asked for.
#[derive(Clone, Debug)]
pub struct PathSearch<'a> {
    /// Where they start.
    pub from: NodeId,
    /// Where they end.
    pub to: NodeId,
    /// The most relations in a path.
    pub max_length: usize,
    /// The relations that may be followed, in either direction.
    pub relations: &'a [RelationKind],
    /// The most paths.
    pub first: usize,
}

/// A chain of relations, each sharing a node with the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The entities on the way, both ends included.
    pub nodes: Vec<NodeId>,
    /// The relations between them, one fewer.
    pub links: Vec<Link>,
}

/// The most steps that one search takes, whatever is asked: a search of length six through blocs
/// and sources could otherwise visit every combination of members.
const MAX_STEPS: usize = 50_000;

impl Graph {
    /// The shortest paths, shorter ones first, no entity twice in a path.
    ///
    /// Two entities joined by several relations are passed once, by the relation that comes first
    /// in [`RelationKind`]. Statistical totals such as the world join everything and are not passed
    /// through; nor are sources, unless one is an end.
    pub fn paths(&self, search: &PathSearch<'_>) -> Vec<Path> {
        let distances = self.distances(search);
        let Some(shortest) = distances.get(&search.from).copied() else {
            return Vec::new();
        };
        let mut walk = Walk {
            graph: self,
            search,
            distances,
            steps: 0,
            found: Vec::new(),
        };
        for length in shortest.max(1)..=search.max_length {
            walk.follow(&mut vec![search.from], &mut Vec::new(), length);
        }
        walk.found
    }

    /// How many relations each entity is away from the end, as far as the longest path may reach.
    fn distances(&self, search: &PathSearch<'_>) -> HashMap<NodeId, usize> {
        let mut distances = HashMap::from([(search.to, 0)]);
        let mut queue = VecDeque::from([search.to]);
        while let Some(node) = queue.pop_front() {
            let next = distances[&node] + 1;
            if next > search.max_length || (node != search.to && !self.may_pass(node)) {
                continue;
            }
            for link in self.steps(node, search.relations) {
                let other = link.other(node);
                distances.entry(other).or_insert_with(|| {
                    queue.push_back(other);
                    next
                });
            }
        }
        distances
    }

    /// One link to each neighbour, in a stated order.
    fn steps(&self, node: NodeId, relations: &[RelationKind]) -> Vec<Link> {
        let links = self.outgoing(node).chain(self.incoming(node));
        let mut links: Vec<Link> = links
            .filter(|link| relations.contains(&self.edge(link.edge).relation))
            .collect();
        links.sort_by_key(|link| (link.other(node), self.edge(link.edge).relation, link.edge));
        links.dedup_by_key(|link| link.other(node));
        links.sort_by_key(|link| (self.edge(link.edge).relation, link.other(node)));
        links
    }

    fn may_pass(&self, node: NodeId) -> bool {
        self.kind(node) != NodeType::Source && !self.is_aggregate(node)
    }
}

struct Walk<'a> {
    graph: &'a Graph,
    search: &'a PathSearch<'a>,
    distances: HashMap<NodeId, usize>,
    steps: usize,
    found: Vec<Path>,
}

impl Walk<'_> {
    /// Extends the path by every way that still reaches the end in exactly `left` relations.
    fn follow(&mut self, nodes: &mut Vec<NodeId>, links: &mut Vec<Link>, left: usize) {
        let here = *nodes.last().expect("a path starts with a node");
        if here == self.search.to && !links.is_empty() {
            if left == 0 {
                self.found.push(Path {
                    nodes: nodes.clone(),
                    links: links.clone(),
                });
            }
            return;
        }
        if left == 0 || (!links.is_empty() && !self.graph.may_pass(here)) {
            return;
        }
        for link in self.graph.steps(here, self.search.relations) {
            self.steps += 1;
            if self.found.len() == self.search.first || self.steps > MAX_STEPS {
                return;
            }
            let next = link.other(here);
            let reaches = self
                .distances
                .get(&next)
                .is_some_and(|distance| *distance < left);
            if reaches && !nodes.contains(&next) {
                nodes.push(next);
                links.push(link);
                self.follow(nodes, links, left - 1);
                nodes.pop();
                links.pop();
            }
        }
    }
}
