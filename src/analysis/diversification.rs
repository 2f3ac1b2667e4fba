//! How far the structure of an economy's trade lies from the world's.

use crate::{
    analysis::{
        Absence, AbsenceReason, Indicator, Trade, TradeMeasure, WorldBaskets, basket::Goods,
    },
    model::{ProductLevel, Year},
};

/// UNCTAD's diversification index of exports or imports: half the sum, over all products, of the
/// differences between their shares in the economy's trade and in that of all countries.
///
/// From 0, the structure of the world, to 1, nothing in common with it. There is none of a total
/// or a balance, and where the trade of the economy or of the world is not known by product.
pub fn diversification(
    worlds: &WorldBaskets<'_>,
    asked: &Trade,
    year: Year,
    of: TradeMeasure,
    level: ProductLevel,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let goods = Goods::one_way(year, of, level);
        let goods = goods.ok_or(Absence::new(AbsenceReason::NotDefined))?;
        let basket = footing.basket(worlds.graph, asked, goods)?;
        let world = footing.world(worlds, goods, asked.perspective)?;
        Ok(basket.distance(&world.sum))
    })
}
