//! The network of one year.

use std::collections::BTreeSet;

use crate::{
    analysis::{
        FlowQuery, Perspective, flows,
        network::web::{Web, WebFlow},
    },
    graph::{Graph, NodeId, ProductId},
    model::{ObservationKind, Year},
};

/// Which network is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkQuery {
    /// The calendar year.
    pub year: Year,
    /// All goods, or a product group.
    pub product: ProductId,
    /// Only flows between the members of this region in the year; the world is all countries.
    pub among: Option<NodeId>,
    /// By whose statistics; `SELF` is the exporter, `PARTNER` the importer.
    pub perspective: Perspective,
}

/// One year's flows of goods between countries.
///
/// A flow is an export from one country to another with a value above zero, by its selected
/// report. Bounds ("over 42 billion") and turnovers are no flows.
#[derive(Clone, Debug)]
pub struct TradeNetwork {
    /// What was asked.
    pub asked: NetworkQuery,
    /// How many flows were left out because only a bound is known of them.
    pub n_bounds: usize,
    /// How many pairs of countries were left out because only a turnover is known of them, or only
    /// turnovers and bounds.
    pub n_turnovers: usize,
    /// The countries with a flow, by code.
    pub(super) economies: Vec<NodeId>,
    /// The flows; an economy's number is its place in `economies`.
    pub(super) web: Web,
}

impl TradeNetwork {
    /// The network of a year; without economies when there is no flow.
    pub fn new(graph: &Graph, asked: NetworkQuery) -> Self {
        let among = asked
            .among
            .map(|among| graph.countries_of(among, Some(asked.year)));
        let is_among = |country: NodeId| {
            among
                .as_ref()
                .is_none_or(|among| among.binary_search(&country).is_ok())
        };
        let query = FlowQuery {
            kind: ObservationKind::Export,
            perspective: asked.perspective,
            exporter: None,
            importer: None,
            products: Some(vec![asked.product]),
            from: Some(asked.year),
            to: Some(asked.year),
            countries_only: true,
        };
        let mut n_bounds = 0;
        let mut found: Vec<(NodeId, NodeId, i64)> = Vec::new();
        for report in flows(graph, &query).into_iter().map(|flow| flow.report) {
            if report.from == report.to || !is_among(report.from) || !is_among(report.to) {
                continue;
            }
            if report.precision.is_bound() {
                n_bounds += 1;
            } else if report.value.dollars() > 0 {
                found.push((report.from, report.to, report.value.dollars()));
            }
        }
        let turnovers = FlowQuery {
            kind: ObservationKind::Turnover,
            ..query
        };
        let pair = |from: NodeId, to: NodeId| (from.min(to), from.max(to));
        let with_flow: BTreeSet<_> = found.iter().map(|(from, to, _)| pair(*from, *to)).collect();
        let turnovers: BTreeSet<_> = flows(graph, &turnovers)
            .iter()
            .map(|turnover| turnover.report)
            .filter(|report| report.from != report.to)
            .filter(|report| is_among(report.from) && is_among(report.to))
            .map(|report| pair(report.from, report.to))
            .collect();
        let ends = found.iter().flat_map(|(from, to, _)| [*from, *to]);
        let mut economies: Vec<NodeId> = ends.collect();
        economies.sort_unstable();
        economies.dedup();
        let place = |economy: NodeId| economies.partition_point(|one| *one < economy);
        let numbered = found.iter();
        let numbered =
            numbered.map(|(from, to, value)| WebFlow::new(place(*from), place(*to), *value));
        let web = Web::new(economies.len(), numbered.collect());
        Self {
            asked,
            n_bounds,
            n_turnovers: turnovers.difference(&with_flow).count(),
            economies,
            web,
        }
    }

    /// The countries with a flow, by code.
    pub fn economies(&self) -> &[NodeId] {
        &self.economies
    }

    /// How many flows there are.
    pub fn n_flows(&self) -> usize {
        self.web.flows().len()
    }

    /// The sum of all flows in US dollars.
    pub fn value(&self) -> i64 {
        self.web.value()
    }

    /// The part of the possible flows that there are: flows / (n (n - 1)); `None` below two
    /// economies.
    pub fn density(&self) -> Option<f64> {
        let n = self.web.n;
        (n > 1).then(|| self.n_flows() as f64 / (n * (n - 1)) as f64)
    }

    /// The part of the flows whose counter-flow exists too; `None` without flows.
    pub fn reciprocity(&self) -> Option<f64> {
        let links = self.web.links();
        let mutual = links
            .iter()
            .filter(|link| link.forth.is_some() && link.back.is_some());
        let n_returned = 2 * mutual.count();
        (self.n_flows() > 0).then(|| n_returned as f64 / self.n_flows() as f64)
    }

    /// Which of the network's economies a country or a region stands for, by their numbers.
    pub(super) fn stands_for(&self, graph: &Graph, economy: NodeId) -> Vec<bool> {
        let countries = graph.countries_of(economy, Some(self.asked.year));
        let is_one = |one: &NodeId| countries.binary_search(one).is_ok();
        self.economies.iter().map(is_one).collect()
    }
}
