//! Claims: sourced statements that are not flows.

use std::cmp::Reverse;

use crate::{
    api::{
        table::{enums, input_object, record},
        types::{
            economy::Economy,
            handle::{handle, handles},
            lists::{Dimension, Dimensions, Filter, Listed, nodes, word, year},
            node::Node,
            scalars::EconomyArgument,
        },
    },
    graph::{Graph, NodeId, NodeType, RelationKind},
    model::{ClaimKind, ClaimUnit, EconomyKey, FlowDirection, Year, vocabulary::vocabulary},
};

handle! {
    /// A claim.
    Claim implements Node
}

record! {
    /// A sourced statement about trade that is not a flow: a rank, a share, a growth rate, what
    /// leads a country's exports. It is quoted, not computed.
    Claim implements Node {
        /// Whom it is about.
        fn economy(claim, cx) -> Option<Economy> { economy(cx.graph, &cx.graph.claim(claim.0).economy) }
        /// The other side; null when it is about all trade.
        fn partner(claim, cx) -> Option<Economy> {
            economy(cx.graph, cx.graph.claim(claim.0).partner.as_ref()?)
        }
        /// Which direction of trade, seen from `economy`.
        fn flow(claim, cx) -> Option<FlowDirection> { cx.graph.claim(claim.0).flow }
        /// What kind of statement it is.
        fn kind(claim, cx) -> ClaimKind { cx.graph.claim(claim.0).kind }
        /// What is said.
        fn statement(claim, cx) -> &str { &cx.graph.claim(claim.0).statement }
        /// The year it is about.
        fn year(claim, cx) -> Option<Year> { cx.graph.claim(claim.0).year }
        /// The number in it, in `unit`: 35 with `PERCENT` means 35 %, as the source states it, not the fraction that shares are elsewhere.
        fn value(claim, cx) -> Option<f64> { cx.graph.claim(claim.0).value }
        /// What the number counts.
        fn unit(claim, cx) -> Option<ClaimUnit> { cx.graph.claim(claim.0).unit }
        /// What a reader must know beside.
        fn note(claim, cx) -> Option<&str> { cx.graph.claim(claim.0).note.as_deref() }
    }
}

fn economy(graph: &Graph, key: &EconomyKey) -> Option<Economy> {
    let kind = match key {
        EconomyKey::Country(_) => NodeType::Country,
        EconomyKey::Region(_) => NodeType::Region,
    };
    graph.by_key(kind, &key.to_string()).map(Economy)
}

vocabulary! {
    /// The order of a list of claims.
    pub(crate) enum ClaimOrder {
        /// By key.
        Key = "key",
        /// Earlier years first; those without a year last.
        Year = "year",
        /// Later years first; those without a year last.
        YearDesc = "year-desc",
    }
}

/// The claims about an economy, or about it and a partner, later years first.
pub(super) fn claims_about(
    graph: &Graph,
    economy: NodeId,
    partner: Option<EconomyArgument>,
) -> Vec<Claim> {
    let claims = graph.origins(economy, RelationKind::About).into_iter();
    let concerns = |claim: &NodeId| match partner {
        None => true,
        Some(EconomyArgument(partner)) => partner.is_some_and(|partner| {
            graph
                .targets(*claim, RelationKind::About)
                .contains(&partner)
        }),
    };
    let mut claims = claims.filter(concerns).collect::<Vec<_>>();
    ClaimOrder::YearDesc.sort(graph, &mut claims);
    handles(claims)
}

impl ClaimOrder {
    fn sort(self, graph: &Graph, claims: &mut [NodeId]) {
        let year = |claim: &NodeId| graph.claim(*claim).year;
        claims.sort_unstable();
        match self {
            Self::Key => {}
            Self::Year => claims.sort_by_key(|claim| (year(claim).is_none(), year(claim))),
            Self::YearDesc => claims.sort_by_key(|claim| Reverse(year(claim))),
        }
    }
}

enums!(ClaimKind, ClaimUnit, FlowDirection, ClaimOrder);

impl Listed for Claim {
    const PLURAL: &'static str = "claims";
    const DIMENSIONS: Dimensions<Self> = &[
        (Dimension::Kind, |one, graph| word(graph.claim(one.0).kind)),
        (Dimension::Year, |one, graph| year(graph.claim(one.0).year)),
        (Dimension::Economy, |one, graph| {
            nodes(economy(graph, &graph.claim(one.0).economy).map(|economy| economy.0))
        }),
        (Dimension::Source, |one, graph| {
            nodes(graph.source_of(one.0))
        }),
    ];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.0).to_owned()
    }
}

input_object! {
    /// Which claims; conditions left out are not checked.
    pub(crate) struct ClaimFilter {
        /// Only about this economy, as the one spoken of or as its partner.
        pub(crate) economy: Option<EconomyArgument>,
        /// Only those that also concern this partner.
        pub(crate) partner: Option<EconomyArgument>,
        /// Only about these directions of trade, seen from the economy spoken of.
        pub(crate) flows: Option<Vec<FlowDirection>>,
        /// Only of these kinds.
        pub(crate) kinds: Option<Vec<ClaimKind>>,
        /// Only about this year.
        pub(crate) year: Option<Year>,
    }
}

impl Filter for ClaimFilter {
    type Of = Claim;
    type Order = ClaimOrder;
    const ORDER: ClaimOrder = ClaimOrder::YearDesc;

    fn apply(&self, graph: &Graph, mut claims: Vec<NodeId>, order: ClaimOrder) -> Vec<Claim> {
        let concerns = |claim: NodeId, economy: Option<EconomyArgument>| match economy {
            None => true,
            Some(EconomyArgument(economy)) => {
                let about = graph.targets(claim, RelationKind::About);
                economy.is_some_and(|economy| about.contains(&economy))
            }
        };
        let passes = |claim: &NodeId| {
            let record = graph.claim(*claim);
            concerns(*claim, self.economy)
                && concerns(*claim, self.partner)
                && self
                    .flows
                    .as_ref()
                    .is_none_or(|flows| record.flow.is_some_and(|flow| flows.contains(&flow)))
                && self
                    .kinds
                    .as_ref()
                    .is_none_or(|kinds| kinds.contains(&record.kind))
                && self.year.is_none_or(|year| record.year == Some(year))
        };
        claims.retain(passes);
        order.sort(graph, &mut claims);
        handles(claims)
    }
}
