//! Identifiers that people write: lower-case words joined by hyphens.

use std::{fmt, str::FromStr};

/// An identifier such as `central-asia` or `belt-and-road`.
///
/// Invariant: one or more runs of `a`–`z` and `0`–`9`, joined by single hyphens; at most 80 bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

/// Text that is not a [`Slug`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an identifier: expected lower-case letters, digits and single hyphens")]
pub struct InvalidSlug(pub String);

impl Slug {
    /// The longest identifier, in bytes: they stand in URLs and on one line of a CSV file.
    pub const MAX_BYTES: usize = 80;

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Slug {
    type Err = InvalidSlug;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if text.len() <= Self::MAX_BYTES && text.split('-').all(is_word) {
            Ok(Self(text.into()))
        } else {
            Err(InvalidSlug(text.to_owned()))
        }
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_words_joined_by_hyphens() {
        for text in ["central-asia", "c5-1", "2010s"] {
            assert_eq!(text.parse::<Slug>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn rejects_other_shapes() {
        for text in ["", "-", "a--b", "a-", "Ab", "a b", "é", &"a".repeat(81)] {
            assert!(text.parse::<Slug>().is_err(), "{text}");
        }
    }
}
