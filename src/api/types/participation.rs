//! Participations in initiatives.

use crate::{
    api::{
        table::{enum_value, enums, record},
        types::{
            economy::Economy,
            initiative::Initiative,
            lists::{Dimension, Dimensions, Listed, nodes, word},
            source::Source,
        },
    },
    graph::{EdgeId, Graph, Link, NodeId, Role},
    model::{Date, ParticipationRole},
};

/// An economy's part in an initiative.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Participation {
    link: Link,
    role: ParticipationRole,
}

/// The participations in an initiative, by role and then by participant.
pub(super) fn participations(
    graph: &Graph,
    initiative: NodeId,
    roles: Option<&[ParticipationRole]>,
    as_of: Option<Date>,
) -> Vec<Participation> {
    let participation = |link: Link| match graph.edge(link.edge).role {
        Some(Role::Participation(role)) => Some(Participation { link, role }),
        _ => None,
    };
    let mut list: Vec<Participation> = graph
        .incoming(initiative)
        .filter_map(participation)
        .collect();
    list.retain(|one| {
        roles.is_none_or(|roles| roles.contains(&one.role))
            && as_of.is_none_or(|date| graph.edge(one.link.edge).span.includes(date))
    });
    list.sort_by_key(|one| (one.role, one.link.from, one.link.edge));
    list
}

impl Participation {
    fn edge(self) -> EdgeId {
        self.link.edge
    }
}

enums!(ParticipationRole);

record! {
    /// An economy's part in an initiative, dated and sourced.
    Participation {
        /// Who takes part: a country, or a region as a whole.
        fn participant(one, _cx) -> Economy { Economy(one.link.from) }
        /// The initiative.
        fn initiative(one, _cx) -> Initiative { Initiative(one.link.to) }
        /// In which role.
        fn role(one, _cx) -> ParticipationRole { one.role }
        /// First day; null when not known.
        fn since(one, cx) -> Option<Date> { cx.graph.edge(one.edge()).span.since }
        /// Last day; null while it lasts, or when not known.
        fn until(one, cx) -> Option<Date> { cx.graph.edge(one.edge()).span.until }
        /// Where this comes from.
        fn source(one, cx) -> Option<Source> { cx.graph.edge(one.edge()).source.map(Source) }
    }
}

impl Listed for Participation {
    const PLURAL: &'static str = "participations";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Role, |one, _| word(one.role)),
        (Dimension::Economy, |one, _| nodes([one.link.from])),
        (Dimension::Region, |one, graph| {
            nodes(graph.regions_of(one.link.from, None))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        let (economy, initiative) = (graph.id(self.link.from), graph.id(self.link.to));
        let since = graph
            .edge(self.edge())
            .span
            .since
            .map(|since| since.to_string());
        format!(
            "{economy}>{initiative}:{}:{}",
            enum_value(self.role),
            since.unwrap_or_default()
        )
    }
}
