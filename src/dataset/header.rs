//! The header of a CSV file: which column stands where.

use csv::StringRecord;

use crate::dataset::{
    problem::{Extent, Problem, quoted},
    report::Report,
    suggestion::did_you_mean,
};

/// The columns of a file.
pub(super) struct Header {
    columns: &'static [&'static str],
    /// For every column of the table, where the file has it.
    positions: Vec<Option<usize>>,
    /// How many fields the file has.
    width: usize,
}

impl Header {
    /// The header on this line; unknown, missing and repeated columns are reported.
    pub(super) fn new(
        file: &str,
        columns: &'static [&'static str],
        row: u32,
        names: &StringRecord,
        report: &mut Report,
    ) -> Self {
        let mut header = Self {
            columns,
            positions: vec![None; columns.len()],
            width: names.len(),
        };
        let fault = |found: String, expected: String| {
            Problem::error(Extent::Structure, file, found, expected).in_row(row)
        };
        let all = columns.join(",");
        if !names.iter().any(|name| columns.contains(&name)) {
            let first = names.get(0).unwrap_or_default();
            let found = format!("no known column, but {} first", quoted(first));
            let is_separated_otherwise = first.contains([';', '\t']);
            let hint = is_separated_otherwise.then(|| "fields are separated by commas".to_owned());
            report.add(fault(found, format!("the columns {all}")).with_hint(hint));
            return header;
        }
        for (at, name) in names.iter().enumerate() {
            match columns
                .iter()
                .zip(&mut header.positions)
                .find(|(column, _)| **column == name)
            {
                Some((_, position @ None)) => *position = Some(at),
                Some((column, Some(_))) => {
                    let problem = fault("a second column of this name".into(), "one".into());
                    report.add(problem.in_column(column));
                }
                None => {
                    let found = format!("the unknown column {}", quoted(name));
                    let hint = did_you_mean(name, columns.iter().copied());
                    report.add(fault(found, format!("the columns {all}")).with_hint(hint));
                }
            }
        }
        for (column, position) in columns.iter().zip(&header.positions) {
            if position.is_none() {
                let problem = fault("no such column".into(), "it in the header".into());
                report.add(problem.in_column(column));
            }
        }
        header
    }

    /// How many fields every row should have.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// Whether any column is known: otherwise the rows are not worth reading.
    pub(super) fn is_known(&self) -> bool {
        self.positions.iter().any(Option::is_some)
    }

    /// Where the file has this column; `likely` is the column's index in the table, to look first.
    pub(super) fn position(&self, column: &str, likely: usize) -> Option<usize> {
        let is_likely = self.columns.get(likely).is_some_and(|name| *name == column);
        let index = if is_likely {
            likely
        } else {
            self.columns.iter().position(|name| *name == column)?
        };
        self.positions.get(index).copied().flatten()
    }
}
