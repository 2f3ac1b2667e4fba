//! What the reports about two economies themselves say of their trade in a year.

use smallvec::SmallVec;

use crate::{
    analysis::{
        Amount,
        amount::Part,
        selection::select,
        trade::{Teller, Way},
    },
    graph::{NodeId, ObservationRow},
    model::{ObservationKind, Precision},
};

/// The selected reports about two economies themselves, seen from the first.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pair {
    out: Option<Selected>,
    into: Option<Selected>,
    turnover: Option<Selected>,
}

/// What a figure takes from the report that was selected for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Selected {
    pub(super) value: i64,
    pub(super) part: Part,
    pub(super) precision: Precision,
}

/// The one report, or the two, that a figure of a pair is made from.
pub(super) type Parts<'p> = [Option<&'p Selected>; 2];

impl Pair {
    /// The pair by all reports about the two, in any order.
    pub(super) fn new(
        teller: &Teller<'_>,
        economy: NodeId,
        reports: impl Iterator<Item = ObservationRow> + Clone,
    ) -> Self {
        let mut pair = Self::default();
        for report in reports.clone() {
            if teller.lens.admits(&report, economy) {
                let selected = pair.selected_mut(Way::of(&report, economy));
                if selected.is_some() {
                    return Self::of_several(teller, economy, reports);
                }
                *selected = Some(Selected::from(&report));
            }
        }
        pair
    }

    /// The pair where reports compete.
    fn of_several(
        teller: &Teller<'_>,
        economy: NodeId,
        reports: impl Iterator<Item = ObservationRow> + Clone,
    ) -> Self {
        let mut pair = Self::default();
        for way in [Way::Out, Way::In, Way::Both] {
            let reports = reports.clone();
            let of_way = reports.filter(|report| Way::of(report, economy) == way);
            *pair.selected_mut(way) = teller.selected(economy, of_way);
        }
        pair
    }

    fn selected_mut(&mut self, way: Way) -> &mut Option<Selected> {
        match way {
            Way::Out => &mut self.out,
            Way::In => &mut self.into,
            Way::Both => &mut self.turnover,
        }
    }

    /// What they say of one way, or of both together.
    pub(super) fn amount(&self, way: Way) -> Option<Amount> {
        Amount::reported(self.reports(way))
    }

    /// The reports that make up the figure of one way, or of both together; none without a figure.
    ///
    /// One side alone is never passed off as the total. Two sides from different statistics make a
    /// sum that nobody published: they stand for the total only where there is no turnover.
    pub(super) fn reports(&self, way: Way) -> Parts<'_> {
        let sides = match way {
            Way::Out => return [self.out.as_ref(), None],
            Way::In => return [self.into.as_ref(), None],
            Way::Both => self.out.as_ref().zip(self.into.as_ref()),
        };
        let turnover = self.turnover.as_ref();
        let Some((out, into)) = sides else {
            return [turnover, None];
        };
        let is_coherent = out.part.statistics == into.part.statistics;
        let are_values = out.is_value() && into.is_value();
        match turnover.filter(|turnover| turnover.is_value()) {
            Some(turnover) if !(is_coherent && are_values) => [Some(turnover), None],
            _ => [Some(out), Some(into)],
        }
    }
}

impl Selected {
    fn is_value(&self) -> bool {
        !self.precision.is_bound()
    }
}

impl From<&ObservationRow> for Selected {
    fn from(report: &ObservationRow) -> Self {
        Self {
            value: report.value.dollars(),
            part: Part::from(report),
            precision: report.precision,
        }
    }
}

impl Way {
    /// Which way the report is about; a turnover is about both.
    fn of(report: &ObservationRow, economy: NodeId) -> Self {
        match report.kind {
            ObservationKind::Turnover => Self::Both,
            ObservationKind::Export if report.from == economy => Self::Out,
            ObservationKind::Export => Self::In,
        }
    }
}

impl Teller<'_> {
    /// What the reports about the two themselves say.
    pub(super) fn pair(&self, economy: NodeId, other: NodeId) -> Pair {
        Pair::new(self, economy, self.reports(economy, other))
    }

    /// The selected report about the two themselves.
    pub(super) fn report(&self, economy: NodeId, other: NodeId, way: Way) -> Option<Amount> {
        let selected = self.selected(economy, self.candidates(economy, other, way));
        Amount::reported([selected.as_ref(), None])
    }

    /// Every report about the two themselves, whoever made it; `Both` asks for turnovers.
    pub(super) fn candidates(
        &self,
        economy: NodeId,
        other: NodeId,
        way: Way,
    ) -> impl Iterator<Item = ObservationRow> {
        let reports = self.reports(economy, other);
        reports.filter(move |report| Way::of(report, economy) == way)
    }

    /// Every report about the two themselves, those of goods going out first.
    fn reports(
        &self,
        economy: NodeId,
        other: NodeId,
    ) -> impl Iterator<Item = ObservationRow> + Clone {
        let reports = |from, to| self.graph.reports(from, to, self.product, self.year);
        let back = (economy != other).then(|| reports(other, economy));
        reports(economy, other).chain(back.into_iter().flatten())
    }

    /// The best of these reports that the lens admits.
    fn selected(
        &self,
        economy: NodeId,
        reports: impl Iterator<Item = ObservationRow>,
    ) -> Option<Selected> {
        let mut admitted = reports.filter(|report| self.lens.admits(report, economy));
        let first = admitted.next()?;
        // Mostly there is only one, and nothing to select.
        let Some(second) = admitted.next() else {
            return Some(Selected::from(&first));
        };
        let several = [first, second].into_iter().chain(admitted);
        let several: SmallVec<[ObservationRow; 8]> = several.collect();
        select(self.graph, &several).as_ref().map(Selected::from)
    }
}
