//! An amount of trade with what it rests on.

use std::collections::BTreeSet;

use smallvec::SmallVec;

use crate::{
    analysis::exactness::Exactness,
    graph::{NodeId, ObservationRow, RowId},
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
struct Part {
    row: RowId,
    from: NodeId,
    to: NodeId,
    kind: ObservationKind,
    statistics: Statistics,
}

/// Whose statistics a report is from. Sources that name no reporter may quote anyone: two of them
/// are taken for the same statistics only when they are the same source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Statistics {
    Of(NodeId),
    QuotedBy(NodeId),
}

impl Amount {
    pub(super) fn reported(report: &ObservationRow) -> Self {
        let quoted = Statistics::QuotedBy(report.source);
        let part = Part {
            row: report.row,
            from: report.from,
            to: report.to,
            kind: report.kind,
            statistics: report.reporter.map_or(quoted, Statistics::Of),
        };
        Self {
            value: report.value.dollars(),
            basis: Basis::Reported,
            missing: Vec::new(),
            exactness: Exactness::of(report.precision),
            parts: SmallVec::from_iter([part]),
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
    pub(super) fn only_reporter(&self) -> Option<NodeId> {
        let statistics = self.statistics();
        match (statistics.first(), statistics.len()) {
            (Some(Statistics::Of(reporter)), 1) => Some(*reporter),
            _ => None,
        }
    }

    /// Whether both amounts are from the same statistics, whatever they are about.
    pub(super) fn shares_statistics_with(&self, other: &Amount) -> bool {
        self.statistics() == other.statistics()
    }

    /// Whether both amounts are from the same statistics, flow by flow; where they rest on
    /// different bases, as a whole.
    pub(super) fn is_like(&self, other: &Amount) -> bool {
        if self.basis == other.basis {
            self.flows() == other.flows()
        } else {
            self.shares_statistics_with(other)
        }
    }

    fn statistics(&self) -> BTreeSet<Statistics> {
        self.parts.iter().map(|part| part.statistics).collect()
    }

    /// Which flows it covers, by whose statistics; a turnover covers both ways.
    fn flows(&self) -> BTreeSet<(NodeId, NodeId, Statistics)> {
        let both = |part: &Part| {
            let back = (part.kind == ObservationKind::Turnover).then_some((part.to, part.from));
            let statistics = part.statistics;
            let ways = std::iter::once((part.from, part.to)).chain(back);
            ways.map(move |(from, to)| (from, to, statistics))
        };
        self.parts.iter().flat_map(both).collect()
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
        self.missing.extend_from_slice(&other.missing);
        self.missing.sort_unstable();
        self.missing.dedup();
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
        let mut missing = Vec::new();
        let mut known = Vec::new();
        for (members, part) in parts {
            if !part.as_ref().is_some_and(Self::is_complete) {
                missing.extend_from_slice(members.as_ref());
            }
            known.extend(part);
        }
        missing.sort_unstable();
        missing.dedup();
        let sum = known.into_iter().reduce(|sum, part| sum.plus(&part))?;
        let basis = if missing.is_empty() {
            Basis::Summed
        } else {
            Basis::Partial
        };
        Some(Self {
            basis,
            missing,
            ..sum
        })
    }
}
