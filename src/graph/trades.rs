//! Trade as the graph holds it: the reports between economies, by pair, by year, by either side.

use std::ops::Range;

use smallvec::SmallVec;

use crate::{
    graph::{
        EdgeId, Graph, Link, NodeId, ObservationRow, ProductId, RelationKind, RowId,
        observations::Observations,
    },
    model::Year,
};

/// The reports about one pair of economies: mostly one or two.
pub type Reports = SmallVec<[ObservationRow; 4]>;

/// The reports that an economy has with others about a product in a year: partner by partner, by
/// number, those of goods going out first.
#[derive(Clone, Debug)]
pub struct Partners<'g> {
    observations: &'g Observations,
    out: Range<u32>,
    into: &'g [u32],
}

impl Iterator for Partners<'_> {
    type Item = (NodeId, Reports);

    fn next(&mut self) -> Option<Self::Item> {
        let columns = self.observations;
        let importer = |row: u32| columns.importer(row);
        let exporter = |row: &u32| columns.exporter(*row);
        let ends = [
            (!self.out.is_empty()).then(|| importer(self.out.start)),
            self.into.first().map(exporter),
        ];
        let partner = ends.into_iter().flatten().min()?;
        let mut reports = Reports::new();
        while !self.out.is_empty() && importer(self.out.start) == partner {
            reports.push(columns.row(self.out.start));
            self.out.start += 1;
        }
        while let Some((row, rest)) = self.into.split_first()
            && exporter(row) == partner
        {
            reports.push(columns.row(*row));
            self.into = rest;
        }
        Some((partner, reports))
    }
}

impl Graph {
    /// The reports that an economy has with others about a product in a year, partner by partner.
    pub fn reports_by_partner(
        &self,
        economy: NodeId,
        product: ProductId,
        year: Year,
    ) -> Partners<'_> {
        Partners {
            observations: &self.observations,
            out: self.observations.of_exporter(economy, product, year),
            into: self.observations.of_importer(economy, product, year),
        }
    }

    /// The reports from one economy to another about a product in a year, by kind. Turnovers lie on
    /// one of the two directions only; ask for both.
    pub fn reports(
        &self,
        from: NodeId,
        to: NodeId,
        product: ProductId,
        year: Year,
    ) -> impl Iterator<Item = ObservationRow> {
        let rows = self.observations.between(from, to, product, year);
        rows.map(|row| self.observations.row(row))
    }

    /// Every report about a product in a year, by exporter, importer and kind.
    pub fn reports_in(
        &self,
        product: ProductId,
        year: Year,
    ) -> impl ExactSizeIterator<Item = ObservationRow> {
        let rows = self.observations.in_year(product, year);
        rows.map(|row| self.observations.row(row))
    }

    /// Every report on a relation, by product, year and kind; none unless it is `Trades`.
    pub fn reports_on(&self, edge: EdgeId) -> impl ExactSizeIterator<Item = ObservationRow> {
        let rows = self.observations.of_pair(self.edge(edge).rows.clone());
        rows.iter().map(|row| self.observations.row(*row))
    }

    /// One report.
    pub fn observation(&self, row: RowId) -> ObservationRow {
        self.observations.row(row.0)
    }

    /// Every report, by product, year, exporter, importer and kind.
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
