//! Sectors of projects.

use crate::{
    api::{
        table::{Fault, input_object, record},
        types::{
            handle::{handle, handles},
            lists::{
                Connection, Dimension, Dimensions, Filter, Filtered, Listed, NodeOrder, nodes,
            },
            node::{Node, by_key},
            project::{Project, ProjectFilter},
        },
    },
    graph::{Graph, NodeId, NodeType, RelationKind},
};

handle! {
    /// A sector.
    Sector implements Node
}

record! {
    /// A sector of the economy, as this dataset sorts projects; sectors have parts.
    Sector implements Node {
        /// What belongs to it.
        fn description(sector, cx) -> Option<&str> { cx.graph.sector(sector.0).description.as_deref() }
        /// The sector that it is part of.
        fn parent(sector, cx) -> Option<Sector> {
            handles(cx.graph.targets(sector.0, RelationKind::PartOf)).into_iter().next()
        }
        /// The sectors that are part of it.
        fn parts(sector, cx) -> Vec<Sector> { handles(cx.graph.origins(sector.0, RelationKind::PartOf)) }
        /// Projects in it and in its parts.
        fn projects(sector, cx, ..list: Filtered<ProjectFilter>) -> Result<Connection<Project>, Fault> {
            let within = cx.graph.with_parts(sector.0);
            let projects = within.into_iter().flat_map(|part| cx.graph.origins(part, RelationKind::InSector));
            list.page(cx, projects)
        }
    }
}

impl Listed for Sector {
    const PLURAL: &'static str = "sectors";
    const DIMENSIONS: Dimensions<Self> = &[(Dimension::Parent, |one, graph| {
        nodes(graph.targets(one.0, RelationKind::PartOf))
    })];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

input_object! {
    /// Which sectors; conditions left out are not checked.
    pub(crate) struct SectorFilter {
        /// Only the direct parts of this sector, by key (`energy`) or id (`sector:energy`).
        pub(crate) parent: Option<String>,
        /// Only those that are part of no other, or only those that are.
        pub(crate) top_level: Option<bool>,
    }
}

impl Filter for SectorFilter {
    type Of = Sector;
    type Order = NodeOrder;
    const ORDER: NodeOrder = NodeOrder::Name;

    fn apply(&self, graph: &Graph, mut sectors: Vec<NodeId>, order: NodeOrder) -> Vec<Sector> {
        if let Some(parent) = &self.parent {
            let parent = by_key(graph, NodeType::Sector, parent);
            let parts = parent.map(|parent| graph.origins(parent, RelationKind::PartOf));
            let parts = parts.unwrap_or_default();
            sectors.retain(|one| parts.contains(one));
        }
        if let Some(top) = self.top_level {
            sectors.retain(|one| graph.sector(*one).parent.is_none() == top);
        }
        order.sort(graph, &mut sectors);
        handles(sectors)
    }
}
