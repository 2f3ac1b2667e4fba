//! Who trades more with each other than their size explains.

use std::cmp::Reverse;

use crate::{
    analysis::network::{TradeNetwork, leiden::leiden},
    graph::NodeId,
};

/// A network in communities.
#[derive(Clone, Debug, PartialEq)]
pub struct Communities {
    /// By how much more of the trade lies inside communities than the sizes of their members
    /// explain, with the resolution that was asked (Newman and Girvan 2004, Reichardt and Bornholdt
    /// 2006), below 1.
    pub modularity: f64,
    /// Every country is in exactly one; the one with the most trade inside first, then by the first
    /// code.
    pub communities: Vec<Community>,
}

/// Countries that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Community {
    /// By code.
    pub members: Vec<NodeId>,
    /// The sum of the flows between members in US dollars.
    pub inside: i64,
    /// Its part in all flows of the network.
    pub share: f64,
}

impl TradeNetwork {
    /// The communities of the network, both directions together, by the Leiden algorithm (Traag,
    /// Waltman and van Eck 2019); `None` without flows.
    ///
    /// Higher resolutions give more and smaller communities. The same seed gives the same answer.
    pub fn communities(&self, resolution: f64, seed: u64) -> Option<Communities> {
        if self.n_flows() == 0 {
            return None;
        }
        let parts = leiden(&self.web.neighbours(), resolution, seed);
        let n_parts = parts.iter().max().map_or(0, |last| last + 1);
        let mut members = vec![Vec::new(); n_parts];
        let mut inside = vec![0_i64; n_parts];
        let mut strengths = vec![0_i64; n_parts];
        for (number, strength) in self.web.strengths().iter().enumerate() {
            let part = parts[number];
            members[part].push(self.economies[number]);
            strengths[part] = strengths[part].saturating_add(*strength);
        }
        for flow in self.web.flows() {
            let part = parts[flow.from];
            if parts[flow.to] == part {
                inside[part] = inside[part].saturating_add(flow.value);
            }
        }
        let all = self.value() as f64;
        let share = |part: usize| inside[part] as f64 / all;
        let expected = |part: usize| resolution * (strengths[part] as f64 / (2.0 * all)).powi(2);
        let modularity = (0..n_parts).map(|part| share(part) - expected(part)).sum();
        let mut communities: Vec<Community> = members
            .into_iter()
            .enumerate()
            .map(|(part, members)| Community {
                members,
                inside: inside[part],
                share: share(part),
            })
            .collect();
        communities.sort_by_key(|one| Reverse(one.inside));
        Some(Communities {
            modularity,
            communities,
        })
    }
}
