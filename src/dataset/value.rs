//! The values of cells: how each type is parsed and described in messages.

use std::str::FromStr;

use crate::{
    dataset::suggestion::did_you_mean,
    model::{Alpha2, CountryCode, Date, EconomyKey, M49, ProductCode, Slug, Usd, Vocabulary, Year},
};

/// A value that a cell can hold.
pub(super) trait Value: Sized {
    /// The value written so.
    fn parse(text: &str) -> Option<Self>;

    /// What a cell of this type holds, for messages.
    fn expected() -> String;

    /// What was probably meant by text that is not such a value.
    fn hint(text: &str) -> Option<String> {
        likely_spellings(text)
            .into_iter()
            .find(|likely| Self::parse(likely).is_some())
            .map(|likely| format!("did you mean `{likely}`?"))
    }
}

/// Implements [`Value`] for types whose [`FromStr`] says everything.
macro_rules! values {
    ($($type:ty: $expected:literal),+ $(,)?) => {$(
        impl Value for $type {
            fn parse(text: &str) -> Option<Self> {
                text.parse().ok()
            }

            fn expected() -> String {
                $expected.to_owned()
            }
        }
    )+};
}

values! {
    CountryCode: "an ISO 3166-1 alpha-3 code such as KAZ",
    Alpha2: "an ISO 3166-1 alpha-2 code such as KZ",
    M49: "a UN M49 code of three digits such as 398",
    EconomyKey: "a country code such as KAZ or a region id such as central-asia",
    Slug: "an id of lower-case letters, digits and single hyphens",
    ProductCode: "TOTAL, an HS section such as S05, or 2, 4 or 6 digits such as 27",
    Year: "a year from 1900 to 2100",
    Date: "a date as YYYY, YYYY-MM or YYYY-MM-DD",
}

impl<T: Vocabulary> Value for T {
    fn parse(text: &str) -> Option<Self> {
        (T::ALL.iter().copied()).find(|word| word.text() == text)
    }

    fn expected() -> String {
        let words: Vec<&str> = T::ALL.iter().map(|word| word.text()).collect();
        format!("one of {}", words.join(", "))
    }

    fn hint(text: &str) -> Option<String> {
        did_you_mean(text, T::ALL.iter().map(|word| word.text()))
    }
}

/// Amounts in a dataset are never negative: direction is a column of its own.
impl Value for Usd {
    fn parse(text: &str) -> Option<Self> {
        text.parse().ok().filter(|amount| *amount >= Self::ZERO)
    }

    fn expected() -> String {
        "whole US dollars, not negative, below 2^53".to_owned()
    }
}

impl Value for f64 {
    fn parse(text: &str) -> Option<Self> {
        Self::from_str(text)
            .ok()
            .filter(|number| number.is_finite())
    }

    fn expected() -> String {
        "a number".to_owned()
    }
}

impl Value for String {
    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty() && text.trim() == text).then(|| text.to_owned())
    }

    fn expected() -> String {
        "text, without spaces around it".to_owned()
    }
}

/// The address of a page.
pub(super) struct Url(pub(super) String);

impl Value for Url {
    fn parse(text: &str) -> Option<Self> {
        let starts_well = text.starts_with("https://") || text.starts_with("http://");
        (starts_well && !text.contains(char::is_whitespace)).then(|| Self(text.to_owned()))
    }

    fn expected() -> String {
        "an address that starts with https:// or http://".to_owned()
    }
}

/// Text as it might have been meant, the likeliest first.
fn likely_spellings(text: &str) -> [String; 5] {
    const LONGEST: usize = 200;

    let text: String = text.trim().chars().take(LONGEST).collect();
    [
        text.clone(),
        text.to_uppercase(),
        text.to_lowercase(),
        text.replace(['/', '.'], "-"),
        text.to_lowercase().replace([' ', '_'], "-"),
    ]
}
