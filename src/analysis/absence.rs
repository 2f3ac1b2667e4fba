//! Why there is no figure: missing is not zero, and it has a reason.

use crate::{
    analysis::{Amount, Perspective, Trade, TradeMeasure, TradeYear},
    graph::{Graph, NodeId},
    model::vocabulary::vocabulary,
};

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// The reason, for programs; its documentation is the explanation for people.
    pub reason: AbsenceReason,
}

vocabulary! {
    /// Why there is no figure.
    pub enum AbsenceReason {
        /// No source in this dataset reports this trade in this year.
        NeverReported = "never-reported",
        /// Others report it, but not by the statistics that were asked for; ask with another perspective.
        NotByThisPerspective = "not-by-this-perspective",
        /// Only one direction is known; one side alone is never passed off as the total or the balance.
        OneSideOnly = "one-side-only",
        /// Exports and imports are known only from different statistics, and their difference is no balance; ask with SELF or PARTNER.
        MixedStatistics = "mixed-statistics",
        /// Only the turnover of both directions together is known.
        TurnoverOnly = "turnover-only",
        /// The year lies outside the years of this dataset.
        OutsideCoverage = "outside-coverage",
        /// The region had no members in this year.
        NoMembers = "no-members",
        /// What the region's members trade with each other is not known, so it cannot be taken out of their trade with the world; ask with includeIntra to leave it in.
        IntraUnknown = "intra-unknown",
        /// What the region's members are reported to trade with each other exceeds their trade with the world; the reports contradict each other.
        IntraExceeds = "intra-exceeds",
        /// The year before has no figure.
        NoEarlierYear = "no-earlier-year",
        /// The two years have figures, but not alike: other members, or other reporters.
        NotAlike = "not-alike",
        /// The two economies share members, whose trade with each other is among the exports and among the imports and would count twice in their sum; ask for exports or imports.
        Overlapping = "overlapping",
        /// Only a bound such as "over 42 billion" is known.
        BoundOnly = "bound-only",
        /// Only some members of the region have a figure.
        PartialOnly = "partial-only",
        /// The figure to compare with or to divide by is zero.
        ZeroBase = "zero-base",
        /// The economy's trade with the world is not known by these statistics; trade with single partners may be: see `topPartners` and `shareOfReported`.
        WorldUnknown = "world-unknown",
        /// There is no such figure: a balance has no share and no growth, a region's trade with itself no share in its trade with the world, a country no trade inside it; the description of the field says what else has none.
        NotDefined = "not-defined",
        /// Products of the level account for less than nine tenths of the economy's trade in all goods, too little to tell its structure.
        CoverageTooLow = "coverage-too-low",
        /// Fewer than 30 countries have such figures in the year, too few to stand for the world.
        TooFewEconomies = "too-few-economies",
    }
}

impl Absence {
    /// The absence with this reason.
    pub fn new(reason: AbsenceReason) -> Self {
        Self { reason }
    }
}

impl TradeYear {
    /// A measure in dollars, if it is a value of the whole; there is no such value of a balance.
    ///
    /// # Errors
    ///
    /// Says why there is none: it is not known, only a bound, or only some members' sum.
    pub fn whole(&self, graph: &Graph, measure: TradeMeasure) -> Result<i64, Absence> {
        match self.amount(measure) {
            None => Err(self.absence(graph, measure)),
            Some(amount) if amount.has_bound() => Err(Absence::new(AbsenceReason::BoundOnly)),
            Some(amount) if !amount.is_complete() => Err(Absence::new(AbsenceReason::PartialOnly)),
            Some(amount) => Ok(amount.value),
        }
    }

    /// The same where the reason does not matter, which takes more work than the value.
    pub(super) fn value_of_whole(&self, measure: TradeMeasure) -> Option<i64> {
        let amount = self.amount(measure).filter(|amount| amount.is_value())?;
        Some(amount.value)
    }

    /// Why a measure has no value in this year.
    ///
    /// Meaningful only when it has none.
    pub fn absence(&self, graph: &Graph, measure: TradeMeasure) -> Absence {
        Absence::new(self.absence_reason(graph, measure))
    }

    fn absence_reason(&self, graph: &Graph, measure: TradeMeasure) -> AbsenceReason {
        let covered = graph
            .years()
            .is_some_and(|(first, last)| (first..=last).contains(&self.year));
        if !covered {
            return AbsenceReason::OutsideCoverage;
        }
        let Some(other) = self.asked.other_side(graph) else {
            return AbsenceReason::NeverReported;
        };
        let teller = self.asked.teller(graph, self.year);
        let is_empty = |side| {
            teller
                .members(side)
                .is_some_and(|members| members.is_empty())
        };
        if is_empty(self.asked.economy) || is_empty(other) {
            return AbsenceReason::NoMembers;
        }
        if measure == TradeMeasure::Total && teller.overlap(self.asked.economy, other) {
            return AbsenceReason::Overlapping;
        }
        if let Some(reason) = self.what_is_known(measure) {
            return reason;
        }
        if let Some(reason) = self.intra_reason(graph, measure) {
            return reason;
        }
        let best = Trade {
            perspective: Perspective::Best,
            ..self.asked.clone()
        };
        if best.in_year(graph, self.year).value(measure).is_some() {
            return AbsenceReason::NotByThisPerspective;
        }
        let reporting = teller.members(self.asked.economy);
        let reporting = reporting.unwrap_or_else(|| vec![self.asked.economy]);
        let has_partners = |economy: NodeId| {
            let mut partners = graph.reports_by_partner(economy, self.asked.product, self.year);
            partners.any(|(partner, _)| Some(partner) != graph.world())
        };
        if self.asked.partner.is_none() && reporting.into_iter().any(has_partners) {
            return AbsenceReason::WorldUnknown;
        }
        AbsenceReason::NeverReported
    }

    /// What other figures of the same year say about the lack of this one.
    fn what_is_known(&self, measure: TradeMeasure) -> Option<AbsenceReason> {
        let wants_both = matches!(measure, TradeMeasure::Total | TradeMeasure::Balance);
        match (&self.exports, &self.imports) {
            (Some(exports), Some(imports)) if exports.has_bound() || imports.has_bound() => {
                Some(AbsenceReason::BoundOnly)
            }
            (Some(exports), Some(imports)) if exports.missing != imports.missing => {
                Some(AbsenceReason::PartialOnly)
            }
            (Some(_), Some(_)) => Some(AbsenceReason::MixedStatistics),
            (Some(_), None) | (None, Some(_)) if wants_both => Some(AbsenceReason::OneSideOnly),
            _ => self.total.is_some().then_some(AbsenceReason::TurnoverOnly),
        }
    }

    /// Whether it is the trade inside a region that stands in the way of its trade with the world.
    fn intra_reason(&self, graph: &Graph, measure: TradeMeasure) -> Option<AbsenceReason> {
        let region = match self.asked.partner {
            None => self.asked.economy,
            Some(partner) if Some(self.asked.economy) == graph.world() => partner,
            Some(_) => return None,
        };
        let gross = Trade {
            include_intra: true,
            ..self.asked.clone()
        };
        let gross = gross.in_year(graph, self.year);
        if self.asked.include_intra || gross.value(measure).is_none() {
            return None;
        }
        let inside = self.asked.with(region);
        let inside = Trade {
            economy: region,
            ..inside
        }
        .in_year(graph, self.year);
        let is_known = inside.exports.as_ref().is_some_and(Amount::is_value);
        Some(if is_known {
            AbsenceReason::IntraExceeds
        } else {
            AbsenceReason::IntraUnknown
        })
    }
}
