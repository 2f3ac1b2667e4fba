//! How trade is spread: over partners, over products.

use crate::{
    analysis::{self, Basis},
    api::{
        table::{Cx, enums, record},
        types::{economy::Economy, handle::handles, product::Product, scalars::Dollars},
    },
    model::{Precision, Year, vocabulary::vocabulary},
};

vocabulary! {
    /// What trade is concentrated over.
    pub(crate) enum ConcentrationOf {
        /// Partner countries.
        Partners = "partners",
        /// Products of one level.
        Products = "products",
    }
}

enums!(ConcentrationOf);

/// The concentration of trade.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Concentration {
    pub(super) year: Year,
    pub(super) figures: analysis::Concentration,
}

record! {
    /// The concentration of trade over partners or products: Herfindahl-Hirschman, after Hirschman
    /// (1945) and Herfindahl (1950).
    ///
    /// It is taken over those that have a figure, whose sum counts as the whole; `coverage` says
    /// how much of all trade they make up.
    Concentration {
        /// The calendar year.
        fn year(one, _cx) -> Year { one.year }
        /// The sum of squared shares: from 1/n, all equal, to 1, one has all.
        fn hhi(one, _cx) -> f64 { one.figures.hhi }
        /// The index on a scale from 0, all equal, to 1, one has all: (HHI - 1/n) / (1 - 1/n); 1 when
        /// there is only one.
        fn normalised(one, _cx) -> f64 { one.figures.normalised }
        /// How many equal ones would be as concentrated: 1 / HHI.
        fn effective_number(one, _cx) -> f64 { one.figures.effective_number }
        /// How many have a figure above zero.
        fn n(one, _cx) -> i32 { i32::try_from(one.figures.n).unwrap_or(i32::MAX) }
        /// The part of all trade that they make up, as a fraction; null when all trade is not known
        /// by the same statistics.
        fn coverage(one, _cx) -> Option<f64> { one.figures.coverage }
    }
}

/// A product's part in trade.
#[derive(Clone, Debug)]
pub(crate) struct ProductShare {
    pub(super) year: Year,
    pub(super) share: analysis::ProductShare,
}

record! {
    /// A product's part in an economy's trade.
    ProductShare {
        /// The calendar year.
        fn year(one, _cx) -> Year { one.year }
        /// The product; null for what no product of the level accounts for.
        fn product(one, cx) -> Option<Product> { node(one, cx) }
        /// Current US dollars.
        fn value(one, _cx) -> Dollars { Dollars(one.share.value) }
        /// The part in trade in all goods, as a fraction; null when that is not known.
        fn share(one, _cx) -> Option<f64> { one.share.share }
        /// What the value rests on; of what is not allocated, what the whole rests on.
        fn basis(one, _cx) -> Basis { one.share.basis }
        /// How exactly the value is known. What is not allocated is a difference: at most so much
        /// where a product is at least so much or known of some members only, and the other way round.
        fn precision(one, _cx) -> Precision { one.share.precision }
        /// Members of a region without a figure of their own, when the value is a partial sum.
        fn missing(one, _cx) -> Vec<Economy> { handles(one.share.missing.iter().copied()) }
    }
}

fn node(one: &ProductShare, cx: &Cx<'_>) -> Option<Product> {
    cx.graph.product_node(one.share.product?).map(Product)
}
