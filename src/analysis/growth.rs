//! Growth on the year before, like compared with like.

use crate::{
    analysis::{
        Absence, AbsenceReason, Amount, Basis, TradeMeasure, TradeYear, perspective::Lens,
        trade::Teller, trade_year::bases,
    },
    graph::{Graph, NodeId},
    model::Year,
};

impl TradeYear {
    /// Growth of a measure on the year before: the change divided by the earlier value.
    ///
    /// Like is compared with like: the same basis in both years where both have it, otherwise two
    /// complete ones; a partial sum with the sum over the same members; statistics with those of
    /// the same reporters.
    ///
    /// # Errors
    ///
    /// Says why there is no growth rate: no value in either year, only a bound, an earlier value
    /// of zero, nothing alike to compare with.
    pub fn growth(&self, graph: &Graph, measure: TradeMeasure) -> Result<f64, Absence> {
        if measure == TradeMeasure::Balance {
            return Err(Absence::new(AbsenceReason::NotDefined));
        }
        let now = self
            .amount(measure)
            .ok_or_else(|| self.absence(graph, measure))?;
        let before = self
            .year
            .previous()
            .ok_or(Absence::new(AbsenceReason::NoEarlierYear))?;
        let earlier = self.earlier(graph, measure, now, before)?;
        if now.precision.is_bound() || earlier.precision.is_bound() {
            return Err(Absence::new(AbsenceReason::BoundOnly));
        }
        if earlier.value == 0 {
            return Err(Absence::new(AbsenceReason::ZeroBase));
        }
        Ok(ratio(
            now.value.saturating_sub(earlier.value),
            earlier.value,
        ))
    }

    /// The amount of the year before that this one may be compared with.
    fn earlier(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        now: &Amount,
        before: Year,
    ) -> Result<Amount, Absence> {
        let asked = &self.asked;
        let mut teller = asked.teller(graph, before);
        if now.basis == Basis::Partial {
            teller.only = Some(self.present(graph, now));
        }
        let comparable = |teller: &Teller<'_>| {
            let bases = bases(teller, asked, measure);
            let (same, other) = match now.basis {
                Basis::Reported => (bases.reported, bases.summed),
                Basis::Partial => (bases.summed, None),
                Basis::Summed | Basis::None => (bases.summed, bases.reported),
            };
            same.into_iter()
                .chain(other)
                .filter(Amount::is_complete)
                .collect::<Vec<_>>()
        };
        let candidates = comparable(&teller);
        if candidates.is_empty() {
            let year_before = asked.in_year(graph, before);
            let reason = match year_before.amount(measure) {
                Some(_) => AbsenceReason::NotAlike,
                None => AbsenceReason::NoEarlierYear,
            };
            return Err(Absence::new(reason));
        }
        if let Some(like) = candidates.into_iter().find(|amount| amount.is_like(now)) {
            return Ok(like);
        }
        if let [Some(reporter)] = now.reporters[..] {
            teller.lens = Lens::Reporter(reporter);
            if let Some(like) = comparable(&teller).into_iter().next() {
                return Ok(like);
            }
        }
        Err(Absence::new(AbsenceReason::NotAlike))
    }

    /// The members that a partial sum is made of.
    fn present(&self, graph: &Graph, amount: &Amount) -> Vec<NodeId> {
        let teller = self.asked.teller(graph, self.year);
        let members = teller
            .members(self.asked.economy)
            .or_else(|| teller.members(self.asked.other_side(graph)?))
            .unwrap_or_default();
        members
            .into_iter()
            .filter(|member| !amount.missing.contains(member))
            .collect()
    }
}

/// A fraction of two amounts.
#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
pub(super) fn ratio(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}
