//! Where an answer is written: one buffer of JSON, the errors, and where in the answer we are.

use async_graphql::Pos;

use crate::api::table::Fault;

/// Why a value was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failed {
    /// It failed where null is not allowed; the error is recorded already.
    NotNull,
    /// The answer is too long: nothing more is written, and no null makes up for it.
    TooLong,
}

/// Whether a value was written.
pub(crate) type Written = Result<(), Failed>;

/// The answer so far.
#[derive(Debug, Default)]
pub(crate) struct Out<'a> {
    json: Vec<u8>,
    errors: Vec<FieldError<'a>>,
    path: Vec<Step<'a>>,
    /// How many errors were left out because the answer holds enough of them.
    errors_left_out: usize,
}

/// An error of one field, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FieldError<'a> {
    pub(crate) fault: Fault,
    pub(crate) path: Vec<Step<'a>>,
    pub(crate) position: Pos,
}

/// One step from an answer's root to a value in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

/// The longest answer, in bytes; a page of 1,000 flows with their evidence takes a twentieth.
///
/// Lists within lists multiply: without a bound, a document of 200 bytes fills the memory.
pub(crate) const MAX_ANSWER_BYTES: usize = 16 << 20;

/// The most errors in one answer: a wrong argument below a long list would repeat itself per row.
pub(crate) const MAX_ERRORS: usize = 20;

impl<'a> Out<'a> {
    /// Writes bytes that are JSON already.
    pub(crate) fn raw(&mut self, json: &[u8]) {
        self.json.extend_from_slice(json);
    }

    /// Stops when the answer is too long; asked at every object and every item of a list.
    pub(super) fn check_length(&self) -> Written {
        if self.json.len() > MAX_ANSWER_BYTES {
            Err(Failed::TooLong)
        } else {
            Ok(())
        }
    }

    /// Writes a text, quoted and escaped.
    pub(crate) fn text(&mut self, text: &str) {
        serde_json::to_writer(&mut self.json, text).expect("writing to memory does not fail");
    }

    /// Writes a whole number.
    pub(crate) fn integer(&mut self, number: i64) {
        self.json
            .extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
    }

    /// Writes a number; one that JSON cannot hold becomes null.
    pub(crate) fn float(&mut self, number: f64) {
        serde_json::to_writer(&mut self.json, &number).expect("writing to memory does not fail");
    }

    /// How much was written so far, for [`Out::rewind`].
    pub(super) fn mark(&self) -> usize {
        self.json.len()
    }

    /// Takes back what was written since the mark.
    pub(super) fn rewind(&mut self, mark: usize) {
        self.json.truncate(mark);
    }

    /// Writes what stands one step deeper.
    pub(super) fn within(
        &mut self,
        step: Step<'a>,
        write: impl FnOnce(&mut Self) -> Written,
    ) -> Written {
        self.path.push(step);
        let written = write(self);
        self.path.pop();
        written
    }

    /// Records an error of the value that is being written.
    pub(crate) fn fail(&mut self, fault: Fault, position: Pos) -> Failed {
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(FieldError {
                fault,
                path: self.path.clone(),
                position,
            });
        } else {
            self.errors_left_out += 1;
        }
        Failed::NotNull
    }

    /// The JSON, the errors, and how many more errors there were.
    pub(crate) fn finish(self) -> (Vec<u8>, Vec<FieldError<'a>>, usize) {
        (self.json, self.errors, self.errors_left_out)
    }
}
