//! One thing that is wrong with a dataset: where, what was found, what was expected.

use std::fmt;

/// Something wrong in a file of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Whether the dataset can be used in spite of it.
    pub severity: Severity,
    /// How much of the dataset it puts in doubt.
    pub extent: Extent,
    /// The file, relative to the dataset's folder.
    pub file: String,
    /// The line on which the row starts, as an editor counts it: the header is 1.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<&'static str>,
    /// What stands there; values are in backticks and cut short.
    pub found: String,
    /// What should stand there.
    pub expected: String,
    /// What was probably meant, or where to look.
    pub hint: Option<String>,
}

/// Whether a dataset with a problem can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The dataset is refused.
    Error,
    /// The dataset loads; somebody should have a look.
    Warning,
}

/// How much of a dataset a problem puts in doubt, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// A whole file.
    File,
    /// The shape of a file: encoding, header, quoting, number of fields.
    Structure,
    /// One cell.
    Value,
    /// Rows that do not fit together: references, duplicates, contradictions.
    Consistency,
}

impl Problem {
    /// An error about a whole file; narrow it with the methods below.
    pub(super) fn error(
        extent: Extent,
        file: &str,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            extent,
            file: file.to_owned(),
            row: None,
            column: None,
            found: found.into(),
            expected: expected.into(),
            hint: None,
        }
    }

    /// The same as a warning.
    pub(super) fn into_warning(self) -> Self {
        Self {
            severity: Severity::Warning,
            ..self
        }
    }

    /// The same in one row.
    pub(super) fn in_row(self, row: u32) -> Self {
        Self {
            row: Some(row),
            ..self
        }
    }

    /// The same in one column.
    pub(super) fn in_column(self, column: &'static str) -> Self {
        Self {
            column: Some(column),
            ..self
        }
    }

    /// The same with a hint, if there is one.
    pub(super) fn with_hint(self, hint: Option<String>) -> Self {
        Self { hint, ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.severity, self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": found {}, expected {}", self.found, self.expected)?;
        if let Some(hint) = &self.hint {
            write!(f, "; {hint}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// A value from a file as a message shows it: on one line, in backticks, cut after 60
/// characters.
pub(super) fn quoted(text: &str) -> String {
    const MAX_CHARS: usize = 60;

    if text.is_empty() {
        return "nothing".to_owned();
    }
    let mut shown = String::from("`");
    for char in text.chars().take(MAX_CHARS) {
        match char {
            '"' | '\'' | '\\' => shown.push(char),
            // What cannot be seen is spelt out: a zero-width space, a byte order mark.
            _ => shown.extend(char.escape_debug()),
        }
    }
    if text.chars().nth(MAX_CHARS).is_some() {
        shown.push('…');
    }
    shown.push('`');
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_stays_short_and_on_one_line() {
        assert_eq!(quoted(""), "nothing");
        assert_eq!(quoted("a\n\u{1b}[31m"), "`a\\n\\u{1b}[31m`");
        assert_eq!(quoted("l'\u{200b}île"), "`l'\\u{200b}île`");
        assert_eq!(quoted(&"é".repeat(61)), format!("`{}…`", "é".repeat(60)));
    }
}
