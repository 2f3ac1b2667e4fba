//! Matches: for one query word, the best evidence in every document.

use super::evidence::{Evidence, Field, Means};
use super::query::{Query, QueryWord};
use super::typos::Tolerance;
use super::vocabulary::{Posting, Vocabulary};

/// Looking for misspellings is the dearest part. Someone who cannot spell
/// four words is better served by the words that are right.
const MAX_MISSPELT_WORDS: usize = 3;

/// A word that no name has, but as many descriptions as this, is spelt right;
/// fewer may share a misspelling.
const MIN_DESCRIPTIONS_OF_A_WORD: usize = 3;

/// What is one edit from a word of this length is mostly another form of it
/// (`organization`, `railways`); one edit from `Iran` is `Iraq`.
const MIN_CHARS_OF_OTHER_FORMS: usize = 8;

/// A shorter beginning of a word that is not the last was hardly meant as one.
const MIN_PREFIX_CHARS: usize = 2;

/// From here on only longer codes than those of countries are completed, as
/// `2711` to `271111`; `ch` would bring Switzerland for `CHE`.
const MIN_CODE_PREFIX_CHARS: usize = 3;

/// A shorter beginning is in most descriptions.
const MIN_DESCRIPTION_PREFIX_CHARS: usize = 3;

/// The two vocabularies of an index: all names and codes, and descriptions.
pub(super) struct Vocabularies {
    pub(super) names: Vocabulary,
    pub(super) descriptions: Vocabulary,
}

/// What one search looks through.
pub(super) struct Finder<'a> {
    pub(super) vocabularies: &'a Vocabularies,
    /// The labels that equal the query: each of its words stands there.
    pub(super) whole: &'a [Posting],
    /// By document: whether it may be found at all.
    pub(super) accepted: &'a [bool],
}

/// The best evidence for one word by document, among accepted documents.
pub(super) struct Matches {
    pub(super) by_document: Vec<Evidence>,
    pub(super) n_found: usize,
}

impl Finder<'_> {
    /// The matches of each word of the query, in its order. Other spellings
    /// are looked for only where the words as they are lead nowhere.
    pub(super) fn matches(&self, query: &Query) -> Vec<Matches> {
        let mut all: Vec<Matches> = query.words.iter().map(|word| self.as_spelt(word)).collect();

        let mut n_misspelt = 0;
        for (word, matches) in required(query, &mut all) {
            if !matches.is_spelt_right() && n_misspelt < MAX_MISSPELT_WORDS {
                n_misspelt += 1;
                self.add_misspellings(word, matches);
            }
        }
        if n_misspelt == 0 && most_met(query, &all) < query.n_required() {
            let long = required(query, &mut all)
                .filter(|(word, _)| word.n_chars() >= MIN_CHARS_OF_OTHER_FORMS);
            for (word, matches) in long.take(MAX_MISSPELT_WORDS) {
                let names = &self.vocabularies.names;
                self.add_similar(word, names, Tolerance::OneEdit, Means::OneEdit, matches);
            }
        }
        all
    }

    fn as_spelt(&self, word: &QueryWord) -> Matches {
        let Vocabularies {
            names,
            descriptions,
        } = self.vocabularies;
        let n_chars = word.n_chars();
        let mut matches = Matches {
            by_document: vec![Evidence::NONE; self.accepted.len()],
            n_found: 0,
        };

        self.add(self.whole, Means::Exact, &mut matches);
        self.add(names.exact(&word.text), Means::Exact, &mut matches);
        self.add(descriptions.exact(&word.text), Means::Exact, &mut matches);
        if word.last || n_chars >= MIN_PREFIX_CHARS {
            let means = if word.last {
                Means::Completion
            } else {
                Means::Prefix
            };
            names.completions(&word.text, |postings| {
                let meant = |posting: &&Posting| {
                    posting.field != Field::Code || n_chars >= MIN_CODE_PREFIX_CHARS
                };
                self.add(postings.iter().filter(meant), means, &mut matches);
            });
        }
        if word.last && n_chars >= MIN_DESCRIPTION_PREFIX_CHARS {
            descriptions.completions(&word.text, |postings| {
                self.add(postings, Means::Completion, &mut matches);
            });
        }
        matches
    }

    /// Adds the likeliest misspellings only: what is one edit away leaves no
    /// reason to look two edits away, and names leave none for descriptions.
    fn add_misspellings(&self, word: &QueryWord, matches: &mut Matches) {
        let Vocabularies {
            names,
            descriptions,
        } = self.vocabularies;
        let attempts = [
            (names, Tolerance::OneEdit, Means::OneEdit),
            (
                names,
                Tolerance::OneEditThenAnything,
                Means::CompletionWithEdit,
            ),
            (names, Tolerance::TwoEdits, Means::TwoEdits),
            (descriptions, Tolerance::OneEdit, Means::OneEdit),
        ];
        for (vocabulary, tolerance, means) in attempts {
            let applies = word.last || means != Means::CompletionWithEdit;
            if applies && self.add_similar(word, vocabulary, tolerance, means, matches) {
                return;
            }
        }
    }

    /// Tells whether that found anything better than what was known.
    fn add_similar(
        &self,
        word: &QueryWord,
        vocabulary: &Vocabulary,
        tolerance: Tolerance,
        means: Means,
        matches: &mut Matches,
    ) -> bool {
        let mut any_better = false;
        vocabulary.similar(&word.text, tolerance, |postings| {
            any_better |= self.add(postings, means, matches);
        });
        any_better
    }

    fn add<'a>(
        &self,
        postings: impl IntoIterator<Item = &'a Posting>,
        means: Means,
        matches: &mut Matches,
    ) -> bool {
        let mut any_better = false;
        for posting in postings {
            let document = posting.document as usize;
            let evidence = Evidence::new(means, posting.field);
            let known = &mut matches.by_document[document];
            if self.accepted[document] && evidence.weight > known.weight {
                matches.n_found += usize::from(!known.is_some());
                *known = evidence;
                any_better = true;
            }
        }
        any_better
    }
}

impl Matches {
    /// Whether the word is one: some name has it, or enough descriptions.
    fn is_spelt_right(&self) -> bool {
        let is_named =
            |evidence: &Evidence| evidence.is_some() && evidence.field != Field::Description;
        self.n_found >= MIN_DESCRIPTIONS_OF_A_WORD || self.by_document.iter().any(is_named)
    }
}

fn required<'a>(
    query: &'a Query,
    all: &'a mut [Matches],
) -> impl Iterator<Item = (&'a QueryWord, &'a mut Matches)> {
    query
        .words
        .iter()
        .zip(all)
        .filter(|(word, _)| word.required)
}

/// How many of the required words the document meets.
pub(super) fn n_met(query: &Query, all: &[Matches], document: usize) -> usize {
    let words = query.words.iter().zip(all);
    words
        .filter(|(word, matches)| word.required && matches.by_document[document].is_some())
        .count()
}

/// How many of the required words some document meets at once.
pub(super) fn most_met(query: &Query, all: &[Matches]) -> usize {
    let n_documents = all.first().map_or(0, |matches| matches.by_document.len());
    (0..n_documents)
        .map(|document| n_met(query, all, document))
        .max()
        .unwrap_or(0)
}
