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
        self.share_in(graph, measure, || {
            let world = self.asked.with_world().in_year(graph, self.year);
            world.value_of_whole(measure)
        })
    }

    /// The same, of trade with the world that is this much.
    pub(super) fn share_in(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        world: impl FnOnce() -> Option<i64>,
    ) -> Result<f64, Absence> {
        if measure == TradeMeasure::Balance || self.asked.partner == Some(self.asked.economy) {
            return Err(Absence::new(AbsenceReason::NotDefined));
        }
        let part = self.whole(graph, measure)?;
        match world().filter(|whole| *whole > 0) {
            Some(whole) => Ok(ratio(part, whole)),
            None => Err(Absence::new(AbsenceReason::WorldUnknown)),
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
