//! Relations between entities.

use crate::{
    analysis::GroupAmount,
    api::{
        table::{enums, record},
        types::{
            lists::{Dimension, Dimensions, Listed, word, words},
            node::Node,
            scalars::Dollars,
            source::Source,
        },
    },
    graph::{self, Graph, NodeId, RelationKind, Role},
    model::{Date, Vocabulary, Year},
};

/// A relation, seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Relation {
    link: graph::Link,
    seen_from: NodeId,
}

/// The relations of an entity, by kind and then by the other's number.
pub(crate) fn relations(
    graph: &Graph,
    node: NodeId,
    kinds: Option<&[RelationKind]>,
) -> Vec<Relation> {
    let wanted = |link: &graph::Link| {
        let relation = graph.edge(link.edge).relation;
        kinds.map_or(relation != RelationKind::Cites, |kinds| {
            kinds.contains(&relation)
        })
    };
    let links = graph
        .outgoing(node)
        .chain(graph.incoming(node))
        .filter(wanted);
    let mut links: Vec<Relation> = links
        .map(|link| Relation {
            link,
            seen_from: node,
        })
        .collect();
    links.sort_by_key(|one| {
        (
            graph.edge(one.link.edge).relation,
            one.link.other(node),
            one.link.edge,
        )
    });
    // A relation of an entity to itself starts and ends at it, and is listed once.
    links.dedup_by_key(|one| one.link.edge);
    links
}

impl Relation {
    /// A step of a path, walked from this end.
    pub(crate) fn walked(link: graph::Link, seen_from: NodeId) -> Self {
        Self { link, seen_from }
    }
}

impl Listed for Relation {
    const PLURAL: &'static str = "relations";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Relation, |one, graph| {
            word(graph.edge(one.link.edge).relation)
        }),
        (Dimension::Kind, |one, graph| {
            word(graph.kind(one.link.other(one.seen_from)))
        }),
        (Dimension::Role, |one, graph| {
            words(graph.edge(one.link.edge).role)
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        let edge = graph.edge(self.link.edge);
        let role = edge.role.map_or("", |role| role.text());
        let (from, to) = (graph.id(self.link.from), graph.id(self.link.to));
        let since = edge
            .span
            .since
            .map(|since| since.to_string())
            .unwrap_or_default();
        format!("{from}>{}:{role}:{since}>{to}", edge.relation.text())
    }

    fn amount(&self, graph: &Graph) -> Option<GroupAmount> {
        graph.edge(self.link.edge).amount.map(GroupAmount::from)
    }
}

enums!(RelationKind, Role);

record! {
    /// A relation between two entities, dated and sourced where the fact is.
    Relation {
        /// What kind of relation; read from `from` to `to`.
        fn kind(one, cx) -> RelationKind { cx.graph.edge(one.link.edge).relation }
        /// Where it starts.
        fn from(one, _cx) -> Node { Node(one.link.from) }
        /// Where it ends.
        fn to(one, _cx) -> Node { Node(one.link.to) }
        /// The entity at the other end, seen from the entity whose relations were asked for; in a
        /// path, the next one.
        fn other(one, _cx) -> Node { Node(one.link.other(one.seen_from)) }
        /// In which role, such as `SIGNATORY` or `FINANCIER`; null where the relation knows none.
        fn role(one, cx) -> Option<Role> { cx.graph.edge(one.link.edge).role }
        /// First day; null when not known.
        fn since(one, cx) -> Option<Date> { cx.graph.edge(one.link.edge).span.since }
        /// Last day; null while it lasts, or when not known.
        fn until(one, cx) -> Option<Date> { cx.graph.edge(one.link.edge).span.until }
        /// Money put in, in current US dollars; null when not known.
        fn amount(one, cx) -> Option<Dollars> { cx.graph.edge(one.link.edge).amount.map(Dollars::from) }
        /// The year of the money.
        fn year(one, cx) -> Option<Year> { cx.graph.edge(one.link.edge).year }
        /// How many reports of trade lie on a `TRADES` relation; 0 on others.
        fn n_reports(one, cx) -> i32 {
            i32::try_from(cx.graph.reports_on(one.link.edge).len()).unwrap_or(i32::MAX)
        }
        /// Where this comes from; null where the dataset names no source.
        fn source(one, cx) -> Option<Source> { cx.graph.edge(one.link.edge).source.map(Source) }
    }
}
