//! Trade as the graph holds it: the reports between economies, by pair, by year, by either side.

use std::ops::Range;

use crate::{
    graph::{
        EdgeId, Graph, Link, NodeId, ObservationRow, ProductId, RelationKind, RowId,
        observations::Observations,
    },
    model::Year,
};

/// The reports that an economy has with others about a product in a year: partner by partner, by
/// number.
#[derive(Clone, Debug)]
pub struct Partners<'g> {
    rows: PairRows<'g>,
}

/// The reports about one pair of economies in a year; mostly one or two.
#[derive(Clone, Debug)]
pub struct PairRows<'g> {
    observations: &'g Observations,
    /// Where the first is the exporter.
    out: Range<u32>,
    /// Where it is the importer.
    into: &'g [u32],
}

impl<'g> PairRows<'g> {
    /// The reports, those of goods going out first, then by kind.
    pub fn iter(&self) -> impl Iterator<Item = ObservationRow> + Clone + use<'g> {
        let columns = self.observations;
        let rows = self.out.clone().chain(self.into.iter().copied());
        rows.map(|row| columns.row(row))
    }
}

impl<'g> Iterator for Partners<'g> {
    type Item = (NodeId, PairRows<'g>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let PairRows {
            observations,
            out,
            into,
        } = &mut self.rows;
        let columns = *observations;
        let first_out = (out.start < out.end).then(|| columns.importer(out.start));
        let first_into = into.first().map(|row| columns.exporter(*row));
        let partner = first_out.into_iter().chain(first_into).min()?;
        let mut n_out = 0;
        while out.start + n_out < out.end && columns.importer(out.start + n_out) == partner {
            n_out += 1;
        }
        let is_of = |row: &&u32| columns.exporter(**row) == partner;
        let (of_partner, rest) = into.split_at(into.iter().take_while(is_of).count());
        let rows = PairRows {
            observations: columns,
            out: out.start..out.start + n_out,
            into: of_partner,
        };
        (out.start, *into) = (out.start + n_out, rest);
        Some((partner, rows))
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
        let rows = PairRows {
            observations: &self.facts.observations,
            out: self.facts.observations.of_exporter(economy, product, year),
            into: self.facts.observations.of_importer(economy, product, year),
        };
        Partners { rows }
    }

    /// The reports from one economy to another about a product in a year, by kind. Turnovers lie on
    /// one of the two directions only; ask for both.
    pub fn reports(
        &self,
        from: NodeId,
        to: NodeId,
        product: ProductId,
        year: Year,
    ) -> impl Iterator<Item = ObservationRow> + Clone {
        let rows = self.facts.observations.between(from, to, product, year);
        rows.map(|row| self.facts.observations.row(row))
    }

    /// Every report about a product in a year, by exporter, importer and kind.
    pub fn reports_in(
        &self,
        product: ProductId,
        year: Year,
    ) -> impl ExactSizeIterator<Item = ObservationRow> {
        let rows = self.facts.observations.in_year(product, year);
        rows.map(|row| self.facts.observations.row(row))
    }

    /// Every report on a relation, by product, year and kind; none unless it is `Trades`.
    pub fn reports_on(&self, edge: EdgeId) -> impl ExactSizeIterator<Item = ObservationRow> {
        let rows = self
            .facts
            .observations
            .of_pair(self.edge(edge).rows.clone());
        rows.iter().map(|row| self.facts.observations.row(*row))
    }

    /// One report.
    pub fn observation(&self, row: RowId) -> ObservationRow {
        self.facts.observations.row(row.0)
    }

    /// Every report, by product, year, exporter, importer and kind.
    pub fn observations(&self) -> impl ExactSizeIterator<Item = RowId> + use<> {
        (0..u32::try_from(self.facts.observations.len()).expect("rows are counted in 32 bits"))
            .map(RowId)
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
