//! The network of trade between countries in one year.

use std::sync::Arc;

use crate::{
    analysis::{self, CentralityMeasure, NetworkQuery, Perspective},
    api::{
        table::{Cx, Fault, record},
        types::{
            economy::Economy,
            lists::{Connection, Page},
            network_centrality::{Centrality, centralities},
            network_communities::{Communities, Resolution},
            network_link::{Significance, TradeLink},
            network_passage::Passage,
            product::Product,
            scalars::{Dollars, EconomyArgument},
        },
    },
    model::{ProductCode, Year},
};

/// A network, shared by what is asked of it.
#[derive(Clone, Debug)]
pub(crate) struct TradeNetwork(Arc<analysis::TradeNetwork>);

/// The network of a year; `None` when the product or the economy is not in the dataset.
pub(super) fn trade_network(
    cx: &Cx<'_>,
    year: Year,
    product: ProductCode,
    among: Option<EconomyArgument>,
    perspective: Perspective,
) -> Option<analysis::TradeNetwork> {
    let among = match among {
        None => None,
        Some(EconomyArgument(among)) => Some(among?),
    };
    let asked = NetworkQuery {
        year,
        product: cx.graph.product(product)?,
        among,
        perspective,
    };
    Some(analysis::TradeNetwork::new(cx.graph, asked))
}

impl From<analysis::TradeNetwork> for TradeNetwork {
    fn from(network: analysis::TradeNetwork) -> Self {
        Self(Arc::new(network))
    }
}

record! {
    /// One year's trade between countries as a network: who is central, who belongs together, which
    /// links stand out.
    ///
    /// Its flows are exports from one country to another with a value above zero, each by its
    /// selected report, as `tradeFlows` lists them. Turnovers, figures of regions and of the world,
    /// and mere bounds ("over 42 billion") are no flows. Its economies are the countries with at
    /// least one flow. What nobody reported is not in the network, so that all measures describe
    /// what this dataset holds.
    TradeNetwork {
        /// The calendar year.
        fn year(one, _cx) -> Year { one.0.asked.year }
        /// The product group; null for all goods.
        fn product(one, cx) -> Option<Product> { cx.graph.product_node(one.0.asked.product).map(Product) }
        /// Whose members alone are in it; null for all countries.
        fn among(one, _cx) -> Option<Economy> { one.0.asked.among.map(Economy) }
        /// By whose statistics.
        fn reported_by(one, _cx) -> Perspective { one.0.asked.perspective }
        /// How many countries have a flow.
        fn n_economies(one, _cx) -> i32 { count(one.0.economies().len()) }
        /// How many flows there are.
        fn n_flows(one, _cx) -> i32 { count(one.0.n_flows()) }
        /// How many flows were left out because only a bound is known of them.
        fn n_bounds(one, _cx) -> i32 { count(one.0.n_bounds) }
        /// How many pairs of countries were left out because only a turnover of both directions
        /// together is known of them, or only turnovers and bounds: the network is silent about
        /// their trade, which may be large.
        fn n_turnovers(one, _cx) -> i32 { count(one.0.n_turnovers) }
        /// The sum of all flows.
        fn value(one, _cx) -> Dollars { Dollars(one.0.value()) }
        /// The part of the possible flows that there are, flows / (n (n - 1)) among n countries, as a
        /// fraction; null below two countries.
        fn density(one, _cx) -> Option<f64> { one.0.density() }
        /// The part of the flows whose counter-flow exists too, by number, as a fraction; null
        /// without flows.
        fn reciprocity(one, _cx) -> Option<f64> { one.0.reciprocity() }
        /// The countries by how central they are, the most central first, equal ones by code.
        fn centrality(one, cx,
            /// What makes a country central.
            by: CentralityMeasure = CentralityMeasure::Strength,
            ..page: Page = Page::TOP,
        ) -> Result<Connection<Centrality>, Fault> { page.of(cx, centralities(&one.0, *by)) }
        /// Groups of countries that trade more with each other than their size explains, both
        /// directions together, by the Leiden algorithm (Traag, Waltman and van Eck 2019). Null
        /// without flows.
        fn communities(one, _cx,
            /// How fine they are, 0.01 to 100: above 1 more and smaller ones, below 1 fewer and larger.
            resolution: Resolution = Resolution::DEFAULT,
            /// Where the search starts: the same seed gives the same answer, another may give
            /// another one that is about as good.
            seed: i32 = 0,
        ) -> Option<Communities> {
            let seed = i64::from(*seed).cast_unsigned();
            one.0.communities(resolution.0, seed).map(|found| Communities::new(found, one.0.asked.year))
        }
        /// Pairs of countries by what they trade in both directions together, the largest first,
        /// equal ones by their codes.
        fn strongest(one, cx, ..page: Page = Page::TOP) -> Result<Connection<TradeLink>, Fault> {
            page.of(cx, TradeLink::all(one.0.links(), one.0.asked.year))
        }
        /// The links that stand out, the largest first: those that would be unlikely if countries
        /// spread their trade over their partners by chance, by the disparity filter of Serrano,
        /// Boguñá and Vespignani (2009). Unlike a least value it also keeps what matters to small
        /// countries.
        fn backbone(one, cx,
            /// Only links whose `significance` is below this, above 0 and up to 1.
            significance: Significance = Significance::DEFAULT,
            ..page: Page,
        ) -> Result<Connection<TradeLink>, Fault> {
            page.of(cx, TradeLink::all(one.0.backbone(significance.0), one.0.asked.year))
        }
        /// How much of the trade of one economy is with another, and how many of its strongest routes
        /// to the rest lead through there, by the flows of this network: trade known only as a turnover
        /// is not among them. Null when either is not in this dataset.
        fn passage(one, cx,
            /// Whose trade: a country, or the members of a region in the year.
            from: EconomyArgument,
            /// Through whom: likewise; members of both count as the first one's own.
            through: EconomyArgument,
        ) -> Option<Passage> { Some(Passage(one.0.passage(cx.graph, from.0?, through.0?))) }
    }
}

/// A number of things as GraphQL counts.
pub(super) fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
