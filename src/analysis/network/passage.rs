//! How much of an economy's trade passes through another.

use crate::{
    analysis::network::{TradeNetwork, routes::Routes},
    graph::{Graph, NodeId},
};

/// How much of one economy's trade is with another, and how many of its routes to the rest lead
/// through there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Passage {
    /// Whose trade.
    pub from: NodeId,
    /// Through whom.
    pub through: NodeId,
    /// What `from` trades with the others in US dollars, both directions together.
    pub value: i64,
    /// How much of it is with countries of `through`.
    pub direct_value: i64,
    /// The part of `direct_value` in `value`; `None` when there is no such trade.
    pub direct: Option<f64>,
    /// The part of the shortest routes that pass through a country of `through`: from each country
    /// of `from` to each that it reaches outside both, along flows from exporter to importer that
    /// are as long as the inverse of their value. Routes of equal length share a pair. `None` when
    /// no country outside both is reached.
    pub routes: Option<f64>,
}

impl TradeNetwork {
    /// How much of one economy's trade in this network passes through another. Countries that are
    /// in both count as the first one's own.
    pub fn passage(&self, graph: &Graph, from: NodeId, through: NodeId) -> Passage {
        let own = self.stands_for(graph, from);
        let others = self.stands_for(graph, through);
        let others: Vec<bool> = others.iter().zip(&own).map(|(b, a)| *b && !*a).collect();
        let (mut value, mut direct_value) = (0_i64, 0_i64);
        for flow in self.web.flows() {
            let partner = match (own[flow.from], own[flow.to]) {
                (true, false) => flow.to,
                (false, true) => flow.from,
                _ => continue,
            };
            value = value.saturating_add(flow.value);
            if others[partner] {
                direct_value = direct_value.saturating_add(flow.value);
            }
        }
        Passage {
            from,
            through,
            value,
            direct_value,
            direct: (value > 0).then(|| direct_value as f64 / value as f64),
            routes: self.routes_through(&own, &others),
        }
    }

    fn routes_through(&self, own: &[bool], others: &[bool]) -> Option<f64> {
        let (mut n_pairs, mut passing) = (0_usize, 0.0);
        for start in (0..self.web.n).filter(|start| own[*start]) {
            let routes = Routes::from(&self.web, start);
            // How many of the routes to each economy touch none of the others.
            let mut n_past = vec![0.0; self.web.n];
            n_past[start] = 1.0;
            for economy in routes.reached.iter().skip(1).copied() {
                if others[economy] {
                    continue;
                }
                n_past[economy] = routes.before[economy].iter().map(|one| n_past[*one]).sum();
                if !own[economy] {
                    n_pairs += 1;
                    passing += 1.0 - n_past[economy] / routes.n_routes[economy];
                }
            }
        }
        (n_pairs > 0).then(|| passing / n_pairs as f64)
    }
}
