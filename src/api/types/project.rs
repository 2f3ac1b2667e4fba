//! Projects of investment and construction.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    analysis::GroupAmount,
    api::{
        table::{Fault, enums, input_object, record},
        types::{
            handle::{handle, handles},
            initiative::Initiative,
            lists::{Connection, Dimension, Dimensions, Filter, Listed, Page, nodes, word, year},
            location::Location,
            node::{Node, by_key},
            project_links::{ProjectCountry, ProjectOrganisation, countries_of, organisations_of},
            scalars::{Dollars, EconomyArgument, IdArgument},
            sector::Sector,
        },
    },
    graph::{Graph, NodeId, NodeType, RelationKind, Role},
    model::{
        self, Date, OrganisationRole, ProjectCountryRole, ProjectStatus, vocabulary::vocabulary,
    },
};

handle! {
    /// A project.
    Project implements Node
}

record! {
    /// A project of investment or construction: a railway, a pipeline, a power plant, a mine.
    Project implements Node {
        /// The sector it belongs to.
        fn sector(project, cx) -> Sector {
            Sector(cx.graph.targets(project.0, RelationKind::InSector)[0])
        }
        /// How far it is, as of its source.
        fn status(project, cx) -> ProjectStatus { cx.graph.project(project.0).status }
        /// One or two sentences on what it is.
        fn description(project, cx) -> &str { &cx.graph.project(project.0).description }
        /// When it was announced or agreed.
        fn announced(project, cx) -> Option<Date> { cx.graph.project(project.0).announced }
        /// When construction started.
        fn started(project, cx) -> Option<Date> { cx.graph.project(project.0).started }
        /// When it was completed or opened.
        fn completed(project, cx) -> Option<Date> { cx.graph.project(project.0).completed }
        /// Cost in current US dollars as the source states it; null when not known.
        fn cost(project, cx) -> Option<Dollars> { cx.graph.project(project.0).cost_usd.map(Dollars::from) }
        /// Where it lies, approximate; null when it is not one place or not known.
        fn location(project, cx) -> Option<Location> { cx.graph.project(project.0).location.map(Location) }
        /// Countries in the project, with their roles.
        fn countries(project, cx,
            /// Only in these roles.
            role: Option<Vec<ProjectCountryRole>>,
            ..page: Page,
        ) -> Result<Connection<ProjectCountry>, Fault> {
            page.of(cx, countries_of(cx.graph, project.0, role.as_deref()))
        }
        /// Organisations in the project, with their roles and what they put in.
        fn organisations(project, cx,
            /// Only in these roles.
            role: Option<Vec<OrganisationRole>>,
            ..page: Page,
        ) -> Result<Connection<ProjectOrganisation>, Fault> {
            page.of(cx, organisations_of(cx.graph, project.0, role.as_deref()))
        }
        /// The initiatives that it is part of.
        fn initiatives(project, cx) -> Vec<Initiative> { handles(cx.graph.targets(project.0, RelationKind::PartOf)) }
    }
}

impl Listed for Project {
    const PLURAL: &'static str = "projects";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Sector, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::InSector))
        }),
        (Dimension::Parent, |one, graph| {
            nodes(top_sector(graph, one.0))
        }),
        (Dimension::Status, |one, graph| {
            word(graph.project(one.0).status)
        }),
        (Dimension::Country, |one, graph| {
            nodes(countries(graph, one.0))
        }),
        (Dimension::Initiative, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::PartOf))
        }),
        (Dimension::Organisation, |one, graph| {
            nodes(organisations(graph, one.0))
        }),
        (Dimension::Year, |one, graph| {
            year(first_date(graph.project(one.0)).map(Date::year))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }

    fn amount(&self, graph: &Graph) -> Option<GroupAmount> {
        graph.project(self.0).cost_usd.map(GroupAmount::from)
    }
}

/// The sector that the project's own sector is part of, or that sector itself.
fn top_sector(graph: &Graph, project: NodeId) -> Vec<NodeId> {
    let sectors = graph.targets(project, RelationKind::InSector).into_iter();
    let top = |sector| {
        let wider = graph.targets(sector, RelationKind::PartOf);
        wider.first().copied().unwrap_or(sector)
    };
    sectors.map(top).collect()
}

/// The countries that the project lies in or connects.
fn countries(graph: &Graph, project: NodeId) -> Vec<NodeId> {
    let relations = [RelationKind::LocatedIn, RelationKind::Connects].into_iter();
    relations
        .flat_map(|relation| graph.targets(project, relation))
        .collect()
}

/// The organisations in the project, each once, whatever its roles.
fn organisations(graph: &Graph, project: NodeId) -> Vec<NodeId> {
    let is_organisation = |role: Option<Role>| matches!(role, Some(Role::Organisation(_)));
    let links = graph.incoming(project);
    let links = links.filter(|link| is_organisation(graph.edge(link.edge).role));
    let organisations: BTreeSet<NodeId> = links.map(|link| link.from).collect();
    organisations.into_iter().collect()
}

vocabulary! {
    /// The order of a list of projects.
    pub(crate) enum ProjectOrder {
        /// By name.
        Name = "name",
        /// Cheaper first; those without a known cost last.
        Cost = "cost",
        /// Dearer first; those without a known cost last.
        CostDesc = "cost-desc",
        /// Earlier announced, started or completed first; those without a date last.
        Date = "date",
        /// Later announced, started or completed first; those without a date last.
        DateDesc = "date-desc",
    }
}

enums!(ProjectStatus, ProjectOrder);

input_object! {
    /// Which projects; conditions left out are not checked.
    pub(crate) struct ProjectFilter {
        /// Only in these sectors or their parts, by key (`energy`) or id (`sector:energy`).
        pub(crate) sectors: Option<Vec<String>>,
        /// Only of these statuses.
        pub(crate) statuses: Option<Vec<ProjectStatus>>,
        /// Only those that lie in or connect this country, or a member of this region.
        pub(crate) country: Option<EconomyArgument>,
        /// Only those under this initiative or one of its parts.
        pub(crate) initiative: Option<IdArgument>,
        /// Only those with this organisation, in any role.
        pub(crate) organisation: Option<IdArgument>,
        /// Only those with at least this cost.
        pub(crate) min_cost: Option<Dollars>,
    }
}

impl Filter for ProjectFilter {
    type Of = Project;
    type Order = ProjectOrder;
    const ORDER: ProjectOrder = ProjectOrder::Name;

    fn apply(&self, graph: &Graph, mut projects: Vec<NodeId>, order: ProjectOrder) -> Vec<Project> {
        if let Some(sectors) = &self.sectors {
            let sector = |name: &String| by_key(graph, NodeType::Sector, name);
            let named = sectors.iter().filter_map(sector);
            let within: Vec<NodeId> = named.flat_map(|sector| graph.with_parts(sector)).collect();
            projects.retain(|one| within.contains(&graph.targets(*one, RelationKind::InSector)[0]));
        }
        if let Some(statuses) = &self.statuses {
            projects.retain(|one| statuses.contains(&graph.project(*one).status));
        }
        if let Some(EconomyArgument(economy)) = self.country {
            let there = economy
                .map(|economy| graph.projects_in(economy))
                .unwrap_or_default();
            projects.retain(|one| there.contains(one));
        }
        if let Some(IdArgument(initiative)) = self.initiative {
            let under = initiative
                .map(|one| graph.projects_under(one))
                .unwrap_or_default();
            projects.retain(|one| under.contains(one));
        }
        if let Some(IdArgument(organisation)) = self.organisation {
            let organisation =
                organisation.filter(|one| graph.kind(*one) == NodeType::Organisation);
            let theirs =
                organisation.map(|one| graph.outgoing(one).map(|link| link.to).collect::<Vec<_>>());
            let theirs = theirs.unwrap_or_default();
            projects.retain(|one| theirs.contains(one));
        }
        if let Some(min) = self.min_cost {
            projects.retain(|one| {
                graph
                    .project(*one)
                    .cost_usd
                    .is_some_and(|cost| cost.dollars() >= min.0)
            });
        }
        order.sort(graph, &mut projects);
        handles(projects)
    }
}

/// The first date that is known of a project: announced, else started, else completed.
fn first_date(project: &model::Project) -> Option<Date> {
    project.announced.or(project.started).or(project.completed)
}

impl ProjectOrder {
    fn sort(self, graph: &Graph, projects: &mut [NodeId]) {
        let cost = |one: &NodeId| graph.project(*one).cost_usd;
        let date = |one: &NodeId| first_date(graph.project(*one));
        projects.sort_unstable();
        match self {
            Self::Name => projects.sort_by(|a, b| graph.node(*a).name().cmp(graph.node(*b).name())),
            Self::Cost => projects.sort_by_key(|one| (cost(one).is_none(), cost(one))),
            Self::CostDesc => projects.sort_by_key(|one| Reverse(cost(one))),
            Self::Date => projects.sort_by_key(|one| (date(one).is_none(), date(one))),
            Self::DateDesc => projects.sort_by_key(|one| Reverse(date(one))),
        }
    }
}
