//! How well what one economy sells matches what another one buys.

use crate::{
    analysis::{Indicator, Trade, TradeMeasure, basket::Goods},
    graph::{Graph, NodeId},
    model::{ProductLevel, Year},
};

/// The complementarity of an economy's exports with a partner's imports, after Michaely (1996): 1
/// less half the sum, over all products, of the differences between their shares in both.
///
/// From 0, the partner buys nothing of what the economy sells, to 1, in the same shares. It speaks
/// of their trade with the world, not with each other, and differs the other way round. There is
/// none where either is not known by product.
pub fn complementarity(
    graph: &Graph,
    asked: &Trade,
    partner: NodeId,
    year: Year,
    level: ProductLevel,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let sold = Goods::exports(year, level);
        let bought = Goods {
            of: TradeMeasure::Imports,
            ..sold
        };
        let other = Trade {
            economy: partner,
            ..asked.clone()
        };
        let exports = footing.basket(graph, asked, sold)?;
        let imports = footing.basket(graph, &other, bought)?;
        Ok(1.0 - exports.distance(&imports))
    })
}
