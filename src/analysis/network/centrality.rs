//! Who is central in a network.

use crate::{
    analysis::network::{
        TradeNetwork, betweenness::betweenness, eigenvector::eigenvector, pagerank::pagerank,
    },
    graph::NodeId,
    model::vocabulary::vocabulary,
};

vocabulary! {
    /// What makes a country central in a network of trade.
    pub enum CentralityMeasure {
        /// The sum of its flows in both directions, in US dollars.
        Strength = "strength",
        /// The sum of its exports, in US dollars.
        OutStrength = "out-strength",
        /// The sum of its imports, in US dollars.
        InStrength = "in-strength",
        /// PageRank (Brin and Page 1998): high for who imports much of what central exporters sell. Flows are followed from exporter to importer by their values, with damping 0.85; who exports nothing passes its rank on to all alike. The values of all countries sum to 1.
        PageRank = "pagerank",
        /// Betweenness (Freeman 1977, Brandes 2001): the part of the pairs of other countries, in each direction, whose shortest route passes through it, where a flow is as long as the inverse of its value and equal routes share a pair. From 0 to 1.
        Betweenness = "betweenness",
        /// Eigenvector centrality (Bonacich 1972): high for who trades much with central countries, both directions together. The squares of all countries' values sum to 1. Of a network in several pieces only the one with the most countries counts, then with the most trade; in others it is 0.
        Eigenvector = "eigenvector",
    }
}

/// How central a country is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Centrality {
    /// The country.
    pub economy: NodeId,
    /// Its place, one being first.
    pub rank: usize,
    /// In the unit of the measure.
    pub value: f64,
}

impl TradeNetwork {
    /// Every country of the network, the most central first; equal values are in the order of codes.
    pub fn centrality(&self, by: CentralityMeasure) -> Vec<Centrality> {
        let values = self.values(by);
        let mut order: Vec<usize> = (0..values.len()).collect();
        order.sort_by(|a, b| values[*b].total_cmp(&values[*a]));
        let places = order.into_iter().enumerate();
        let ranked = places.map(|(place, number)| Centrality {
            economy: self.economies[number],
            rank: place + 1,
            value: values[number],
        });
        ranked.collect()
    }

    fn values(&self, by: CentralityMeasure) -> Vec<f64> {
        let dollars = |sums: Vec<i64>| sums.into_iter().map(|sum| sum as f64).collect();
        match by {
            CentralityMeasure::Strength => dollars(self.web.strengths()),
            CentralityMeasure::OutStrength => dollars(self.web.exports()),
            CentralityMeasure::InStrength => dollars(self.web.imports()),
            CentralityMeasure::PageRank => pagerank(&self.web),
            CentralityMeasure::Betweenness => betweenness(&self.web),
            CentralityMeasure::Eigenvector => eigenvector(&self.web),
        }
    }
}
