//! Dates as sources give them: a year, a month or a day.

use std::{fmt, str::FromStr};

use crate::model::Year;

/// A date known to the year, the month or the day, such as `2015`, `2015-08` or `2015-08-12`.
///
/// Invariant: the year is from 1900 to 2100 and month and day exist in the calendar.
/// Dates order by their first day, the less precise first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: Year,
    /// Zero when only the year is known.
    month: u8,
    /// Zero when only the month is known.
    day: u8,
}

/// Text that is not a [`Date`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: expected YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct InvalidDate(pub String);

impl Date {
    /// The calendar year.
    pub fn year(self) -> Year {
        self.year
    }

    /// Whether this is 31 December.
    pub fn is_last_day_of_year(self) -> bool {
        (self.month, self.day) == (12, 31)
    }

    /// Whether this date surely lies after `other`: equal as far as both are known is not after.
    pub fn is_after(self, other: Date) -> bool {
        let (mine, theirs) = (
            (self.year, self.month, self.day),
            (other.year, other.month, other.day),
        );
        if mine.0 != theirs.0 {
            return mine.0 > theirs.0;
        }
        if mine.1 == 0 || theirs.1 == 0 || mine.1 != theirs.1 {
            return theirs.1 != 0 && mine.1 > theirs.1;
        }
        theirs.2 != 0 && mine.2 > theirs.2
    }
}

impl FromStr for Date {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidDate(text.to_owned());
        let two_digits = |part: &str| match part.as_bytes() {
            [a, b] if a.is_ascii_digit() && b.is_ascii_digit() => {
                Some((a - b'0') * 10 + (b - b'0'))
            }
            _ => None,
        };
        let mut parts = text.split('-');
        let year: Year = parts
            .next()
            .unwrap_or_default()
            .parse()
            .map_err(|_| invalid())?;
        let month = parts.next().map_or(Some(0), |part| {
            two_digits(part).filter(|m| (1..=12).contains(m))
        });
        let month = month.ok_or_else(invalid)?;
        let day = parts.next().map_or(Some(0), |part| {
            two_digits(part).filter(|day| (1..=days_in(year, month)).contains(day))
        });
        match (day, parts.next()) {
            (Some(day), None) => Ok(Self { year, month, day }),
            _ => Err(invalid()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

/// How many days the month has; none for the month that is not known.
fn days_in(year: Year, month: u8) -> u8 {
    let year = year.number();
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn keeps_the_precision_it_was_given() {
        for text in ["2015", "2015-08", "2015-08-12", "2024-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn rejects_days_that_do_not_exist() {
        for text in [
            "2023-02-29",
            "2015-13",
            "2015-00",
            "2015-4-1",
            "2015-04-31",
            "2015-04-01-1",
            "",
            "15-04",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn is_after_only_when_it_surely_is() {
        assert!(date("2016").is_after(date("2015-12-31")));
        assert!(date("2015-08-12").is_after(date("2015-08-11")));
        assert!(!date("2015-08-12").is_after(date("2015")));
        assert!(!date("2015").is_after(date("2015-08")));
        assert!(!date("2015-07").is_after(date("2015-08-01")));
    }
}
