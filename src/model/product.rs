//! Products of the Harmonized System.

use std::{fmt, str::FromStr};

use crate::model::{Slug, vocabulary::vocabulary};

/// A product group of the Harmonized System.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Key, such as `S05` or `27`.
    pub code: ProductCode,
    /// English name.
    pub name: String,
    /// The group that it is part of.
    pub parent: Option<ProductCode>,
    /// Other words that people search for.
    pub alternative_names: Vec<String>,
    /// Where the code is defined.
    pub source: Option<Slug>,
}

/// A code of the Harmonized System, or `TOTAL` for all goods together.
///
/// Invariant: sections are 1 to 99, chapters 01 to 99; headings and subheadings continue a chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProductCode {
    /// All goods.
    Total,
    /// A section, `S01` to `S99`.
    Section(u8),
    /// A chapter, two digits.
    Chapter(u8),
    /// A heading, four digits.
    Heading(u16),
    /// A subheading, six digits.
    Subheading(u32),
}

vocabulary! {
    /// A level of the Harmonized System.
    pub enum ProductLevel {
        /// Sections, `S01` to `S21`.
        Section = "section",
        /// Chapters, two digits.
        Chapter = "chapter",
        /// Headings, four digits.
        Heading = "heading",
        /// Subheadings, six digits.
        Subheading = "subheading",
    }
}

/// Text that is not a [`ProductCode`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a product: expected TOTAL, an HS section such as S05, or 2, 4 or 6 digits such as 27"
)]
pub struct InvalidProductCode(pub String);

impl ProductCode {
    /// The level of the code; `None` for all goods.
    pub fn level(self) -> Option<ProductLevel> {
        match self {
            Self::Total => None,
            Self::Section(_) => Some(ProductLevel::Section),
            Self::Chapter(_) => Some(ProductLevel::Chapter),
            Self::Heading(_) => Some(ProductLevel::Heading),
            Self::Subheading(_) => Some(ProductLevel::Subheading),
        }
    }
}

impl FromStr for ProductCode {
    type Err = InvalidProductCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let invalid = || InvalidProductCode(text.to_owned());
        let digits = |digits: &str| -> Option<u32> {
            digits
                .bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| digits.parse().ok())?
        };
        let of_chapter = |code: u32, divisor: u32| (code / divisor > 0).then_some(code);
        let code = match (text, text.strip_prefix('S'), text.len()) {
            ("TOTAL", _, _) => Some(Self::Total),
            (_, Some(section), 3) => digits(section)
                .and_then(|code| u8::try_from(code).ok())
                .filter(|section| *section > 0)
                .map(Self::Section),
            (_, None, 2) => digits(text)
                .and_then(|code| of_chapter(code, 1))
                .and_then(|code| u8::try_from(code).ok())
                .map(Self::Chapter),
            (_, None, 4) => digits(text)
                .and_then(|code| of_chapter(code, 100))
                .and_then(|code| u16::try_from(code).ok())
                .map(Self::Heading),
            (_, None, 6) => digits(text)
                .and_then(|code| of_chapter(code, 10_000))
                .map(Self::Subheading),
            _ => None,
        };
        code.ok_or_else(invalid)
    }
}

impl fmt::Display for ProductCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Total => f.write_str("TOTAL"),
            Self::Section(code) => write!(f, "S{code:02}"),
            Self::Chapter(code) => write!(f, "{code:02}"),
            Self::Heading(code) => write!(f, "{code:04}"),
            Self::Subheading(code) => write!(f, "{code:06}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_parsing_are_inverse() {
        for text in ["TOTAL", "S05", "27", "01", "2711", "0101", "271121"] {
            assert_eq!(text.parse::<ProductCode>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn rejects_other_shapes() {
        for text in [
            "", "total", "S5", "S00", "5", "00", "271", "0011", "27112", "2711210", "2x", "٢٧",
            "+7",
        ] {
            assert!(text.parse::<ProductCode>().is_err(), "{text}");
        }
    }
}
