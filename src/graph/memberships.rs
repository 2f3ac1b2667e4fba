//! Who belongs to which region, and when: the `MemberOf` relations once more, by either side.
//!
//! Sums over regions ask for them at every step, and an economy has hundreds of other relations that
//! a walk over its edges would have to pass.

use petgraph::visit::EdgeRef;

use crate::{
    graph::{Edge, Node, NodeId, RelationKind, Span, store::node_id},
    model::Year,
};

/// Members of regions, and regions of countries.
#[derive(Debug, Default)]
pub(super) struct Memberships {
    members: Spans,
    regions: Spans,
}

/// With whom, and when, by the number of an economy.
type Spans = Vec<Vec<(NodeId, Span)>>;

impl Memberships {
    pub(super) fn new(graph: &petgraph::Graph<Node, Edge>) -> Self {
        let mut memberships = Self::default();
        for edge in graph.edge_references() {
            let Edge { relation, span, .. } = edge.weight();
            if *relation == RelationKind::MemberOf {
                let (country, region) = (node_id(edge.source()), node_id(edge.target()));
                add(&mut memberships.members, region, (country, *span));
                add(&mut memberships.regions, country, (region, *span));
            }
        }
        memberships
    }

    /// The members of a region at the end of the year, by number, once each; of all times without a
    /// year.
    pub(super) fn members(
        &self,
        region: NodeId,
        year: Option<Year>,
    ) -> impl Iterator<Item = NodeId> {
        then(&self.members, region, year)
    }

    /// The regions of a country likewise.
    pub(super) fn regions(
        &self,
        country: NodeId,
        year: Option<Year>,
    ) -> impl Iterator<Item = NodeId> {
        then(&self.regions, country, year)
    }
}

fn add(spans: &mut Spans, economy: NodeId, membership: (NodeId, Span)) {
    if spans.len() <= economy.index() {
        spans.resize(economy.index() + 1, Vec::new());
    }
    let of_economy = &mut spans[economy.index()];
    let place = of_economy.partition_point(|other| *other < membership);
    of_economy.insert(place, membership);
}

fn then(spans: &Spans, economy: NodeId, year: Option<Year>) -> impl Iterator<Item = NodeId> {
    let all = spans.get(economy.index()).into_iter().flatten();
    let then = all.filter(move |(_, span)| year.is_none_or(|year| span.includes_end_of(year)));
    // Who left and came back has two spans.
    let mut last = None;
    then.map(|(other, _)| *other)
        .filter(move |other| last.replace(*other) != Some(*other))
}
