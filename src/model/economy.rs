//! References to an economy in a dataset: a country's code or a region's identifier.

use std::{fmt, str::FromStr};

use crate::model::{CountryCode, Slug};

/// Names one economy: `KAZ`, `central-asia`, `world`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EconomyKey {
    /// A country by its alpha-3 code.
    Country(CountryCode),
    /// A region by its identifier.
    Region(Slug),
}

/// Text that names no economy by its shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is neither an alpha-3 country code such as KAZ nor a region id such as central-asia"
)]
pub struct InvalidEconomyKey(pub String);

impl FromStr for EconomyKey {
    type Err = InvalidEconomyKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let country = text.parse().map(Self::Country);
        country
            .or_else(|_| text.parse().map(Self::Region))
            .map_err(|_| InvalidEconomyKey(text.to_owned()))
    }
}

impl fmt::Display for EconomyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Country(code) => code.fmt(f),
            Self::Region(id) => id.fmt(f),
        }
    }
}
