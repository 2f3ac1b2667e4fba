//! Revealed comparative advantages.

use crate::{
    analysis::{self, GroupAmount},
    api::{
        table::{Cx, record},
        types::{
            lists::{Dimension, Dimensions, Listed, nodes},
            product::Product,
            scalars::Dollars,
        },
    },
    graph::{Graph, NodeId, RelationKind},
    model::Year,
};

/// A product in the exports of an economy, next to its part in the exports of the world.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ComparativeAdvantage {
    advantage: analysis::ComparativeAdvantage,
    product: NodeId,
}

/// The advantages as they are listed.
pub(super) fn advantages(
    cx: &Cx<'_>,
    advantages: Vec<analysis::ComparativeAdvantage>,
) -> Vec<ComparativeAdvantage> {
    let listed = |advantage: analysis::ComparativeAdvantage| {
        let product = cx.graph.product_node(advantage.product)?;
        Some(ComparativeAdvantage { advantage, product })
    };
    advantages.into_iter().filter_map(listed).collect()
}

record! {
    /// A product in the exports of an economy, next to its part in the exports of the world.
    ComparativeAdvantage {
        /// The product.
        fn product(one, _cx) -> Product { Product(one.product) }
        /// The calendar year.
        fn year(one, _cx) -> Year { one.advantage.year }
        /// What the economy exports of it to the world, in current US dollars.
        fn exports(one, _cx) -> Dollars { Dollars(one.advantage.exports) }
        /// The part in the economy's exports of all products of the level, as a fraction.
        fn share(one, _cx) -> f64 { one.advantage.share }
        /// The part in the exports of all countries together, as a fraction.
        fn world_share(one, _cx) -> f64 { one.advantage.world_share }
        /// Revealed comparative advantage: `share` over `worldShare`. Above 1 the economy exports
        /// more of it than the world does, relative to all it exports.
        fn rca(one, _cx) -> f64 { one.advantage.rca }
        /// The same on a scale from -1 to 1, 0 being the world's share: (RCA - 1) / (RCA + 1), after
        /// Laursen (1998).
        fn symmetric(one, _cx) -> f64 { one.advantage.symmetric() }
    }
}

impl Listed for ComparativeAdvantage {
    const PLURAL: &'static str = "comparative advantages";
    const DIMENSIONS: Dimensions<Self> = &[(Dimension::Parent, |one, graph| {
        nodes(graph.targets(one.product, RelationKind::PartOf))
    })];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.product).to_owned()
    }

    fn amount(&self, _: &Graph) -> Option<GroupAmount> {
        Some(GroupAmount {
            dollars: self.advantage.exports,
            is_bound: false,
            before: None,
        })
    }
}
