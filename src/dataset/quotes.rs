//! Strict quoting: what RFC 4180 does not allow and CSV readers silently guess at.

/// A fault of quoting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The line on which the faulty record starts.
    pub(super) row: u32,
    /// The byte at which it starts.
    pub(super) offset: usize,
    /// What is wrong.
    pub(super) kind: FaultKind,
}

/// What is wrong with a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// Opened and not closed before the end of the file.
    Unclosed,
    /// Closed, and something other than a comma or a line end follows.
    TextAfter,
    /// Within a field that is not quoted.
    Stray,
}

/// The first fault of every record that has one, in order.
pub(super) fn faults(text: &str) -> Vec<Fault> {
    enum State {
        Start,
        Plain,
        Quoted,
        Closed,
    }

    let mut faults: Vec<Fault> = Vec::new();
    if !text.contains('"') {
        return faults;
    }
    let (mut state, mut line) = (State::Start, 1);
    let (mut row, mut offset) = (line, 0);
    let mut add = |row, offset, kind| {
        if faults.last().is_none_or(|fault| fault.row != row) {
            faults.push(Fault { row, offset, kind });
        }
    };
    for (at, byte) in text.bytes().enumerate() {
        line += u32::from(byte == b'\n');
        state = match (state, byte) {
            (State::Quoted, b'"') => State::Closed,
            (State::Quoted, _) | (State::Closed, b'"') => State::Quoted,
            (_, b'\n' | b'\r') => {
                (row, offset) = (line, at + 1);
                State::Start
            }
            (_, b',') => State::Start,
            (State::Start, b'"') => State::Quoted,
            (State::Closed, _) => {
                add(row, offset, FaultKind::TextAfter);
                State::Plain
            }
            (State::Plain, b'"') => {
                add(row, offset, FaultKind::Stray);
                State::Plain
            }
            (State::Start | State::Plain, _) => State::Plain,
        };
    }
    if matches!(state, State::Quoted) {
        add(row, offset, FaultKind::Unclosed);
    }
    faults
}

impl FaultKind {
    /// The fault in words.
    pub(super) fn found(self) -> &'static str {
        match self {
            Self::Unclosed => "a quote that is never closed",
            Self::TextAfter => "text after a closing quote",
            Self::Stray => "a quote inside a field without quotes",
        }
    }

    /// What would be in order.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Self::Unclosed => "a closing quote",
            Self::TextAfter => "a comma or the end of the line",
            Self::Stray => "the whole field in quotes and this one doubled",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(u32, FaultKind)> {
        faults(text).iter().map(|f| (f.row, f.kind)).collect()
    }

    #[test]
    fn proper_quoting_has_no_fault() {
        assert_eq!(found("a,\"b\"\"c\nd\",\"\"\r\n\"e,f\",g\n"), []);
    }

    #[test]
    fn names_the_row_in_which_the_record_starts() {
        assert_eq!(found("a\n\"b\nc\n"), [(2, FaultKind::Unclosed)]);
        assert_eq!(found("a\r\n\"b\"c\r\n"), [(2, FaultKind::TextAfter)]);
        assert_eq!(found("a\n\n5\" pipe\n"), [(3, FaultKind::Stray)]);
        assert_eq!(
            found("\"a,\nb\nc,\"d\"\n"),
            [(1, FaultKind::TextAfter)],
            "a quote forgotten in row 1"
        );
    }
}
