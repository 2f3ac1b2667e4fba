//! What the reports about two economies themselves say of their trade in a year.

use crate::{
    analysis::{
        Amount,
        selection::select,
        trade::{Teller, Way},
    },
    graph::{NodeId, ObservationRow, Reports},
    model::ObservationKind,
};

/// The selected reports about two economies themselves, seen from the first.
#[derive(Clone, Debug, Default)]
pub(super) struct Pair {
    out: Option<Amount>,
    into: Option<Amount>,
    turnover: Option<Amount>,
}

impl Pair {
    /// The pair by all reports about the two, in any order.
    pub(super) fn new(teller: &Teller<'_>, economy: NodeId, reports: &[ObservationRow]) -> Self {
        let selected = |way: Way| {
            let reports = reports.iter().filter(|report| way.has(report, economy));
            teller.selected(economy, reports.copied())
        };
        Self {
            out: selected(Way::Out),
            into: selected(Way::In),
            turnover: selected(Way::Both),
        }
    }

    /// What they say of one way, or of both together.
    pub(super) fn amount(&self, way: Way) -> Option<Amount> {
        match way {
            Way::Out => self.out.clone(),
            Way::In => self.into.clone(),
            Way::Both => self.total(),
        }
    }

    /// What they say of both ways together.
    ///
    /// One side alone is never passed off as the total. Two sides from different statistics make a
    /// sum that nobody published: they stand for the total only where there is no turnover.
    fn total(&self) -> Option<Amount> {
        let turnover = || self.turnover.clone();
        let Some((out, into)) = self.out.as_ref().zip(self.into.as_ref()) else {
            return turnover();
        };
        let sides = out.clone().plus(into);
        if sides.is_value() && out.shares_statistics_with(into) {
            return Some(sides);
        }
        turnover().filter(Amount::is_value).or(Some(sides))
    }
}

impl Way {
    /// Whether the report is about this way; `Both` is about turnovers.
    fn has(self, report: &ObservationRow, economy: NodeId) -> bool {
        match self {
            Self::Out => report.kind == ObservationKind::Export && report.from == economy,
            Self::In => report.kind == ObservationKind::Export && report.to == economy,
            Self::Both => report.kind == ObservationKind::Turnover,
        }
    }
}

impl Teller<'_> {
    /// What the reports about the two themselves say.
    pub(super) fn pair(&self, economy: NodeId, other: NodeId) -> Pair {
        Pair::new(self, economy, &self.reports(economy, other))
    }

    /// The selected report about the two themselves.
    pub(super) fn report(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        self.selected(economy, self.candidates(economy, other, way).into_iter())
    }

    /// Every report about the two themselves, whoever made it; `Both` asks for turnovers.
    pub(super) fn candidates(&self, economy: NodeId, other: NodeId, way: Way) -> Reports {
        let mut reports = self.reports(economy, other);
        reports.retain(|report| way.has(report, economy));
        reports
    }

    /// Every report about the two themselves, those of goods going out first.
    fn reports(&self, economy: NodeId, other: NodeId) -> Reports {
        let reports = |from, to| self.graph.reports(from, to, self.product, self.year);
        let back = (economy != other).then(|| reports(other, economy));
        let all = reports(economy, other).chain(back.into_iter().flatten());
        all.collect()
    }

    /// The best of these reports that the lens admits.
    fn selected(
        &self,
        economy: NodeId,
        reports: impl Iterator<Item = ObservationRow>,
    ) -> Option<Amount> {
        let admitted: Reports = reports
            .filter(|report| self.lens.admits(report, economy))
            .collect();
        select(self.graph, &admitted).as_ref().map(Amount::reported)
    }
}
