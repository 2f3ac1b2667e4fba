//! Which links are more than chance: the disparity filter.

use crate::analysis::network::web::{Web, WebLink};

/// How likely a link as large as each of these would be if its ends spread their trade by chance
/// over as many partners as they have (Serrano, Boguñá and Vespignani 2009): of its two ends, that
/// for which it is less likely.
///
/// Of one end `(1 - value / trade)^(partners - 1)`, and 1 for an end that has no other partner.
/// From 0 to 1, the smaller the more significant.
pub(super) fn significances(web: &Web, links: &[WebLink]) -> Vec<f64> {
    let trade = web.strengths();
    let mut n_partners = vec![0_u32; web.n];
    for link in links {
        link.ends.iter().for_each(|end| n_partners[*end] += 1);
    }
    let by_chance = |end: usize, value: i64| {
        let elsewhere = trade[end].saturating_sub(value) as f64 / trade[end] as f64;
        match n_partners[end] {
            0 | 1 => 1.0,
            n_partners => elsewhere.powf(f64::from(n_partners - 1)),
        }
    };
    let significance = |link: &WebLink| {
        let [first, second] = link.ends.map(|end| by_chance(end, link.value()));
        first.min(second)
    };
    links.iter().map(significance).collect()
}

#[cfg(test)]
mod tests {
    use super::significances;
    use crate::analysis::network::web::web;

    /// 0 sends 90 of 100 to 1, which has no other partner: 0.1^2 from its side, 1 from the other.
    #[test]
    fn the_end_for_which_a_link_is_less_likely_decides() {
        let web = web(4, &[(0, 1, 90), (0, 2, 5), (3, 0, 5), (2, 3, 95)]);
        let found = significances(&web, &web.links());
        let expected = [0.1 * 0.1, 0.95 * 0.95, 0.95 * 0.95, 0.05];
        let far = found
            .iter()
            .zip(expected)
            .any(|(a, b)| (a - b).abs() > 1e-15);
        assert!(!far, "{found:?}");
    }

    #[test]
    fn a_pair_with_nobody_else_is_no_more_than_chance() {
        let web = web(2, &[(0, 1, 90)]);
        assert_eq!(significances(&web, &web.links()), [1.0]);
    }
}
