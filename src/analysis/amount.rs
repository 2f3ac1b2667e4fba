//! An amount of trade with what it rests on.

use smallvec::SmallVec;

use crate::{
    graph::{NodeId, ObservationRow, RowId},
    model::{Precision, vocabulary::vocabulary},
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
    /// How exactly it is known: of a sum, as exactly as its least exact part.
    pub precision: Precision,
    /// Members without a complete value of their own, when it is a partial sum.
    pub missing: Vec<NodeId>,
    /// Whose statistics it was made from, each once; `None` stands for a reporter not named.
    pub(super) reporters: SmallVec<[Option<NodeId>; 2]>,
    /// The reports it was made from.
    pub(super) rows: SmallVec<[RowId; 2]>,
}

impl Amount {
    pub(super) fn reported(report: &ObservationRow) -> Self {
        Self {
            value: report.value.dollars(),
            basis: Basis::Reported,
            precision: report.precision,
            missing: Vec::new(),
            reporters: SmallVec::from_iter([report.reporter]),
            rows: SmallVec::from_iter([report.row]),
        }
    }

    /// Whether it speaks for the whole, not for some members only.
    pub fn is_complete(&self) -> bool {
        self.basis != Basis::Partial
    }

    /// Whether it is a value of the whole, neither partial nor a mere bound.
    pub fn is_value(&self) -> bool {
        self.is_complete() && !self.precision.is_bound()
    }

    /// Whether the other amount was made from the statistics of the same reporters.
    pub(super) fn is_like(&self, other: &Amount) -> bool {
        self.reporters == other.reporters
    }

    /// Both together, on the basis that they share; `SUMMED` where one is reported, one summed.
    pub(super) fn plus(mut self, other: &Amount) -> Self {
        self.value = self.value.saturating_add(other.value);
        self.basis = match (self.basis, other.basis) {
            (Basis::Partial, _) | (_, Basis::Partial) => Basis::Partial,
            (mine, theirs) if mine == theirs => mine,
            _ => Basis::Summed,
        };
        self.precision = combined(self.precision, other.precision);
        merge(&mut self.missing, &other.missing);
        self.reporters.extend(other.reporters.iter().copied());
        self.reporters.sort_unstable();
        self.reporters.dedup();
        self.rows.extend(other.rows.iter().copied());
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

    /// A sum over members: partial when some are missing.
    pub(super) fn sum(parts: impl Iterator<Item = Amount>, missing: Vec<NodeId>) -> Option<Self> {
        let sum = parts.reduce(|sum, part| sum.plus(&part))?;
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

/// How exactly a sum is known. Parts bounded from opposite sides leave neither bound standing.
fn combined(a: Precision, b: Precision) -> Precision {
    match (a.max(b), a.min(b)) {
        (Precision::AtMost, Precision::AtLeast) => Precision::Approximate,
        (least_exact, _) => least_exact,
    }
}

fn merge(into: &mut Vec<NodeId>, more: &[NodeId]) {
    into.extend_from_slice(more);
    into.sort_unstable();
    into.dedup();
}
