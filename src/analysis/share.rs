//! Shares of an economy's trade.

use crate::{
    analysis::{
        Absence, AbsenceReason, PartnerKind, Ranking, TradeMeasure, TradeYear, growth::ratio,
    },
    graph::Graph,
};

impl TradeYear {
    /// The share of this trade in the economy's trade with the world, by the same perspective.
    ///
    /// # Errors
    ///
    /// Says why there is no share: no complete value, or the trade with the world is not known.
    pub fn share(&self, graph: &Graph, measure: TradeMeasure) -> Result<f64, Absence> {
        if measure == TradeMeasure::Balance {
            return Err(Absence::new(AbsenceReason::NotDefined));
        }
        let part = self
            .amount(measure)
            .ok_or_else(|| self.absence(graph, measure))?;
        if !part.is_complete() {
            return Err(Absence::new(AbsenceReason::PartialOnly));
        }
        if part.precision.is_bound() {
            return Err(Absence::new(AbsenceReason::BoundOnly));
        }
        let world = self.asked.with_world().in_year(graph, self.year);
        match world.amount(measure) {
            Some(whole) if whole.is_value() && whole.value > 0 => {
                Ok(ratio(part.value, whole.value))
            }
            _ => Err(Absence::new(AbsenceReason::WorldUnknown)),
        }
    }

    /// The share of this trade in what the dataset holds of the economy's trade with single
    /// countries: an upper estimate of the true share wherever reports are lacking.
    pub fn share_of_reported(&self, graph: &Graph, measure: TradeMeasure) -> Option<f64> {
        let value = self
            .value(measure)
            .filter(|_| measure != TradeMeasure::Balance)?;
        let ranking = Ranking::new(
            graph,
            &self.asked,
            self.year,
            measure,
            PartnerKind::Countries,
        );
        ranking.share(value)
    }
}
