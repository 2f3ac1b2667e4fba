//! The strongest routes from one economy to all others.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::analysis::network::web::Web;

/// Lengths count as equal when they differ by less, relative to their size: sums of the same
/// inverse values in another order differ by rounding.
const SAME_LENGTH: f64 = 1e-12;

/// The shortest routes from one economy, along flows from exporter to importer, where a flow is as
/// long as the inverse of its value.
#[derive(Clone, Debug)]
pub(super) struct Routes {
    /// The economies that are reached, nearer ones first, the start before all.
    pub(super) reached: Vec<usize>,
    /// How many equally short routes lead to each economy.
    pub(super) n_routes: Vec<f64>,
    /// The economies before each on these routes.
    pub(super) before: Vec<Vec<usize>>,
}

impl Routes {
    /// The routes from this economy, by Dijkstra's algorithm.
    pub(super) fn from(web: &Web, start: usize) -> Self {
        let mut routes = Self {
            reached: Vec::with_capacity(web.n),
            n_routes: vec![0.0; web.n],
            before: vec![Vec::new(); web.n],
        };
        let mut lengths = vec![f64::INFINITY; web.n];
        let mut is_reached = vec![false; web.n];
        let mut next = BinaryHeap::new();
        routes.n_routes[start] = 1.0;
        lengths[start] = 0.0;
        next.push(Reverse((0.0_f64.to_bits(), start)));
        while let Some(Reverse((_, economy))) = next.pop() {
            if std::mem::replace(&mut is_reached[economy], true) {
                continue;
            }
            routes.reached.push(economy);
            for flow in web.flows_from(economy) {
                // What was reached is not reached again, even by a route as short within rounding.
                if is_reached[flow.to] {
                    continue;
                }
                let length = lengths[economy] + flow.length;
                let saved = lengths[flow.to] - length;
                if saved > SAME_LENGTH * length {
                    lengths[flow.to] = length;
                    routes.n_routes[flow.to] = routes.n_routes[economy];
                    routes.before[flow.to].clear();
                    routes.before[flow.to].push(economy);
                    // The bits of numbers that are not negative are ordered as the numbers are.
                    next.push(Reverse((length.to_bits(), flow.to)));
                } else if saved >= -SAME_LENGTH * length {
                    routes.n_routes[flow.to] += routes.n_routes[economy];
                    routes.before[flow.to].push(economy);
                }
            }
        }
        routes
    }
}

#[cfg(test)]
mod tests {
    use super::Routes;
    use crate::analysis::network::web::web;

    #[test]
    fn large_flows_are_short_ways() {
        let routes = Routes::from(&web(4, &[(0, 2, 10), (0, 1, 100), (1, 2, 100)]), 0);
        assert_eq!(routes.reached, [0, 1, 2]);
        assert_eq!(routes.before[2], [1]);
        assert!(routes.before[3].is_empty());
    }

    /// 1/3 + 1/15 is 2/5 as 1/5 + 1/5 is, though not to the last bit.
    #[test]
    fn equal_lengths_are_equal_in_spite_of_rounding() {
        let flows = [
            (0, 1, 3),
            (1, 4, 15),
            (0, 2, 15),
            (2, 4, 3),
            (0, 3, 5),
            (3, 4, 5),
        ];
        let routes = Routes::from(&web(5, &flows), 0);
        assert_eq!(routes.n_routes[4], 3.0);
        assert_eq!(routes.before[4].len(), 3);
    }
}
