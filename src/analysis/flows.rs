//! Flows one by one: of the reports about the same goods, the selected one.

use smallvec::SmallVec;

use crate::{
    analysis::{
        Perspective,
        perspective::Lens,
        selection::{SelectionRule, select_by_rule},
    },
    graph::{
        EdgeId, Graph, Link, NodeId, NodeType, ObservationRow, ProductId, RelationKind, RowId,
    },
    model::{ObservationKind, Year},
};

/// Which flows are asked for; `None` leaves a condition out.
#[derive(Clone, Debug)]
pub struct FlowQuery {
    /// Goods one way, or turnovers.
    pub kind: ObservationKind,
    /// By whose statistics; `SELF` is the exporter, `PARTNER` the importer.
    pub perspective: Perspective,
    /// Only from this economy; of a region, from its members of each year.
    pub exporter: Option<NodeId>,
    /// Only to this economy; of a region, to its members of each year.
    pub importer: Option<NodeId>,
    /// Only of these products.
    pub products: Option<Vec<ProductId>>,
    /// Not before.
    pub from: Option<Year>,
    /// Not after.
    pub to: Option<Year>,
    /// Only between countries: flows of regions and of the world contain those of countries.
    pub countries_only: bool,
}

/// A flow by its selected report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    /// The selected report.
    pub report: ObservationRow,
    /// What told it from the next best.
    pub rule: SelectionRule,
    /// How many reports there are of the same flow, whoever made them.
    pub n_reports: usize,
    /// By whose statistics it was selected.
    pub perspective: Perspective,
}

impl Flow {
    /// The same flow of the year before in dollars, where both are values from the same statistics;
    /// of sources that name no reporter, from the same source.
    pub fn value_before(&self, graph: &Graph) -> Option<i64> {
        let this = self.report;
        let reports = graph.reports(this.from, this.to, this.product, this.year.previous()?);
        let same: SmallVec<[ObservationRow; 8]> =
            reports.filter(|report| report.kind == this.kind).collect();
        let before = selected_flow(graph, self.perspective, &same)?.report;
        let statistics = |report: &ObservationRow| report.reporter.unwrap_or(report.source);
        let are_values = !this.precision.is_bound() && !before.precision.is_bound();
        let are_alike = are_values && statistics(&this) == statistics(&before);
        are_alike.then(|| before.value.dollars())
    }
}

/// The flows that meet the conditions, by exporter, importer, product and year.
///
/// A turnover has no exporter and no importer: it meets a condition on one side with either.
pub fn flows(graph: &Graph, query: &FlowQuery) -> Vec<Flow> {
    let mut found = Vec::new();
    match query.only_block() {
        Some((product, year)) => {
            add_flows(graph, query, graph.reports_in(product, year), &mut found);
        }
        None => {
            for edge in edges(graph, query) {
                add_flows(graph, query, graph.reports_on(edge), &mut found);
            }
        }
    }
    found
}

impl FlowQuery {
    /// The product and the year, where there is only one of each: their reports lie together.
    fn only_block(&self) -> Option<(ProductId, Year)> {
        let year = self.from.filter(|from| Some(*from) == self.to)?;
        match self.products.as_deref() {
            Some([product]) => Some((*product, year)),
            _ => None,
        }
    }
}

/// The relations on which flows may lie that meet the conditions, by exporter and importer.
fn edges(graph: &Graph, query: &FlowQuery) -> Vec<EdgeId> {
    let economies: Vec<NodeId> = match query.exporter {
        // Goods start at the exporter; a turnover may lie on either direction.
        Some(exporter) if query.kind == ObservationKind::Export => std::iter::once(exporter)
            .chain(graph.members(exporter, None))
            .collect(),
        _ => graph
            .nodes(NodeType::Country)
            .chain(graph.nodes(NodeType::Region))
            .collect(),
    };
    let links = economies.into_iter().flat_map(|economy| {
        let links = graph.outgoing(economy);
        links.filter(|link| graph.edge(link.edge).relation == RelationKind::Trades)
    });
    let mut links: Vec<Link> = links
        .filter(|link| {
            is_wanted(graph, query, link.from, link.to)
                && may_meet(graph, query, link.from, link.to)
        })
        .collect();
    links.sort_unstable_by_key(|link| (link.from, link.to));
    links.into_iter().map(|link| link.edge).collect()
}

/// Whether flows between the two are between countries, where only those are asked for.
fn is_wanted(graph: &Graph, query: &FlowQuery, from: NodeId, to: NodeId) -> bool {
    let is_country = |end| graph.kind(end) == NodeType::Country;
    !query.countries_only || (is_country(from) && is_country(to))
}

/// Whether flows between the two can meet the conditions on both sides in any year.
fn may_meet(graph: &Graph, query: &FlowQuery, from: NodeId, to: NodeId) -> bool {
    let is_ever = |side: Option<NodeId>, end: NodeId| {
        side.is_none_or(|side| side == end || graph.is_member(end, side, None))
    };
    meets_sides(query, from, to, is_ever)
}

fn meets_sides(
    query: &FlowQuery,
    from: NodeId,
    to: NodeId,
    is: impl Fn(Option<NodeId>, NodeId) -> bool,
) -> bool {
    let straight = is(query.exporter, from) && is(query.importer, to);
    let turned = query.kind == ObservationKind::Turnover
        && is(query.exporter, to)
        && is(query.importer, from);
    straight || turned
}

/// Every report of the same flow as this one, the selected one among them.
pub fn reports_of_same_flow(graph: &Graph, report: &ObservationRow) -> Vec<RowId> {
    let reports = graph.reports(report.from, report.to, report.product, report.year);
    reports
        .filter(|other| other.kind == report.kind)
        .map(|other| other.row)
        .collect()
}

/// Adds the flows that these reports are about, which come flow by flow.
fn add_flows(
    graph: &Graph,
    query: &FlowQuery,
    reports: impl Iterator<Item = ObservationRow>,
    found: &mut Vec<Flow>,
) {
    let flow = |report: &ObservationRow| {
        let ObservationRow { from, to, .. } = *report;
        (from, to, report.product, report.year, report.kind)
    };
    let mut same: SmallVec<[ObservationRow; 8]> = SmallVec::new();
    for report in reports.filter(|report| meets(graph, report, query)) {
        if same
            .first()
            .is_some_and(|first| flow(first) != flow(&report))
        {
            found.extend(selected_flow(graph, query.perspective, &same));
            same.clear();
        }
        same.push(report);
    }
    found.extend(selected_flow(graph, query.perspective, &same));
}

/// The flow by the selected one of the reports about it.
fn selected_flow(
    graph: &Graph,
    perspective: Perspective,
    reports: &[ObservationRow],
) -> Option<Flow> {
    let lens = Lens::Perspective(perspective);
    let exporter = reports.first()?.from;
    let admits = |report: &&ObservationRow| lens.admits(report, exporter);
    let (report, rule) = if reports.iter().all(|report| admits(&report)) {
        select_by_rule(graph, reports)?
    } else {
        let admitted: Vec<ObservationRow> = reports.iter().filter(admits).copied().collect();
        select_by_rule(graph, &admitted)?
    };
    Some(Flow {
        report,
        rule,
        n_reports: reports.len(),
        perspective,
    })
}

fn meets(graph: &Graph, report: &ObservationRow, query: &FlowQuery) -> bool {
    let is_then = |side: Option<NodeId>, end: NodeId| {
        side.is_none_or(|side| side == end || graph.is_member(end, side, Some(report.year)))
    };
    report.kind == query.kind
        && query.from.is_none_or(|from| report.year >= from)
        && query.to.is_none_or(|to| report.year <= to)
        && query
            .products
            .as_ref()
            .is_none_or(|products| products.contains(&report.product))
        && is_wanted(graph, query, report.from, report.to)
        && meets_sides(query, report.from, report.to, is_then)
}
