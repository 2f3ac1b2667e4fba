//! Bytes to text: UTF-8, with or without a byte order mark.

use std::borrow::Cow;

use crate::dataset::{
    problem::{Extent, Problem},
    report::Report,
};

const BYTE_ORDER_MARK: &str = "\u{feff}";
const UTF_16_MARKS: [&[u8]; 2] = [&[0xff, 0xfe], &[0xfe, 0xff]];

/// The text of a file.
///
/// What is not UTF-8 is reported and replaced, so that the rest of the file can still be checked;
/// `None` when nothing could be made of it.
pub(super) fn text(
    file: &str,
    bytes: Cow<'static, [u8]>,
    report: &mut Report,
) -> Option<Cow<'static, str>> {
    if UTF_16_MARKS.iter().any(|mark| bytes.starts_with(mark)) {
        report.add(Problem::error(Extent::Structure, file, "UTF-16", "UTF-8"));
        return None;
    }
    let text = match decoded(bytes) {
        Ok(text) => text,
        Err((bytes, valid)) => {
            report.add(not_utf8(file, &bytes, valid));
            Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
        }
    };
    match text.strip_prefix(BYTE_ORDER_MARK) {
        None => Some(text),
        Some(rest) => {
            let found = "a byte order mark";
            report.add(
                Problem::error(Extent::Structure, file, found, "UTF-8 without one").into_warning(),
            );
            Some(Cow::Owned(rest.to_owned()))
        }
    }
}

/// The bytes as text without a copy, or the bytes again and how many of them are valid.
fn decoded(bytes: Cow<'static, [u8]>) -> Result<Cow<'static, str>, (Cow<'static, [u8]>, usize)> {
    match bytes {
        Cow::Borrowed(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Borrowed(text)),
            Err(error) => Err((Cow::Borrowed(bytes), error.valid_up_to())),
        },
        Cow::Owned(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Ok(Cow::Owned(text)),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                Err((Cow::Owned(error.into_bytes()), valid))
            }
        },
    }
}

fn not_utf8(file: &str, bytes: &[u8], valid: usize) -> Problem {
    let line_ends = bytes.iter().take(valid).filter(|byte| **byte == b'\n');
    let row = u32::try_from(line_ends.count() + 1).unwrap_or(u32::MAX);
    let found = match bytes.get(valid) {
        Some(byte) => format!("byte 0x{byte:02x} at offset {valid}"),
        None => "its end".to_owned(),
    };
    Problem::error(Extent::Structure, file, found, "UTF-8").in_row(row)
}
