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
    /// Trade inside a region is no part of its trade with the world and has no share in it.
    pub fn share(&self, graph: &Graph, measure: TradeMeasure) -> Result<f64, Absence> {
        let none = |reason| Err(Absence::new(reason));
        if measure == TradeMeasure::Balance || self.asked.partner == Some(self.asked.economy) {
            return none(AbsenceReason::NotDefined);
        }
        let part = self
            .amount(measure)
            .ok_or_else(|| self.absence(graph, measure))?;
        if !part.is_complete() {
            return none(AbsenceReason::PartialOnly);
        }
        if part.has_bound() {
            return none(AbsenceReason::BoundOnly);
        }
        let world = self.asked.with_world().in_year(graph, self.year);
        match world.amount(measure) {
            Some(whole) if whole.is_value() && whole.value > 0 => {
                Ok(ratio(part.value, whole.value))
            }
            _ => none(AbsenceReason::WorldUnknown),
        }
    }

    /// The share of this trade in what the dataset holds of the economy's trade with single
    /// countries: an upper estimate of the true share wherever reports are lacking.
    ///
    /// A region counts with its members that have a figure. `None` for the world, for a region with
    /// itself, and for a partner without a figure.
    pub fn share_of_reported(&self, graph: &Graph, measure: TradeMeasure) -> Option<f64> {
        let partner = self
            .asked
            .partner
            .filter(|partner| *partner != self.asked.economy)?;
        let ranking = Ranking::new(
            graph,
            &self.asked,
            self.year,
            measure,
            PartnerKind::Countries,
        );
        let members = self.asked.teller(graph, self.year).members(partner);
        let counted = members.unwrap_or_else(|| vec![partner]);
        let ranked = ranking
            .partners
            .iter()
            .filter(|one| counted.contains(&one.economy));
        let sum = ranked.map(|one| one.value).reduce(i64::saturating_add)?;
        ranking.share(sum)
    }
}
