//! What an economy sells to the world, or buys from it, product by product.

use std::collections::BTreeMap;

use crate::{
    analysis::{Absence, AbsenceReason, Trade, TradeMeasure, composition, growth::ratio},
    graph::{Graph, ProductId},
    model::{ProductLevel, Year},
};

/// Which goods: baskets are compared with each other only for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Goods {
    pub(super) year: Year,
    /// Exports or imports.
    pub(super) of: TradeMeasure,
    pub(super) level: ProductLevel,
}

impl Goods {
    pub(super) fn exports(year: Year, level: ProductLevel) -> Self {
        Self {
            year,
            of: TradeMeasure::Exports,
            level,
        }
    }

    /// The goods of this measure; `None` of one that is no single direction.
    pub(super) fn one_way(year: Year, of: TradeMeasure, level: ProductLevel) -> Option<Self> {
        let is_one_way = matches!(of, TradeMeasure::Exports | TradeMeasure::Imports);
        is_one_way.then_some(Self { year, of, level })
    }
}

/// The products of one level in the trade of an economy with the world.
///
/// Invariant: every product has a value above zero, which is neither partial nor a bound. Shares
/// are of the sum of the products, so that they add up to one; `whole` is trade in all goods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Basket {
    pub(super) products: BTreeMap<ProductId, i64>,
    pub(super) sum: i64,
    pub(super) whole: i64,
}

impl Basket {
    /// The basket of the economy that is asked, by the perspective of the question.
    ///
    /// # Errors
    ///
    /// Says why there is none: trade in all goods is not known whole or is zero, or no product has
    /// a figure.
    pub(super) fn of(graph: &Graph, asked: &Trade, goods: Goods) -> Result<Self, Absence> {
        let asked = asked.with_world();
        let whole = asked.in_year(graph, goods.year).whole(graph, goods.of)?;
        if whole == 0 {
            return Err(Absence::new(AbsenceReason::ZeroBase));
        }
        let shares = composition(graph, &asked, goods.year, goods.of, goods.level)?;
        let known = shares
            .iter()
            .filter(|one| one.is_value() && one.value > 0)
            .filter_map(|one| Some((one.product?, one.value)));
        let mut basket = Self {
            whole,
            ..Self::default()
        };
        known.for_each(|(product, value)| basket.add(product, value));
        Ok(basket)
    }

    /// Whether its products account for nine tenths of trade in all goods, so that their shares
    /// are near enough to shares in all goods.
    pub(super) fn is_usable(&self) -> bool {
        i128::from(self.sum) * 10 >= i128::from(self.whole) * 9
    }

    /// The part of trade in all goods that its products account for; above one where reports
    /// contradict each other.
    pub(super) fn coverage(&self) -> f64 {
        ratio(self.sum, self.whole)
    }

    /// What the basket holds of a product; nothing of one that is not in it.
    pub(super) fn value(&self, product: ProductId) -> i64 {
        self.products.get(&product).copied().unwrap_or(0)
    }

    pub(super) fn add(&mut self, product: ProductId, value: i64) {
        let sum = self.products.entry(product).or_default();
        *sum = sum.saturating_add(value);
        self.sum = self.sum.saturating_add(value);
    }

    /// How far the shares of two baskets lie apart: half the sum of their differences, product by
    /// product. 0 when all shares are equal, 1 when no product stands in both.
    ///
    /// Worked out in whole numbers, so that it is exactly that, and the same both ways.
    pub(super) fn distance(&self, other: &Basket) -> f64 {
        let (mine, theirs) = (i128::from(self.sum), i128::from(other.sum));
        let only_theirs = other
            .products
            .keys()
            .filter(|product| !self.products.contains_key(product));
        let apart = self.products.keys().chain(only_theirs).map(|product| {
            let (one, two) = (self.value(*product), other.value(*product));
            (i128::from(one) * theirs).abs_diff(i128::from(two) * mine)
        });
        fraction(apart.sum(), 2 * mine.unsigned_abs() * theirs.unsigned_abs())
    }
}

/// A fraction of two products of amounts.
#[expect(
    clippy::cast_precision_loss,
    reason = "a ratio has the precision of a float"
)]
pub(super) fn fraction(part: u128, whole: u128) -> f64 {
    part as f64 / whole as f64
}
