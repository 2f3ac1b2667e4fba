//! One CSV file: its text, its header, its rows with their line numbers.
//!
//! The `csv` crate splits records; what it silently accepts (open quotes, rows too short) is
//! reported here.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};

use crate::dataset::{
    header::Header,
    problem::{Extent, Problem},
    quotes::{self, FaultKind},
    report::Report,
    table::Table,
};

/// The most rows that are read from one file.
const MAX_ROWS: usize = 5_000_000;

/// A table's file, understood as far as possible.
pub(super) struct Sheet {
    /// The table that it holds.
    pub(super) table: &'static Table,
    /// Its name, relative to the dataset's folder.
    pub(super) file: String,
    /// Where its columns stand.
    pub(super) header: Header,
    text: Cow<'static, str>,
    /// Rows with a fault of quoting, ascending: their fields cannot be trusted.
    misquoted: Vec<u32>,
    /// Whether rows are known to be lost.
    truncated: bool,
}

impl Sheet {
    /// The sheet with this text; everything wrong with its shape but for the rows is reported.
    pub(super) fn new(
        table: &'static Table,
        file: &str,
        mut text: Cow<'static, str>,
        report: &mut Report,
    ) -> Self {
        check_line_ends(file, &text, report);
        let misquoted = check_quotes(file, &mut text, report);
        let mut names = StringRecord::new();
        let mut row = 1;
        each_record(&text, 1, |line, record| {
            row = line;
            names = record.clone();
        });
        Self {
            table,
            file: file.to_owned(),
            header: Header::new(file, table.columns, row, &names, report),
            // A field with a fault of quoting may have swallowed rows after it.
            truncated: !misquoted.is_empty() | is_too_long(file, &text, MAX_ROWS, report),
            text,
            misquoted,
        }
    }

    /// Whether the file has every row that it was meant to have, as far as one can tell.
    pub(super) fn is_complete(&self) -> bool {
        !self.truncated
    }

    /// Calls `visit` with every row after the header and the line it starts on.
    pub(super) fn each_row(&self, mut visit: impl FnMut(u32, &StringRecord)) {
        let mut is_header = true;
        if self.header.is_known() {
            each_record(&self.text, MAX_ROWS + 1, |line, record| {
                if !std::mem::take(&mut is_header) {
                    visit(line, record);
                }
            });
        }
    }

    /// Whether the row has a field for every column; reports it if not.
    pub(super) fn is_well_formed(
        &self,
        row: u32,
        record: &StringRecord,
        report: &mut Report,
    ) -> bool {
        if self.misquoted.binary_search(&row).is_ok() {
            return false;
        }
        let (found, expected) = (record.len(), self.header.width());
        if found != expected {
            let found = format!("{found} fields");
            let expected = format!("{expected}, as in the header");
            report.add(fault(&self.file, found, expected).in_row(row));
            return false;
        }
        true
    }
}

/// Calls `visit` with at most so many records, the header being the first, and their lines.
fn each_record(text: &str, max: usize, mut visit: impl FnMut(u32, &StringRecord)) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut line, mut counted) = (1, 0);
    // Reading fails on nothing: memory gives no error, the text is UTF-8, any width is allowed.
    for _ in 0..max {
        if !matches!(reader.read_record(&mut record), Ok(true)) {
            break;
        }
        let before = record.position().map_or(0, csv::Position::byte);
        let before = usize::try_from(before).unwrap_or(usize::MAX);
        let start = before + line_ends(text.get(before..).unwrap_or_default());
        let passed = text.as_bytes().get(counted..start).unwrap_or_default();
        let n_lines = passed.iter().filter(|byte| **byte == b'\n').count();
        line += u32::try_from(n_lines).unwrap_or(u32::MAX - line);
        counted = start;
        visit(line, &record);
    }
}

/// How many bytes of line ends the text begins with; `csv` counts them to the record after them.
fn line_ends(text: &str) -> usize {
    let is_line_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    text.bytes().take_while(|byte| is_line_end(byte)).count()
}

/// Reports a carriage return on its own: editors do not agree on whether it ends a line.
fn check_line_ends(file: &str, text: &str, report: &mut Report) {
    let bytes = text.as_bytes();
    let is_alone = |(at, _): &(usize, &str)| bytes.get(at + 1) != Some(&b'\n');
    if let Some((at, _)) = text.match_indices('\r').find(is_alone) {
        let found = format!("a carriage return without a line feed at offset {at}");
        report.add(fault(file, found, "lines that end in LF or CRLF"));
    }
}

/// Reports faults of quoting and gives their rows; cuts the text before a quote that stays open.
fn check_quotes(file: &str, text: &mut Cow<'static, str>, report: &mut Report) -> Vec<u32> {
    let faults = quotes::faults(text);
    for of in &faults {
        report.add(fault(file, of.kind.found(), of.kind.expected()).in_row(of.row));
        if of.kind == FaultKind::Unclosed {
            *text = Cow::Owned(text.get(..of.offset).unwrap_or_default().to_owned());
        }
    }
    faults.iter().map(|of| of.row).collect()
}

/// Whether the text has more rows than are read; reports it.
fn is_too_long(file: &str, text: &str, max_rows: usize, report: &mut Report) -> bool {
    // Every record but the last ends a line, so that few lines are few records.
    if text.lines().nth(max_rows + 1).is_none() {
        return false;
    }
    let mut n_records = 0;
    each_record(text, max_rows + 2, |_, _| n_records += 1);
    let is_too_long = n_records > max_rows + 1;
    if is_too_long {
        let found = format!("more than {max_rows} rows");
        report.add(fault(file, found, "fewer"));
    }
    is_too_long
}

fn fault(file: &str, found: impl Into<String>, expected: impl Into<String>) -> Problem {
    Problem::error(Extent::Structure, file, found, expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_rows_are_refused() {
        let problems = |text| {
            let mut report = Report::default();
            is_too_long("a.csv", text, 2, &mut report);
            report.into_problems().to_string()
        };
        assert_eq!(problems("header\n1\n2"), "");
        assert_eq!(problems("header\n1\n\"2\n\n\"\n"), "");
        let expected = "error: a.csv: found more than 2 rows, expected fewer";
        assert_eq!(problems("header\n1\n2\n3"), expected);
    }

    #[test]
    fn lines_are_counted_as_editors_do() {
        let mut lines = Vec::new();
        each_record("\n\na,b\r\n\"1\r\n2\",3\r\n\r\n4,5\n6,7", 9, |line, _| {
            lines.push(line)
        });
        assert_eq!(lines, [3, 4, 7, 8]);
    }
}
