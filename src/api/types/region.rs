//! Regions and blocs.

use crate::{
    api::{
        table::{Fault, enums, input_object, record},
        types::{
            country::Country,
            economy::Economy,
            handle::{handle, handles},
            lists::{
                Connection, Dimension, Dimensions, Filter, Listed, NodeOrder, Page, nodes, word,
            },
            node::Node,
        },
    },
    graph::{Graph, NodeId, RelationKind},
    model::{RegionKind, Year},
};

handle! {
    /// A region or bloc.
    Region implements Economy, Node
}

record! {
    /// A region or bloc: an economy whose members change over time.
    ///
    /// Its trade is the sum over the members of the year, or what was published for the region
    /// itself where members lack a figure.
    Region implements Economy, Node {
        /// What holds it together.
        fn kind(region, cx) -> RegionKind { cx.graph.region(region.0).kind }
        /// One sentence on what it is.
        fn description(region, cx) -> &str { &cx.graph.region(region.0).description }
        /// Other names and abbreviations.
        fn alternative_names(region, cx) -> Vec<&str> {
            cx.graph.region(region.0).alternative_names.iter().map(String::as_str).collect()
        }
        /// Its members.
        ///
        /// A country is a member in a year when its membership includes the last day of that year.
        /// The world has no listed members: its figures are published totals.
        fn members(region, cx,
            /// The members of this year; of the latest year with data when left out.
            as_of: Option<Year>,
            /// Their order.
            order_by: NodeOrder = NodeOrder::Name,
            ..page: Page,
        ) -> Result<Connection<Country>, Fault> {
            let year = as_of.or(cx.graph.years().map(|(_, last)| last));
            let mut members = cx.graph.members(region.0, year);
            order_by.sort(cx.graph, &mut members);
            page.of(cx, handles(members))
        }
        /// The larger region that it lies in.
        fn parent(region, cx) -> Option<Region> {
            handles(cx.graph.targets(region.0, RelationKind::PartOf)).into_iter().next()
        }
        /// The regions that lie in it.
        fn regions(region, cx) -> Vec<Region> { handles(cx.graph.origins(region.0, RelationKind::PartOf)) }
    }
}

enums!(RegionKind);

impl Listed for Region {
    const PLURAL: &'static str = "regions";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Kind, |one, graph| word(graph.region(one.0).kind)),
        (Dimension::Parent, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::PartOf))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

input_object! {
    /// Which regions; conditions left out are not checked.
    pub(crate) struct RegionFilter {
        /// Only of these kinds.
        pub(crate) kinds: Option<Vec<RegionKind>>,
    }
}

impl Filter for RegionFilter {
    type Of = Region;
    type Order = NodeOrder;
    const ORDER: NodeOrder = NodeOrder::Name;

    fn apply(&self, graph: &Graph, mut regions: Vec<NodeId>, order: NodeOrder) -> Vec<Region> {
        if let Some(kinds) = &self.kinds {
            regions.retain(|region| kinds.contains(&graph.region(*region).kind));
        }
        order.sort(graph, &mut regions);
        handles(regions)
    }
}
