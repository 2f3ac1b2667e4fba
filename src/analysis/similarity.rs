//! How alike the exports of two economies are.

use crate::{
    analysis::{Indicator, Trade, basket::Goods},
    graph::{Graph, NodeId},
    model::{ProductLevel, Year},
};

/// The similarity of two economies' exports, after Finger and Kreinin (1979): the sum, over all
/// products, of the smaller of the two shares.
///
/// From 0, no product in common, to 1, equal shares; the same both ways. There is none where the
/// exports of either are not known by product.
pub fn export_similarity(
    graph: &Graph,
    asked: &Trade,
    with: NodeId,
    year: Year,
    level: ProductLevel,
) -> Indicator {
    Indicator::worked_out(year, |footing| {
        let goods = Goods::exports(year, level);
        let other = Trade {
            economy: with,
            ..asked.clone()
        };
        let mine = footing.basket(graph, asked, goods)?;
        let theirs = footing.basket(graph, &other, goods)?;
        // The smaller share is the mean of both, less half their difference; the means sum to one.
        Ok(1.0 - mine.distance(&theirs))
    })
}
