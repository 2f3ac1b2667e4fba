//! Money: whole current US dollars.

use std::{fmt, str::FromStr};

/// An amount in whole current US dollars; negative only where it is a difference.
///
/// Invariant: its absolute value is below 2^53, so that JSON clients read it exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(i64);

/// A number or text that is not an amount of [`Usd`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an amount in whole US dollars below 2^53")]
pub struct InvalidUsd(pub String);

impl Usd {
    /// The largest amount.
    pub const MAX: Usd = Usd((1 << 53) - 1);
    /// Nothing.
    pub const ZERO: Usd = Usd(0);

    /// The amount as a number of dollars.
    pub fn dollars(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Usd {
    type Error = InvalidUsd;

    fn try_from(dollars: i64) -> Result<Self, Self::Error> {
        if dollars.unsigned_abs() <= Self::MAX.0.unsigned_abs() {
            Ok(Self(dollars))
        } else {
            Err(InvalidUsd(dollars.to_string()))
        }
    }
}

impl FromStr for Usd {
    type Err = InvalidUsd;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let dollars: i64 = text.parse().map_err(|_| InvalidUsd(text.to_owned()))?;
        Self::try_from(dollars)
    }
}

impl fmt::Display for Usd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_json_clients_would_round() {
        assert!("9007199254740991".parse::<Usd>().is_ok());
        assert!("9007199254740992".parse::<Usd>().is_err());
        assert!(i64::MIN.to_string().parse::<Usd>().is_err());
    }

    #[test]
    fn refuses_fractions_and_words() {
        for text in ["1.5", "1e9", "", "12 bn"] {
            assert!(text.parse::<Usd>().is_err(), "{text}");
        }
    }
}
