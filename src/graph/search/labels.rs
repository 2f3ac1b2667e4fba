//! Labels: whole names and codes, for exact answers and for "did you mean".
//!
//! A sorted list and no `fst`: whole names share little, so an automaton over
//! them took a good part of the time to build an index (some 4 of 23 ms for
//! 3,500 documents), and a look at each name ends after its first letters.

use super::evidence::Field;
use super::typos::Spellings;
use super::vocabulary::Posting;

/// A longer text is no misspelt name, and its automaton grows with its length.
const MAX_MISSPELT_CHARS: usize = 64;

/// One name or code of one document.
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// See `words::label_key`.
    pub(super) key: String,
    /// As the document gives it.
    pub(super) text: String,
    pub(super) document: u32,
    pub(super) field: Field,
}

impl Label {
    pub(super) fn posting(&self) -> Posting {
        Posting {
            document: self.document,
            field: self.field,
        }
    }
}

/// Invariant: sorted by key, field and document; no key is empty.
pub(super) struct Labels(Vec<Label>);

impl Labels {
    pub(super) fn new(mut labels: Vec<Label>) -> Labels {
        labels.retain(|label| !label.key.is_empty());
        labels.sort_unstable_by(|left, right| {
            (&left.key, left.field, left.document).cmp(&(&right.key, right.field, right.document))
        });
        Labels(labels)
    }

    /// The labels with this key, the foremost field first.
    pub(super) fn exact(&self, key: &str) -> &[Label] {
        let start = self.0.partition_point(|label| label.key.as_str() < key);
        let n_equal = self.0[start..]
            .iter()
            .take_while(|label| label.key == key)
            .count();
        &self.0[start..start + n_equal]
    }

    /// The accepted label that is most like this key: fewest edits, then
    /// closest in length, then the foremost field, then the first document.
    pub(super) fn nearest(&self, key: &str, accept: impl Fn(u32) -> bool) -> Option<&Label> {
        let accepted = |label: &&Label| accept(label.document);
        let exact = self.exact(key).iter().find(accepted);
        if exact.is_some() || key.chars().count() > MAX_MISSPELT_CHARS {
            return exact;
        }
        let spellings = Spellings::of(key)?;
        let edits = |label: &Label| spellings.n_edits(&label.key);
        let similar = self
            .0
            .iter()
            .filter_map(|label| Some((edits(label)?, label)));
        similar
            .filter(|(_, label)| accepted(label))
            .min_by_key(|(n_edits, label)| {
                (
                    *n_edits,
                    label.key.len().abs_diff(key.len()),
                    label.field,
                    label.document,
                )
            })
            .map(|(_, label)| label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels() -> Labels {
        let label = |key: &str, document, field| Label {
            key: key.to_owned(),
            text: key.to_uppercase(),
            document,
            field,
        };
        Labels::new(vec![
            label("iraq", 0, Field::Name),
            label("iran", 1, Field::Name),
            label("iran", 2, Field::AlternativeName),
            label("irak", 0, Field::AlternativeName),
            label("irax", 3, Field::Code),
            label("", 4, Field::Name),
            label("kaz", 5, Field::Code),
        ])
    }

    #[test]
    fn equal_labels_are_all_found() {
        let labels = labels();
        let documents: Vec<u32> = labels
            .exact("iran")
            .iter()
            .map(|label| label.document)
            .collect();
        assert_eq!(documents, [1, 2]);
    }

    #[test]
    fn the_nearest_is_the_foremost_that_is_accepted() {
        let labels = labels();
        let nearest = |text, accept: fn(u32) -> bool| {
            labels.nearest(text, accept).map(|label| label.document)
        };
        assert_eq!(nearest("irann", |_| true), Some(1));
        assert_eq!(nearest("irann", |document| document != 1), Some(2));
        assert_eq!(nearest("irab", |document| document == 3), Some(3));
        assert_eq!(nearest("kay", |_| true), None);
        assert_eq!(nearest("", |_| true), None);
    }
}
