//! A network while its nodes are merged into larger ones.

/// A network whose nodes are economies, or parts of them merged.
#[derive(Clone, Debug)]
pub(super) struct Level {
    /// Other nodes with what lies between.
    pub(super) neighbours: Vec<Vec<(usize, f64)>>,
    /// All trade of a node, that within it twice.
    pub(super) strengths: Vec<f64>,
}

impl Level {
    pub(super) fn new(neighbours: &[Vec<(usize, i64)>]) -> Self {
        let ties = |ties: &Vec<(usize, i64)>| -> Vec<(usize, f64)> {
            ties.iter()
                .map(|(other, value)| (*other, *value as f64))
                .collect()
        };
        let neighbours: Vec<_> = neighbours.iter().map(ties).collect();
        let strength = |ties: &Vec<(usize, f64)>| ties.iter().map(|(_, weight)| weight).sum();
        Self {
            strengths: neighbours.iter().map(strength).collect(),
            neighbours,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.strengths.len()
    }

    /// The network whose nodes are the parts of this one.
    pub(super) fn merged(&self, parts: &[usize], n_parts: usize) -> Self {
        let mut members = vec![Vec::new(); n_parts];
        for (node, part) in parts.iter().enumerate() {
            members[*part].push(node);
        }
        let mut weights = Weights::new(n_parts);
        let mut merged = Self {
            neighbours: Vec::with_capacity(n_parts),
            strengths: Vec::with_capacity(n_parts),
        };
        for (part, members) in members.iter().enumerate() {
            for node in members {
                weights.add(
                    self.neighbours[*node]
                        .iter()
                        .map(|(to, weight)| (parts[*to], *weight)),
                );
            }
            let mut ties = weights.take();
            ties.retain(|(other, _)| *other != part);
            merged.neighbours.push(ties);
            merged
                .strengths
                .push(members.iter().map(|node| self.strengths[*node]).sum());
        }
        merged
    }
}

/// Sums of weights by part, in one array that is emptied after each use.
#[derive(Clone, Debug)]
pub(super) struct Weights {
    sums: Vec<f64>,
    /// Parts with a sum, in the order of their first weights.
    parts: Vec<usize>,
}

impl Weights {
    pub(super) fn new(n_parts: usize) -> Self {
        Self {
            sums: vec![0.0; n_parts],
            parts: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, weights: impl Iterator<Item = (usize, f64)>) {
        for (part, weight) in weights {
            // Weights are above zero, so a sum of zero is one that was not begun.
            if self.sums[part] == 0.0 {
                self.parts.push(part);
            }
            self.sums[part] += weight;
        }
    }

    pub(super) fn of(&self, part: usize) -> f64 {
        self.sums[part]
    }

    pub(super) fn take(&mut self) -> Vec<(usize, f64)> {
        let sums = &mut self.sums;
        let taken = self.parts.drain(..);
        taken
            .map(|part| (part, std::mem::take(&mut sums[part])))
            .collect()
    }
}
