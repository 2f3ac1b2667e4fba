//! Change over time, like compared with like.

use crate::{
    analysis::{
        Absence, AbsenceReason, Amount, Basis, TradeMeasure, TradeYear, perspective::Lens,
        trade::Teller,
    },
    graph::{Graph, NodeId},
    model::Year,
};

/// Two values of a measure that are like each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The earlier year.
    pub since: Year,
    /// Its value, in dollars.
    pub earlier: i64,
    /// The later value, in dollars.
    pub later: i64,
    /// What the earlier value rests on.
    pub earlier_basis: Basis,
    /// What the later value rests on.
    pub later_basis: Basis,
}

impl TradeYear {
    /// Growth of a measure on the year before: the change divided by the earlier value.
    ///
    /// # Errors
    ///
    /// Says why there is no growth rate; see [`TradeYear::change`].
    pub fn growth(&self, graph: &Graph, measure: TradeMeasure) -> Result<f64, Absence> {
        match self.year.previous() {
            Some(before) => self.change(graph, measure, before),
            None => Err(Absence::new(AbsenceReason::NoEarlierYear)),
        }
    }

    /// The change of a measure since an earlier year, divided by the earlier value.
    ///
    /// Like is compared with like: the same basis in both years where both have it, otherwise two
    /// complete ones; sums over the same members, those that both years have; the statistics of the
    /// same reporters, and of unnamed ones only by the same source.
    ///
    /// # Errors
    ///
    /// Says why there is none: no value in either year, only a bound, an earlier value of zero,
    /// nothing alike to compare with.
    pub fn change(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        since: Year,
    ) -> Result<f64, Absence> {
        // An index to a base year passes through that year itself.
        let is_base = |amount: &Amount| !amount.has_bound() && amount.value > 0;
        if since == self.year && self.amount(measure).is_some_and(is_base) {
            return Ok(0.0);
        }
        let comparison = self.comparison(graph, measure, since)?;
        if comparison.earlier == 0 {
            return Err(Absence::new(AbsenceReason::ZeroBase));
        }
        Ok(ratio(
            comparison.later.saturating_sub(comparison.earlier),
            comparison.earlier,
        ))
    }

    /// The two values that a change since an earlier year compares; they may rest on other reports
    /// than the figures of their years, so that like is compared with like.
    ///
    /// # Errors
    ///
    /// As [`TradeYear::change`]; also when `since` is not earlier.
    pub fn comparison(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        since: Year,
    ) -> Result<Comparison, Absence> {
        let none = |reason| Err(Absence::new(reason));
        if measure == TradeMeasure::Balance {
            return none(AbsenceReason::NotDefined);
        }
        if since >= self.year {
            return none(AbsenceReason::NoEarlierYear);
        }
        let now = self
            .amount(measure)
            .ok_or_else(|| self.absence(graph, measure))?;
        let Some((now, earlier)) = self.comparable(graph, measure, since) else {
            let earlier = self.asked.in_year(graph, since);
            return none(match earlier.amount(measure) {
                Some(earlier) if earlier.has_bound() || now.has_bound() => AbsenceReason::BoundOnly,
                Some(_) => AbsenceReason::NotAlike,
                None => AbsenceReason::NoEarlierYear,
            });
        };
        Ok(Comparison {
            since,
            earlier: earlier.value,
            later: now.value,
            earlier_basis: earlier.basis,
            later_basis: now.basis,
        })
    }

    /// The compound annual growth rate since an earlier year: the rate that, every year, would have
    /// led from the earlier value to this one, (now / then)^(1 / years) - 1.
    ///
    /// # Errors
    ///
    /// As [`TradeYear::change`]; also when `since` is not earlier.
    pub fn cagr(&self, graph: &Graph, measure: TradeMeasure, since: Year) -> Result<f64, Absence> {
        let years = i32::from(self.year.number()) - i32::from(since.number());
        if years < 1 {
            return Err(Absence::new(AbsenceReason::NoEarlierYear));
        }
        let factor = 1.0 + self.change(graph, measure, since)?;
        Ok(factor.powf(1.0 / f64::from(years)) - 1.0)
    }

    /// The mean of a measure over this year and those before it, `n_years` in all.
    ///
    /// # Errors
    ///
    /// Says why there is none: a year without a value of the whole.
    pub fn moving_average(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        n_years: u16,
    ) -> Result<f64, Absence> {
        let first = i64::from(self.year.number()) - i64::from(n_years) + 1;
        let Ok(first) = Year::try_from(first) else {
            return Err(Absence::new(AbsenceReason::OutsideCoverage));
        };
        let mut sum = 0_i64;
        for year in first.through(self.year) {
            let one = self.asked.in_year(graph, year);
            let known = one.value(measure).zip(one.foundation(Some(measure)));
            let (value, amount) = known.ok_or_else(|| one.absence(graph, measure))?;
            if amount.has_bound() {
                return Err(Absence::new(AbsenceReason::BoundOnly));
            }
            if !amount.is_complete() {
                return Err(Absence::new(AbsenceReason::PartialOnly));
            }
            sum = sum.saturating_add(value);
        }
        Ok(ratio(sum, i64::from(n_years)))
    }

    /// The value of this year with the one of an earlier year that is like it.
    fn comparable(
        &self,
        graph: &Graph,
        measure: TradeMeasure,
        before: Year,
    ) -> Option<(Amount, Amount)> {
        let now = self.asked.teller(graph, self.year);
        let earlier = self.asked.teller(graph, before);
        let whole = self.pair(&now, &earlier, measure);
        if whole.is_some() {
            return whole;
        }
        // Not all members are known in both years, or not the same ones belong: compare those that
        // do and are. Of two regions, either may be the one whose members were summed.
        let other = self.asked.other_side(graph);
        let mut regions: Vec<NodeId> = std::iter::once(self.asked.economy).chain(other).collect();
        if let [one, two] = regions[..]
            && graph.is_before(two, one)
        {
            regions.reverse();
        }
        let held = |region: NodeId| {
            let members = self.members_of_both(&now, &earlier, measure, region)?;
            let only = Some((region, members));
            let now = Teller {
                only: only.clone(),
                ..now.clone()
            };
            let earlier = Teller {
                only,
                ..earlier.clone()
            };
            self.pair(&now, &earlier, measure)
        };
        regions.into_iter().find_map(held)
    }

    /// A pair on the same basis, that of the figure shown before the other; else on different
    /// bases; else this year's with what the same reporter alone says of the earlier one.
    fn pair(
        &self,
        now: &Teller<'_>,
        earlier: &Teller<'_>,
        measure: TradeMeasure,
    ) -> Option<(Amount, Amount)> {
        let asked = &self.asked;
        let other = asked.other_side(now.graph)?;
        let same_members = [asked.economy, other]
            .iter()
            .all(|side| now.members(*side) == earlier.members(*side));
        let of = |teller: &Teller<'_>| {
            let bases = teller.bases_of(asked.economy, other, measure);
            let summed = bases.summed.filter(|_| same_members);
            let reported = bases.reported.filter(|_| teller.counts_all_members());
            [reported, summed].map(|amount| amount.filter(Amount::is_value))
        };
        let like = |one: &Option<Amount>, two: &Option<Amount>| {
            let (one, two) = (one.clone()?, two.clone()?);
            one.is_like(now.graph, &two).then_some((one, two))
        };
        let [reported, summed] = of(now);
        let [reported_before, summed_before] = of(earlier);
        let on_reported = || like(&reported, &reported_before);
        let on_summed = || like(&summed, &summed_before);
        let on_same_basis = if self.basis(Some(measure)) == Basis::Reported {
            on_reported().or_else(on_summed)
        } else {
            on_summed().or_else(on_reported)
        };
        // Of the year before, the same reporter's lesser report will do.
        let by_one_reporter = |one: &Amount| {
            let reporter = one.only_reporter(now.graph)?;
            let by_reporter = Teller {
                lens: Lens::Reporter(reporter),
                ..earlier.clone()
            };
            let same = of(&by_reporter).into_iter().flatten().next()?;
            Some((one.clone(), same))
        };
        on_same_basis
            .or_else(|| like(&reported, &summed_before))
            .or_else(|| like(&summed, &reported_before))
            .or_else(|| {
                let mut values = [&reported, &summed].into_iter().flatten();
                values.find_map(by_one_reporter)
            })
    }

    /// The members of the region that have a value of their own in both years.
    fn members_of_both(
        &self,
        now: &Teller<'_>,
        earlier: &Teller<'_>,
        measure: TradeMeasure,
        region: NodeId,
    ) -> Option<Vec<NodeId>> {
        let asked = &self.asked;
        let other = asked.other_side(now.graph)?;
        let known = |teller: &Teller<'_>| -> Option<Vec<NodeId>> {
            let bases = teller.bases_of(asked.economy, other, measure);
            let missing = bases.summed?.missing;
            let members = teller.members(region)?.into_iter();
            Some(members.filter(|member| !missing.contains(member)).collect())
        };
        let (known_now, known_earlier) = (known(now)?, known(earlier)?);
        let were_members = earlier.members(region)?;
        let (both, new): (Vec<NodeId>, Vec<NodeId>) = known_now
            .into_iter()
            .partition(|member| known_earlier.contains(member));
        // Who has just joined is left out; who was a member and has no figure leaves nothing alike.
        let is_alike = new.iter().all(|member| !were_members.contains(member));
        (is_alike && !both.is_empty()).then_some(both)
    }
}

/// A fraction of two amounts.
#[expect(clippy::cast_precision_loss, reason = "amounts are below 2^53")]
pub(super) fn ratio(part: i64, whole: i64) -> f64 {
    part as f64 / whole as f64
}
