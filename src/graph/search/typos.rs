//! Misspellings: keys of an automaton within a few edits of a text.
//!
//! `levenshtein_automata` (from the tantivy project) rather than the automaton
//! of `fst` itself, which its documentation calls a proof of concept: measured
//! on 5,000 words it is 5 to 8 times faster at two edits, and it counts two
//! swapped letters as one edit, so `Krygyzstan` is one away from `Kyrgyzstan`.

use std::sync::LazyLock;

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

/// Below this many letters every word is one edit from many others.
const MIN_CHARS_FOR_ONE_EDIT: usize = 4;

/// From here on two edits still leave most of the word untouched.
const MIN_CHARS_FOR_TWO_EDITS: usize = 8;

/// Enough for the real neighbours of any word; bounds the work for texts
/// chosen to have many.
const MAX_SIMILAR: usize = 64;

// The tables depend on nothing but the number of edits, and take 0.3 ms.
static ONE_EDIT: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(1, true));
static TWO_EDITS: LazyLock<LevenshteinAutomatonBuilder> =
    LazyLock::new(|| LevenshteinAutomatonBuilder::new(2, true));

/// How much a key may differ from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tolerance {
    OneEdit,
    /// The key begins with something one edit away.
    OneEditThenAnything,
    TwoEdits,
}

/// Builds the tables, so that no query waits for them.
pub(super) fn prepare() {
    LazyLock::force(&ONE_EDIT);
    LazyLock::force(&TWO_EDITS);
}

/// Visits the keys that `text` may be a misspelling of, in order. None if the
/// text is too short for this tolerance; and none with other digits, because
/// 2017 is not a misspelt 2019.
pub(super) fn similar(
    map: &Map<Vec<u8>>,
    text: &str,
    tolerance: Tolerance,
    mut visit: impl FnMut(u64),
) {
    let n_chars = text.chars().count();
    let (min_chars, min_common) = match tolerance {
        Tolerance::OneEdit => (MIN_CHARS_FOR_ONE_EDIT, 0),
        Tolerance::OneEditThenAnything => (MIN_CHARS_FOR_ONE_EDIT, 1),
        Tolerance::TwoEdits => (MIN_CHARS_FOR_TWO_EDITS, 1),
    };
    if n_chars < min_chars {
        return;
    }
    let automaton = match tolerance {
        Tolerance::OneEdit => ONE_EDIT.build_dfa(text),
        Tolerance::OneEditThenAnything => ONE_EDIT.build_prefix_dfa(text),
        Tolerance::TwoEdits => TWO_EDITS.build_dfa(text),
    };
    let start = Str::new(first_chars(text, min_common)).starts_with();
    let mut keys = map.search(start.intersection(&automaton)).into_stream();
    let mut left = MAX_SIMILAR;
    while let Some((key, value)) = keys.next() {
        if digits(key).eq(digits(text.as_bytes())) {
            visit(value);
            left -= 1;
        }
        if left == 0 {
            break;
        }
    }
}

/// One text, to be compared with many whole names.
pub(super) struct Spellings<'a> {
    text: &'a str,
    automaton: DFA,
}

impl Spellings<'_> {
    /// None if the text is too short to be misspelt.
    pub(super) fn of(text: &str) -> Option<Spellings<'_>> {
        let n_chars = text.chars().count();
        if n_chars < MIN_CHARS_FOR_ONE_EDIT {
            return None;
        }
        let builder = if n_chars < MIN_CHARS_FOR_TWO_EDITS {
            &ONE_EDIT
        } else {
            &TWO_EDITS
        };
        Some(Spellings {
            text,
            automaton: builder.build_dfa(text),
        })
    }

    /// How many edits away the key is, under the same rules as `similar`.
    pub(super) fn n_edits(&self, key: &str) -> Option<u8> {
        let mut state = self.automaton.initial_state();
        for &byte in key.as_bytes() {
            state = self.automaton.transition(state, byte);
            if state == SINK_STATE {
                return None;
            }
        }
        let Distance::Exact(n_edits) = self.automaton.distance(state) else {
            return None;
        };
        let starts_alike = n_edits < 2 || key.starts_with(first_chars(self.text, 1));
        let same_digits = digits(key.as_bytes()).eq(digits(self.text.as_bytes()));
        (starts_alike && same_digits).then_some(n_edits)
    }
}

/// The first letter is seldom wrong, and trusting it cuts the widest walks short.
fn first_chars(text: &str, n_chars: usize) -> &str {
    text.char_indices()
        .nth(n_chars)
        .map_or(text, |(end, _)| &text[..end])
}

fn digits(text: &[u8]) -> impl Iterator<Item = &u8> {
    text.iter().filter(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: [&str; 7] = [
        "2017",
        "iran",
        "iraq",
        "kazakhstan",
        "kyrgyzstan",
        "oman",
        "tajikistan",
    ];

    fn found(text: &str, tolerance: Tolerance) -> Vec<&'static str> {
        let map = Map::from_iter(KEYS.iter().zip(0..)).expect("the keys are sorted");
        let mut found = Vec::new();
        similar(&map, text, tolerance, |value| {
            found.extend(usize::try_from(value).map(|n| KEYS[n]))
        });
        found
    }

    #[test]
    fn swapped_letters_are_one_edit() {
        assert_eq!(found("krygyzstan", Tolerance::OneEdit), ["kyrgyzstan"]);
    }

    #[test]
    fn short_words_are_taken_as_they_are() {
        assert!(found("ira", Tolerance::OneEdit).is_empty());
        assert!(found("tajikst", Tolerance::TwoEdits).is_empty());
    }

    #[test]
    fn two_edits_keep_the_first_letter() {
        assert_eq!(found("kazahstn", Tolerance::TwoEdits), ["kazakhstan"]);
        assert!(found("qazahstan", Tolerance::TwoEdits).is_empty());
    }

    #[test]
    fn a_beginning_may_have_one_edit() {
        assert_eq!(
            found("kazaks", Tolerance::OneEditThenAnything),
            ["kazakhstan"]
        );
    }

    #[test]
    fn digits_are_never_misspelt() {
        assert!(found("2019", Tolerance::OneEdit).is_empty());
    }

    #[test]
    fn edits_are_counted() {
        let n_edits = |text, key| Spellings::of(text).and_then(|spellings| spellings.n_edits(key));
        assert_eq!(n_edits("krygyzstan", "kyrgyzstan"), Some(1));
        assert_eq!(n_edits("kazahstn", "kazakhstan"), Some(2));
        assert_eq!(n_edits("qazahstan", "kazakhstan"), None);
        assert_eq!(n_edits("iran", "oman"), None);
        assert_eq!(n_edits("ira", "iran"), None);
        assert_eq!(n_edits("belt rod forum 2018", "belt road forum 2017"), None);
        assert_eq!(
            n_edits("belt rod forum 2017", "belt road forum 2017"),
            Some(1)
        );
    }
}
