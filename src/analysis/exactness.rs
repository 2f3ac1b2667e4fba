//! How exactly sums and differences are known.

use crate::model::Precision;

/// Which kinds of inexact parts a figure has; their order does not matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Exactness {
    approximate: bool,
    at_least: bool,
    at_most: bool,
}

impl Exactness {
    pub(super) fn of(precision: Precision) -> Self {
        Self {
            approximate: precision == Precision::Approximate,
            at_least: precision == Precision::AtLeast,
            at_most: precision == Precision::AtMost,
        }
    }

    /// Of a sum of figures known so.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            approximate: self.approximate || other.approximate,
            at_least: self.at_least || other.at_least,
            at_most: self.at_most || other.at_most,
        }
    }

    /// Of what is left when a figure known so is taken away: what is at least so much leaves at
    /// most the rest.
    pub(super) fn taken_away(self) -> Self {
        Self {
            at_least: self.at_most,
            at_most: self.at_least,
            ..self
        }
    }

    pub(super) fn has_bound(self) -> bool {
        self.at_least || self.at_most
    }

    /// Bounds from opposite sides leave neither standing.
    pub(super) fn precision(self) -> Precision {
        match (self.at_least, self.at_most) {
            (true, true) => Precision::Approximate,
            (true, false) => Precision::AtLeast,
            (false, true) => Precision::AtMost,
            (false, false) if self.approximate => Precision::Approximate,
            (false, false) => Precision::Exact,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(parts: &[Precision]) -> Precision {
        let parts = parts.iter().copied().map(Exactness::of);
        parts.fold(Exactness::default(), Exactness::and).precision()
    }

    #[test]
    fn a_sum_is_known_the_same_in_any_order() {
        use Precision::{Approximate, AtLeast, AtMost, Exact};
        for parts in [
            [AtMost, AtLeast, AtLeast],
            [AtLeast, AtMost, AtLeast],
            [AtLeast, AtLeast, AtMost],
        ] {
            assert_eq!(sum(&parts), Approximate);
        }
        assert_eq!(sum(&[Exact, AtLeast, Approximate]), AtLeast);
        assert_eq!(sum(&[Exact, Approximate]), Approximate);
        assert_eq!(sum(&[]), Exact);
    }
}
