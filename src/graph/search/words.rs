//! Words: how text is cut, the same way for documents and for queries.
//!
//! There is no stemming: names are proper nouns, and the last word of a query
//! is completed anyway.

use super::fold::fold;

/// Longer words are cut here on both sides, so they still find each other.
/// The longest real words are below 32 letters, and typo automata grow with it.
const MAX_WORD_CHARS: usize = 32;

/// Whether an English word is so common that it says nothing about a document.
/// Such words are not kept for descriptions, and are optional in a query that
/// has others. A pattern and no list: building asks this of every word.
pub(super) fn is_stop_word(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "and"
            | "as"
            | "at"
            | "by"
            | "for"
            | "from"
            | "in"
            | "is"
            | "of"
            | "on"
            | "or"
            | "the"
            | "to"
            | "with"
    )
}

/// The words of a query: `Belt-and-Road` is three, `Xi'an` and `U.S.` are one.
pub(super) fn query_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_compound(text, |compound| {
        compound.pieces(Joint::Split, |word| words.push(word.to_owned()));
    });
    words
}

/// Every form in which a document's words may be asked for: `Jalal-Abad` also
/// as `jalalabad`, `Xi'an` also as `xi` and `an`. A form may come twice.
pub(super) fn document_words(text: &str, mut emit: impl FnMut(&str)) {
    each_compound(text, |compound| compound.forms(&mut emit));
}

/// The same for a name, together with its `label_key`: most of what is
/// indexed are names, and this cuts them only once.
pub(super) fn name_words(name: &str, mut emit: impl FnMut(&str)) -> String {
    let mut key = String::with_capacity(name.len());
    each_compound(name, |compound| {
        compound.forms(&mut emit);
        compound.pieces(Joint::Split, |word| push_telling(&mut key, word));
    });
    if key.is_empty() { label_key(name) } else { key }
}

/// What two spellings of the same whole name have in common: its words but
/// the common ones, or all when there are no others.
pub(super) fn label_key(text: &str) -> String {
    let words = query_words(text);
    let mut key = String::new();
    words.iter().for_each(|word| push_telling(&mut key, word));
    if key.is_empty() { words.join(" ") } else { key }
}

fn push_telling(key: &mut String, word: &str) {
    if !is_stop_word(word) {
        key.push_str(if key.is_empty() { "" } else { " " });
        key.push_str(word);
    }
}

/// A code as one word, whatever stands between its parts: `cku-railway` would
/// otherwise be found for every `railway`.
pub(super) fn code_word(code: &str) -> String {
    let mut word = String::new();
    each_compound(code, |compound| word.push_str(&compound.letters));
    shortened(&word).to_owned()
}

/// How two parts of a compound hang together, weakest last.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// By an apostrophe or a full stop: one word, as in `Xi'an`.
    Fused,
    /// By a hyphen or the like: two words, as in `Samruk-Kazyna` and `C5+1`.
    Split,
}

/// A run of letters and digits with single joints inside, as in `Xi'an-Kashgar`.
#[derive(Default)]
struct Compound {
    letters: String,
    /// Where a part begins in `letters`, and what stood before it.
    joints: Vec<(usize, Joint)>,
}

impl Compound {
    /// The compound in each form it may be asked for.
    fn forms(&self, mut emit: impl FnMut(&str)) {
        emit(shortened(&self.letters));
        if !self.joints.is_empty() {
            self.pieces(Joint::Split, &mut emit);
            self.pieces(Joint::Fused, &mut emit);
        }
    }

    /// The compound cut at its `Split` joints, or at all for `Fused`.
    fn pieces(&self, cut: Joint, mut emit: impl FnMut(&str)) {
        let mut start = 0;
        for &(end, joint) in &self.joints {
            if joint == Joint::Split || cut == Joint::Fused {
                emit(shortened(&self.letters[start..end]));
                start = end;
            }
        }
        emit(shortened(&self.letters[start..]));
    }
}

fn each_compound(text: &str, mut visit: impl FnMut(&Compound)) {
    let mut compound = Compound::default();
    let mut pending = None;
    let mut finish = |compound: &mut Compound| {
        if !compound.letters.is_empty() {
            visit(compound);
            compound.letters.clear();
            compound.joints.clear();
        }
    };
    fold(text, |letter| {
        if letter.is_alphanumeric() {
            if let Some(joint) = pending.take() {
                compound.joints.push((compound.letters.len(), joint));
            }
            compound.letters.push(letter);
        } else if let (Some(joint), None, false) =
            (joint(letter), pending, compound.letters.is_empty())
        {
            pending = Some(joint);
        } else {
            finish(&mut compound);
            pending = None;
        }
    });
    finish(&mut compound);
}

fn joint(letter: char) -> Option<Joint> {
    match letter {
        '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʹ' | '`' | '´' | '.' => Some(Joint::Fused),
        // Not the en dash: it joins the names of a route, not parts of a word.
        '-' | '‐' | '‑' | '+' | '&' | '/' => Some(Joint::Split),
        _ => None,
    }
}

fn shortened(word: &str) -> &str {
    // A character has at least one byte, so most words need no counting.
    if word.len() <= MAX_WORD_CHARS {
        return word;
    }
    word.char_indices()
        .nth(MAX_WORD_CHARS)
        .map_or(word, |(end, _)| &word[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        let mut forms = Vec::new();
        document_words(text, |word| forms.push(word.to_owned()));
        forms.sort();
        forms.dedup();
        forms
    }

    #[test]
    fn hyphens_and_plus_split_but_apostrophes_do_not() {
        assert_eq!(query_words("Belt-and-Road"), ["belt", "and", "road"]);
        assert_eq!(query_words("C5+1 in Xi’an"), ["c5", "1", "in", "xian"]);
        assert_eq!(
            query_words("leaders' U.S. -- summit"),
            ["leaders", "us", "summit"]
        );
    }

    #[test]
    fn a_document_is_found_by_each_spelling_of_its_compounds() {
        assert_eq!(forms("Xi'an"), ["an", "xi", "xian"]);
        assert_eq!(forms("Jalal-Abad"), ["abad", "jalal", "jalalabad"]);
        assert_eq!(forms("China–Kyrgyzstan"), ["china", "kyrgyzstan"]);
    }

    #[test]
    fn the_key_of_a_name_leaves_out_common_words() {
        assert_eq!(label_key("The Belt & Road"), "belt road");
        assert_eq!(label_key("Belt and Road"), "belt road");
        assert_eq!(label_key("AND"), "and");
        for name in ["Bank of China", "AND", "Xi'an-Kashgar", "–"] {
            assert_eq!(name_words(name, |_| ()), label_key(name));
        }
    }

    #[test]
    fn a_code_is_one_word() {
        assert_eq!(code_word("C5-1 summit"), "c51summit");
    }

    #[test]
    fn punctuation_alone_has_no_words() {
        for text in ["", "  ", "-'+.", "\u{301}", "🚂 – …", "\u{200b}"] {
            assert!(query_words(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn long_words_are_cut_between_characters() {
        assert_eq!(query_words(&"ж".repeat(99)), ["ж".repeat(MAX_WORD_CHARS)]);
    }
}
