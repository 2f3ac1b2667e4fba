//! The records of a table with the rows they were read from, for rules across rows.

use std::hash::{BuildHasher, Hash, RandomState};

use crate::dataset::{
    problem::{Extent, Problem},
    report::Report,
};

/// The records of one table, in the order of its file.
pub(super) struct Listed<T> {
    /// The table's file.
    pub(super) file: String,
    /// The records.
    pub(super) records: Vec<T>,
    /// For every record, the row it was read from.
    pub(super) rows: Vec<u32>,
}

impl<T> Listed<T> {
    /// No records yet of the table in this file.
    pub(super) fn new(file: String) -> Self {
        Self {
            file,
            records: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Adds the record of a row.
    pub(super) fn push(&mut self, row: u32, record: T) {
        self.rows.push(row);
        self.records.push(record);
    }

    /// Every record with its row.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.rows.iter().copied().zip(&self.records)
    }

    /// A contradiction between a row and others.
    pub(super) fn contradiction(
        &self,
        row: u32,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Problem {
        Problem::error(Extent::Consistency, &self.file, found, expected).in_row(row)
    }

    /// Reports every record whose identity an earlier row has; `what` puts the identity in words.
    pub(super) fn check_unique<'a, K: Hash + Eq>(
        &'a self,
        report: &mut Report,
        column: Option<&'static str>,
        what: &str,
        identity: impl Fn(&'a T) -> K,
    ) {
        let mut repeats = self.repeats(identity);
        repeats.sort_unstable();
        for (row, first) in repeats {
            let found = format!("the {what} of row {first} again");
            let problem = self.contradiction(row, found, "one row for each");
            report.add(Problem { column, ..problem });
        }
    }

    /// Rows whose identity an earlier one has, with the first such row, in no order.
    ///
    /// Sorting hashes takes a third of the time of a map of identities: a million rows are usual.
    fn repeats<'a, K: Hash + Eq>(&'a self, identity: impl Fn(&'a T) -> K) -> Vec<(u32, u32)> {
        let hasher = RandomState::new();
        let hashes = (self.records.iter()).map(|record| hasher.hash_one(identity(record)));
        let mut hashed: Vec<(u64, usize)> = hashes.zip(0..).collect();
        hashed.sort_unstable();
        let is_same = |a: usize, b: usize| identity(&self.records[a]) == identity(&self.records[b]);
        let mut repeats = Vec::new();
        for alike in hashed.chunk_by(|a, b| a.0 == b.0) {
            for (n, (_, at)) in alike.iter().enumerate().skip(1) {
                let first = alike[..n]
                    .iter()
                    .find(|(_, earlier)| is_same(*earlier, *at));
                repeats.extend(first.map(|(_, first)| (self.rows[*at], self.rows[*first])));
            }
        }
        repeats
    }
}
