//! A vocabulary: the words of some fields, and the documents each stands in.
//!
//! It finds words and reports documents; what that is worth is not its matter.

use std::collections::HashMap;

use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};

use super::evidence::Field;
use super::typos::{self, Tolerance};

/// A shorter beginning than one that completes to so many words says nothing
/// about what is meant, so the rest, in alphabetical order, is left out.
const MAX_COMPLETIONS: usize = 512;

/// A word, or a whole label, stands in this field of this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) document: u32,
    pub(super) field: Field,
}

/// Invariant: every value of `words` is an index of `ends`, and the postings
/// of word `n` are those before `ends[n]` and not before `ends[n - 1]`.
pub(super) struct Vocabulary {
    words: Map<Vec<u8>>,
    ends: Vec<usize>,
    postings: Vec<Posting>,
}

impl Vocabulary {
    /// Where this word stands, by document; of several fields the foremost.
    pub(super) fn exact(&self, word: &str) -> &[Posting] {
        self.words
            .get(word)
            .map_or(&[], |value| self.postings(value))
    }

    /// Visits the documents of each longer word that begins with this one.
    pub(super) fn completions(&self, word: &str, mut visit: impl FnMut(&[Posting])) {
        let mut words = self
            .words
            .search(Str::new(word).starts_with())
            .into_stream();
        let mut left = MAX_COMPLETIONS;
        while let Some((key, value)) = words.next() {
            if key.len() > word.len() {
                visit(self.postings(value));
                left -= 1;
            }
            if left == 0 {
                break;
            }
        }
    }

    /// Visits the documents of each word that this one may be a misspelling of.
    pub(super) fn similar(
        &self,
        word: &str,
        tolerance: Tolerance,
        mut visit: impl FnMut(&[Posting]),
    ) {
        typos::similar(&self.words, word, tolerance, |value| {
            visit(self.postings(value))
        });
    }

    fn postings(&self, value: u64) -> &[Posting] {
        let number =
            usize::try_from(value).expect("the value was a usize when the words were added");
        let start = number
            .checked_sub(1)
            .map_or(0, |previous| self.ends[previous]);
        &self.postings[start..self.ends[number]]
    }
}

/// Collects words, in the order of documents.
#[derive(Default)]
pub(super) struct VocabularyBuilder {
    // Only looked up and then sorted: its order reaches nobody.
    words: HashMap<String, Seen>,
    /// In the order of arrival, each with the number of its word: one list
    /// for all words, because thousands of small ones are slow to make.
    postings: Vec<(usize, Posting)>,
}

struct Seen {
    number: usize,
    /// Where its latest posting is.
    latest: usize,
}

impl VocabularyBuilder {
    /// Documents must come in order; fields and repetitions may come in any.
    /// An empty word is none.
    pub(super) fn add(&mut self, word: &str, document: u32, field: Field) {
        if word.is_empty() {
            return;
        }
        let latest = self.postings.len();
        let number = if let Some(seen) = self.words.get_mut(word) {
            let known = &mut self.postings[seen.latest].1;
            if known.document == document {
                known.field = known.field.min(field);
                return;
            }
            seen.latest = latest;
            seen.number
        } else {
            let number = self.words.len();
            self.words.insert(word.to_owned(), Seen { number, latest });
            number
        };
        self.postings.push((number, Posting { document, field }));
    }

    pub(super) fn build(self) -> Vocabulary {
        let mut words: Vec<(String, Seen)> = self.words.into_iter().collect();
        words.sort_unstable_by(|left, right| left.0.cmp(&right.0));
        let mut places = vec![0; words.len()];
        for (place, (_, seen)) in words.iter().enumerate() {
            places[seen.number] = place;
        }
        let (postings, ends) = by_place(&self.postings, &places);
        let words = Map::from_iter(words.iter().map(|(word, _)| word).zip(0..))
            .expect("the words are sorted and differ");
        Vocabulary {
            words,
            ends,
            postings,
        }
    }
}

/// The postings of each word together, in the order of places (a counting
/// sort), and where those of each place end.
fn by_place(postings: &[(usize, Posting)], places: &[usize]) -> (Vec<Posting>, Vec<usize>) {
    let mut ends = vec![0; places.len()];
    for (number, _) in postings {
        ends[places[*number]] += 1;
    }
    let mut total = 0;
    for end in &mut ends {
        // For now, where they begin: filling moves each to its end.
        total += std::mem::replace(end, total);
    }
    let mut sorted = vec![
        Posting {
            document: 0,
            field: Field::Name
        };
        postings.len()
    ];
    for (number, posting) in postings {
        let end = &mut ends[places[*number]];
        sorted[*end] = *posting;
        *end += 1;
    }
    (sorted, ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[(&str, u32, Field)]) -> Vocabulary {
        let mut builder = VocabularyBuilder::default();
        for &(word, document, field) in words {
            builder.add(word, document, field);
        }
        builder.build()
    }

    #[test]
    fn a_repeated_word_counts_once_in_its_foremost_field() {
        let words = vocabulary(&[
            ("rail", 0, Field::AlternativeName),
            ("rail", 0, Field::Name),
            ("rail", 2, Field::Code),
        ]);
        assert_eq!(
            words.exact("rail"),
            [
                Posting {
                    document: 0,
                    field: Field::Name
                },
                Posting {
                    document: 2,
                    field: Field::Code
                },
            ]
        );
        assert!(words.exact("road").is_empty());
    }

    #[test]
    fn completions_are_longer_and_bounded() {
        let many: Vec<String> = (0..2 * MAX_COMPLETIONS).map(|n| format!("k{n}")).collect();
        let words: Vec<_> = many
            .iter()
            .map(|word| (word.as_str(), 0, Field::Name))
            .collect();
        let mut n_completions = 0;
        vocabulary(&words).completions("k", |_| n_completions += 1);
        assert_eq!(n_completions, MAX_COMPLETIONS);

        let mut n_completions = 0;
        vocabulary(&[("kaz", 0, Field::Code)]).completions("kaz", |_| n_completions += 1);
        assert_eq!(n_completions, 0);
    }
}
