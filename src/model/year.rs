//! Calendar years of statistics.

use std::{fmt, str::FromStr};

/// A calendar year.
///
/// Invariant: 1900 to 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

/// A number or text that is not a [`Year`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a year from 1900 to 2100")]
pub struct InvalidYear(pub String);

impl Year {
    /// The first year that is accepted.
    pub const MIN: Year = Year(1900);
    /// The last year that is accepted.
    pub const MAX: Year = Year(2100);

    /// The year as a number.
    pub fn number(self) -> u16 {
        self.0
    }

    /// The year before, or `None` before 1900.
    pub fn previous(self) -> Option<Year> {
        (self > Self::MIN).then(|| Year(self.0 - 1))
    }

    /// Every year from this one to `last`, both included; none when `last` is earlier.
    pub fn through(self, last: Year) -> impl DoubleEndedIterator<Item = Year> + Clone + use<> {
        (self.0..=last.0).map(Year)
    }
}

impl TryFrom<i64> for Year {
    type Error = InvalidYear;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        u16::try_from(number)
            .ok()
            .map(Year)
            .filter(|year| (Self::MIN..=Self::MAX).contains(year))
            .ok_or_else(|| InvalidYear(number.to_string()))
    }
}

impl FromStr for Year {
    type Err = InvalidYear;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.parse::<i64>() {
            Ok(number) if text.len() == 4 => Self::try_from(number),
            _ => Err(InvalidYear(text.to_owned())),
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_what_is_out_of_range_or_padded() {
        for text in ["1899", "2101", "+999", "02025", "", "20x5", "-100"] {
            assert!(text.parse::<Year>().is_err(), "{text}");
        }
    }

    #[test]
    fn there_is_no_year_before_the_first() {
        assert_eq!(Year::MIN.previous(), None);
    }
}
