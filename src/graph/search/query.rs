//! A query: what was typed, cut into words and to a bounded size.

use super::words::{is_stop_word, label_key, query_words};

/// The longest name is about half as long. What follows is not read, so a
/// pasted page costs no more than a long line.
const MAX_QUERY_CHARS: usize = 256;

/// Each word costs a walk and a table with a row per document. Long names
/// have about fifteen words, and a dozen already tell any two apart.
const MAX_QUERY_WORDS: usize = 12;

/// One word of a query.
#[derive(Debug)]
pub(super) struct QueryWord {
    pub(super) text: String,
    /// False for a common word among others.
    pub(super) required: bool,
    /// Perhaps still being typed.
    pub(super) last: bool,
}

impl QueryWord {
    pub(super) fn n_chars(&self) -> usize {
        self.text.chars().count()
    }
}

/// What was typed, ready to be looked for.
#[derive(Debug)]
pub(super) struct Query {
    pub(super) words: Vec<QueryWord>,
    /// See `words::label_key`; not cut to a number of words.
    pub(super) key: String,
}

impl Query {
    pub(super) fn new(text: &str) -> Query {
        let text = beginning(text);
        let texts = query_words(text);
        let any_telling = texts.iter().any(|text| !is_stop_word(text));
        let n_words = texts.len().min(MAX_QUERY_WORDS);
        let words = texts
            .into_iter()
            .take(n_words)
            .zip(1..)
            .map(|(text, place)| QueryWord {
                required: !(any_telling && is_stop_word(&text)),
                last: place == n_words,
                text,
            })
            .collect();
        Query {
            words,
            key: label_key(text),
        }
    }

    pub(super) fn n_required(&self) -> usize {
        self.words.iter().filter(|word| word.required).count()
    }
}

fn beginning(text: &str) -> &str {
    text.char_indices()
        .nth(MAX_QUERY_CHARS)
        .map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn required(text: &str) -> Vec<String> {
        let words = Query::new(text).words.into_iter();
        words
            .filter(|word| word.required)
            .map(|word| word.text)
            .collect()
    }

    #[test]
    fn common_words_are_optional_beside_others() {
        assert_eq!(required("the Bank of China"), ["bank", "china"]);
        assert_eq!(required("of the"), ["of", "the"]);
    }

    #[test]
    fn a_long_text_is_read_only_in_part() {
        let query = Query::new(&"weizen korn ".repeat(1000));
        assert_eq!(query.words.len(), MAX_QUERY_WORDS);
        assert!(query.words.last().is_some_and(|word| word.last));
    }
}
