//! Ranges of arguments.

use std::fmt::Display;

use crate::{
    api::table::{ErrorCode, Fault},
    model::{Date, Year},
};

/// Refuses a range of years that ends before it starts.
pub(super) fn check_years(from: Option<Year>, to: Option<Year>) -> Result<(), Fault> {
    check("`from` and `to`", from, to, |from, to| from > to)
}

/// Refuses a range of dates that surely ends before it starts.
pub(super) fn check_dates(names: &str, from: Option<Date>, to: Option<Date>) -> Result<(), Fault> {
    check(names, from, to, Date::is_after)
}

fn check<T: Copy + Display>(
    names: &str,
    from: Option<T>,
    to: Option<T>,
    is_after: impl Fn(T, T) -> bool,
) -> Result<(), Fault> {
    match from.zip(to) {
        Some((from, to)) if is_after(from, to) => Err(Fault::new(
            ErrorCode::BadRange,
            format_args!(
                "{names}: {from} comes after {to}: expected a range that ends no earlier than it starts"
            ),
        )),
        _ => Ok(()),
    }
}
