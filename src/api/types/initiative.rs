//! Initiatives: programmes, corridors, agreements, organisations, summits, dialogues.

use std::cmp::Reverse;

use crate::{
    api::{
        table::{Fault, enums, input_object, record},
        types::{
            country::Country,
            handle::{handle, handles},
            lists::{
                Connection, Dimension, Dimensions, Filter, Filtered, Listed, Page, nodes, word,
                year,
            },
            node::Node,
            participation::{Participation, participations},
            project::{Project, ProjectFilter},
            range::check_dates,
            scalars::EconomyArgument,
        },
    },
    graph::{Graph, NodeId, NodeType, RelationKind},
    model::{Date, InitiativeKind, ParticipationRole, vocabulary::vocabulary},
};

handle! {
    /// An initiative.
    Initiative implements Node
}

record! {
    /// Something that several economies do together: a programme, corridor, agreement,
    /// organisation, summit or dialogue.
    Initiative implements Node {
        /// What kind of undertaking it is.
        fn kind(one, cx) -> InitiativeKind { cx.graph.initiative(one.0).kind }
        /// One sentence on what it is.
        fn description(one, cx) -> &str { &cx.graph.initiative(one.0).description }
        /// Other names and abbreviations.
        fn alternative_names(one, cx) -> Vec<&str> {
            cx.graph.initiative(one.0).alternative_names.iter().map(String::as_str).collect()
        }
        /// The initiative that it is part of.
        fn parent(one, cx) -> Option<Initiative> {
            handles(cx.graph.targets(one.0, RelationKind::PartOf)).into_iter().next()
        }
        /// The initiatives that are part of it: meetings of a format, corridors of a programme.
        fn parts(one, cx, ..list: Filtered<InitiativeFilter> = Filtered::by(InitiativeOrder::Start)) -> Result<Connection<Initiative>, Fault> {
            let parts = cx.graph.origins(one.0, RelationKind::PartOf).into_iter();
            let parts = parts.filter(|part| cx.graph.kind(*part) == NodeType::Initiative);
            list.page(cx, parts)
        }
        /// First day: of a meeting, of an agreement in force, of a programme announced.
        fn start(one, cx) -> Option<Date> { cx.graph.initiative(one.0).start }
        /// Last day; null when it lasts or is not known.
        fn end(one, cx) -> Option<Date> { cx.graph.initiative(one.0).end }
        /// Where it took place or was founded.
        fn place(one, cx) -> Option<Place> {
            let record = cx.graph.initiative(one.0);
            (record.place_country.is_some() || record.place_city.is_some()).then_some(Place(one.0))
        }
        /// The country that leads or chaired it.
        fn lead(one, cx) -> Option<Country> {
            let leads = cx.graph.origins(one.0, RelationKind::Leads).into_iter();
            handles(leads.filter(|lead| cx.graph.kind(*lead) == NodeType::Country)).into_iter().next()
        }
        /// Who takes part, in which role.
        fn participants(one, cx,
            /// Only in these roles.
            role: Option<Vec<ParticipationRole>>,
            /// Only who took part on this date, as far as dates are known.
            as_of: Option<Date>,
            ..page: Page,
        ) -> Result<Connection<Participation>, Fault> {
            let list = participations(cx.graph, one.0, role.as_deref(), *as_of);
            page.of(cx, list)
        }
        /// Projects under the initiative or under one of its parts.
        fn projects(one, cx, ..list: Filtered<ProjectFilter>) -> Result<Connection<Project>, Fault> {
            let projects = cx.graph.projects_under(one.0);
            list.page(cx, projects)
        }
    }
}

/// Where an initiative took place or was founded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place(NodeId);

record! {
    /// Where an initiative took place or was founded.
    Place {
        /// The country.
        fn country(place, cx) -> Option<Country> {
            handles(cx.graph.targets(place.0, RelationKind::LocatedIn)).into_iter().next()
        }
        /// The city.
        fn city(place, cx) -> Option<&str> { cx.graph.initiative(place.0).place_city.as_deref() }
    }
}

impl Listed for Initiative {
    const PLURAL: &'static str = "initiatives";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Kind, |one, graph| {
            word(graph.initiative(one.0).kind)
        }),
        (Dimension::Parent, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::PartOf))
        }),
        (Dimension::Year, |one, graph| {
            year(graph.initiative(one.0).start.map(Date::year))
        }),
        (Dimension::Country, |one, graph| {
            nodes(graph.targets(one.0, RelationKind::LocatedIn))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

vocabulary! {
    /// The order of a list of initiatives.
    pub(crate) enum InitiativeOrder {
        /// By name.
        Name = "name",
        /// Earlier starts first; those without a date last.
        Start = "start",
        /// Later starts first; those without a date last.
        StartDesc = "start-desc",
    }
}

enums!(InitiativeKind, InitiativeOrder);

input_object! {
    /// Which initiatives; conditions left out are not checked.
    pub(crate) struct InitiativeFilter {
        /// Only of these kinds.
        pub(crate) kinds: Option<Vec<InitiativeKind>>,
        /// Only those in which every one of these economies takes part, hosts or leads.
        pub(crate) participants: Option<Vec<EconomyArgument>>,
        /// Only those that started on this date or later.
        pub(crate) started_from: Option<Date>,
        /// Only those that started on this date or earlier.
        pub(crate) started_to: Option<Date>,
        /// Only those that are part of no other, or only those that are.
        pub(crate) top_level: Option<bool>,
    }
}

impl Filter for InitiativeFilter {
    type Of = Initiative;
    type Order = InitiativeOrder;
    const ORDER: InitiativeOrder = InitiativeOrder::Name;

    fn check(&self) -> Result<(), Fault> {
        check_dates(
            "`startedFrom` and `startedTo`",
            self.started_from,
            self.started_to,
        )
    }

    fn apply(
        &self,
        graph: &Graph,
        mut initiatives: Vec<NodeId>,
        order: InitiativeOrder,
    ) -> Vec<Initiative> {
        if let Some(participants) = &self.participants {
            for EconomyArgument(economy) in participants {
                let theirs = economy
                    .map(|economy| graph.initiatives_of(economy))
                    .unwrap_or_default();
                initiatives.retain(|one| theirs.contains(one));
            }
        }
        initiatives.retain(|one| self.accepts(graph, *one));
        let start = |one: &NodeId| graph.initiative(*one).start;
        let name = |one: &NodeId| graph.initiative(*one).name.as_str();
        initiatives.sort_unstable();
        match order {
            InitiativeOrder::Name => initiatives.sort_by(|a, b| name(a).cmp(name(b))),
            InitiativeOrder::Start => {
                initiatives.sort_by_key(|one| (start(one).is_none(), start(one)))
            }
            InitiativeOrder::StartDesc => initiatives.sort_by_key(|one| Reverse(start(one))),
        }
        handles(initiatives)
    }
}

impl InitiativeFilter {
    fn accepts(&self, graph: &Graph, initiative: NodeId) -> bool {
        let record = graph.initiative(initiative);
        let starts = |holds: &dyn Fn(Date) -> bool| record.start.is_some_and(holds);
        self.kinds
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&record.kind))
            && self
                .started_from
                .is_none_or(|from| starts(&|start| !from.is_after(start)))
            && self
                .started_to
                .is_none_or(|to| starts(&|start| !start.is_after(to)))
            && self
                .top_level
                .is_none_or(|top| record.parent.is_none() == top)
    }
}
