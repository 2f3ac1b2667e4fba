//! Closed lists of words: one declaration gives the enum, its text in CSV files and its documentation.
//!
//! The GraphQL layer derives its enums from the same declaration, so a word has one meaning and one
//! description everywhere.

use std::fmt;

/// A closed list of words, such as the kinds of an initiative.
pub trait Vocabulary: Copy + Eq + Ord + fmt::Debug + Send + Sync + 'static {
    /// The list's name, as in the GraphQL schema.
    const NAME: &'static str;
    /// What the list is about.
    const DOC: &'static str;
    /// Every word, in the order of declaration.
    const ALL: &'static [Self];

    /// The word as files write it: lower case, hyphens between parts.
    fn text(self) -> &'static str;

    /// What the word means.
    fn doc(self) -> &'static str;

    /// The word that files write so.
    ///
    /// # Errors
    ///
    /// When no word is written so; the error lists those that are.
    fn from_text(text: &str) -> Result<Self, UnknownWord> {
        Self::ALL
            .iter()
            .copied()
            .find(|word| word.text() == text)
            .ok_or_else(|| UnknownWord {
                found: text.to_owned(),
                expected: Self::ALL.iter().map(|word| word.text()).collect(),
            })
    }
}

/// A word that is not in the list it was looked up in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{found}` is not one of {}", expected.join(", "))]
pub struct UnknownWord {
    /// What was found.
    pub found: String,
    /// Every word of the list.
    pub expected: Vec<&'static str>,
}

/// Declares an enum that is a [`Vocabulary`].
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])+
        $vis:vis enum $name:ident {
            $( $(#[doc = $word_doc:literal])+ $word:ident = $text:literal, )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $( $(#[doc = $word_doc])+ $word, )+
        }

        impl $crate::model::Vocabulary for $name {
            const NAME: &'static str = stringify!($name);
            const DOC: &'static str = concat!($($doc, "\n"),+);
            const ALL: &'static [Self] = &[$( Self::$word ),+];

            fn text(self) -> &'static str {
                match self { $( Self::$word => $text ),+ }
            }

            fn doc(self) -> &'static str {
                match self { $( Self::$word => concat!($($word_doc, "\n"),+) ),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::model::Vocabulary>::from_text(text)
            }
        }
    };
}

pub(crate) use vocabulary;

#[cfg(test)]
mod tests {
    use crate::model::{ProjectStatus, Vocabulary};

    #[test]
    fn unknown_word_names_the_known_ones() {
        let error = ProjectStatus::from_text("finished").unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("`finished` is not one of announced, ")
        );
    }

    #[test]
    fn text_and_parsing_are_inverse() {
        for status in ProjectStatus::ALL {
            assert_eq!(ProjectStatus::from_text(status.text()), Ok(*status));
        }
    }
}
