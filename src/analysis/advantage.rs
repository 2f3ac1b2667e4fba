//! Revealed comparative advantage.

use crate::{
    analysis::{
        Absence, AbsenceReason, Indicator, Trade, WorldBaskets,
        basket::{Basket, Goods, fraction},
        growth::ratio,
        indicator::Footing,
    },
    graph::ProductId,
    model::{ProductCode, ProductLevel, Year},
};

/// A product in the exports of an economy, next to its part in the exports of the world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ComparativeAdvantage {
    /// The product.
    pub product: ProductId,
    /// The calendar year.
    pub year: Year,
    /// What the economy exports of it to the world, in dollars.
    pub exports: i64,
    /// The part in the economy's exports of all products of the level.
    pub share: f64,
    /// The part in the exports of all countries together.
    pub world_share: f64,
    /// Revealed comparative advantage: the first part over the second.
    pub rca: f64,
}

impl ComparativeAdvantage {
    /// The advantage on a scale from -1 to 1, 0 being the world's share: (RCA - 1) / (RCA + 1),
    /// after Laursen (1998).
    pub fn symmetric(&self) -> f64 {
        (self.rca - 1.0) / (self.rca + 1.0)
    }
}

/// The revealed comparative advantage of an economy in a product: the product's share in the
/// economy's exports over its share in the exports of all countries, after Balassa (1965).
///
/// Above 1 the economy exports more of it than the world does, relative to all it exports; 0 when
/// it exports none. There is none of all goods together, of a product that no country exports, and
/// where the exports of the economy or of the world are not known by product.
pub fn comparative_advantage(
    worlds: &WorldBaskets<'_>,
    asked: &Trade,
    product: ProductCode,
    year: Year,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let none = |reason| Err(Absence::new(reason));
        let Some(level) = product.level() else {
            return none(AbsenceReason::NotDefined);
        };
        let goods = Goods::exports(year, level);
        let basket = footing.basket(worlds.graph, asked, goods)?;
        let world = footing.world(worlds, goods, asked.perspective)?;
        let product = worlds.graph.product(product);
        match product.and_then(|product| rca(&basket, &world.sum, product)) {
            Some(rca) => Ok(rca),
            None => none(AbsenceReason::NeverReported),
        }
    })
}

/// The revealed comparative advantages of an economy in what it exports, the largest first.
///
/// Equal ones are in the order of codes. Products that no country exports are left out. None where
/// [`comparative_advantage`] has no value.
pub fn comparative_advantages(
    worlds: &WorldBaskets<'_>,
    asked: &Trade,
    year: Year,
    level: ProductLevel,
) -> Vec<ComparativeAdvantage> {
    let goods = Goods::exports(year, level);
    let mut footing = Footing::default();
    let basket = footing.basket(worlds.graph, asked, goods);
    let world =
        basket.and_then(|basket| Ok((basket, footing.world(worlds, goods, asked.perspective)?)));
    let Ok((basket, world)) = world else {
        return Vec::new();
    };
    let advantage = |(product, exports): (&ProductId, &i64)| {
        Some(ComparativeAdvantage {
            product: *product,
            year,
            exports: *exports,
            share: ratio(*exports, basket.sum),
            world_share: ratio(world.sum.value(*product), world.sum.sum),
            rca: rca(&basket, &world.sum, *product)?,
        })
    };
    let mut advantages: Vec<_> = basket.products.iter().filter_map(advantage).collect();
    // Stable: equal ones keep the order of codes.
    advantages.sort_by(|one, two| two.rca.total_cmp(&one.rca));
    advantages
}

/// Revealed comparative advantage; `None` when the world exports nothing of the product.
fn rca(basket: &Basket, world: &Basket, product: ProductId) -> Option<f64> {
    let (mine, usual) = weighed(basket, world, product);
    (usual > 0).then(|| fraction(mine, usual))
}

/// Whether revealed comparative advantage is 1 or more; in whole numbers, so that the world's own
/// share counts whatever a float makes of it.
pub(super) fn has_advantage(basket: &Basket, world: &Basket, product: ProductId) -> bool {
    let (mine, usual) = weighed(basket, world, product);
    usual > 0 && mine >= usual
}

/// The shares of a product in a basket and in the world's, both multiplied by both sums.
fn weighed(basket: &Basket, world: &Basket, product: ProductId) -> (u128, u128) {
    let product_of =
        |value: i64, sum: i64| u128::from(value.unsigned_abs()) * u128::from(sum.unsigned_abs());
    (
        product_of(basket.value(product), world.sum),
        product_of(world.value(product), basket.sum),
    )
}
