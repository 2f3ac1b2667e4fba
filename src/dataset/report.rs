//! Collects problems while a dataset is read.
//!
//! A file of millions of wrong rows must not fill the memory with messages: of each degree of
//! seriousness the first thousand are kept and the rest counted.

use std::collections::BTreeMap;

use crate::dataset::{
    problem::{Extent, Problem, Severity},
    problems::Problems,
};

/// Problems found so far.
#[derive(Debug, Default)]
pub(super) struct Report {
    kept: Vec<Problem>,
    counts: BTreeMap<(Severity, Extent), usize>,
}

impl Report {
    /// Records a problem.
    pub(super) fn add(&mut self, problem: Problem) {
        let has_room = self.has_room(problem.severity, problem.extent);
        *self
            .counts
            .entry((problem.severity, problem.extent))
            .or_default() += 1;
        if has_room {
            self.kept.push(problem);
        }
    }

    /// Whether a problem of this kind will still be shown; if not, its hint need not be worked out.
    pub(super) fn has_room(&self, severity: Severity, extent: Extent) -> bool {
        (self.counts.get(&(severity, extent))).is_none_or(|count| *count < Problems::MAX_KEPT)
    }

    /// Whether every row of every file could be read, whatever the rows say about each other.
    pub(super) fn all_rows_read(&self) -> bool {
        (self.counts.keys()).all(|(severity, extent)| {
            *severity == Severity::Warning || *extent == Extent::Consistency
        })
    }

    /// How many errors there are.
    pub(super) fn n_errors(&self) -> usize {
        self.count(Severity::Error)
    }

    /// The problems in order.
    pub(super) fn into_problems(self) -> Problems {
        let (errors, warnings) = (self.count(Severity::Error), self.count(Severity::Warning));
        Problems::new(self.kept, errors, warnings)
    }

    fn count(&self, severity: Severity) -> usize {
        (self.counts.iter())
            .filter(|((of, _), _)| *of == severity)
            .map(|(_, count)| count)
            .sum()
    }
}
