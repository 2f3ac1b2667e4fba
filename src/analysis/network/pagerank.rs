//! PageRank by value.

use crate::analysis::network::web::Web;

/// How much of its rank an economy passes on along its exports; the rest is spread over all.
const DAMPING: f64 = 0.85;

/// The ranks count as settled when a round changes them by less, all together.
const SETTLED: f64 = 1e-12;

/// Enough for any network: every round takes 0.85 of the change before.
const MAX_ROUNDS: usize = 1_000;

/// The PageRank of each economy (Brin and Page 1998): the chance to be there for someone who
/// follows exports from exporter to importer, each as often as its part in the exporter's exports,
/// and starts again anywhere with a chance of 0.15. They sum to 1.
///
/// Who exports nothing passes its rank on to all alike.
pub(super) fn pagerank(web: &Web) -> Vec<f64> {
    let everyone = 1.0 / web.n as f64;
    let exports = web.exports();
    let mut ranks = vec![everyone; web.n];
    for _ in 0..MAX_ROUNDS {
        let mut kept = 0.0;
        let mut given_per_dollar = vec![0.0; web.n];
        for (economy, exports) in exports.iter().enumerate() {
            match exports {
                0 => kept += ranks[economy],
                exports => given_per_dollar[economy] = DAMPING * ranks[economy] / *exports as f64,
            }
        }
        let mut next = vec![(1.0 - DAMPING + DAMPING * kept) * everyone; web.n];
        for flow in web.flows() {
            next[flow.to] += given_per_dollar[flow.from] * flow.value as f64;
        }
        let change: f64 = ranks.iter().zip(&next).map(|(a, b)| (a - b).abs()).sum();
        ranks = next;
        if change < SETTLED {
            break;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::pagerank;
    use crate::analysis::network::web::web;

    fn assert_near(found: &[f64], expected: &[f64]) {
        let far = found
            .iter()
            .zip(expected)
            .any(|(a, b)| (a - b).abs() > 1e-10);
        assert!(
            !far && found.len() == expected.len(),
            "{found:?} is not {expected:?}"
        );
    }

    #[test]
    fn equal_partners_have_equal_ranks() {
        assert_near(&pagerank(&web(2, &[(0, 1, 7), (1, 0, 3)])), &[0.5, 0.5]);
    }

    /// With x for the exporter and y for the importer, who passes its rank on to both:
    /// x = 0.075 + 0.425 y and x + y = 1.
    #[test]
    fn who_exports_nothing_passes_its_rank_on_to_all() {
        let x = 0.5 / 1.425;
        assert_near(&pagerank(&web(2, &[(0, 1, 7)])), &[x, 1.0 - x]);
    }

    /// The middle sends three quarters of its exports to 0: with m for it and a, b for the others,
    /// m = 0.05 + 0.85 (a + b), a = 0.05 + 0.85 * 0.75 m, b = 0.05 + 0.85 * 0.25 m.
    #[test]
    fn values_are_weights() {
        let m = (0.05 + 0.85 * 0.1) / (1.0 - 0.85 * 0.85);
        let found = pagerank(&web(3, &[(1, 0, 3), (1, 2, 1), (0, 1, 9), (2, 1, 9)]));
        assert_near(&found, &[0.05 + 0.6375 * m, m, 0.05 + 0.2125 * m]);
    }
}
