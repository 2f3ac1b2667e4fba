//! Trade as the graph holds it: the reports on the edges between two economies.

use crate::{
    graph::{EdgeId, Graph, Link, NodeId, ObservationRow, ProductId, RelationKind, RowId},
    model::Year,
};

impl Graph {
    /// The reports from one economy to another about a product in a year, in the order of the
    /// columns. Turnovers lie on one of the two directions only; ask for both.
    pub fn reports(
        &self,
        from: NodeId,
        to: NodeId,
        product: ProductId,
        year: Year,
    ) -> impl Iterator<Item = ObservationRow> {
        let rows = self
            .trades
            .get(&(from, to))
            .map(|edge| self.edge(*edge).rows.clone());
        let rows = rows.map(|rows| self.observations.narrow(rows, product, Some(year)));
        rows.unwrap_or_default()
            .map(move |row| self.observations.row(row, from, to))
    }

    /// Every report on a relation, by product, year and kind; none unless it is `Trades`.
    pub fn reports_on(&self, edge: EdgeId) -> impl ExactSizeIterator<Item = ObservationRow> {
        let link = self.link(edge);
        self.edge(edge)
            .rows
            .clone()
            .map(move |row| self.observations.row(row, link.from, link.to))
    }

    /// One report.
    pub fn observation(&self, row: RowId) -> ObservationRow {
        let link = self.link(self.observations.edge(row.0));
        self.observations.row(row.0, link.from, link.to)
    }

    /// Every report, edge by edge.
    pub fn observations(&self) -> impl ExactSizeIterator<Item = RowId> + use<> {
        (0..u32::try_from(self.observations.len()).expect("rows are counted in 32 bits")).map(RowId)
    }

    /// The economies that have a report with this one, in either direction, once each, by number.
    pub fn partners(&self, economy: NodeId) -> Vec<NodeId> {
        let is_trade = |link: &Link| self.edge(link.edge).relation == RelationKind::Trades;
        let out = self.outgoing(economy).filter(is_trade).map(|link| link.to);
        let into = self
            .incoming(economy)
            .filter(is_trade)
            .map(|link| link.from);
        let mut partners: Vec<NodeId> = out.chain(into).collect();
        partners.sort_unstable();
        partners.dedup();
        partners
    }
}
