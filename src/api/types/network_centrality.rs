//! How central a country is in a network.

use std::cell::OnceCell;

use crate::{
    analysis::{self, CentralityMeasure, TradeNetwork},
    api::{
        table::{Argument, Arguments, Cx, Fault, Selected, enums, record},
        types::{
            country::Country,
            lists::{Dimension, Dimensions, Listed, nodes},
            network::count,
        },
    },
    graph::{Graph, NodeId},
    model::Year,
};

enums!(CentralityMeasure);

/// A country at its place in a network.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Centrality {
    year: Year,
    figures: analysis::Centrality,
}

/// Every country of a network, the most central first.
pub(super) fn centralities(network: &TradeNetwork, by: CentralityMeasure) -> Vec<Centrality> {
    let year = network.asked.year;
    let ranked = network.centrality(by).into_iter();
    ranked.map(|figures| Centrality { year, figures }).collect()
}

record! {
    /// How central a country is in the trade of a year.
    Centrality {
        /// The country.
        fn economy(one, _cx) -> Country { Country(one.figures.economy) }
        /// Its place, one being first. Equal values are in the order of codes.
        fn rank(one, _cx) -> i32 { count(one.figures.rank) }
        /// In the unit of the measure: US dollars of strengths, otherwise a number from 0 to 1.
        fn value(one, _cx) -> f64 { one.figures.value }
        /// The calendar year.
        fn year(one, _cx) -> Year { one.year }
    }
}

impl Listed for Centrality {
    const PLURAL: &'static str = "countries of a network";
    const DIMENSIONS: Dimensions<Self> = &[(Dimension::Region, |one, graph| {
        nodes(graph.regions_of(one.figures.economy, Some(one.year)))
    })];

    fn key(&self, graph: &Graph) -> String {
        graph.id(self.figures.economy).to_owned()
    }
}

/// A ranking that is worked out once for all countries of a list: a list of two hundred countries
/// would work out the same network two hundred times.
///
/// It stands among the arguments, which are read once per selection, and is none itself.
#[derive(Debug, Default)]
pub(super) struct RankedOnce(OnceCell<Vec<Centrality>>);

impl Arguments for RankedOnce {
    fn declare(&self) -> Vec<Argument> {
        Vec::new()
    }

    fn read<'a>(self, _: &Cx<'a>, _: &Selected<'a>) -> Result<Self, Fault> {
        Ok(self)
    }
}

impl RankedOnce {
    /// The country's place; `None` when it is not in the network, or there is no network.
    pub(super) fn place_of(
        &self,
        country: NodeId,
        by: CentralityMeasure,
        network: impl FnOnce() -> Option<TradeNetwork>,
    ) -> Option<Centrality> {
        let ranked = self.0.get_or_init(|| {
            let network = network();
            network.map_or_else(Vec::new, |network| centralities(&network, by))
        });
        let mut ranked = ranked.iter();
        ranked.find(|one| one.figures.economy == country).copied()
    }
}
