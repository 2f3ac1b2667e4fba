//! Betweenness along the strongest routes.

use crate::analysis::network::{routes::Routes, web::Web};

/// How often each economy lies between two others (Freeman 1977, by the algorithm of Brandes 2001):
/// the part of the ordered pairs of other economies whose shortest routes pass through it, along
/// flows as long as the inverse of their value; routes of equal length share a pair.
///
/// From 0 to 1; of a network of fewer than three economies 0.
pub(super) fn betweenness(web: &Web) -> Vec<f64> {
    let mut between = vec![0.0; web.n];
    for start in 0..web.n {
        let routes = Routes::from(web, start);
        // How much of the routes from the start to all others passes through each economy.
        let mut passing = vec![0.0; web.n];
        for economy in routes.reached.iter().skip(1).rev().copied() {
            let per_route = (1.0 + passing[economy]) / routes.n_routes[economy];
            for before in &routes.before[economy] {
                passing[*before] += routes.n_routes[*before] * per_route;
            }
            between[economy] += passing[economy];
        }
    }
    if web.n > 2 {
        let n_pairs = ((web.n - 1) * (web.n - 2)) as f64;
        between.iter_mut().for_each(|value| *value /= n_pairs);
    }
    between
}

#[cfg(test)]
mod tests {
    use super::betweenness;
    use crate::analysis::network::web::{both_ways, web};

    #[test]
    fn the_middle_of_a_chain_lies_between_its_ends() {
        assert_eq!(
            betweenness(&web(3, &[(0, 1, 5), (1, 2, 5)])),
            [0.0, 0.5, 0.0]
        );
        let both = both_ways(3, &[(0, 1, 5), (1, 2, 5)]);
        assert_eq!(betweenness(&both), [0.0, 1.0, 0.0]);
    }

    #[test]
    fn two_equal_routes_share_a_pair() {
        let diamond = both_ways(4, &[(0, 1, 2), (1, 3, 2), (0, 2, 2), (2, 3, 2)]);
        // Of the six pairs of others, one is passed by each, in halves, in both directions.
        assert_eq!(betweenness(&diamond), [1.0 / 6.0; 4]);
    }

    #[test]
    fn two_economies_have_nobody_between_them() {
        assert_eq!(betweenness(&web(2, &[(0, 1, 5)])), [0.0, 0.0]);
        assert!(betweenness(&web(0, &[])).is_empty());
    }
}
