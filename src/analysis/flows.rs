//! Flows one by one: of the reports about the same goods, the selected one.

use crate::{
    analysis::{
        Perspective,
        perspective::Lens,
        selection::{SelectionRule, select_by_rule},
    },
    graph::{EdgeId, Graph, NodeId, NodeType, ObservationRow, ProductId, RelationKind, RowId},
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
}

/// The flows that meet the conditions, by exporter, importer, product and year.
///
/// A turnover has no exporter and no importer: it meets a condition on one side with either.
pub fn flows(graph: &Graph, query: &FlowQuery) -> Vec<Flow> {
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
    let edges = economies
        .into_iter()
        .flat_map(|economy| trades_of(graph, economy))
        .filter(|edge| {
            let link = graph.link(*edge);
            let are_countries = [link.from, link.to]
                .iter()
                .all(|end| graph.kind(*end) == NodeType::Country);
            (are_countries || !query.countries_only) && may_meet(graph, query, link.from, link.to)
        });
    let mut edges: Vec<EdgeId> = edges.collect();
    edges.sort_unstable_by_key(|edge| {
        let link = graph.link(*edge);
        (link.from, link.to)
    });
    edges
        .iter()
        .flat_map(|edge| flows_on(graph, *edge, query))
        .collect()
}

/// Whether flows between the two can meet the conditions on both sides in any year.
fn may_meet(graph: &Graph, query: &FlowQuery, from: NodeId, to: NodeId) -> bool {
    let is_ever = |side: Option<NodeId>, end: NodeId| {
        side.is_none_or(|side| side == end || graph.members(side, None).contains(&end))
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

fn trades_of(graph: &Graph, exporter: NodeId) -> impl Iterator<Item = EdgeId> {
    let links = graph
        .outgoing(exporter)
        .filter(|link| graph.edge(link.edge).relation == RelationKind::Trades);
    links.map(|link| link.edge)
}

fn flows_on(graph: &Graph, edge: EdgeId, query: &FlowQuery) -> Vec<Flow> {
    let reports: Vec<ObservationRow> = graph.reports_on(edge).collect();
    let same_flow = |a: &ObservationRow, b: &ObservationRow| {
        (a.product, a.year, a.kind) == (b.product, b.year, b.kind)
    };
    let lens = Lens::Perspective(query.perspective);
    let flows = reports.chunk_by(same_flow).filter_map(|reports| {
        let one = reports.first().filter(|one| meets(graph, one, query))?;
        let admitted: Vec<ObservationRow> = reports
            .iter()
            .filter(|report| lens.admits(report, one.from))
            .copied()
            .collect();
        let (report, rule) = select_by_rule(graph, &admitted)?;
        Some(Flow {
            report,
            rule,
            n_reports: reports.len(),
        })
    });
    flows.collect()
}

fn meets(graph: &Graph, report: &ObservationRow, query: &FlowQuery) -> bool {
    let is_then = |side: Option<NodeId>, end: NodeId| {
        side.is_none_or(|side| side == end || graph.members(side, Some(report.year)).contains(&end))
    };
    report.kind == query.kind
        && query.from.is_none_or(|from| report.year >= from)
        && query.to.is_none_or(|to| report.year <= to)
        && query
            .products
            .as_ref()
            .is_none_or(|products| products.contains(&report.product))
        && meets_sides(query, report.from, report.to, is_then)
}
