//! Trees of records: every chain of parents must end.

use std::collections::HashMap;

use crate::{
    dataset::{listed::Listed, report::Report},
    model::Slug,
};

/// Reports every cycle of parents once, at its row that stands first in the file.
pub(super) fn check_parents<T>(
    listed: &Listed<T>,
    report: &mut Report,
    id: impl Fn(&T) -> &Slug,
    parent: impl Fn(&T) -> Option<&Slug>,
) {
    let records = &listed.records;
    let index: HashMap<&Slug, usize> = records.iter().map(&id).zip(0..).collect();
    let parents: Vec<Option<usize>> = (records.iter())
        .map(|record| index.get(parent(record)?).copied())
        .collect();
    for cycle in cycles(&parents) {
        report_cycle(listed, report, &cycle, &id);
    }
}

/// Every cycle once, from its first record and along its parents.
fn cycles(parents: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut cycles = Vec::new();
    // The walk that first came by a record; a walk that meets itself has found a cycle.
    let mut walks: Vec<Option<usize>> = vec![None; parents.len()];
    for start in 0..parents.len() {
        let mut next = Some(start);
        while let Some(at) = next {
            if walks[at].is_some() {
                if walks[at] == Some(start) {
                    cycles.push(cycle(parents, at));
                }
                break;
            }
            walks[at] = Some(start);
            next = parents[at];
        }
    }
    cycles
}

/// The cycle that `member` is on.
fn cycle(parents: &[Option<usize>], member: usize) -> Vec<usize> {
    let next = |at: &usize| parents[*at].filter(|next| *next != member);
    let mut cycle: Vec<usize> = std::iter::successors(Some(member), next).collect();
    let first = cycle.iter().enumerate().min_by_key(|(_, at)| **at);
    let first = first.map_or(0, |(position, _)| position);
    cycle.rotate_left(first);
    cycle
}

fn report_cycle<T>(
    listed: &Listed<T>,
    report: &mut Report,
    cycle: &[usize],
    id: impl Fn(&T) -> &Slug,
) {
    const MAX_SHOWN: usize = 10;

    let name = |at: &usize| id(&listed.records[*at]).as_str();
    let [first, ..] = cycle else { return };
    let mut chain: Vec<&str> = cycle.iter().take(MAX_SHOWN).map(name).collect();
    chain.push(if cycle.len() > MAX_SHOWN {
        "…"
    } else {
        name(first)
    });
    let found = format!("the cycle `{}`", chain.join(" > "));
    let problem = listed.contradiction(listed.rows[*first], found, "parents that come to an end");
    report.add(problem.in_column("parent"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cycle_is_found_once() {
        let parents = [Some(1), Some(3), Some(2), Some(1), None, Some(4), Some(3)];
        assert_eq!(cycles(&parents), [vec![1, 3], vec![2]]);
    }
}
