//! Countries and their codes.

use std::{fmt, str::FromStr};

use crate::model::{Location, Slug};

/// A country, territory or area that ISO 3166-1 lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-3 code; the country's key.
    pub code: CountryCode,
    /// ISO 3166-1 alpha-2 code.
    pub alpha2: Alpha2,
    /// United Nations M49 code.
    pub m49: M49,
    /// Common English name.
    pub name: String,
    /// Official English name, where it differs and is known.
    pub official_name: Option<String>,
    /// Capital city.
    pub capital: Option<String>,
    /// Other names that people search for.
    pub alternative_names: Vec<String>,
    /// A point within the country, approximate.
    pub location: Option<Location>,
    /// Where codes and names come from.
    pub source: Option<Slug>,
}

/// An ISO 3166-1 alpha-3 country code, such as `KAZ`.
///
/// Invariant: three upper-case ASCII letters. That the code is *assigned* is not promised;
/// `dataset` checks it against the list of countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

/// An ISO 3166-1 alpha-2 country code, such as `KZ`.
///
/// Invariant: two upper-case ASCII letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Alpha2([u8; 2]);

/// A United Nations M49 area code, such as `398`.
///
/// Invariant: three ASCII digits; leading zeros count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct M49([u8; 3]);

/// Text that is not a country code of the expected shape.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not {expected}")]
pub struct InvalidCountryCode {
    /// What was found.
    pub found: String,
    /// The shape that was expected, with an example.
    pub expected: &'static str,
}

/// Implements text conversion for a code of fixed length whose bytes all pass one test.
macro_rules! fixed_code {
    ($name:ident, $expected:literal, $accepts:expr) => {
        impl $name {
            /// The code as text.
            pub fn as_str(&self) -> &str {
                std::str::from_utf8(&self.0).expect("codes are ASCII")
            }
        }

        impl FromStr for $name {
            type Err = InvalidCountryCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text.as_bytes().try_into() {
                    Ok(bytes) if text.bytes().all(|byte| $accepts(&byte)) => Ok(Self(bytes)),
                    _ => Err(InvalidCountryCode {
                        found: text.to_owned(),
                        expected: $expected,
                    }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

fixed_code!(
    CountryCode,
    "an ISO 3166-1 alpha-3 code such as KAZ",
    u8::is_ascii_uppercase
);
fixed_code!(
    Alpha2,
    "an ISO 3166-1 alpha-2 code such as KZ",
    u8::is_ascii_uppercase
);
fixed_code!(
    M49,
    "a UN M49 code of three digits such as 398",
    u8::is_ascii_digit
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_three_capitals_only() {
        assert_eq!("KAZ".parse::<CountryCode>().unwrap().to_string(), "KAZ");
        for text in ["kaz", "KA", "KAZA", "K4Z", "", "KÄ"] {
            assert!(text.parse::<CountryCode>().is_err(), "{text}");
        }
    }

    #[test]
    fn m49_keeps_its_leading_zeros() {
        assert_eq!("004".parse::<M49>().unwrap().to_string(), "004");
        assert!("4".parse::<M49>().is_err());
    }

    #[test]
    fn message_names_the_expected_shape() {
        assert_eq!(
            "kz".parse::<Alpha2>().unwrap_err().to_string(),
            "`kz` is not an ISO 3166-1 alpha-2 code such as KZ"
        );
    }
}
