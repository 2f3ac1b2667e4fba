//! Ranges of arguments, and the bounds of numbers.

use std::fmt::Display;

use async_graphql::Value;

use crate::{
    api::table::{Cx, ErrorCode, Fault, Input},
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

/// A number that an argument takes only within bounds.
pub(super) fn number_within(
    cx: &Cx<'_>,
    value: &Value,
    expected: &str,
    is_within: impl Fn(f64) -> bool,
) -> Result<f64, Fault> {
    let number = f64::read(cx, value)?;
    is_within(number).then_some(number).ok_or_else(|| {
        Fault::new(
            ErrorCode::BadRange,
            format_args!("expected {expected}, found {value}"),
        )
    })
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

/// The years of a range, or those of the dataset where it is open.
pub(super) fn years(
    cx: &Cx<'_>,
    from: Option<Year>,
    to: Option<Year>,
) -> Result<impl Iterator<Item = Year> + Clone + use<>, Fault> {
    check_years(from, to)?;
    let known = cx.graph.years();
    let from = from.or(known.map(|(first, _)| first));
    let to = to.or(known.map(|(_, last)| last));
    Ok(from
        .zip(to)
        .into_iter()
        .flat_map(|(from, to)| from.through(to)))
}
