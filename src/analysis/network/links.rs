//! Pairs of countries with trade between them.

use std::cmp::Reverse;

use crate::{
    analysis::network::{TradeNetwork, backbone::significances},
    graph::NodeId,
};

/// Both directions of trade between two countries.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TradeLink {
    /// The two, by code.
    pub economies: [NodeId; 2],
    /// What the first sold to the second; `None` when there is no flow.
    pub forth: Option<i64>,
    /// What the second sold to the first; `None` when there is no flow.
    pub back: Option<i64>,
    /// Both together.
    pub value: i64,
    /// How likely a link as large would be if its ends spread their trade over their partners by
    /// chance (Serrano, Boguñá and Vespignani 2009), 0 to 1: the smaller, the more it stands out.
    pub significance: f64,
}

impl TradeNetwork {
    /// Every pair with a flow between them, the largest first, equal ones by their codes.
    pub fn links(&self) -> Vec<TradeLink> {
        let links = self.web.links();
        let significances = significances(&self.web, &links);
        let both = links.iter().zip(significances);
        let mut links: Vec<TradeLink> = both
            .map(|(link, significance)| TradeLink {
                economies: link.ends.map(|end| self.economies[end]),
                forth: link.forth,
                back: link.back,
                value: link.value(),
                significance,
            })
            .collect();
        links.sort_by_key(|link| Reverse(link.value));
        links
    }

    /// The links that stand out, the largest first: those whose significance is below this one.
    pub fn backbone(&self, significance: f64) -> Vec<TradeLink> {
        let mut links = self.links();
        links.retain(|link| link.significance < significance);
        links
    }
}
