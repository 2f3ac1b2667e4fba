//! Every problem of a dataset, the most serious first.

use std::fmt;

use crate::dataset::problem::{Problem, Severity};

/// The problems of a dataset, in order: errors before warnings, then by [extent], file, row, column.
///
/// At most [`Problems::MAX_KEPT`] are kept, the most serious; the counts include the rest.
///
/// [extent]: crate::dataset::Extent
#[derive(Clone, Debug, Default, thiserror::Error)]
pub struct Problems {
    kept: Vec<Problem>,
    n_errors: usize,
    n_warnings: usize,
}

impl Problems {
    /// How many problems are kept: more than anybody reads, few enough for any file.
    pub const MAX_KEPT: usize = 1_000;

    /// The most serious of these problems, with counts of all there are.
    pub(super) fn new(mut problems: Vec<Problem>, n_errors: usize, n_warnings: usize) -> Self {
        problems.sort_by(|a, b| {
            let place = |problem: &Problem| (problem.severity, problem.extent);
            let line = |problem: &Problem| (problem.row, problem.column);
            (place(a).cmp(&place(b)))
                .then_with(|| a.file.cmp(&b.file))
                .then_with(|| line(a).cmp(&line(b)))
        });
        problems.truncate(Self::MAX_KEPT);
        Self {
            kept: problems,
            n_errors,
            n_warnings,
        }
    }

    /// How many errors there are.
    pub fn n_errors(&self) -> usize {
        self.n_errors
    }

    /// How many warnings there are.
    pub fn n_warnings(&self) -> usize {
        self.n_warnings
    }

    /// Whether there is neither an error nor a warning.
    pub fn is_empty(&self) -> bool {
        self.n_errors + self.n_warnings == 0
    }

    /// Those that are kept, the most serious first.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.kept.iter()
    }
}

impl fmt::Display for Problems {
    /// One line for each problem, without a line end after the last.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, problem) in self.kept.iter().enumerate() {
            let separator = if n == 0 { "" } else { "\n" };
            write!(f, "{separator}{problem}")?;
        }
        let is_error = |problem: &&Problem| problem.severity == Severity::Error;
        let kept_errors = self.kept.iter().filter(is_error).count();
        let kept_warnings = self.kept.len() - kept_errors;
        if self.n_errors + self.n_warnings > self.kept.len() {
            let more_errors = self.n_errors - kept_errors;
            let more_warnings = self.n_warnings - kept_warnings;
            write!(
                f,
                "\nand more: {more_errors} errors, {more_warnings} warnings"
            )?;
        }
        Ok(())
    }
}
