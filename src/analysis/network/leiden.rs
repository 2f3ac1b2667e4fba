//! The Leiden algorithm: parts of a network that trade more among themselves than their size
//! explains.
//!
//! Ours, because of the packages at hand `leiden-rs` 0.8.1 gives parts that fall into pieces, which
//! this algorithm exists to prevent, and because a seed has to give the same answer also after an
//! update of a package of random numbers.

use std::collections::VecDeque;

use crate::analysis::network::{
    chance::Chance,
    level::{Level, Weights},
};

/// Differences in gain below this part of an economy's trade are rounding.
const ROUNDING: f64 = 1e-12;

/// Every round but the last gains modularity; few networks need more than five.
const MAX_ROUNDS: usize = 100;

/// The part of each economy, by the algorithm of Traag, Waltman and van Eck (2019) for modularity
/// with a resolution; parts are numbered in the order of their first economies.
///
/// Rounds of moving, refining and merging repeat until one changes nothing. Refining takes the best
/// part instead of one by chance, as the authors' own program does. What is moved or merged first
/// depends on the seed and on nothing else.
pub(super) fn leiden(neighbours: &[Vec<(usize, i64)>], resolution: f64, seed: u64) -> Vec<usize> {
    let level = Level::new(neighbours);
    let all: f64 = level.strengths.iter().sum();
    let mut run = Run {
        expected: resolution / all,
        chance: Chance::new(seed),
    };
    let mut parts: Vec<usize> = (0..level.len()).collect();
    for _ in 0..MAX_ROUNDS {
        let next = run.round(&level, parts.clone());
        if next == parts {
            break;
        }
        parts = next;
    }
    parts
}

/// One run of the algorithm.
struct Run {
    /// What two nodes are expected to trade, for a dollar of each one's trade: the resolution over
    /// all trade.
    expected: f64,
    chance: Chance,
}

impl Run {
    /// One round from these parts on: moves nodes, merges what belongs together, moves what was
    /// merged, until every part is one node.
    fn round(&mut self, economies: &Level, mut parts: Vec<usize>) -> Vec<usize> {
        let mut level = economies.clone();
        // The node of the level that each economy was merged into.
        let mut nodes: Vec<usize> = (0..level.len()).collect();
        loop {
            self.move_nodes(&level, &mut parts);
            let n_parts = renumber(&mut parts);
            let mut refined = self.refined(&level, &parts, n_parts);
            let n_refined = renumber(&mut refined);
            if n_refined == level.len() {
                let mut found: Vec<usize> = nodes.iter().map(|node| parts[*node]).collect();
                renumber(&mut found);
                return found;
            }
            let mut parts_of_refined = vec![0; n_refined];
            for (node, part) in refined.iter().enumerate() {
                parts_of_refined[*part] = parts[node];
            }
            level = level.merged(&refined, n_refined);
            nodes.iter_mut().for_each(|node| *node = refined[*node]);
            parts = parts_of_refined;
        }
    }

    /// Moves nodes to the parts where they gain most, or to one of their own, until none gains.
    fn move_nodes(&mut self, level: &Level, parts: &mut [usize]) {
        let n = level.len();
        let mut strengths = vec![0.0; n];
        let mut sizes = vec![0_usize; n];
        for (node, part) in parts.iter().enumerate() {
            strengths[*part] += level.strengths[node];
            sizes[*part] += 1;
        }
        let mut empty: Vec<usize> = (0..n).filter(|part| sizes[*part] == 0).collect();
        let mut waiting: VecDeque<usize> = self.chance.order(n).into();
        let mut is_waiting = vec![true; n];
        let mut weights = Weights::new(n);
        while let Some(node) = waiting.pop_front() {
            is_waiting[node] = false;
            let own = parts[node];
            let strength = level.strengths[node];
            strengths[own] -= strength;
            sizes[own] -= 1;
            if sizes[own] == 0 {
                empty.push(own);
            }
            let ties = level.neighbours[node].iter();
            weights.add(ties.map(|(to, weight)| (parts[*to], *weight)));
            let gain =
                |part: usize, weight: f64| weight - self.expected * strength * strengths[part];
            let mut best = (own, gain(own, weights.of(own)));
            for (part, weight) in weights.take() {
                if gain(part, weight) > best.1 + ROUNDING * strength {
                    best = (part, gain(part, weight));
                }
            }
            if best.1 < -ROUNDING * strength
                && let Some(part) = empty.last()
            {
                best = (*part, 0.0);
            }
            let (part, _) = best;
            empty.retain(|one| *one != part);
            strengths[part] += strength;
            sizes[part] += 1;
            parts[node] = part;
            if part != own {
                for (other, _) in &level.neighbours[node] {
                    if parts[*other] != part && !std::mem::replace(&mut is_waiting[*other], true) {
                        waiting.push_back(*other);
                    }
                }
            }
        }
    }

    /// Parts within the parts: starting from single nodes, those that are well connected with the
    /// rest of their part are merged where they gain most. What is merged is connected.
    fn refined(&mut self, level: &Level, parts: &[usize], n_parts: usize) -> Vec<usize> {
        let n = level.len();
        let mut whole = vec![0.0; n_parts];
        for (node, part) in parts.iter().enumerate() {
            whole[*part] += level.strengths[node];
        }
        let mut refined: Vec<usize> = (0..n).collect();
        let mut strengths = level.strengths.clone();
        // What lies between each refined part and the rest of the part that it lies in.
        let outward = |node: usize| {
            let ties = level.neighbours[node].iter();
            let inside = ties.filter(|(other, _)| parts[*other] == parts[node]);
            inside.map(|(_, weight)| weight).sum::<f64>()
        };
        let mut outward: Vec<f64> = (0..n).map(outward).collect();
        let mut is_single = vec![true; n];
        let mut weights = Weights::new(n);
        for node in self.chance.order(n) {
            let whole = whole[parts[node]];
            let is_well_connected = |part: usize, strengths: &[f64], outward: &[f64]| {
                let expected = self.expected * strengths[part] * (whole - strengths[part]);
                outward[part] >= expected - ROUNDING * strengths[part]
            };
            if !is_single[node] || !is_well_connected(node, &strengths, &outward) {
                continue;
            }
            let strength = level.strengths[node];
            let ties = level.neighbours[node].iter();
            let inside = ties.filter(|(other, _)| parts[*other] == parts[node]);
            weights.add(inside.map(|(other, weight)| (refined[*other], *weight)));
            let mut best: Option<(usize, f64, f64)> = None;
            for (part, weight) in weights.take() {
                let gain = weight - self.expected * strength * strengths[part];
                let least = best.map_or(-ROUNDING * strength, |(_, _, gain)| gain);
                if gain > least && is_well_connected(part, &strengths, &outward) {
                    best = Some((part, weight, gain));
                }
            }
            if let Some((part, weight, _)) = best {
                refined[node] = part;
                is_single[part] = false;
                strengths[part] += strength;
                outward[part] += outward[node] - 2.0 * weight;
            }
        }
        refined
    }
}

/// Numbers parts from 0 in the order of their first nodes; how many there are.
fn renumber(parts: &mut [usize]) -> usize {
    let mut numbers = vec![None; parts.len()];
    let mut n = 0;
    for part in parts {
        let number = *numbers[*part].get_or_insert(n);
        n = n.max(number + 1);
        *part = number;
    }
    n
}

#[cfg(test)]
mod tests {
    use super::leiden;
    use crate::analysis::network::web::web;

    /// Two triangles with a thin link between them.
    const BARBELL: [(usize, usize, i64); 7] = [
        (0, 1, 9),
        (1, 2, 9),
        (2, 0, 9),
        (3, 4, 9),
        (4, 5, 9),
        (5, 3, 9),
        (2, 3, 1),
    ];

    #[test]
    fn two_triangles_are_two_parts() {
        let neighbours = web(6, &BARBELL).neighbours();
        for seed in 0..20 {
            assert_eq!(leiden(&neighbours, 1.0, seed), [0, 0, 0, 1, 1, 1]);
        }
    }

    #[test]
    fn the_resolution_decides_how_fine_parts_are() {
        let neighbours = web(6, &BARBELL).neighbours();
        assert_eq!(leiden(&neighbours, 0.01, 0), [0; 6]);
        assert_eq!(leiden(&neighbours, 100.0, 0), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn weights_decide_and_not_numbers_of_links() {
        let square = web(4, &[(0, 1, 100), (2, 3, 100), (1, 2, 1), (3, 0, 1)]);
        assert_eq!(leiden(&square.neighbours(), 1.0, 0), [0, 0, 1, 1]);
    }
}
