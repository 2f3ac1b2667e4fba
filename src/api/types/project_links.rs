//! Countries and organisations in projects, with their roles.

use crate::{
    analysis::GroupAmount,
    api::{
        table::{enum_value, enums, record},
        types::{
            country::Country,
            lists::{Dimension, Dimensions, Listed, nodes, word, year},
            organisation::Organisation,
            project::Project,
            scalars::Dollars,
            source::Source,
        },
    },
    graph::{Graph, Link, NodeId, Role},
    model::{OrganisationRole, ProjectCountryRole, Year},
};

/// A country's part in a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProjectCountry {
    link: Link,
    project: NodeId,
    role: ProjectCountryRole,
}

/// The countries of a project, by role and then by code.
pub(super) fn countries_of(
    graph: &Graph,
    project: NodeId,
    roles: Option<&[ProjectCountryRole]>,
) -> Vec<ProjectCountry> {
    let links = graph.outgoing(project).chain(graph.incoming(project));
    let mut list: Vec<ProjectCountry> = links
        .filter_map(|link| match graph.edge(link.edge).role {
            Some(Role::Country(role)) => Some(ProjectCountry {
                link,
                project,
                role,
            }),
            _ => None,
        })
        .filter(|one| roles.is_none_or(|roles| roles.contains(&one.role)))
        .collect();
    list.sort_by_key(|one| (one.role, one.link.other(project)));
    list
}

enums!(ProjectCountryRole, OrganisationRole);

record! {
    /// A country's part in a project.
    ProjectCountry {
        /// The country.
        fn country(one, _cx) -> Country { Country(one.link.other(one.project)) }
        /// Its role.
        fn role(one, _cx) -> ProjectCountryRole { one.role }
        /// Where this comes from; null where the dataset names no source beside the project's own.
        fn source(one, cx) -> Option<Source> { cx.graph.edge(one.link.edge).source.map(Source) }
    }
}

impl Listed for ProjectCountry {
    const PLURAL: &'static str = "countries in a project";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Role, |one, _| word(one.role)),
        (Dimension::Country, |one, _| {
            nodes([one.link.other(one.project)])
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        let (project, country) = (
            graph.id(self.project),
            graph.id(self.link.other(self.project)),
        );
        format!("{project}>{country}:{}", enum_value(self.role))
    }
}

/// An organisation's part in a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProjectOrganisation {
    link: Link,
    role: OrganisationRole,
}

/// The organisations of a project, by role and then by id.
pub(super) fn organisations_of(
    graph: &Graph,
    project: NodeId,
    roles: Option<&[OrganisationRole]>,
) -> Vec<ProjectOrganisation> {
    with_roles(graph, graph.incoming(project), roles)
}

/// The projects of an organisation, by role and then by id.
pub(super) fn projects_with(
    graph: &Graph,
    organisation: NodeId,
    roles: Option<&[OrganisationRole]>,
) -> Vec<ProjectOrganisation> {
    with_roles(graph, graph.outgoing(organisation), roles)
}

fn with_roles(
    graph: &Graph,
    links: impl Iterator<Item = Link>,
    roles: Option<&[OrganisationRole]>,
) -> Vec<ProjectOrganisation> {
    let mut list: Vec<ProjectOrganisation> = links
        .filter_map(|link| match graph.edge(link.edge).role {
            Some(Role::Organisation(role)) => Some(ProjectOrganisation { link, role }),
            _ => None,
        })
        .filter(|one| roles.is_none_or(|roles| roles.contains(&one.role)))
        .collect();
    list.sort_by_key(|one| (one.role, one.link.from, one.link.to));
    list
}

record! {
    /// An organisation's part in a project.
    ProjectOrganisation {
        /// The organisation.
        fn organisation(one, _cx) -> Organisation { Organisation(one.link.from) }
        /// The project.
        fn project(one, _cx) -> Project { Project(one.link.to) }
        /// Its role.
        fn role(one, _cx) -> OrganisationRole { one.role }
        /// How much it put in, in current US dollars; null when not known.
        fn amount(one, cx) -> Option<Dollars> { cx.graph.edge(one.link.edge).amount.map(Dollars::from) }
        /// The year of the commitment.
        fn year(one, cx) -> Option<Year> { cx.graph.edge(one.link.edge).year }
        /// Where this comes from; null where the dataset names no source beside the project's own.
        fn source(one, cx) -> Option<Source> { cx.graph.edge(one.link.edge).source.map(Source) }
    }
}

impl Listed for ProjectOrganisation {
    const PLURAL: &'static str = "organisations in projects";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Role, |one, _| word(one.role)),
        (Dimension::Organisation, |one, _| nodes([one.link.from])),
        (Dimension::Year, |one, graph| {
            year(graph.edge(one.link.edge).year)
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        let (organisation, project) = (graph.id(self.link.from), graph.id(self.link.to));
        format!("{organisation}>{project}:{}", enum_value(self.role))
    }

    fn amount(&self, graph: &Graph) -> Option<GroupAmount> {
        graph.edge(self.link.edge).amount.map(GroupAmount::from)
    }
}
