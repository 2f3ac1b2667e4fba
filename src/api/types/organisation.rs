//! Organisations that finance, build, own or use projects.

use crate::{
    api::{
        table::{Fault, enums, input_object, record},
        types::{
            country::Country,
            handle::{handle, handles},
            lists::{
                Connection, Dimension, Dimensions, Filter, Listed, NodeOrder, Page, nodes, word,
            },
            node::Node,
            project_links::{ProjectOrganisation, projects_with},
            scalars::CountryArgument,
        },
    },
    graph::{Graph, NodeId, RelationKind},
    model::{OrganisationKind, OrganisationRole},
};

handle! {
    /// An organisation.
    Organisation implements Node
}

record! {
    /// A company, bank, fund or agency.
    Organisation implements Node {
        /// What kind of organisation it is.
        fn kind(one, cx) -> OrganisationKind { cx.graph.organisation(one.0).kind }
        /// Other names and abbreviations.
        fn alternative_names(one, cx) -> Vec<&str> {
            cx.graph.organisation(one.0).alternative_names.iter().map(String::as_str).collect()
        }
        /// Home country; null for international ones.
        fn country(one, cx) -> Option<Country> {
            handles(cx.graph.targets(one.0, RelationKind::LocatedIn)).into_iter().next()
        }
        /// Its projects, with its role in each.
        fn projects(one, cx,
            /// Only in these roles.
            role: Option<Vec<OrganisationRole>>,
            ..page: Page,
        ) -> Result<Connection<ProjectOrganisation>, Fault> {
            page.of(cx, projects_with(cx.graph, one.0, role.as_deref()))
        }
    }
}

enums!(OrganisationKind);

impl Listed for Organisation {
    const PLURAL: &'static str = "organisations";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Kind, |one, graph| {
            word(graph.organisation(one.0).kind)
        }),
        (Dimension::Country, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::LocatedIn))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

input_object! {
    /// Which organisations; conditions left out are not checked.
    pub(crate) struct OrganisationFilter {
        /// Only of these kinds.
        pub(crate) kinds: Option<Vec<OrganisationKind>>,
        /// Only with their home in this country.
        pub(crate) country: Option<CountryArgument>,
    }
}

impl Filter for OrganisationFilter {
    type Of = Organisation;
    type Order = NodeOrder;
    const ORDER: NodeOrder = NodeOrder::Name;

    fn apply(&self, graph: &Graph, mut list: Vec<NodeId>, order: NodeOrder) -> Vec<Organisation> {
        if let Some(kinds) = &self.kinds {
            list.retain(|one| kinds.contains(&graph.organisation(*one).kind));
        }
        if let Some(CountryArgument(country)) = self.country {
            list.retain(|one| {
                graph
                    .targets(*one, RelationKind::LocatedIn)
                    .first()
                    .copied()
                    == country
                    && country.is_some()
            });
        }
        order.sort(graph, &mut list);
        handles(list)
    }
}
