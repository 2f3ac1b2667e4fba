//! The index: built once from all documents, then only asked.

use super::evidence::Field;
use super::labels::{Label, Labels};
use super::matches::{Finder, Vocabularies};
use super::query::Query;
use super::ranking::{Hit, brevity, rank};
use super::typos;
use super::vocabulary::{Posting, VocabularyBuilder};
use super::words::{code_word, document_words, is_stop_word, label_key, name_words};

/// The text of one document, by how much a match in it counts.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Document<'a> {
    /// What it is called.
    pub(crate) name: &'a str,
    /// What it is called by programs: ISO codes, identifiers, product codes.
    pub(crate) codes: &'a [&'a str],
    /// Official, former and short names, also in other languages.
    pub(crate) alternative_names: &'a [&'a str],
    /// What is said about it.
    pub(crate) description: &'a str,
}

impl Document<'_> {
    fn labels(&self) -> impl Iterator<Item = (Field, &str)> {
        let codes = self.codes.iter().map(|code| (Field::Code, *code));
        let others = self
            .alternative_names
            .iter()
            .map(|name| (Field::AlternativeName, *name));
        std::iter::once((Field::Name, self.name))
            .chain(codes)
            .chain(others)
    }
}

/// A search index over documents that are numbered from zero.
///
/// It never changes: for other documents, build another.
pub(crate) struct SearchIndex {
    vocabularies: Vocabularies,
    labels: Labels,
    /// By document: what its name's shortness adds to a score.
    brevity: Vec<u16>,
}

impl SearchIndex {
    /// An index of these documents; the number of each is its position.
    pub(crate) fn build<'a>(documents: impl IntoIterator<Item = Document<'a>>) -> SearchIndex {
        typos::prepare();
        let mut names = VocabularyBuilder::default();
        let mut descriptions = VocabularyBuilder::default();
        let mut labels = Vec::new();
        let mut brevities = Vec::new();
        for (number, document) in (0u32..).zip(documents) {
            for (field, text) in document.labels() {
                let key = if field == Field::Code {
                    names.add(&code_word(text), number, field);
                    label_key(text)
                } else {
                    name_words(text, |word| names.add(word, number, field))
                };
                labels.push(Label {
                    key,
                    text: text.to_owned(),
                    document: number,
                    field,
                });
            }
            document_words(document.description, |word| {
                if !is_stop_word(word) {
                    descriptions.add(word, number, Field::Description);
                }
            });
            brevities.push(brevity(document.name));
        }
        SearchIndex {
            vocabularies: Vocabularies {
                names: names.build(),
                descriptions: descriptions.build(),
            },
            labels: Labels::new(labels),
            brevity: brevities,
        }
    }

    /// The accepted documents that have every word of the text, or the most
    /// of them if none has all; best first, then by number; at most 1,000.
    ///
    /// The last word may be a beginning, and a word that no accepted name has
    /// may be misspelt. Only the first 256 characters and 12 words are read.
    pub(crate) fn search(&self, text: &str, accept: impl Fn(u32) -> bool) -> Vec<Hit> {
        let query = Query::new(text);
        if query.words.is_empty() {
            return Vec::new();
        }
        let accepted: Vec<bool> = (0..)
            .zip(&self.brevity)
            .map(|(document, _)| accept(document))
            .collect();
        let whole: Vec<Posting> = self
            .labels
            .exact(&query.key)
            .iter()
            .map(Label::posting)
            .collect();
        let matches = Finder {
            vocabularies: &self.vocabularies,
            whole: &whole,
            accepted: &accepted,
        }
        .matches(&query);
        rank(&query, &matches, &whole, &self.brevity)
    }

    /// The accepted document with the name, code or alternative name that the
    /// text most likely misspells, and that name; the first of equally likely
    /// ones. A text that is right is its own nearest name.
    pub(crate) fn nearest_name(
        &self,
        text: &str,
        accept: impl Fn(u32) -> bool,
    ) -> Option<(u32, &str)> {
        let key = Query::new(text).key;
        self.labels
            .nearest(&key, accept)
            .map(|label| (label.document, label.text.as_str()))
    }
}
