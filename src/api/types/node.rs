//! What every entity has: an id, a name, relations.

use crate::{
    api::{
        table::{Fault, enums, interface},
        types::{
            claim::Claim,
            country::Country,
            economy_group::EconomyGroup,
            handle::handle,
            initiative::Initiative,
            lists::{Connection, Page},
            organisation::Organisation,
            product::Product,
            project::Project,
            region::Region,
            relation::{Relation, relations},
            scalars::Id,
            sector::Sector,
            source::Source,
        },
    },
    graph::{Graph, NodeId, NodeType, RelationKind},
};

handle! {
    /// A node of any type.
    Node
}

enums!(NodeType);

interface! {
    /// An entity of the graph: anything that has an id and relations.
    Node of {
        Country = NodeType::Country,
        Region = NodeType::Region,
        EconomyGroup = NodeType::Group,
        Initiative = NodeType::Initiative,
        Project = NodeType::Project,
        Organisation = NodeType::Organisation,
        Sector = NodeType::Sector,
        Product = NodeType::Product,
        Claim = NodeType::Claim,
        Source = NodeType::Source,
    } {
        /// Global identifier: the type and the key within it, such as `country:KAZ` or
        /// `initiative:belt-and-road`. Stable across versions of the dataset.
        fn id(node, cx) -> Id<'_> { Id(cx.graph.id(node.0)) }

        /// What people call it in English; a claim by what it states, a source by its title.
        fn name(node, cx) -> &str { cx.graph.node(node.0).name() }

        /// The source that describes it; null where the dataset names none.
        fn source(node, cx) -> Option<Source> { cx.graph.source_of(node.0).map(Source) }

        /// Its relations to other entities, in both directions, by kind and then by the other's id.
        fn relations(node, cx,
            /// Only these kinds; without it, all but `CITES`.
            kinds: Option<Vec<RelationKind>>,
            ..page: Page,
        ) -> Result<Connection<Relation>, Fault> {
            page.of(cx, relations(cx.graph, node.0, kinds.as_deref()))
        }
    }
}

/// The node of a type by key, in either case, or by its whole id.
pub(super) fn by_key(graph: &Graph, of: NodeType, key: &str) -> Option<NodeId> {
    graph
        .by_key(of, &key.to_ascii_lowercase())
        .or_else(|| graph.by_id(key).filter(|node| graph.kind(*node) == of))
}
