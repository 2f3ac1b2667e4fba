//! Doubts about figures: where one contradicts another fact in the graph. A figure is flagged, never
//! changed.

use crate::{
    analysis::{Amount, TradeMeasure, TradeYear, growth::ratio, trade::Way},
    graph::Graph,
    model::{Precision, Year, vocabulary::vocabulary},
};

vocabulary! {
    /// By which rule a figure is in doubt.
    pub enum DoubtKind {
        /// The two sides' reports of it differ by more than half of their mean.
        MirrorDiffers = "mirror-differs",
        /// It is ten times the figures of the year before and of the year after, or a tenth of them.
        UnlikeNeighbours = "unlike-neighbours",
        /// Exports and imports together differ from a published turnover by more than a tenth of it.
        UnlikeTurnover = "unlike-turnover",
        /// A report of the same trade says that it is more, or less, than this.
        BeyondBound = "beyond-bound",
    }
}

/// A doubt about a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// By which rule.
    pub kind: DoubtKind,
    /// The figure, in dollars.
    pub value: i64,
    /// What contradicts it, in dollars.
    pub against: i64,
}

/// The part of the mean by which mirror reports may differ.
const MIRROR_TOLERANCE: f64 = 0.5;
/// How many times its neighbours a figure may be.
const NEIGHBOUR_FACTOR: f64 = 10.0;
/// The part of a turnover by which the two sides may differ from it.
const TURNOVER_TOLERANCE: f64 = 0.1;

impl TradeYear {
    /// The doubts about a measure's figure; none about a balance or a missing figure.
    pub fn doubts(&self, graph: &Graph, measure: TradeMeasure) -> Vec<Doubt> {
        let Some(amount) = self.amount(measure).filter(|amount| amount.is_value()) else {
            return Vec::new();
        };
        let mirror = self.mirror_gap(graph, measure).ok();
        let mirror = mirror
            .filter(|mirror| mirror.gap.abs() > MIRROR_TOLERANCE)
            .map(|mirror| {
                let distance = |other: &i64| amount.value.abs_diff(*other);
                let other = [mirror.own, mirror.partner]
                    .into_iter()
                    .max_by_key(distance);
                (DoubtKind::MirrorDiffers, other.unwrap_or(mirror.partner))
            });
        let neighbours = self.unlike_neighbours(graph, measure, amount.value);
        let turnover = self.unlike_turnover(graph, measure, amount);
        let beyond = self.beyond_bound(graph, measure, amount.value);
        let doubts = mirror
            .into_iter()
            .chain(neighbours.map(|against| (DoubtKind::UnlikeNeighbours, against)))
            .chain(turnover.map(|against| (DoubtKind::UnlikeTurnover, against)))
            .chain(beyond.map(|against| (DoubtKind::BeyondBound, against)));
        doubts
            .map(|(kind, against)| Doubt {
                kind,
                value: amount.value,
                against,
            })
            .collect()
    }

    /// The nearer of the two neighbours, when both are values and far from the figure on one side.
    fn unlike_neighbours(&self, graph: &Graph, measure: TradeMeasure, value: i64) -> Option<i64> {
        let next = Year::try_from(i64::from(self.year.number()) + 1).ok();
        let of = |year: Option<Year>| self.asked.in_year(graph, year?).value_of_whole(measure);
        let (before, after) = (of(self.year.previous())?, of(next)?);
        let (low, high) = (before.min(after), before.max(after));
        if high > 0 && ratio(value, high) >= NEIGHBOUR_FACTOR {
            return Some(high);
        }
        (value > 0 && ratio(low, value) >= NEIGHBOUR_FACTOR).then_some(low)
    }

    /// The turnover that the two sides together do not agree with, or the two sides where the
    /// turnover is the figure.
    fn unlike_turnover(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        amount: &Amount,
    ) -> Option<i64> {
        let other = self.asked.other_side(graph)?;
        if measure != TradeMeasure::Total {
            return None;
        }
        let (exports, imports) = (self.exports.as_ref()?, self.imports.as_ref()?);
        let sides = exports.value.saturating_add(imports.value);
        let teller = self.asked.teller(graph, self.year);
        let turnover = teller.report(self.asked.economy, other, Way::Both)?;
        let known = exports.is_value() && imports.is_value() && turnover.is_value();
        let is_far = turnover.value > 0
            && ratio(sides.saturating_sub(turnover.value), turnover.value).abs()
                > TURNOVER_TOLERANCE;
        let against = if amount.value == turnover.value {
            sides
        } else {
            turnover.value
        };
        (known && is_far).then_some(against)
    }

    /// The bound, stated by any report about the two sides themselves, that the figure lies beyond.
    fn beyond_bound(&self, graph: &Graph, measure: TradeMeasure, value: i64) -> Option<i64> {
        let other = self.asked.other_side(graph)?;
        let way = Way::of_measure(measure);
        let teller = self.asked.teller(graph, self.year);
        let mut reports = teller.candidates(self.asked.economy, other, way);
        let contradicts = |bound: i64, precision| match precision {
            Precision::AtLeast => value < bound,
            Precision::AtMost => value > bound,
            Precision::Exact | Precision::Approximate => false,
        };
        let bound = reports.find(|report| contradicts(report.value.dollars(), report.precision));
        bound.map(|report| report.value.dollars())
    }
}
