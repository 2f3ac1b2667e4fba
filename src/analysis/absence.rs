//! Why there is no figure: missing is not zero, and it has a reason.

use crate::{
    analysis::{
        Perspective, TradeMeasure, TradeYear,
        perspective::Lens,
        trade::{Teller, Way},
    },
    graph::Graph,
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
        /// The year lies outside the years of this dataset.
        OutsideCoverage = "outside-coverage",
        /// The region had no members in this year.
        NoMembers = "no-members",
        /// What the region's members trade with each other is not known, so it cannot be taken out of their trade with the world; ask with includeIntra to leave it in.
        IntraUnknown = "intra-unknown",
        /// The year before has no figure.
        NoEarlierYear = "no-earlier-year",
        /// The two years have figures, but not alike: other members, or other reporters.
        NotAlike = "not-alike",
        /// Only a bound such as "over 42 billion" is known.
        BoundOnly = "bound-only",
        /// Only some members of the region have a figure.
        PartialOnly = "partial-only",
        /// The earlier figure is zero.
        ZeroBase = "zero-base",
        /// The economy's trade with the world is not known by the same statistics.
        WorldUnknown = "world-unknown",
        /// The measure has no such figure: a balance has no share and no growth.
        NotDefined = "not-defined",
    }
}

impl Absence {
    /// The absence with this reason.
    pub fn new(reason: AbsenceReason) -> Self {
        Self { reason }
    }
}

impl TradeYear {
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
        let whole = matches!(measure, TradeMeasure::Total | TradeMeasure::Balance);
        if whole && (self.exports.is_some() || self.imports.is_some()) {
            return AbsenceReason::OneSideOnly;
        }
        let gross = super::Trade {
            include_intra: true,
            ..self.asked.clone()
        };
        if self.asked.partner.is_none()
            && !self.asked.include_intra
            && gross.in_year(graph, self.year).value(measure).is_some()
        {
            return AbsenceReason::IntraUnknown;
        }
        let best = Teller {
            lens: Lens::Perspective(Perspective::Best),
            ..teller
        };
        let ways: &[Way] = match measure {
            TradeMeasure::Exports => &[Way::Out],
            TradeMeasure::Imports => &[Way::In],
            TradeMeasure::Total | TradeMeasure::Balance => &[Way::Out, Way::In, Way::Both],
        };
        let by_others = |way: &Way| {
            best.bases(self.asked.economy, other, *way)
                .chosen()
                .is_some()
        };
        if self.asked.perspective != Perspective::Best && ways.iter().any(by_others) {
            return AbsenceReason::NotByThisPerspective;
        }
        AbsenceReason::NeverReported
    }
}
