//! An amount of trade with what it rests on.

use smallvec::SmallVec;

use crate::{
    analysis::{exactness::Exactness, pair::Parts},
    graph::{Graph, NodeId, ObservationRow, RowId},
    model::{ObservationKind, Precision, vocabulary::vocabulary},
};

vocabulary! {
    /// What a figure rests on.
    pub enum Basis {
        /// A report about these two economies themselves.
        Reported = "reported",
        /// The sum over all members of a region, each of which has a value.
        Summed = "summed",
        /// A sum over some members of a region; the others are listed as missing.
        Partial = "partial",
        /// There is no figure.
        None = "none",
    }
}

/// An amount of trade in whole current US dollars.
///
/// Sums are exact; a sum of all trade on earth is a thousandth of what 64 bits hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Whole current US dollars.
    pub value: i64,
    /// What it rests on; never [`Basis::None`].
    pub basis: Basis,
    /// Members without a complete value of their own, when it is a partial sum.
    pub missing: Vec<NodeId>,
    /// How exactly its parts are known.
    exactness: Exactness,
    /// The reports it was made from.
    parts: SmallVec<[Part; 2]>,
}

/// A report that a figure was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    row: RowId,
    /// Whose statistics it is from: the reporter, or the source where it names none. Such sources
    /// may quote anyone: two of them are taken for the same statistics only when they are the same.
    pub(super) statistics: NodeId,
}

impl From<&ObservationRow> for Part {
    fn from(report: &ObservationRow) -> Self {
        Self {
            row: report.row,
            statistics: report.reporter.unwrap_or(report.source),
        }
    }
}

impl Basis {
    fn of_sum(missing: &[NodeId]) -> Self {
        if missing.is_empty() {
            Self::Summed
        } else {
            Self::Partial
        }
    }
}

impl Amount {
    /// The amount that these reports about two economies themselves make up; `None` of none.
    pub(super) fn reported(reports: Parts<'_>) -> Option<Self> {
        let mut sum = Self::nothing();
        sum.add(reports);
        (!sum.parts.is_empty()).then_some(sum)
    }

    /// The sum over members, by code, each with the reports that make up its figure; partial when
    /// some have none, who are missing then.
    pub(super) fn sum_of_reports<'p>(
        members: impl ExactSizeIterator<Item = (NodeId, Parts<'p>)>,
    ) -> Option<Self> {
        let n_members = members.len();
        let mut sum = Self::nothing();
        for (member, reports) in members {
            // A member without a figure has no first report.
            if reports[0].is_none() {
                if sum.missing.is_empty() {
                    sum.missing.reserve_exact(n_members);
                }
                sum.missing.push(member);
                continue;
            }
            if sum.parts.len() == 1 {
                sum.parts.reserve_exact(n_members);
            }
            sum.add(reports);
        }
        sum.basis = Basis::of_sum(&sum.missing);
        (!sum.parts.is_empty()).then_some(sum)
    }

    fn nothing() -> Self {
        Self {
            value: 0,
            basis: Basis::Reported,
            missing: Vec::new(),
            exactness: Exactness::default(),
            parts: SmallVec::new(),
        }
    }

    fn add(&mut self, reports: Parts<'_>) {
        for report in reports.into_iter().flatten() {
            self.value = self.value.saturating_add(report.value);
            self.exactness = self.exactness.and(Exactness::of(report.precision));
            self.parts.push(report.part);
        }
    }

    /// How exactly it is known: of a sum, as exactly as its least exact part; approximately where
    /// bounds from opposite sides leave neither standing.
    pub fn precision(&self) -> Precision {
        self.exactness.precision()
    }

    /// Whether it speaks for the whole, not for some members only.
    pub fn is_complete(&self) -> bool {
        self.basis != Basis::Partial
    }

    /// Whether it is a value of the whole, neither partial nor made from a mere bound.
    pub fn is_value(&self) -> bool {
        self.is_complete() && !self.has_bound()
    }

    /// Whether a bound is among what it was made from.
    pub fn has_bound(&self) -> bool {
        self.exactness.has_bound()
    }

    /// The reports it was made from.
    pub fn rows(&self) -> impl Iterator<Item = RowId> {
        self.parts.iter().map(|part| part.row)
    }

    /// Whose statistics it was made from, if they are those of one reporter.
    pub(super) fn only_reporter(&self, graph: &Graph) -> Option<NodeId> {
        let (first, last) = self.span_of_statistics()?;
        (first == last && graph.is_economy(first)).then_some(first)
    }

    /// Whether both amounts are from the same statistics, whatever they are about.
    pub(super) fn shares_statistics_with(&self, other: &Amount) -> bool {
        // The ends of the two sets mostly tell, and take no sorting.
        let spans = (self.span_of_statistics(), other.span_of_statistics());
        match spans {
            (Some((first, last)), theirs) if Some((first, last)) == theirs => {
                first == last || self.statistics() == other.statistics()
            }
            (mine, theirs) => mine == theirs,
        }
    }

    /// Whether both amounts are from the same statistics, flow by flow; where they rest on
    /// different bases, as a whole.
    pub(super) fn is_like(&self, graph: &Graph, other: &Amount) -> bool {
        if self.basis == other.basis {
            self.flows(graph) == other.flows(graph)
        } else {
            self.shares_statistics_with(other)
        }
    }

    fn statistics(&self) -> Vec<NodeId> {
        let mut statistics: Vec<NodeId> = self.parts.iter().map(|part| part.statistics).collect();
        statistics.sort_unstable();
        statistics.dedup();
        statistics
    }

    fn span_of_statistics(&self) -> Option<(NodeId, NodeId)> {
        let statistics = || self.parts.iter().map(|part| part.statistics);
        statistics().min().zip(statistics().max())
    }

    /// Which flows it covers, by whose statistics; a turnover covers both ways.
    fn flows(&self, graph: &Graph) -> Vec<(NodeId, NodeId, NodeId)> {
        let both = |part: &Part| {
            let report = graph.observation(part.row);
            let is_both = report.kind == ObservationKind::Turnover;
            let back = is_both.then_some((report.to, report.from));
            let ways = std::iter::once((report.from, report.to)).chain(back);
            let statistics = part.statistics;
            ways.map(move |(from, to)| (from, to, statistics))
        };
        let mut flows: Vec<_> = self.parts.iter().flat_map(both).collect();
        flows.sort_unstable();
        flows.dedup();
        flows
    }

    /// Both together, on the basis that they share; `SUMMED` where one is reported, one summed.
    pub(super) fn plus(mut self, other: &Amount) -> Self {
        self.value = self.value.saturating_add(other.value);
        self.basis = match (self.basis, other.basis) {
            (Basis::Partial, _) | (_, Basis::Partial) => Basis::Partial,
            (mine, theirs) if mine == theirs => mine,
            _ => Basis::Summed,
        };
        self.exactness = self.exactness.and(other.exactness);
        if !other.missing.is_empty() {
            self.missing.extend_from_slice(&other.missing);
            self.missing.sort_unstable();
            self.missing.dedup();
        }
        self.parts.extend_from_slice(&other.parts);
        self
    }

    /// What is left without the other amount, which is contained in this one.
    pub(super) fn minus(self, other: &Amount) -> Self {
        let value = self.value.saturating_sub(other.value);
        Self {
            value,
            ..self.plus(other)
        }
    }

    /// A sum over parts, each with the members it is of; partial when some lack a complete amount,
    /// who are missing then, though they may have contributed a part of theirs.
    pub(super) fn sum<M: AsRef<[NodeId]>>(
        parts: impl Iterator<Item = (M, Option<Amount>)>,
    ) -> Option<Self> {
        let n_parts = parts.size_hint().1.unwrap_or(0);
        let mut missing = Vec::new();
        let mut sum: Option<Self> = None;
        for (members, part) in parts {
            if !part.as_ref().is_some_and(Self::is_complete) {
                if missing.is_empty() {
                    missing.reserve(n_parts);
                }
                missing.extend_from_slice(members.as_ref());
            }
            let Some(part) = part else { continue };
            sum = Some(match sum {
                None => part,
                Some(mut sum) => {
                    if sum.parts.len() == 1 {
                        sum.parts.reserve(n_parts);
                    }
                    sum.plus(&part)
                }
            });
        }
        missing.sort_unstable();
        missing.dedup();
        let sum = sum?;
        Some(Self {
            basis: Basis::of_sum(&missing),
            missing,
            ..sum
        })
    }
}
